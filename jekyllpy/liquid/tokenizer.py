"""A template's text cut into texts, tags and outputs. Reference: Liquid 4.0.4, tokenizer.rb."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}?|\{%|\{\{)", re.DOTALL)
_OUTPUT = re.compile(r"\{\{.*?\}\}?|\{%|\{\{", re.DOTALL)
_START = re.compile(r"\{%|\{\{")


def tokenize(text: str) -> list[str]:
    """Alternately text and tag or output, beginning with text; texts may be empty.

    What is not closed comes as its opening alone. Takes time in proportion to the length, however many are not closed.
    """
    last_tag_end = text.rfind("%}")
    if text.find("{%", max(last_tag_end, 0)) < 0 and text.find("{{", max(text.rfind("}"), 0)) < 0:
        return _TOKEN.split(text)
    return _tokenize_unclosed(text, last_tag_end)


def _tokenize_unclosed(text: str, last_tag_end: int) -> list[str]:
    tokens: list[str] = []
    position = 0
    for pattern, last_start in ((_TOKEN, last_tag_end), (_OUTPUT, text.rfind("}")), (_START, len(text))):
        for match in pattern.finditer(text, position):
            if match.start() > last_start:
                break
            tokens += (text[position : match.start()], match[0])
            position = match.end()
    return [*tokens, text[position:]]
