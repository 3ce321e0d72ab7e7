"""Themes as style sheets and as styles of single tokens (Rouge 3.30, ``lib/rouge/theme.rb``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from jekyllpy.errors import ConfigurationError
from jekyllpy.highlight.token_names import short_names

MODULES = ["base16", "bw", "colorful", "github", "gruvbox", "igorpro", "magritte", "molokai"]
MODULES += ["monokai", "monokai_sublime", "pastie", "thankful_eyes", "tulip"]
FLAGS = {"bold": "font-weight: bold", "italic": "font-style: italic", "underline": "text-decoration: underline"}


@dataclass(frozen=True)
class Theme:
    """A theme: its declarations of CSS by the full names of token types, in the order of its style sheet."""

    name: str
    styles: dict[str, tuple[str, ...]]

    def stylesheet(self, scope: str = ".highlight") -> str:
        """The style sheet, its rules for what is inside of the selector `scope`; without a line end at its end."""
        lines = [f"{scope} table td {{ padding: 5px; }}", f"{scope} table pre {{ margin: 0; }}"]
        for token, declarations in self.styles.items():
            selectors = (self._selector(scope, name) for name in self._inheriting(token))
            lines += [", ".join(selectors) + " {", *(f"  {text};" for text in declarations), "}"]
        return "\n".join(lines)

    def _selector(self, scope: str, token: str) -> str:
        return scope if token == "Text" else f"{scope} .{short_names()[token]}"

    def _inheriting(self, token: str) -> Iterator[str]:
        """A token type and those below it that have no style of their own."""
        yield token
        depth = token.count(".") + 1
        for name in short_names():
            if name.startswith(token + ".") and name.count(".") == depth and name not in self.styles:
                yield from self._inheriting(name)

    @cached_property
    def by_short_name(self) -> dict[str, tuple[str, ...]]:
        """The declarations for each token type by its short name, inherited ones as well."""
        return {short: self._style_of(name) for name, short in short_names().items()}

    def _style_of(self, token: str) -> tuple[str, ...]:
        parts = token.split(".")
        above = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        return next((self.styles[name] for name in above if name in self.styles), self.styles.get("Text", ()))


def theme_names() -> list[str]:
    """The names of all themes."""
    return sorted(name for module in MODULES for name in _themes_of(module))


def find_theme(name: str) -> Theme:
    """The theme of this name, as ``monokai`` or ``gruvbox.light``. Raises `ConfigurationError`."""
    for module in MODULES:
        if name.replace(".", "_").startswith(module) and name in (themes := _themes_of(module)):
            return Theme(name, _read(themes[name]))
    raise ConfigurationError(f"unknown theme: {name}", hint="the themes are: " + ", ".join(theme_names()))


def stylesheet(theme: str = "thankful_eyes", scope: str = ".highlight") -> str:
    """The style sheet of a theme, as ``rougify style`` prints it. Raises `ConfigurationError`."""
    return find_theme(theme).stylesheet(scope)


def _themes_of(module: str) -> dict[str, str]:
    themes: dict[str, str] = import_module(f"jekyllpy.highlight.themes.{module}").THEMES
    return themes


def _read(text: str) -> dict[str, tuple[str, ...]]:
    styles = {}
    for line in text.splitlines():
        style, _, tokens = line.partition(":")
        styles.update(dict.fromkeys(tokens.split(), tuple(_declarations(style.split()))))
    return styles


def _declarations(words: list[str]) -> Iterator[str]:
    """The CSS of a style such as ``#fff on #000 bold``."""
    before = ""
    for word in words:
        if word in FLAGS:
            yield FLAGS[word]
        elif word not in ("on", "normal"):
            yield f"background-color: {word}" if before == "on" else f"color: {word}"
        before = word
