"""Which strings may be written without quotes."""

from __future__ import annotations

import re

from jekyllpy.front_matter.scalars import guess

# Letters a plain scalar may start with; digits are looked at more closely below.
_START = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
_INSIDE = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
_PLAIN = re.compile(rf"{_START}(?:{_INSIDE})*\Z")
_BREAKS_OFF = re.compile(r":(?:\s|\Z)|\s#|\s\Z")
_FLOW_INDICATOR = re.compile(r"[,\[\]{}]|:[,\[\]{}]")
# What some reader of YAML takes for a number or a time: SafeYAML, Psych, PyYAML, or one of YAML 1.2.
_NUMBER = re.compile(r"[-+.]?[0-9][0-9a-fA-FxXoObB_,.:+-]*\Z|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[-+._,]")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})


def may_be_plain(text: str, flow: bool = False) -> bool:
    """Whether any reader takes a text, unquoted, for just this string; in doubt the answer is no."""
    return (
        _PLAIN.match(text) is not None
        and not _BREAKS_OFF.search(text)
        and not (flow and _FLOW_INDICATOR.search(text))
        and not _NUMBER.match(text)
        and text.lower() not in _WORDS
        and guess(text) is text
    )


def may_be_single_quoted(text: str) -> bool:
    """Whether a text can stand in single quotes, on one line and unescaped."""
    return re.fullmatch(rf"(?:{_INSIDE})*", text) is not None and text == text.strip("\xa0")


def may_be_literal(text: str) -> bool:
    """Whether a text of several lines can stand in a block scalar.

    One that ends in blank lines cannot: with those that follow it in the file they would all count.
    """
    lines = text.split("\n")
    return (
        len(lines) > 1
        and not text.endswith("\n\n")
        and bool(lines[0].strip())
        and lines[0][0] not in " \t"
        and all(re.fullmatch(rf"(?:{_INSIDE}|\t)*", line) for line in lines)
        and all(line.strip(" \t") or not line for line in lines)
    )
