"""Formatters: functions from tokens to HTML, and functions that make such from others (Rouge 3.30, ``formatters/``)."""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.highlight.lexer import Tokens

Formatter = Callable[[Tokens], str]
