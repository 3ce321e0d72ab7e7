"""The pages of a list (jekyll-paginate-v2 3.0.0, paginationModel.rb, paginationPage.rb)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import PluginError
from jekyllpy.liquid.values import leading_integer, truthy
from jekyllpy.plugins.lookup import dig
from jekyllpy.plugins.paginate_v2.pager import Pager, Urls, numbered
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.resolve.document import ResolvedDocument


def paginate(
    template: ResolvedPage, settings: Mapping[str, Any], documents: Sequence[ResolvedDocument]
) -> list[ResolvedPage]:
    """The pages of a list of documents, made of the page that asks for it."""
    per_page = leading_integer(to_s(settings["per_page"]))
    urls = _urls(template, settings, _page_count(len(documents), per_page, settings))
    pages = []
    for number in range(1, urls.total + 1):
        page = _copy(template, number, urls)
        page.data["title"] = _title(template, settings, number, urls.total)
        pages.append(page)
    links = [{"num": n, "path": urls.own(n), "title": page.data["title"]} for n, page in enumerate(pages, 1)]
    for number, page in enumerate(pages, 1):
        page.pager = Pager(number, per_page, documents, urls).drop(_trail(links, number - 1, settings))
    return pages


def _page_count(documents: int, per_page: int, settings: Mapping[str, Any]) -> int:
    if per_page == 0:
        raise PluginError("no documents go on a page", hint="set per_page of pagination to a number above 0")
    pages = math.ceil(documents / per_page)
    limit = leading_integer(to_s(settings["limit"]))
    return max(min(pages, limit) if limit > 0 else pages, 1)


def _urls(template: ResolvedPage, settings: Mapping[str, Any], total: int) -> Urls:
    link = template.data["permalink"]
    folder = to_s(link) if truthy(link) else template.dir
    index, extension = settings["indexpage"], settings["extension"]
    name = "" if index is None else to_s(index).split(".")[0]
    ext = "" if extension is None else "." + to_s(extension).removeprefix(".")
    return Urls(folder if folder.endswith("/") else folder + "/", to_s(settings["permalink"]), name, ext, total)


def _copy(template: ResolvedPage, number: int, urls: Urls) -> ResolvedPage:
    """The template once more. Its name is that of the file in the folder alone, so that Markdown stays as it is."""
    page = ResolvedPage(template.site, "", urls.index + urls.ext, deep_merge(template.data, {}))
    page.data.default = template.data.default
    autopage = template.data["autopage"]
    if not truthy(autopage):
        page.content, page.first_line = template.content, template.first_line
    elif "display_name" in autopage:
        page.data["autopages"] = dict(autopage)
    page.data["pagination_info"] = {"curr_page": number, "total_pages": urls.total}
    path = urls.own(number)
    page.url = f"{path}{urls.index}{urls.ext}" if path.endswith("/") else path.removesuffix(urls.ext) + urls.ext
    if truthy(template.data["permalink"]):
        page.data["permalink"] = path
    if number > 1:
        page.data["autogen"] = "jekyll-paginate-v2"
    return page


def _title(template: ResolvedPage, settings: Mapping[str, Any], number: int, total: int) -> Any:
    title = template.data["title"]
    title = title if truthy(title) else template.site.config.get("title")
    if number == 1 or "title" not in settings:
        return title
    return numbered(to_s(settings["title"]).replace(":title", to_s(title), 1), number, total)


def _trail(links: Sequence[Mapping[str, Any]], index: int, settings: Mapping[str, Any]) -> Any:
    """The links to the pages around one; where there are fewer on one side, the other has more."""
    before, after = (max(leading_integer(to_s(dig(settings, "trail", key))), 0) for key in ("before", "after"))
    if len(links) < 2 or not before + after:
        return None
    length = before + after + 1
    end = min(max(index - before, 0) + length, len(links))
    return links[max(end - length, 0) : end]
