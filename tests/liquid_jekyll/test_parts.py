"""What the recorded templates do not show: caches, the folders of includes, safe mode, drops, notes on errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import LiquidError
from jekyllpy.liquid.jekyll import jekyll_environment, jekyll_filters, jekyll_tags
from jekyllpy.liquid.tags.include_cached import IncludeCached
from tests.liquid_jekyll.fake_site import FakeSite, Item, ItemDrop

ENVIRONMENT = jekyll_environment(tags={"include_cached": IncludeCached})


def make_site(folder: Path, config: dict[str, Any] | None = None, **includes: str) -> FakeSite:
    (folder / "_includes").mkdir(exist_ok=True)
    for name, text in includes.items():
        (folder / "_includes" / f"{name}.html").write_text(text, encoding="utf-8")
    return FakeSite(str(folder), config or {})


def render(site: FakeSite, template: str, page: Any = None, **variables: Any) -> str:
    return ENVIRONMENT.parse(template).render(variables, {"site": site, "page": page})


def test_registries_are_new_each_time() -> None:
    jekyll_tags().clear()
    jekyll_filters().clear()
    assert "include" in jekyll_tags() and "where" in jekyll_filters()


def test_an_include_is_read_once_for_a_site(tmp_path: Path) -> None:
    site = make_site(tmp_path, x="one")
    assert render(site, "{% include x.html %}") == "one"
    make_site(tmp_path, x="two")
    assert render(site, "{% include x.html %}") == "one"
    assert render(make_site(tmp_path), "{% include x.html %}") == "two"


def test_the_first_folder_with_the_file_wins(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "theme").mkdir()
    site = make_site(tmp_path / "site", both="site")
    theme = make_site(tmp_path / "theme", both="theme", own="theme")
    site.includes_load_paths.extend(theme.includes_load_paths)
    assert render(site, "{% include both.html %} {% include own.html %}") == "site theme"


def test_safe_mode_takes_no_links_that_lead_outside(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.html").write_text("secret")
    site = make_site(tmp_path / "site")
    (tmp_path / "site" / "_includes" / "link.html").symlink_to(tmp_path / "secret.html")
    assert render(site, "{% include link.html %}") == "secret"
    with pytest.raises(LiquidError, match="is not a symlink as those are not allowed in safe mode"):
        render(make_site(tmp_path / "site", {"safe": True}), "{% include link.html %}")


def test_an_error_has_the_outermost_file_and_notes_on_all(tmp_path: Path) -> None:
    site = make_site(tmp_path, outer="\n{% include inner.html %}", inner="{{ 1 | divided_by: 0 }}")
    with pytest.raises(LiquidError) as caught:
        render(site, "{% include outer.html %}")
    folder = tmp_path / "_includes"
    assert str(caught.value) == f"Liquid error ({folder}/outer.html line 1): divided by 0 included "
    assert caught.value.__notes__ == [f"in {folder}/inner.html", f"in {folder}/outer.html"]


def test_scopes_end_with_an_error(tmp_path: Path) -> None:
    site = make_site(tmp_path, bad="{{ include.x | divided_by: 0 }}", good="[{{ include.x }}]")
    for _ in range(150):
        with pytest.raises(LiquidError):
            render(site, "{% include bad.html x=1 %}")
    assert render(site, "{% include good.html x=2 %}{{ include.x }}") == "[2]"


def test_cached_includes_know_values_and_drops_apart(tmp_path: Path) -> None:
    site = make_site(tmp_path, x="{{ n }}{% increment c %}")
    one, other = ItemDrop({"a": 1}), ItemDrop({"a": 1})
    template = "{% include_cached x.html v=v %}"
    first = render(site, template, v=[1], n="first")
    assert render(site, template, v=[1], n="second") == first
    assert render(site, template, v=[1.0], n="third") != first
    assert render(site, template, v=one, n="one") != render(site, template, v=other, n="other")
    assert render(site, template, v=one, n="again") == "one0"


@pytest.mark.parametrize(
    ("page", "where"),
    [
        (None, ""),
        ({"path": "a/page.md"}, "a"),
        ({"path": "a/page.md/#excerpt"}, "a"),
        (ItemDrop({"path": "_docs/x.md", "collection": "docs"}), "all/_docs"),
    ],
)
def test_where_relative_includes_are(tmp_path: Path, page: Any, where: str) -> None:
    (tmp_path / where).mkdir(parents=True, exist_ok=True)
    (tmp_path / where / "near.txt").write_text("near")
    site = make_site(tmp_path, {"collections_dir": "all"})
    assert render(site, "{% include_relative near.txt %}", page) == "near"


def test_properties_of_drops_are_remembered_from_when_they_were_first_asked(tmp_path: Path) -> None:
    site, drop = make_site(tmp_path), ItemDrop({"title": "old"})
    template = "{{ docs | where: 'title', 'old' | size }}"
    assert render(site, template, docs=[drop]) == "1"
    drop.values["title"] = "new"
    assert render(site, template, docs=[drop]) == "1"
    assert render(make_site(tmp_path), template, docs=[drop]) == "0"


def test_documents_are_sorted_by_date_then_path(tmp_path: Path) -> None:
    docs = [ItemDrop({"date": date, "path": path}) for date, path in ((2, "a"), (1, "c"), (1, "b"))]
    assert render(make_site(tmp_path), "{{ docs | sort | map: 'path' | join: '' }}", docs=docs) == "bca"


def test_sorting_is_stable(tmp_path: Path) -> None:
    items = [{"k": number % 3, "n": number} for number in range(9)]
    sorted_numbers = render(make_site(tmp_path), "{{ items | sort: 'k' | map: 'n' | join: '' }}", items=items)
    assert sorted_numbers == "036147258"


def test_expressions_see_the_variables_around_them(tmp_path: Path) -> None:
    site = make_site(tmp_path, inner="{{ include.items | where_exp: 'i', 'i > include.least' | join: ',' }}")
    assert render(site, "{% include inner.html items=items least=2 %}", items=[1, 2, 3, 4]) == "3,4"
    loop = "{% for l in items %}{{ items | where_exp: 'i', 'i > l' | size }}{% endfor %}"
    assert render(site, loop, items=[1, 2, 3, 4]) == "3210"


def test_links_go_to_the_first_of_a_path(tmp_path: Path) -> None:
    site = make_site(tmp_path, {"baseurl": "/b"})
    site.files = [Item("a.md", "/first/"), Item("a.md", "/second/"), Item("/f.txt", "/f.txt")]
    assert render(site, "{% link a.md %} {% link f.txt %}") == "/b/first/ /b/f.txt"
    with pytest.raises(LiquidError, match=r"Could not find document 'b\.md' in tag 'link'"):
        render(site, "{% link b.md %}")


@pytest.mark.parametrize(("base", "shown"), [(None, "/a"), ("", "/a"), ("b", "/b/a"), ("/b/", "/b/a"), (5, "/5/a")])
def test_base_urls(tmp_path: Path, base: object, shown: str) -> None:
    site = make_site(tmp_path, {"baseurl": base})
    assert render(site, "{{ 'a' | relative_url }}{{ 'a' | relative_url }}") == shown * 2


def test_times_are_in_the_zone_of_the_site(tmp_path: Path) -> None:
    site = FakeSite(str(tmp_path), {}, zone="Asia/Kolkata")
    shown = render(site, "{{ '2020-01-01 00:00 UTC' | date_to_xmlschema }} {{ 0 | date: '%H:%M %Z' }}")
    assert shown == "2020-01-01T05:30:00+05:30 05:30 IST"


def test_samples_are_elements(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    assert render(site, "{{ items | sample }}", items=[7]) == "7"
    assert sorted(render(site, "{{ items | sample: 3 }}", items=[1, 2, 3])) == ["1", "2", "3"]
    assert render(site, "{{ items | sample: 2 | size }}", items=[1, 2, 3]) == "2"
