"""Finding a lexer by a language's name (Rouge 3.30, ``Lexer.find`` and ``Lexer.find_fancy``).

Lexers are imported when first asked for. A language that Rouge knows and this package has no lexer for is lexed by
Pygments, in Rouge's token types.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from urllib.parse import unquote_plus

from jekyllpy.highlight.lexer import Lexer, Options
from jekyllpy.highlight.names import TAGS

LexerFactory = Callable[[Options | None], Lexer]


@cache
def find(name: str) -> LexerFactory | None:
    """What makes lexers for the language of this name (case matters); None for an unknown one."""
    tag = TAGS.get(name)
    if tag is None:
        return None
    module = f"jekyllpy.highlight.lexers.{tag.replace('-', '_')}"
    if find_spec(module) is None:
        from jekyllpy.highlight.pygments_lexer import factory

        return factory(tag)
    made: LexerFactory = import_module(module).LEXER
    return made


def make(name: str, options: Options | None = None) -> Lexer:
    """A new lexer, by a name that is sure to be known: for lexers that use others."""
    factory = find(name)
    assert factory is not None, name
    return factory(options)


def find_fancy(name: str | None, code: str = "", options: Options | None = None) -> Lexer | None:
    """A lexer by a name that may carry options (``php?start_inline=1``); ``guess`` and None guess by the code."""
    plain, query = split_options(name)
    given = {**(options or {}), **query}
    if plain is None or plain == "guess":
        from jekyllpy.highlight.guess import guess

        plain = guess(code)
    made = find(plain)
    return made(given) if made else None


def split_options(name: str | None) -> tuple[str | None, dict[str, object]]:
    """A language's name and the options after its question mark, read as a query string."""
    if name is None or "?" not in name:
        return name, {}
    plain, _, query = name.partition("?")
    values: dict[str, list[str]] = {}
    for part in filter(None, query.replace(";", "&").split("&")):
        key, equals, value = part.partition("=")
        values.setdefault(unquote_plus(key), []).extend([unquote_plus(value)] if equals else [])
    return plain, {key: _option(listed) for key, listed in values.items()}


def _option(values: list[str]) -> object:
    return (values[0] if len(values) == 1 else values) if values else True
