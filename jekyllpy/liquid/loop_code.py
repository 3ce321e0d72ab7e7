"""Python for the loops of ``for``: with a ``forloop`` object where something may look at it, else without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.code import Code, Name
    from jekyllpy.liquid.expression import Lookup

_KEYS = {
    "index": "({i}+1)",
    "index0": "{i}",
    "rindex": "(len({items})-{i})",
    "rindex0": "(len({items})-{i}-1)",
    "first": "({i}==0)",
    "last": "({i}==len({items})-1)",
    "length": "len({items})",
}
LOOP_KEYS = frozenset((key, True) for key in _KEYS) | {("first", True), ("last", True)}


class Loop(Protocol):
    """What the code of a loop is made from."""

    body: Body
    variable: str
    loop_name: str


class PlainLoop:
    """A loop whose variables are Python's own; ``forloop.index`` and the like are computed where they stand."""

    def __init__(self, loop: Loop, code: Code, lookups: list[Lookup]) -> None:
        self.loop = loop
        self.code = code
        self.counted = any(lookup.name == "forloop" for lookup in lookups)
        self.items = ""
        self.position = code.temporary("i")

    def source(self, key: str) -> str:
        """Python for ``forloop.key``."""
        return _KEYS[key].format(i=self.position, items=self.items)

    def compile(self, items: str) -> None:
        """Add the loop over a local name."""
        self.items = items
        code, loop = self.code, self.loop
        variable = code.temporary("v")
        header = f"{self.position},{variable} in enumerate({items})" if self.counted else f"{variable} in {items}"
        with code.bound({"forloop": self, loop.variable: variable}), code.loop(f"for {header}:"):
            code.body(loop.body)


class FullLoop:
    """A loop whose variables includes and other tags can see: they stand in a scope of the context."""

    def __init__(self, loop: Loop, code: Code) -> None:
        self.loop = loop
        self.code = code

    def compile(self, items: str) -> None:
        """Add the loop over a local name."""
        code, loop = self.code, self.loop
        code.use("V")
        drop, variable = code.temporary("f"), code.temporary("v")
        names: dict[str, Name] = {"forloop": drop, loop.variable: variable}
        if loop.body.binds or code.is_deep(loop.body.height):
            names = dict.fromkeys(names)
        code.line(f"{drop}=enter_loop(C,{loop.loop_name!r},len({items}),{loop.variable!r})")
        with code.block("try:"), code.bound(names), code.loop(f"for {drop}.position,{variable} in enumerate({items}):"):
            code.line(f"V[{loop.variable!r}]={variable}")
            code.body(loop.body)
        with code.block("finally:"):
            code.line(f"leave_loop(C,{drop})")
