"""fix-quotes: one kind of quotes, and quotes where YAML readers do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.spelling import respelled, scalars, with_yaml, yaml_of
from jekyllpy.edit.lines import Edit
from jekyllpy.edit.nodes import Node
from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter import load_yaml
from jekyllpy.page import Page

_QUOTES = {"double": '"', "single": "'"}
_UNCLEAR = frozenset(("y", "n"))
_LINE = re.compile(r"^(\s*(?:- +)?[A-Za-z_][\w-]*: +|\s*- +)(\S[^\r\n]*?)([ \t]*\r?)$")
_NO_MENDING = re.compile(r"[|>&*!{\[]")


class FixQuotes(Codemod):
    """Write the quoted texts of front matter in one kind of quotes, ``style`` (``double`` or ``single``).

    A text that would need an escape keeps what it has. Plain ``y`` and ``n``, which some readers take for true and
    false, get quotes. With ``repair: true`` front matter that cannot be read is mended where quotes are what it
    lacks, as in ``title: Part 2: the sea``: that changes the page, as Jekyll has ignored such front matter until now.
    """

    def __init__(self, style: str = "double", repair: bool = False) -> None:
        if style not in _QUOTES:
            raise FrontMatterError(f"there is no style {style!r} of quotes: it is double or single")
        self.quote, self.repair = _QUOTES[style], repair

    def visit_page(self, page: Page) -> str | None:
        """The text of a page with other quotes."""
        yaml = yaml_of(page)
        if not yaml:
            return None
        if self.repair and not _is_readable(yaml):
            yaml = mended(yaml)
        edits = [edit for node in scalars(yaml) for edit in self._edits(yaml, node)]
        return with_yaml(page, respelled(yaml, edits))

    def _edits(self, yaml: str, node: Node) -> Iterator[Edit]:
        text, value = yaml[node.start : node.end], node.value
        if not isinstance(value, str) or node.style in ("|", ">") or text[:1] in "&!":
            return
        other = "'" if self.quote == '"' else '"'
        wants = node.style == other or (not node.style and text.lower() in _UNCLEAR)
        if wants and "\n" not in text and not set(value) & {'"', "'", "\\"} and value.isprintable():
            yield Edit(node.start, node.end, self.quote + value + self.quote)


def mended(yaml: str) -> str:
    """YAML that can be read, with quotes around the values that keep it from that; unchanged where they do not help."""
    lines = yaml.split("\n")
    for number, line in enumerate(lines):
        match = _LINE.match(line)
        if match and not _is_readable(line) and not _NO_MENDING.match(match[2]):
            lines[number] = match[1] + _quoted(match[2]) + match[3]
    new = "\n".join(lines)
    return new if _is_readable(new) else yaml


def _quoted(text: str) -> str:
    quote = text[0] if text[0] in "\"'" and text.endswith(text[0]) and len(text) > 1 else ""
    inner = text[1:-1] if quote else text
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_readable(yaml: str) -> bool:
    try:
        load_yaml(yaml)
    except FrontMatterError:
        return False
    return True


CODEMOD = FixQuotes
