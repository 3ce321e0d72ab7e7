"""What is so where neither the configuration nor the page says otherwise (jekyll-paginate-v2 3.0.0, defaults.rb)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

PAGINATION: Mapping[str, Any] = MappingProxyType(
    {
        "enabled": False,
        "collection": "posts",
        "offset": 0,
        "per_page": 10,
        "permalink": "/page:num/",
        "title": ":title - page :num",
        "page_num": 1,
        "sort_reverse": False,
        "sort_field": "date",
        "limit": 0,
        "trail": {"before": 0, "after": 0},
        "indexpage": None,
        "extension": "html",
        "debug": False,
        "legacy": False,
    }
)


def _autopage(kind: str, placeholder: str, singular: str, title: str) -> Mapping[str, Any]:
    return {
        "layouts": [f"autopage_{kind}.html"],
        "title": title,
        "permalink": f"/{singular}/{placeholder}",
        "enabled": True,
        "slugify": {"mode": "none", "cased": False},
    }


AUTOPAGES: Mapping[str, Any] = MappingProxyType(
    {
        "enabled": False,
        "tags": _autopage("tags", ":tag", "tag", "Posts tagged with :tag"),
        "categories": _autopage("category", ":cat", "category", "Posts in category :cat"),
        "collections": _autopage("collection", ":coll", "collection", "Posts in collection :coll"),
    }
)
