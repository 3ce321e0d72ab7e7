"""What templates are parsed and rendered with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from os import PathLike, fspath
from typing import Any, Literal

from jekyllpy.liquid.errors import FileSystemError
from jekyllpy.liquid.filter import Filter
from jekyllpy.liquid.filters import standard_filters
from jekyllpy.liquid.limits import Limits
from jekyllpy.liquid.parser import Parser
from jekyllpy.liquid.runtime import namespace
from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.tags import standard_tags
from jekyllpy.liquid.template import Template
from jekyllpy.utils.ruby import to_s

ErrorMode = Literal["lax", "warn", "strict"]
Loader = Mapping[str, str] | Callable[[str], str]


class Environment:
    """Tags, filters and modes, shared by the templates that are parsed with it.

    ``tags`` and ``filters`` are added to Liquid's own, or take their place. ``error_mode``: what does not follow the
    strict grammar is read as it can be (``lax``), so with a warning (``warn``), or refused (``strict``). ``strict_variables``
    and ``strict_filters`` make unknown ones errors. With ``raise_errors`` the first error ends the rendering, as in a
    Jekyll build; without, its message stands in the output. ``templates`` has the texts for ``{% include %}``: a
    mapping, or a function that raises KeyError for a name that it does not know.
    """

    def __init__(
        self,
        *,
        tags: Mapping[str, type[Tag]] | None = None,
        filters: Mapping[str, Callable[..., object]] | None = None,
        error_mode: ErrorMode = "lax",
        strict_variables: bool = False,
        strict_filters: bool = False,
        raise_errors: bool = False,
        limits: Limits | None = None,
        templates: Loader | None = None,
    ) -> None:
        self.error_mode = error_mode
        self.strict_variables = strict_variables
        self.strict_filters = strict_filters
        self.raise_errors = raise_errors
        self.limits = limits or Limits()
        self.templates = templates
        self.tags: dict[str, type[Tag]] = {**standard_tags(), **(tags or {})}
        self.namespace: dict[str, Any] = namespace(strict_variables)
        self._filters: dict[str, Filter] = {}
        for name, function in {**standard_filters(), **(filters or {})}.items():
            self.add_filter(name, function)

    def add_filter(self, name: str, function: Callable[..., object]) -> None:
        """Register a filter for templates that are compiled from now on."""
        self._filters[name] = Filter(function)
        self.namespace[f"f_{name}"] = function

    def filter(self, name: str) -> Filter | None:
        """A filter by its name."""
        return self._filters.get(name)

    def parse(self, text: str, path: str | PathLike[str] | None = None, first_line: int = 1) -> Template:
        """Parse a template. ``path`` names it in messages, ``first_line`` is the number of its first line.

        Raises `LiquidSyntaxError` and other kinds of `TemplateError`.
        """
        name = None if path is None else fspath(path)
        parser = Parser(text, self.tags, self.error_mode, first_line, name)
        return Template(parser.parse(), self, name, tuple(parser.warnings))

    def load(self, name: object) -> Template:
        """The template that ``{% include 'name' %}`` means; raises `FileSystemError` if there is none."""
        if self.templates is None:
            raise FileSystemError("This liquid context does not allow includes.")
        if isinstance(name, str):
            with suppress(KeyError):
                return self.parse(
                    self.templates[name] if isinstance(self.templates, Mapping) else self.templates(name), name
                )
        raise FileSystemError(f"No such template '{to_s(name)}'")
