"""The text that ``{% seo %}`` leaves in a page (jekyll-seo-tag 2.8.0, template.html)."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.liquid.filters.jekyll_dates import date_to_xmlschema
from jekyllpy.liquid.filters.jekyll_inspection import jsonify
from jekyllpy.liquid.filters.jekyll_urls import absolute_url
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import default, dig
from jekyllpy.plugins.seo_tag.json_ld import json_ld
from jekyllpy.plugins.seo_tag.metadata import Metadata
from jekyllpy.utils.ruby import to_s

VERSION = "2.8.0"

_VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


def markup(page: Metadata, shows_title: bool) -> str:
    """The elements that say what is known of the page, a line each; values stand as they are, as in the reference."""
    linked_data = to_s(jsonify(json_ld(page)))
    lines = [
        f"<!-- Begin Jekyll SEO tag v{VERSION} -->",
        *([f"<title>{page.title}</title>"] if shows_title and page.title else []),
        *_about_page(page),
        *_image(page),
        *_dates(page),
        *_neighbours(page),
        *_twitter(page),
        *_facebook(page),
        *_verifications(page),
        f'<script type="application/ld+json">\n{linked_data}</script>',
        "<!-- End Jekyll SEO tag -->\n",
    ]
    return "\n".join(lines)


def _name(name: str, content: object) -> str:
    return f'<meta name="{name}" content="{to_s(content)}" />'


def _property(name: str, content: object) -> str:
    return f'<meta property="{name}" content="{to_s(content)}" />'


def _about_page(page: Metadata) -> Iterator[str]:
    yield _name("generator", f"Jekyll v{to_s(dig(page.context.find('jekyll'), 'version'))}")
    if page.page_title:
        yield _property("og:title", page.page_title)
    if truthy(page.author.name):
        yield _name("author", page.author.name)
    yield _property("og:locale", page.locale)
    if page.description:
        yield _name("description", page.description)
        yield _property("og:description", page.description)
    if truthy(dig(page.site, "url")):
        yield f'<link rel="canonical" href="{to_s(page.canonical_url)}" />'
        yield _property("og:url", page.canonical_url)
    if page.site_title:
        yield _property("og:site_name", page.site_title)


def _image(page: Metadata) -> Iterator[str]:
    if page.image:
        yield _property("og:image", page.image.path)
        for key in ("height", "width", "alt"):
            if truthy(page.image.values.get(key)):
                yield _property(f"og:image:{key}", page.image.values[key])


def _dates(page: Metadata) -> Iterator[str]:
    if truthy(date := dig(page.page, "date")):
        yield _property("og:type", "article")
        yield _property("article:published_time", date_to_xmlschema(date, context=page.context))
    else:
        yield _property("og:type", "website")


def _neighbours(page: Metadata) -> Iterator[str]:
    pager = page.context.find("paginator")
    for rel, key in (("prev", "previous_page"), ("next", "next_page")):
        if truthy(dig(pager, key)):
            url = absolute_url(dig(pager, f"{key}_path"), context=page.context)
            yield f'<link rel="{rel}" href="{to_s(url)}" />'


def _twitter(page: Metadata) -> Iterator[str]:
    card: object = "summary"
    if page.image:
        site_card = default(dig(page.site, "twitter", "card"), "summary_large_image")
        card = default(dig(page.page, "twitter", "card"), site_card)
    yield _name("twitter:card", card)
    if page.image:
        yield _property("twitter:image", page.image.path)
        if truthy(page.image.values.get("alt")):
            yield _name("twitter:image:alt", page.image.values["alt"])
    if page.page_title:
        yield _property("twitter:title", page.page_title)
    if truthy(twitter := dig(page.site, "twitter")):
        yield _name("twitter:site", "@" + to_s(dig(twitter, "username")).replace("@", ""))
        if page.author.twitter is not None:
            yield _name("twitter:creator", "@" + page.author.twitter.replace("@", ""))


def _facebook(page: Metadata) -> Iterator[str]:
    facebook = dig(page.site, "facebook")
    for key, name in (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id")):
        if truthy(value := dig(facebook, key)):
            yield _property(name, value)


def _verifications(page: Metadata) -> Iterator[str]:
    if truthy(given := dig(page.site, "webmaster_verifications")):
        for key, name in _VERIFICATIONS.items():
            if truthy(value := dig(given, key)):
                yield _name(name, value)
    elif truthy(value := dig(page.site, "google_site_verification")):
        yield _name("google-site-verification", value)
