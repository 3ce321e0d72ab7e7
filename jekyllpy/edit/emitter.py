"""New values as YAML text, written by ruamel.yaml.

We choose how each scalar is spelled; ruamel.yaml lays the values out and writes quotes, escapes and blocks. What it
reads in YAML 1.2 plays no part: a plain scalar's text is ours, and taken as it is.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from jekyllpy.edit.plain import may_be_literal, may_be_plain, may_be_single_quoted
from jekyllpy.edit.style import Style

_UNLIMITED = 1 << 30
_LONGEST_KEY = 500
"""Longer keys are written with a question mark: a reader gives up the search for a colon after 1024 bytes."""


@dataclass(frozen=True, slots=True)
class Form:
    """A value as text: what stands on the line of its key or dash, and the lines below, indented."""

    head: str
    body: tuple[str, ...] = ()
    gap: str = " "
    """The blanks between the dash or colon and the head, in line with the body."""


def pair_lines(key: object, value: object, style: Style, quote: str) -> list[str]:
    """The lines of an entry of a block mapping."""
    spelling = _Spelling(style, quote)
    name, text = spelling.scalar(key, True), spelling.value(value)
    if _is_plain(name) and _is_plain(text) and len(name) < _LONGEST_KEY:
        return [f"{name}: {text}".rstrip(" ")]
    return _dump(_ruamel().mapping([(name, text)]), style)


def value_form(value: object, style: Style, quote: str, multiline: str = "|") -> Form:
    """A value as it stands after the colon of an entry of a block mapping."""
    spelling = _Spelling(style, quote, multiline)
    text = spelling.value(value)
    if _is_plain(text):
        return Form(str(text))
    first, *rest = _dump(_ruamel().mapping([(_ruamel().Plain("k"), text)]), style)
    return Form(first[2:].lstrip(" "), tuple(rest))


def item_form(value: object, style: Style, quote: str, multiline: str = "|") -> Form:
    """A value as it stands after the dash of an item of a block sequence; the lines below are as from the dash."""
    spelling = _Spelling(style, quote, multiline, in_sequence=True)
    first, *rest = _dump(_ruamel().sequence([spelling.value(value)]), style)
    lead = first.index("-")
    gap = " " * (style.dash_width - 1)
    return Form(first[lead + 1 :].removeprefix(gap).rstrip(" "), tuple(line[lead:] for line in rest), gap)


def flow_text(value: object, style: Style, quote: str) -> str:
    """A value as it stands inside brackets or braces."""
    return _dump(_ruamel().sequence([_Spelling(style, quote, flow=True).value(value)], True), style)[0][1:-1]


def flow_pair(key: object, value: object, style: Style, quote: str) -> str:
    """An entry as it stands inside braces."""
    spelling = _Spelling(style, quote, flow=True)
    return _dump(_ruamel().mapping([(spelling.scalar(key, True), spelling.value(value))], True), style)[0][1:-1]


def key_text(key: object, style: Style, quote: str, flow: bool) -> str:
    """A key as it stands before its colon."""
    pair = flow_pair(key, 0, style, quote) if flow else pair_lines(key, 0, style, quote)[0]
    return pair.rpartition(":")[0]


@dataclass(frozen=True, slots=True)
class _Spelling:
    """Chooses how values are written."""

    style: Style
    quote: str
    """The quotes strings have here even when they need none; nothing when they have none."""
    multiline: str = "|"
    flow: bool = False
    in_sequence: bool = False

    def value(self, value: Any) -> Any:
        """A value as ruamel.yaml is to write it."""
        if isinstance(value, dict):
            inner = self.inner(False, not value)
            return _ruamel().mapping([(inner.scalar(k, True), inner.value(v)) for k, v in value.items()], inner.flow)
        if isinstance(value, list):
            inner = self.inner(True, not value or (self.style.flow_lists and not _nested(value)))
            return _ruamel().sequence([inner.value(item) for item in value], inner.flow)
        return self.scalar(value, False)

    def inner(self, in_sequence: bool, flow: bool) -> _Spelling:
        return _Spelling(self.style, self.quote, self.multiline, self.flow or flow, in_sequence)

    def scalar(self, value: Any, is_key: bool) -> Any:
        """A scalar with its quotes."""
        ruamel = _ruamel()
        if not isinstance(value, str):
            return ruamel.Plain(
                plain_text(value, "null" if self.flow or self.in_sequence or is_key else self.style.null)
            )
        if self.style.literals and self.multiline and not (self.flow or is_key) and may_be_literal(value):
            return ruamel.Literal(value)
        plain = may_be_plain(value, self.flow)
        if plain and (not self.quote or is_key):
            return ruamel.Plain(value)
        if (self.quote or self.style.quote) == "'" and may_be_single_quoted(value):
            return ruamel.Single(value)
        needs_escapes = '"' in value or "\\" in value
        if needs_escapes and not self.quote and may_be_single_quoted(value) and "'" not in value:
            return ruamel.Single(value)
        return ruamel.Double(value)


def _nested(value: list[Any]) -> bool:
    return any(isinstance(item, (dict, list)) or (isinstance(item, str) and "\n" in item) for item in value)


def plain_text(value: Any, null: str) -> str:
    """A scalar other than a string as SafeYAML and Psych read it."""
    if value is None:
        return null
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _float_text(value)
    if isinstance(value, datetime):
        fraction = f".{value.microsecond:06}".rstrip("0") if value.microsecond else ""
        return f"{value.year:04}-{value:%m-%d %H:%M:%S}{fraction} {value:%z}"
    return value.isoformat() if isinstance(value, date) else str(int(value))


def _float_text(value: float) -> str:
    if value != value:
        return ".nan"
    if value in (float("inf"), float("-inf")):
        return "-.inf" if value < 0 else ".inf"
    mantissa, exponent, power = repr(float(value)).partition("e")
    # Without a point SafeYAML takes it for a string.
    return (mantissa if "." in mantissa or not exponent else mantissa + ".0") + exponent + power


def _is_plain(value: Any) -> bool:
    """Whether ruamel.yaml would write a scalar as it is, which takes it a thousand times as long as that."""
    return isinstance(value, _ruamel().Plain)


def _dump(value: Any, style: Style) -> list[str]:
    text = _ruamel().dump(value, style)
    return text[: -1 if text.endswith("\n") else None].split("\n")


class _Ruamel:
    """What we use of ruamel.yaml, imported only once something is written."""

    def __init__(self) -> None:
        from ruamel.yaml import YAML
        from ruamel.yaml.comments import CommentedMap, CommentedSeq
        from ruamel.yaml.nodes import ScalarNode
        from ruamel.yaml.representer import RoundTripRepresenter
        from ruamel.yaml.scalarstring import (
            DoubleQuotedScalarString,
            LiteralScalarString,
            SingleQuotedScalarString,
        )

        class Plain(str):
            """A scalar whose text is written as it is."""

        class Representer(RoundTripRepresenter):
            """Writes a Plain without quotes, whatever ruamel.yaml itself would read."""

            def plain(self, data: str) -> Any:
                tag = self.dumper.resolver.resolve(ScalarNode, str(data), (True, False))
                return self.represent_scalar(tag, str(data))

        Representer.add_representer(Plain, Representer.plain)
        self.Plain: Any = Plain
        self.Literal: Any = LiteralScalarString
        self.Single: Any = SingleQuotedScalarString
        self.Double: Any = DoubleQuotedScalarString
        self._classes = YAML, Representer, CommentedMap, CommentedSeq

    def mapping(self, pairs: list[tuple[Any, Any]], flow: bool = False) -> Any:
        """A mapping to write."""
        return self._collection(self._classes[2](pairs), flow)

    def sequence(self, items: list[Any], flow: bool = False) -> Any:
        """A sequence to write."""
        return self._collection(self._classes[3](items), flow)

    def _collection(self, collection: Any, flow: bool) -> Any:
        if flow:
            collection.fa.set_flow_style()
        return collection

    def dump(self, value: Any, style: Style) -> str:
        """The text of a value, each scalar on one line unless it is a block."""
        yaml = self._classes[0]()
        yaml.Representer = self._classes[1]
        yaml.indent(mapping=style.mapping_step, sequence=style.dash_offset + style.dash_width, offset=style.dash_offset)
        yaml.width = _UNLIMITED
        yaml.brace_single_entry_mapping_in_flow_sequence = True
        yaml.emitter.MAX_SIMPLE_KEY_LENGTH = _LONGEST_KEY
        stream = io.StringIO()
        yaml.dump(value, stream)
        return stream.getvalue()


@cache
def _ruamel() -> _Ruamel:
    return _Ruamel()
