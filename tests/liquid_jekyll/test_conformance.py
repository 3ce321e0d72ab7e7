"""Every case that Jekyll 4.3.1 recorded with Liquid 4.0.4, on the site and variables that it used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import LiquidError
from jekyllpy.liquid.jekyll import jekyll_environment
from tests.liquid_jekyll.fake_site import FakeSite, Item, ItemDrop

CONFORMANCE = Path(__file__).parents[3] / "shared" / "conformance"
RECORDED = CONFORMANCE / "jekyll-liquid.jsonl"
NEEDS_A_BUILD = {"smartify"}

pytestmark = pytest.mark.skipif(not RECORDED.exists(), reason="the shared conformance cases are not here")


def cases() -> list[dict[str, Any]]:
    if not RECORDED.exists():
        return []
    return [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]


def site() -> FakeSite:
    post = Item("_posts/2020-01-02-first.md", "/a/b/2020/01/02/first.html", {"slug": "first"})
    files = [Item("docs/d.md", "/docs/d.html"), Item("/docs/rel.txt", "/docs/rel.txt"), post]
    source = str(CONFORMANCE / "jekyll-liquid-site")
    return FakeSite(source, {"baseurl": "/base", "url": "https://ex.org", "timezone": "UTC"}, files=files)


def variables() -> dict[str, Any]:
    data = json.loads((CONFORMANCE / "jekyll-liquid.data.json").read_text(encoding="utf-8"))
    page = {"title": "D", "path": "docs/d.md", "url": "/docs/d.html"}
    posts = [ItemDrop({"title": "P1", "url": "/a/b/2020/01/02/first.html"})]
    site_drop = ItemDrop({"baseurl": "/base", "posts": posts})
    return {**data, "page": page, "site": site_drop, "jekyll": {"version": "4.3.1"}}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_recorded(case: dict[str, Any]) -> None:
    if case["name"] in NEEDS_A_BUILD:
        pytest.skip("needs the converters of a build")
    data = variables()
    environment = jekyll_environment(error_mode="lax")
    registers = {"site": site(), "page": data["page"]}
    if "error" in case:
        with pytest.raises(LiquidError) as caught:
            environment.parse(case["template"]).render(data, registers)
        _, _, message = case["error"].partition(": ")
        shown = str(caught.value).replace(str(CONFORMANCE / "jekyll-liquid-site") + "/", "")
        assert shown.startswith(message)
    else:
        assert environment.parse(case["template"]).render(data, registers) == case["result"]
