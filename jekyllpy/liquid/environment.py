"""What templates are parsed and rendered with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from os import PathLike, fspath
from typing import Any, Literal

from jekyllpy.liquid.cache import TemplateCache, entry_of, key_of, signature
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
    strict grammar is read as it can be (``lax``), so with a warning (``warn``), or refused (``strict``).
    ``strict_variables`` and ``strict_filters`` make unknown ones errors. With ``raise_errors`` the first error ends
    the rendering, as in a Jekyll build; without, its message stands in the output. ``templates`` has the texts for
    ``{% include %}``: a mapping, or a function that raises KeyError for a name that it does not know. ``cache`` keeps
    compiled templates.
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
        cache: TemplateCache | None = None,
    ) -> None:
        self.error_mode = error_mode
        self.strict_variables = strict_variables
        self.strict_filters = strict_filters
        self.raise_errors = raise_errors
        self.limits = limits or Limits()
        self.templates = templates
        self.cache = cache
        self._signature = b""
        self.tags: dict[str, type[Tag]] = {**standard_tags(), **(tags or {})}
        self.namespace: dict[str, Any] = namespace(strict_variables)
        self._filters: dict[str, Filter] = {}
        for name, function in {**standard_filters(), **(filters or {})}.items():
            self.add_filter(name, function)

    def add_filter(self, name: str, function: Callable[..., object]) -> None:
        """Register a filter for templates that are compiled from now on."""
        self._filters[name] = Filter(function)
        self.namespace[f"f_{name}"] = function
        self._signature = b""

    def filter_shapes(self) -> list[tuple[object, ...]]:
        """What compiled code depends on in the filters."""
        return [
            (name, filter_.expected, filter_.wants_context, filter_.gives_text)
            for name, filter_ in sorted(self._filters.items())
        ]

    def filter(self, name: str) -> Filter | None:
        """A filter by its name."""
        return self._filters.get(name)

    def parse(self, text: str, path: str | PathLike[str] | None = None, first_line: int = 1) -> Template:
        """Parse a template. ``path`` names it in messages, ``first_line`` is the number of its first line.

        Raises `LiquidSyntaxError` and other kinds of `TemplateError`.
        """
        name = None if path is None else fspath(path)
        if self.cache is None:
            return Template(text, self, name, first_line)
        key = key_of(self._signature or self._sign(), text, name, first_line)
        entry = self.cache.get(key)
        if entry is not None:
            return Template(text, self, name, first_line, entry=entry)
        template = Template(text, self, name, first_line)
        entry = entry_of(template.compile(), template.warnings)
        if entry is not None:
            self.cache.put(key, entry)
        return template

    def _sign(self) -> bytes:
        self._signature = signature(self)
        return self._signature

    def parser(self, text: str, path: str | None = None, first_line: int = 1) -> Parser:
        """A parser of a text, with the environment's tags and mode."""
        return Parser(text, self.tags, self.error_mode, first_line, path)

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
