"""Why a page has its address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jekyllpy.page import Page
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.resolve.placeholders import placeholders


class Step(NamedTuple):
    """A step on the way to an address: what is done, what comes of it, and why."""

    what: str
    result: str
    why: str


def why_url(page: Page) -> list[Step]:
    """The steps from the template to the address and the file (jekyll 4.3.1 url.rb, document.rb, page.rb)."""
    item = page.resolved
    template, why = _template(page, item)
    steps = [Step("template", template, why)]
    steps += [Step(f":{name}", value, _meaning(name)) for name, value in _values(item, template)]
    steps.append(Step("url", item.url, "the template filled in, each value escaped"))
    baseurl = str(item.site.config["baseurl"] or "")
    if baseurl:
        steps.append(Step("address", baseurl.rstrip("/") + item.url, "with baseurl in front, as relative_url has it"))
    steps.append(Step("file", item.destination, "an address that ends in / is the index of a folder"))
    return steps


def _template(page: Page, item: ResolvedPage | ResolvedDocument) -> tuple[str, str]:
    if item.permalink is not None:
        origin = page.resolve("permalink").origin
        return item.permalink, f"permalink of {origin.place if origin else 'the page'}"
    if isinstance(item, ResolvedDocument):
        settings = item.collection.metadata
        if item.type == "posts":
            return item.site.url_template(
                item.collection
            ), f"permalink of the configuration: {item.site.permalink_style}"
        why = (
            f"permalink of the collection {item.type}" if "permalink" in settings else "collections without a permalink"
        )
        return item.site.url_template(item.collection), why
    if not item.is_html:
        return "/:path/:basename:output_ext", "pages that do not become HTML keep their place and extension"
    if item.is_index:
        return "/:path/", "an index stands for its folder"
    return "/:path/:basename + style", f"pages end as the permalink style asks: {item.site.permalink_style}"


def _values(item: ResolvedPage | ResolvedDocument, template: str) -> Iterator[tuple[str, str]]:
    if isinstance(item, ResolvedDocument):
        known = placeholders(item)
        found = {name: str(value() or "") for name, value in known.items() if f":{name}" in template}
    else:
        values = {"path": item.folder, "basename": item.basename, "output_ext": item.output_ext}
        found = {name: value for name, value in values.items() if f":{name}" in template}
    # `:title` is in `:title_x` and `:y` in `:year`: only the longest name at a place counts.
    for name, value in found.items():
        if not any(other != name and other.startswith(name) and f":{other}" in template for other in found):
            yield name, value


def _meaning(name: str) -> str:
    return {
        "title": "the slug of the front matter, or else the file's name",
        "slug": "as :title, in small letters",
        "name": "the file's name, made fit for an address",
        "path": "the folder and name within the collection or site",
        "collection": "the label of the collection",
        "categories": "the categories, the folders first",
        "basename": "the file's name without its extension",
        "output_ext": "the extension that converting gives it",
    }.get(name, "from the date")
