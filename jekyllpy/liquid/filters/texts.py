"""Filters that put texts together or take them apart: ``append``, ``split``, ``join``, ``replace``, ``strip`` …"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import InternalError
from jekyllpy.liquid.filters.iteration import elements
from jekyllpy.liquid.patterns import STRIPPED
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SPACES = " \t\n\v\f\r"
_WORDS = re.compile(rf"[^{_SPACES}]+")
_NEWLINE = re.compile(r"\r?\n")
_REFERENCE = re.compile(r"\\([\\0-9&`']|k<([^>]*)>)")


def append(value: object, text: object, *, context: Context) -> str:
    """The value, then the text."""
    return context.budget.check_text(to_s(value) + to_s(text))


def prepend(value: object, text: object, *, context: Context) -> str:
    """The text, then the value."""
    return context.budget.check_text(to_s(text) + to_s(value))


def split(value: object, separator: object) -> list[str]:
    """The parts between separators, without empty ones at the end; a space splits at all white space."""
    text, mark = to_s(value), to_s(separator)
    if mark == " ":
        return words(text)
    parts = text.split(mark) if mark else list(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def words(text: str) -> list[str]:
    """The parts between ASCII white space."""
    return _WORDS.findall(text)


def join(value: object, glue: object = " ", *, context: Context) -> str:
    """The elements of an array, flattened, with a text between them."""
    texts, between = list(map(to_s, elements(value))), to_s(glue)
    context.budget.check_length(len(texts) * len(between) + sum(map(len, texts)))
    return between.join(texts)


def replace(value: object, old: object, new: object = "", *, context: Context) -> str:
    """Each occurrence of a text replaced; ``\\\\0`` and the like in the new text stand for the old."""
    text, mark, replacement = to_s(value), to_s(old), to_s(new)
    if "\\`" in replacement or "\\'" in replacement:
        return _replace_with_references(text, mark, replacement, context)
    if "\\" in replacement and mark in text:
        replacement = _expand(replacement, mark, 0, len(mark))
    if len(replacement) > len(mark):
        context.budget.check_length(len(text) + text.count(mark) * (len(replacement) - len(mark)))
    return text.replace(mark, replacement)


def replace_first(value: object, old: object, new: object = "", *, context: Context) -> str:
    """The first occurrence of a text replaced, as by `replace`."""
    text, mark, replacement = to_s(value), to_s(old), to_s(new)
    start = text.find(mark)
    if start < 0:
        return text
    if "\\" in replacement:
        replacement = _expand(replacement, text, start, start + len(mark))
    return context.budget.check_text(text[:start] + replacement + text[start + len(mark) :])


def _replace_with_references(text: str, mark: str, replacement: str, context: Context) -> str:
    parts: list[str] = []
    position = length = 0
    for match in re.finditer(re.escape(mark), text):
        parts += (text[position : match.start()], _expand(replacement, text, match.start(), match.end()))
        length += len(parts[-1])
        context.budget.check_length(length)
        position = match.end()
    return "".join(parts) + text[position:]


def _expand(replacement: str, text: str, start: int, end: int) -> str:
    """A replacement with what its backslashes stand for; raises `InternalError` for a named group, as there is none."""

    def expand(match: re.Match[str]) -> str:
        sign = match[1]
        if match[2]:
            raise InternalError("internal")
        if match[2] is not None:
            return match[0]
        return {"\\": "\\", "0": text[start:end], "&": text[start:end], "`": text[:start], "'": text[end:]}.get(
            sign, ""
        )

    return _REFERENCE.sub(expand, replacement)


def remove(value: object, text: object) -> str:
    """Without all occurrences of a text."""
    return to_s(value).replace(to_s(text), "")


def remove_first(value: object, text: object) -> str:
    """Without the first occurrence of a text."""
    return to_s(value).replace(to_s(text), "", 1)


def strip(value: object) -> str:
    """Without white space at both ends."""
    return to_s(value).strip(STRIPPED)


def lstrip(value: object) -> str:
    """Without white space at the start."""
    return to_s(value).lstrip(STRIPPED)


def rstrip(value: object) -> str:
    """Without white space at the end."""
    return to_s(value).rstrip(STRIPPED)


def strip_newlines(value: object) -> str:
    """Without line ends."""
    return _NEWLINE.sub("", to_s(value))


FILTERS = {
    "append": append,
    "prepend": prepend,
    "split": split,
    "join": join,
    "replace": replace,
    "replace_first": replace_first,
    "remove": remove,
    "remove_first": remove_first,
    "strip": strip,
    "lstrip": lstrip,
    "rstrip": rstrip,
    "strip_newlines": strip_newlines,
}
