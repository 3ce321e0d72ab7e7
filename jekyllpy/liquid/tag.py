"""The bases of tags and blocks. How to write one: see the package's docstring.

Reference: Liquid 4.0.4, tag.rb and block.rb.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import LiquidSyntaxError

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser


class Tag:
    """``{% name markup %}``: made once when the template is parsed, rendered any number of times.

    A subclass overrides `render`, or `write` to add to the output in pieces, or `compile` to become Python code.
    Raise `LiquidSyntaxError` in ``__init__`` for markup that cannot be.

    The class attributes tell the compiler what to expect; a tag that renders in Python keeps the careful defaults.
    ``reads_context``: it may look at any variable. ``binds_variables``: it may set variables of the scope that it
    stands in. ``interrupts``: it may leave a ``break`` or ``continue`` behind. ``stops``: nothing after it in its
    block runs. ``is_loop``: it takes up what its own body leaves behind. ``floods``: its body may run again after a
    ``break`` in it. ``fallible``: rendering it may raise.
    """

    reads_context = True
    binds_variables = True
    interrupts = True
    stops = False
    is_loop = False
    floods = False
    fallible = True

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        self.name = name
        self.markup = markup
        self.line = parser.line
        self.span: tuple[int, int] | None = None

    def parse(self, parser: Parser) -> None:
        """Take what belongs to the tag from the tokens that follow; only blocks do."""

    @property
    def blank(self) -> bool:
        """Whether the tag by its nature prints nothing: a block of nothing but such tags and spaces prints nothing."""
        return False

    def bodies(self) -> Sequence[Body]:
        """The bodies between the tag's parts."""
        return ()

    def expressions(self) -> Sequence[object]:
        """What the tag evaluates: expressions, variables and conditions."""
        return ()

    def partials(self) -> Mapping[str, Mapping[str, object]]:
        """The templates that the tag includes, by name, each with the variables it is given (``include.x``) and their
        expressions; for static analysis.
        """
        return {}

    def render(self, context: Context) -> str:
        """The text that stands in the place of the tag."""
        return ""

    def write(self, context: Context, out: list[str]) -> None:
        """Append the text to the output."""
        out.append(self.render(context))

    def compile(self, code: Code) -> None:
        """Emit Python for the tag; the default is a call of `write`."""
        code.call_tag(self)


class Block(Tag):
    """``{% name markup %} … {% endname %}``. `render_body` gives the text in between."""

    body: Body

    def parse(self, parser: Parser) -> None:
        self.body = parser.parse_block_body(self)

    @property
    def blank(self) -> bool:
        return self.body.blank

    def bodies(self) -> Sequence[Body]:
        return (self.body,)

    @property
    def delimiter(self) -> str:
        """The tag that ends the block."""
        return f"end{self.name}"

    def unknown_tag(self, name: str, markup: str, parser: Parser) -> None:
        """Called for a tag inside the block that is not registered, ``else`` for one; raises `LiquidSyntaxError`."""
        if name == "else":
            raise LiquidSyntaxError(f"{self.name} tag does not expect 'else' tag")
        if name.startswith("end"):
            raise LiquidSyntaxError(f"'{name}' is not a valid delimiter for {self.name} tags. use {self.delimiter}")
        raise LiquidSyntaxError(f"Unknown tag '{name}'")

    def render_body(self, context: Context) -> str:
        """The rendered text between the tags."""
        return self.body.render(context)

    def render(self, context: Context) -> str:
        return self.render_body(context)
