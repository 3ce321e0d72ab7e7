"""``{% github_edit_link "Improve this page" %}`` (jekyll-github-metadata 2.15.0, edit-link-tag.rb)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from jekyllpy.liquid.tag import Tag
from jekyllpy.plugins.lookup import dig
from jekyllpy.utils import uri
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_TEXT = re.compile(r"\"(.*)\"|'(.*)'")


class EditLinkTag(Tag):
    """A link to where the source of the page can be edited; without a text, its address."""

    def render(self, context: Context) -> str:
        text = _TEXT.search(self.markup)
        url = _url(context)
        return f'<a href="{url}">{text[1] or text[2]}</a>' if text else url


def _url(context: Context) -> str:
    github = dig(context.find("site"), "github")
    source = dig(github, "source")
    page = dig(context.registers["page"], "path")
    parts = [dig(github, "repository_url"), "edit/", dig(source, "branch"), dig(source, "path"), page]
    if any(part is None for part in parts):
        message = "Cannot generate edit URLs due to missing site.github data"
        context.registers["site"].reporter.warn("JekyllEditLink: ", message)
        return ""
    *folders, name = (to_s(part).removeprefix("/") for part in parts)
    url = ""
    for folder in folders:
        url = urljoin(url, folder if folder.endswith("/") or not folder else folder + "/")
    return uri.normalize(urljoin(url, name))
