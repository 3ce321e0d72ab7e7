"""Which variables a template reads, with places, also by its own variables and in the templates that it includes.

``{% assign who = page.author %}{{ who.name }}`` reads ``page.author.name``; so does an included template that has
``{{ include.who.name }}`` and is given ``who=page.author``. Elements of a list stand as ``[]``:
``site.posts.[].title``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from jekyllpy.liquid.expression import Lookup
from jekyllpy.liquid.lookups import lookups_of
from jekyllpy.liquid.tags.assign import Assign
from jekyllpy.liquid.tags.capture import Capture
from jekyllpy.liquid.tags.for_ import For
from jekyllpy.liquid.tags.tablerow import TableRow
from jekyllpy.liquid.variable import FilterCall, Output, Variable

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.tag import Tag
    from jekyllpy.liquid.template import Template

Path = tuple[str, ...]

ELEMENT = "[]"
"""The part of a path that stands for any element of a list, or for a key that is computed."""

_PASSING = frozenset(
    ("default", "sort", "sort_natural", "reverse", "uniq", "compact", "where", "where_exp", "concat", "slice")
)
_CHOOSING = frozenset(("first", "last", "find", "find_exp", "sample", "pop", "shift"))
_DEEPEST = 30


class Use(NamedTuple):
    """One reading of a variable: its path (``("page", "author", "name")``), the template's name and the line."""

    path: Path
    template: str | None
    line: int

    @property
    def name(self) -> str:
        """The path as it is written: ``page.author.name``."""
        return ".".join(self.path)


def variables(template: Template, load: Callable[[str], Template | None] | None = None) -> list[Use]:
    """All variables that a template reads, in the order of the text, each as often as it is read.

    ``load`` gives the templates that it includes, by the names that stand in the tags, or None for one that is not to
    be followed. What the template itself has set counts as what it was set from, and not at all if that was no
    variable.
    """
    walk = _Walk(load)
    walk.template(template)
    return walk.uses


def keys(template: Template, root: str, load: Callable[[str], Template | None] | None = None) -> dict[str, list[Use]]:
    """The keys under one variable (``page``) that a template reads, each with its uses."""
    found: dict[str, list[Use]] = {}
    for use in variables(template, load):
        if use.path[0] == root and len(use.path) > 1:
            found.setdefault(".".join(use.path[1:]), []).append(use)
    return found


class _Walk:
    """Goes through the nodes in order; ``names`` maps the template's own variables to what they may stand for."""

    def __init__(self, load: Callable[[str], Template | None] | None) -> None:
        self.uses: list[Use] = []
        self._load = load
        self._names: dict[Path, set[Path]] = {}
        self._within: list[str | None] = []

    def template(self, template: Template) -> None:
        self._within.append(template.path)
        self._body(template.body)
        self._within.pop()

    def _body(self, body: Body) -> None:
        for node in body.nodes:
            if isinstance(node, Output):
                self._read(node.variable, node.line)
            elif not isinstance(node, str):
                self._tag(node)

    def _tag(self, tag: Tag) -> None:
        for expression in tag.expressions():
            self._read(expression, tag.line)
        bound: dict[Path, set[Path]] = {}
        if isinstance(tag, For | TableRow):
            elements = {(*path, ELEMENT) for path in self._paths(tag.collection)}
            bound = {(tag.variable,): elements, ("forloop",): set(), ("tablerowloop",): set()}
        with self._bound(bound):
            for body in tag.bodies():
                self._body(body)
        if isinstance(tag, Assign):
            self._names.setdefault((tag.target,), set()).update(self._paths(tag.value))
        elif isinstance(tag, Capture):
            self._names.setdefault((tag.target,), set())
        for name, given in tag.partials().items():
            self._include(name, given)

    def _include(self, name: str, given: Mapping[str, object]) -> None:
        if self._load is None or len(self._within) > _DEEPEST or name in self._within:
            return
        template = self._load(name)
        if template is None or template.path in self._within:
            return
        with self._bound({tuple(variable.split(".")): self._paths(value) for variable, value in given.items()}):
            self.template(template)

    @contextmanager
    def _bound(self, names: Mapping[Path, set[Path]]) -> Iterator[None]:
        hidden = {name: self._names.get(name) for name in names}
        self._names.update(names)
        yield
        for name, paths in hidden.items():
            if paths is None:
                del self._names[name]
            else:
                self._names[name] = paths

    def _read(self, expression: object, line: int) -> None:
        for lookup in lookups_of(expression):
            self.uses += [Use(path, self._within[-1], line) for path in sorted(self._paths(lookup))]

    def _paths(self, expression: object) -> set[Path]:
        """The paths that a value may come from; none if it comes from no variable."""
        if isinstance(expression, Variable):
            paths = self._paths(expression.value)
            for call in expression.filters:
                paths = self._filtered(paths, call)
            return paths
        if not isinstance(expression, Lookup) or not isinstance(expression.name, str):
            return set()
        path = (expression.name, *_parts(expression))
        for length in (2, 1):
            if path[:length] in self._names and len(path) >= length:
                return {(*known, *path[length:]) for known in self._names[path[:length]]}
        return {path}

    def _filtered(self, paths: set[Path], call: FilterCall) -> set[Path]:
        if call.name in _PASSING:
            more = call.arguments if call.name in ("default", "concat") else ()
            return paths.union(*map(self._paths, more))
        if call.name in _CHOOSING:
            return {(*path, ELEMENT) for path in paths}
        if call.name == "map" and call.arguments and isinstance(call.arguments[0], str):
            return {(*path, ELEMENT, call.arguments[0]) for path in paths}
        return set()


def _parts(lookup: Lookup) -> Iterator[str]:
    """The keys of a lookup as parts of a path."""
    for key, dotted in lookup.keys:
        if dotted and key == "size":
            return
        computed = not isinstance(key, str) or (dotted and key in ("first", "last"))
        yield ELEMENT if computed else str(key)
