"""``{% include_relative file.md %}``. Reference: Jekyll 4.3.1, tags/include.rb."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.protocols import site_of
from jekyllpy.liquid.tags.include import JekyllInclude, load
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.template import Template

_EXCERPT = "/#excerpt"


class IncludeRelative(JekyllInclude):
    """Renders a file that lies in the folder of the page, or below it."""

    def partial(self, context: Context) -> tuple[str, Template]:
        file = self.file_name(context)
        self.check_file_name(file)
        path = self.locate(file, context)
        recorder = context.registers.get("recorder")
        if recorder is not None:
            recorder.add(("file", path))
        return path, load(path, context)

    def folders(self, context: Context) -> Sequence[str]:
        page, site = context.registers.get("page"), site_of(context)
        if page is None:
            return [site.source]
        path = to_s(_value(page, "path"))
        if _value(page, "collection"):
            path = os.path.join(to_s(site.config.get("collections_dir")), path)
        return [site.in_source_dir(os.path.dirname(path.removesuffix(_EXCERPT)))]


def _value(page: object, key: str) -> object:
    return page.get(key) if isinstance(page, Drop) or hasattr(page, "get") else None
