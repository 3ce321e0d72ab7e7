"""Text that Ruby would call US-ASCII."""

from __future__ import annotations


class AsciiText(str):
    """A text whose encoding Ruby would give as US-ASCII: what nil, numbers, booleans and times turn into, and what such
    text begins when Ruby joins it with ASCII text. Anything else is a plain ``str``.

    Only rendering tells the two apart (a Markdown converter writes ``&#8220;`` for a curly quote in US-ASCII text);
    they are equal, and have the same hash, where their characters are the same. Reference: Ruby 3.1.7, array.c
    (``join``).
    """

    __slots__ = ()


def join(chunks: list[str]) -> str:
    """The chunks as one text: `AsciiText` if the first is that and all are ASCII, or if there are none."""
    text = "".join(chunks)
    if chunks and type(chunks[0]) is not AsciiText:
        return text
    return AsciiText(text) if text.isascii() else text
