"""Highlighting as Jekyll's ``highlight`` tag and kramdown use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jekyllpy.highlight.formatters.html import html
from jekyllpy.highlight.formatters.wrappers import html_legacy
from jekyllpy.highlight.lexer import Lexer
from jekyllpy.highlight.registry import find_fancy

LEGACY = (None, "HTMLLegacy")


class Highlighter:
    """Highlights code for a site; `warn` is told, once each, of languages that Pygments lexes or nobody knows."""

    def __init__(self, warn: Callable[[str], None] | None = None) -> None:
        self.warn = warn
        self._warned: set[str] = set()

    def to_html(self, code: str, lang: str) -> str | None:
        """The spans of `code` as Rouge's plain HTML formatter writes them; None for a language nobody knows.

        `lang` may carry options (``php?start_inline=1``).
        """
        lexer = self._lexer(lang, code)
        return None if lexer is None else html(lexer.lex(code))

    def highlight(self, code: str, lang: str | None, kind: str, options: Mapping[str, object]) -> str | None:
        """Code as kramdown has it highlighted (kramdown 2.4.0, ``converter/syntax_highlighter/rouge.rb``).

        `options` are kramdown's ``syntax_highlighter_opts`` for the `kind` of code, ``block`` or ``span``:
        ``default_lang``, ``guess_lang``, ``disable``, ``css_class``, ``line_numbers``, ``start_line``, ``wrap``,
        ``formatter``, ``inline_theme``. None where the code is to be left as it is: for plain text and for unknown
        languages.
        """
        name = lang or _text(options.get("default_lang"))
        if options.get("disable") or not (name or options.get("guess_lang")):
            return None
        lexer = self._lexer(name, code)
        if lexer is None or (lexer.tag == "plaintext" and not options.get("guess_lang")):
            return None
        named = options.get("formatter")
        plain = isinstance(named, str) and named[:1].isupper() and named not in LEGACY
        wrap = {"wrap": False} if kind == "span" else {}
        given = {**options, **wrap, "css_class": options.get("css_class") or "highlight"}
        return (html if plain else html_legacy(given))(lexer.lex(code))

    def _lexer(self, lang: str | None, code: str) -> Lexer | None:
        lexer = find_fancy(lang, code)
        if lexer is None and lang:
            self._warn_once(lang, "unknown language, its code gets no highlighting")
        elif lexer is not None and lexer.foreign:
            self._warn_once(lexer.foreign, "highlighted by Pygments, the spans may differ from Rouge's")
        return lexer

    def _warn_once(self, language: str, text: str) -> None:
        if self.warn and language not in self._warned:
            self._warned.add(language)
            self.warn(f"{language}: {text}")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def to_html(code: str, lang: str) -> str | None:
    """The spans of `code` as Rouge's plain HTML formatter writes them; None for a language nobody knows.

    `lang` is any name that Rouge 3.30 knows the language by, and may carry options (``php?start_inline=1``).
    """
    return Highlighter().to_html(code, lang)
