"""kramdown in the shape of mistune: a ``mistune.Markdown`` with its hooks, plugins and rules. Nothing else imports
mistune.

mistune's own parsers take the first rule that matches and keep tokens in dictionaries; kramdown needs rules that may
decline and a tree that later text can still change. So the parsers are those of this package, and only the way to
extend them is mistune's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from mistune import BaseRenderer, BlockState, Markdown

from jekyllpy.kramdown.block.parser import BlockParser
from jekyllpy.kramdown.convert.code import Highlighter
from jekyllpy.kramdown.convert.escape import escape_text
from jekyllpy.kramdown.convert.html import Convert, HtmlConverter
from jekyllpy.kramdown.dialects import new_parsers
from jekyllpy.kramdown.document import Document
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.options import options as read_options
from jekyllpy.kramdown.span.parser import SpanParser

Render = Callable[..., str]


class State(BlockState):
    """What hooks get: ``src`` is the text, which hooks before parsing may change, ``document`` the tree once there is
    one."""

    document: Document | None = None


class Renderer(BaseRenderer):
    """Renders HTML as kramdown does; functions for more types of elements can be registered."""

    NAME: ClassVar[str] = "kramdown"

    def __init__(self) -> None:
        super().__init__()
        self._renders: dict[str, Render] = {}

    def register(self, name: str, method: Render) -> None:
        """Render elements of a type by ``method(renderer, text, **attributes)``.

        ``text`` is the HTML of what is in the element, or its escaped value where it has no children.
        """
        self._renders[name] = method

    def render_document(self, document: Document, highlighter: Highlighter | None = None) -> str:
        """A document as HTML."""
        return document.to_html(highlighter, {name: self._bound(render) for name, render in self._renders.items()})

    def _bound(self, render: Render) -> Convert:
        def convert(converter: HtmlConverter, element: Element, indent: int) -> str:
            text = converter.inner(element, indent) if element.children else escape_text(str(element.value or ""))
            return render(self, text, **element.attr)

        return convert


class Kramdown(Markdown):
    """A Markdown processor to add rules to: ``Kramdown(**options)(text)`` is ``to_html(text, **options)``.

    ``block`` and ``inline`` are the parsers; their ``register(name, pattern, func, before=None)`` adds a rule
    as with mistune.
    A plugin is a function that takes the processor. Hooks are mistune's and get a `State`.
    """

    # The parsers take rules as mistune's do but are others underneath (see above).
    block: BlockParser  # type: ignore[assignment]
    inline: SpanParser  # type: ignore[assignment]
    renderer: Renderer

    def __init__(
        self,
        renderer: Renderer | None = None,
        plugins: Iterable[Callable[[Kramdown], None]] | None = None,
        *,
        highlighter: Highlighter | None = None,
        **options: Any,
    ) -> None:
        super().__init__(renderer=renderer or Renderer())
        self.options = read_options(options)
        self.block, self.inline = new_parsers(self.options)
        self.highlighter = highlighter
        for plugin in plugins or ():
            plugin(self)

    def document(self, text: str) -> Document:
        """A text parsed by the rules of this processor."""
        return Document(text, self.options.copy(), (self.block, self.inline))

    def parse(self, s: str, state: BlockState | None = None) -> tuple[Any, BlockState]:
        """A text as HTML, and the state with the document; hooks run as with mistune."""
        current = state if isinstance(state, State) else State()
        current.process(s)
        for before in self.before_parse_hooks:
            before(self, current)
        current.document = self.document(current.src)
        for between in self.before_render_hooks:
            between(self, current)
        result: Any = self.renderer.render_document(current.document, self.highlighter)
        for after in self.after_render_hooks:
            result = after(self, result, current)
        return result, current
