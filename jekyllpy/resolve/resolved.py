"""What a build makes of something written: its data with defaults, its url, its place in the destination."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.recorder import Use
from jekyllpy.report import Message
from jekyllpy.resolve.values import Values

if TYPE_CHECKING:
    from jekyllpy.build import Build

_SASS = (".sass", ".scss")
_HTML = (".html", ".xhtml", ".htm")


class Resolved:
    """A page or document of one build. Generators and hooks may change ``data``, ``content`` and ``output``.

    ``path`` is the absolute path of the file it came from ("" for what a plugin made), ``relative_path`` the path
    within the site, ``type`` what front matter defaults call it: ``pages`` or a collection's label. ``content`` is the
    text below the front matter until the item is rendered, then what the converters made of it, while
    ``written_content`` keeps the former; ``output`` is the whole file. ``order`` is the item's place in the order of
    rendering; ``uses`` and ``messages`` are what rendering looked at and said; ``is_kept`` says that the output of an
    earlier build is still good (jekyll 4.3.1 page.rb, document.rb, convertible.rb).
    """

    type: str

    def __init__(self, site: Build, relative_path: str, path: str, data: Mapping[str, Any], content: str) -> None:
        self.site = site
        self.relative_path = relative_path
        self.path = path
        self.name = os.path.basename(relative_path)
        self.extname = extname(self.name)
        self.data = Values(data, self._default)
        self.content = content
        self.output: str | None = None
        self.pager: Any = None
        self.first_line = 1
        self.order = 0
        self.written_content: str | None = None
        self.uses: frozenset[Use] = frozenset()
        self.messages: Sequence[Message] = ()
        self.is_kept = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.relative_path}>"

    def _default(self, key: str) -> Any:
        return self.site.defaults.find(self.relative_path, self.type, key)

    @property
    def key(self) -> str:
        """What tells it from the other items of all builds."""
        return f"{self.type} {self.relative_path} {self.url}"

    @property
    def basename(self) -> str:
        """The file's name without its extension."""
        return self.name[: len(self.name) - len(self.extname)]

    @property
    def permalink(self) -> str | None:
        """The permalink that the front matter or its defaults set."""
        value = self.data["permalink"]
        return None if value is None or value is False else str(value)

    @cached_property
    def output_ext(self) -> str:
        """The extension of the output: the permalink's, or what the converters make of the file's."""
        link = self.permalink
        if link and not link.endswith("/") and (ext := extname(link)):
            return ext
        made = (converter.output_ext(self.extname) for converter in self.site.converters(self.extname))
        exts = [ext for ext in made if ext is not None]
        return exts[-1] if len(exts) == 1 else exts[-2]

    @cached_property
    def url(self) -> str:
        """The address within the site, escaped, without ``baseurl``."""
        raise NotImplementedError

    @cached_property
    def destination(self) -> str:
        """The path of the output within the destination, without a leading slash."""
        raise NotImplementedError

    @property
    def may_share_place(self) -> bool:
        """Whether it may take the place of another item without a word."""
        return False

    @property
    def is_html(self) -> bool:
        """Whether the output is HTML, by its extension."""
        return self.output_ext in _HTML

    @property
    def is_asset(self) -> bool:
        """Whether it is Sass or CoffeeScript, which layouts never take."""
        return self.extname in _SASS or self.extname == ".coffee"

    @property
    def is_written(self) -> bool:
        """Whether the output is written to the destination."""
        return True

    @property
    def has_liquid(self) -> bool:
        """Whether the content goes through Liquid."""
        return self.data["render_with_liquid"] is not False and ("{%" in self.content or "{{" in self.content)

    @property
    def has_layout(self) -> bool:
        """Whether the content is placed in layouts."""
        return not self.is_asset and self.data["layout"] != "none"

    @property
    def is_published(self) -> bool:
        """Whether the front matter lets it be published."""
        return not ("published" in self.data and self.data["published"] is False)

    @property
    def hook_owners(self) -> tuple[str, ...]:
        """The owners of hooks to tell what happens to it, in order."""
        return (self.type,)

    def trigger(self, event: str, *args: object) -> None:
        """Call the hooks of an event that happens to this item."""
        for owner in self.hook_owners:
            self.site.registry.trigger(owner, event, self, *args)


def extname(name: str) -> str:
    """The extension with its dot, as Ruby's ``File.extname``: none for dotfiles, "." for a trailing dot."""
    base = name.rsplit("/", 1)[-1]
    stem, dot, ext = base.rpartition(".")
    return dot + ext if stem.strip(".") else ""
