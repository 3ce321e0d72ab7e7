"""Languages that have no lexer of their own here: lexed by Pygments, in Rouge's token types.

Both projects name token types alike; Pygments has a few that Rouge lacks, which fall back to their parents.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from jekyllpy.highlight.lexer import Lexer, Options, Tokens
from jekyllpy.highlight.lexers.plaintext import PlainText
from jekyllpy.highlight.token_names import short_name

# Where Rouge's tag is no name that Pygments knows.
PYGMENTS_NAMES = {
    "console": "console",
    "common_lisp": "common-lisp",
    "objective_c": "objective-c",
    "objective_cpp": "objective-c++",
    "robot_framework": "robotframework",
    "csvs": "text",
    "ghc-cmm": "c",
    "hlsl": "hlsl",
    "hql": "hive",
    "json-doc": "json",
    "literate_coffeescript": "coffee-script",
    "literate_haskell": "literate-haskell",
    "livescript": "live-script",
    "moonscript": "moonscript",
    "plist": "xml",
    "prometheus": "promql",
    "q": "q",
    "sml": "sml",
    "tap": "tap",
    "viml": "vim",
    "vb": "vb.net",
    "vue": "html",
}


class PygmentsLexer(Lexer):
    """Lexes by Pygments; `language` is Rouge's tag."""

    tag = "pygments"

    def __init__(self, language: str, pygments_lexer: Any, options: Options | None = None) -> None:
        super().__init__(options)
        self.foreign = language
        self.pygments_lexer = pygments_lexer

    def stream(self, text: str, out: Tokens) -> None:
        for _, token, value in self.pygments_lexer.get_tokens_unprocessed(text):
            out.append((_short(token), value))


@cache
def _short(token: tuple[str, ...]) -> str:
    """Rouge's short name for a token type of Pygments, or for the nearest type above it; blanks are plain text."""
    if token == ("Text", "Whitespace"):
        return ""
    for length in range(len(token), 0, -1):
        found = short_name(".".join(token[:length]))
        if found is not None:
            return found
    return ""


def factory(tag: str) -> Callable[[Options | None], Lexer]:
    """What makes lexers for a tag; plain text where Pygments doesn't know the language either."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(PYGMENTS_NAMES.get(tag, tag))
    except ClassNotFound:
        return PlainText
    return partial(PygmentsLexer, tag, lexer)
