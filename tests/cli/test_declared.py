"""A plain build is read without click, and means what click reads."""

from __future__ import annotations

from typing import Any

import click
import pytest

from jekyllpy.cli.declared import BUILD, ROOT, overrides, read_plain
from jekyllpy.cli.options import build_options


def by_click(arguments: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}

    @click.command()
    @build_options
    def command(**given: Any) -> None:
        found.update(given)

    command.main(arguments, standalone_mode=False)
    return found


PLAIN = [
    [],
    ["-s", "docs", "-d", "out"],
    ["--source", "docs", "--config", "a.yml, b.yml", "-q"],
    ["--limit_posts", "3", "--drafts", "--future", "--unpublished", "-V"],
    ["--limit-posts", "0", "--safe", "--plugins", "a,b", "--layouts", "l", "--profile", "--trace"],
    ["-I", "--strict_front_matter", "-b", "/base", "--disable-disk-cache", "--lsi", "--force_polling"],
]
LEFT_TO_CLICK = [
    [],
    ["--version"],
    ["serve"],
    ["-s", "docs", "build"],
    ["build", "--help"],
    ["build", "--watch"],
    ["build", "--no-watch"],
    ["build", "--source=docs"],
    ["build", "-sdocs"],
    ["build", "-s"],
    ["build", "-s", "-d"],
    ["build", "--limit_posts", "many"],
    ["build", "--limit_posts", "-1"],
    ["build", "--unheard-of"],
    ["build", "docs"],
]


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_plain_builds_mean_what_click_reads(arguments: list[str]) -> None:
    plain = read_plain(["build", *arguments])
    assert plain is not None
    clicked = by_click(arguments)
    assert overrides(plain) == overrides(clicked)
    for key in ("config_files", "quiet", "verbose"):
        assert plain.get(key) == clicked[key]


@pytest.mark.parametrize("arguments", LEFT_TO_CLICK, ids=" ".join)
def test_all_else_is_left_to_click(arguments: list[str]) -> None:
    assert read_plain(arguments) is None


def test_the_alias_is_plain() -> None:
    assert read_plain(["b", "-s", "docs"]) == {"source": "docs"}


def test_every_option_but_switches_can_be_plain() -> None:
    for option in (*BUILD, *ROOT):
        for name in option.names if option.kind != "switch" else ():
            value = {"flag": [], "number": ["2"]}.get(option.kind, ["x"])
            found = read_plain(["build", name, *value])
            assert found is not None and list(found) == [option.key]
