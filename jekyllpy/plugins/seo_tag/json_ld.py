"""The page as linked data (jekyll-seo-tag 2.8.0, json_ld_drop.rb)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.values import truthy

if TYPE_CHECKING:
    from jekyllpy.plugins.seo_tag.author import Author
    from jekyllpy.plugins.seo_tag.metadata import Metadata


def json_ld(page: Metadata) -> dict[str, object]:
    """What is known of the page, in schema.org's terms and in the order in which it is printed; nothing is None."""
    known = {
        "@context": "https://schema.org",
        "@type": page.type,
        "author": author(page.author),
        "dateModified": page.date_modified,
        "datePublished": page.date_published,
        "description": page.description,
        "headline": page.page_title,
        "image": page.image.json_ld if page.image else None,
        "mainEntityOfPage": main_entity(page),
        "name": page.name,
        "publisher": publisher(page),
        "sameAs": page.links,
        "url": page.canonical_url,
    }
    return {key: value for key, value in known.items() if value is not None}


def author(author: Author) -> dict[str, object] | None:
    """The author as a Person or Organization; None without a name or as anything else."""
    kind, url = author.values.get("type"), author.values.get("url")
    if not truthy(author.name) or (truthy(kind) and kind not in ("Organization", "Person")):
        return None
    return {"@type": kind if truthy(kind) else "Person", "name": author.name, **({"url": url} if truthy(url) else {})}


def publisher(page: Metadata) -> dict[str, object] | None:
    """The site as publisher; only a site with a logo has one."""
    if page.logo is None:
        return None
    name = {"name": page.author.name} if truthy(page.author.name) else {}
    return {"@type": "Organization", "logo": {"@type": "ImageObject", "url": page.logo}, **name}


def main_entity(page: Metadata) -> dict[str, object] | None:
    """The page that an article is the main thing of."""
    return {"@type": "WebPage", "@id": page.canonical_url} if page.type in ("BlogPosting", "CreativeWork") else None
