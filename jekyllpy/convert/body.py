"""The content of a page as Markdown for other generators, block by block; what Markdown cannot say stays as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from jekyllpy import kramdown
from jekyllpy.convert.blocks import Blocks
from jekyllpy.convert.spans import Spans, UnmappableError
from jekyllpy.kramdown.convert.html import HtmlConverter
from jekyllpy.kramdown.convert.toc import toc_tree
from jekyllpy.kramdown.element import Element

Tell = Callable[[str, int | None], None]

_PRE: Final = re.compile(r"(<(pre|textarea)\b.*?</\2\s*>)", re.S | re.I)
_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")
_HIGHLIGHT: Final = re.compile(
    r"^\{%-?\s*highlight\s+([\w+#-]+)\s*-?%\}\n?(.*?)\n?^\{%-?\s*endhighlight\s*-?%\}[ \t]*$", re.S | re.M
)
# CommonMark 0.31, HTML blocks, kinds 1, 2 and 6: what keeps everything as it is up to an empty line or its own end.
_HTML_BLOCK: Final = re.compile(
    r"<!--|</?(?:pre|script|style|textarea|address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt"
    r"|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|link|main|menu|nav|ol|p|section|summary"
    r"|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>])",
    re.I,
)
_LISTS: Final = ("ul", "ol")


def fenced(content: str) -> str:
    """A content with its ``highlight`` tags as fenced code, where they begin a line."""
    return _HIGHLIGHT.sub(_fence, content)


def to_markdown(text: str, options: Mapping[str, Any], tell: Tell) -> str | None:
    """A text for kramdown, without Liquid, as Markdown that others read alike; ``tell`` hears what stays HTML.

    None where only the whole can stay as HTML: where a footnote is used in what Markdown cannot say.
    """
    document = kramdown.parse(text, **options)
    html = HtmlConverter(document, options.get("highlighter"))
    html.stack.append(document.root)
    try:
        return _Body(html, tell).write(document.root)
    except UnmappableError as error:
        tell(str(error), None)
        return None


class _Body:
    """Writes one document; kramdown's own converter goes along: ids and tables of contents go by what came before."""

    def __init__(self, html: HtmlConverter, tell: Tell) -> None:
        self.html = html
        self.tell = tell
        self.spans = Spans(html)
        self.blocks = Blocks(self.spans)

    def write(self, root: Element) -> str:
        parts: list[str] = []
        last = ""
        for element in root.children:
            if element.type in ("blank", "eob"):
                continue
            if last == element.type and last in _LISTS:
                parts.append("<!-- -->")
            parts.append(self._block(element))
            last = element.type
        text = "\n\n".join([part for part in parts if part] + self._notes())
        return self._with_contents(text) + "\n"

    def _block(self, element: Element) -> str:
        html = self.html.element(element, 0)
        used = dict(self.spans.notes)
        try:
            return self.blocks.block(element, html)
        except UnmappableError as error:
            self.spans.notes = used
            if any(inner.type == "footnote" for inner in element.walk()):
                raise UnmappableError("footnote in what stays as HTML") from error
            if html.strip():
                contents = self.html.toc_place and self.html.toc_place[1] == html
                self.tell("table of contents" if contents else str(error), element.line)
            return html if html.startswith("\x00") else html_block(html)

    def _notes(self) -> list[str]:
        notes = []
        for name, content in self.spans.notes.items():
            if any(inner.type == "footnote" for inner in content.walk()):
                raise UnmappableError("footnote in a footnote")
            notes.append(f"[^{name}]: " + self.blocks.join(content.children).replace("\n", "\n    "))
        return notes

    def _with_contents(self, text: str) -> str:
        if self.html.toc_place is None:
            return text
        place, mark = self.html.toc_place
        contents = toc_tree(self.html.toc, place)
        return text.replace(mark, html_block(self.html.element(contents, 0)) if contents.children else "")


def html_block(html: str) -> str:
    """HTML as a block that Markdown passes on as it is: without empty lines, and beginning with a block's tag."""
    pieces = _PRE.split(html.strip())
    texts = [_EMPTY_LINES.sub("\n", text) for text in pieces[::3]]
    kept = [re.sub(r"\n(?=[ \t]*(?:\n|\Z))", "&#10;", text) for text in pieces[1::3]]
    whole = "".join(text + pre for text, pre in zip(texts, [*kept, ""], strict=True))
    return whole if not whole or _HTML_BLOCK.match(whole) else f"<div>\n{whole}\n</div>"


def _fence(match: re.Match[str]) -> str:
    fence = "~" * max([3, *(len(run) + 1 for run in re.findall(r"~{3,}", match[2]))])
    return f"\n{fence} {match[1]}\n{match[2]}\n{fence}\n"
