"""What can go wrong, as one tree.

    JekyllpyError
    ├── FrontMatterError      a page's front matter cannot be read or edited
    │   └── YamlError         text that is not YAML (also configuration and data files)
    ├── ConfigurationError    _config.yml or an option says what cannot be
    ├── LiquidError           a template cannot be parsed or rendered
    ├── ResolveError          a date, permalink or destination cannot be made out
    ├── PluginError           a plugin is missing or failed
    ├── BuildError            a site cannot be built or written
    └── ConversionError       a site cannot be converted to or from another generator

Every error may carry a source and a span; ``str()`` then begins ``file:line:column``, and ends with the line and a
caret.
"""

from __future__ import annotations

from jekyllpy.source import Position, Source, Span


class JekyllpyError(Exception):
    """Base of all errors of this library.

    ``message`` says what is wrong, ``hint`` what to do about it, ``source`` and ``span`` where.
    """

    def __init__(
        self, message: str, *, source: Source | None = None, span: Span | None = None, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.span = span
        self.hint = hint

    @property
    def position(self) -> Position | None:
        """Line and column, where they are known."""
        if self.source is None or self.span is None:
            return None
        return self.source.position(self.span.start)

    def __str__(self) -> str:
        text = self.message
        if self.source is not None:
            place = self.source.name
            if self.position is not None:
                place += f":{self.position.line}:{self.position.column}"
            text = f"{place}: {text}"
            if self.span is not None:
                text += "\n" + self.source.excerpt(self.span)
        if self.hint:
            text += f"\nhint: {self.hint}"
        return text


class FrontMatterError(JekyllpyError):
    """A page's front matter cannot be read or edited."""


class YamlError(FrontMatterError):
    """A text is not YAML."""


class ConfigurationError(JekyllpyError):
    """A configuration file or option says what cannot be."""


class LiquidError(JekyllpyError):
    """A template cannot be parsed or rendered."""


class ResolveError(JekyllpyError):
    """A date, permalink or destination cannot be made out."""


class PluginError(JekyllpyError):
    """A plugin is missing or failed."""


class BuildError(JekyllpyError):
    """A site cannot be built or written."""


class ConversionError(JekyllpyError):
    """A site cannot be converted to or from another generator."""
