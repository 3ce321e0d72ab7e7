"""The checks of a site: redirects, defaults, conflicts, settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy import pipeline
from jekyllpy.doctor import Finding
from jekyllpy.doctor.examine import examine_site
from jekyllpy.site import Site

CONFIG = "url: https://a.example\nplugins: [jekyll-redirect-from]\n"


def examine(folder: Path, files: dict[str, str]) -> list[Finding]:
    for name, text in {"_config.yml": CONFIG, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    site = Site(folder)
    build = pipeline.read(pipeline.prepare(site.config, site.reporter).build)
    pipeline.generate(build)
    return list(examine_site(build))


def messages(folder: Path, files: dict[str, str], check: str) -> list[str]:
    return [one.message for one in examine(folder, files) if one.check == check]


def page(**data: str) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in data.items()) + "---\n"


REDIRECTS = {
    "sound": ({"a.md": page(redirect_from="[/x/, /y.html]"), "b.md": page(redirect_to="https://b.example/")}, []),
    "to itself": (
        {"a.md": page(permalink="/a/", redirect_from="/a/")},
        ["the redirect from /a/ that a.md asks for overwrites a.md", "a redirect leads in a circle: /a/ → /a/"],
    ),
    "in a circle": (
        {"a.md": page(permalink="/a/", redirect_to="/b/"), "b.md": page(permalink="/b/", redirect_to="/a/")},
        ["a redirect leads in a circle: /a/ → /b/ → /a/"],
    ),
    "in a circle by full addresses": (
        {
            "a.md": page(permalink="/a/", redirect_to="https://a.example/b/"),
            "b.md": page(permalink="/b/", redirect_to="https://a.example/a/"),
        },
        ["a redirect leads in a circle: /a/ → /b/ → /a/"],
    ),
    "elsewhere with the same path": ({"a.md": page(permalink="/a/", redirect_to="https://b.example/a/")}, []),
    "two for one place": (
        {"a.md": page(redirect_from="/x/"), "b.md": page(redirect_from="/x/")},
        ["2 redirects are written to x/index.html, asked for by a.md and b.md"],
    ),
    "two spellings of one place": (
        {"a.md": page(redirect_from="[/x/, /x/index.html]")},
        ["2 redirects are written to x/index.html, asked for by a.md"],
    ),
    "over a page": (
        {"a.md": page(redirect_from="/x/"), "b.md": page(permalink="/x/")},
        ["the redirect from /x/ that a.md asks for overwrites b.md"],
    ),
    "under a static file": (
        {"a.md": page(redirect_from="/x.html"), "x.html": "static"},
        ["the redirect from /x.html that a.md asks for is overwritten by /x.html"],
    ),
    "under a post": (
        {"a.md": page(redirect_from="/p/"), "_posts/2024-01-01-p.md": page(permalink="/p/")},
        ["the redirect from /p/ that a.md asks for is overwritten by _posts/2024-01-01-p.md"],
    ),
    "that nothing makes": (
        {
            "_config.yml": "url: https://a.example\n",
            "a.md": page(redirect_from="/x/"),
            "b.md": page(redirect_from="/y/"),
        },
        ["a.md and others ask for redirects, but nothing makes them"],
    ),
}


@pytest.mark.parametrize("name", list(REDIRECTS))
def test_redirects(tmp_path: Path, name: str) -> None:
    files, expected = REDIRECTS[name]
    assert messages(tmp_path, files, "redirects") == expected


DEFAULTS = {
    "everything": ("{path: ''}", None),
    "a folder": ("{path: notes}", None),
    "posts": ("{path: '', type: posts}", None),
    "a pattern": ("{path: 'no*/*.md'}", None),
    "a leading slash": ("{path: /notes}", "a path begins without a slash: `path: notes`"),
    "drafts": ("{path: '', type: drafts}", "drafts have the type posts: use `path: _drafts`"),
    "an unknown type": ("{path: '', type: poosts}", "there is no type 'poosts' here: it is one of pages, posts"),
    "another folder": ("{path: recipes}", "no file has a path that begins with 'recipes'"),
    "a dot": ("{path: ./notes}", "a path begins with a name: `path: notes`"),
    "both": ("{path: notes, type: posts}", "no file of type 'posts' has a path that begins with 'notes'"),
}


@pytest.mark.parametrize("name", list(DEFAULTS))
def test_defaults(tmp_path: Path, name: str) -> None:
    scope, why = DEFAULTS[name]
    config = f"{CONFIG}defaults:\n  - scope: {scope}\n    values: {{layout: x}}\n"
    files = {"_config.yml": config, "notes/a.md": page(), "_posts/2024-01-01-p.md": page()}
    found = [one for one in examine(tmp_path, files) if one.check == "defaults"]
    assert [one.hint for one in found] == ([] if why is None else [why])
    assert all(one.place.endswith("_config.yml:4:5") for one in found)


def test_defaults_without_values(tmp_path: Path) -> None:
    config = f"{CONFIG}defaults:\n  - scope: {{path: ''}}\n"
    found = examine(tmp_path, {"_config.yml": config, "a.md": page()})
    assert [one.hint for one in found] == ["a set needs a `scope` and `values`, both mappings"]


def test_conflicts(tmp_path: Path) -> None:
    files = {"a.md": page(permalink="/x/"), "b.md": page(permalink="/x/"), "c.md": page(permalink="/X/")}
    found = examine(tmp_path, files)
    assert [one.check for one in found] == ["conflict", "case"]
    assert found[0].message.endswith(f"x/index.html\n - {tmp_path}/a.md\n - {tmp_path}/b.md")
    assert "X/index.html" in found[1].message


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("url: https://a.example\n", ""),
        ("title: x\n", "You didn't set an URL"),
        ("url: ''\n", "You didn't set an URL"),
        ("url: a.example\n", "does not seem to be absolute"),
        ("url: 7\n", "does not seem to be absolute"),
        ("url: https://a.example\nrelative_permalinks: true\n", "relative permalinks"),
        ("url: https://a.example\ncollections_dir: things\n", "'_posts' directory outside"),
    ],
)
def test_settings(tmp_path: Path, config: str, said: str) -> None:
    found = examine(tmp_path, {"_config.yml": config, "_posts/2024-01-01-p.md": page(), "a.md": page()})
    assert [said in one.message for one in found] == ([True] if said else [])


def test_files_are_examined_too(tmp_path: Path) -> None:
    found = examine(tmp_path, {"a.md": "---\nredirect-from: /x/\n---\n", "b.md": "---\nt: ğŸš€\n---\n"})
    assert [one.check for one in found] == ["near-miss-key", "mojibake"]
    assert found[0].place.endswith("a.md:2:1")


def test_keys_of_the_sites_own_templates(tmp_path: Path) -> None:
    files = {
        "a.md": page(layout="x", canonicalurl="u", permlink="v", catagories="w"),
        "_layouts/x.html": "{{ page.canonicalurl }} {{ content }}",
        "_includes/y.html": "{% if page.permlink %}{% endif %}",
    }
    assert [one.text for one in examine(tmp_path, files)] == ["catagories"]


def test_nulls_that_hide_no_default(tmp_path: Path) -> None:
    config = f"{CONFIG}defaults:\n  - scope: {{path: ''}}\n    values: {{layout: x}}\n"
    files = {"_config.yml": config, "a.md": "---\nlayout:\nauthor_profile:\n---\n"}
    assert [(one.check, one.text) for one in examine(tmp_path, files)] == [("null-value", "layout")]


def test_defaults_for_what_is_not_there_yet(tmp_path: Path) -> None:
    config = (
        f"{CONFIG}collections: {{talks: {{output: true}}}}\ndefaults:\n"
        "  - scope: {path: '', type: talks}\n    values: {layout: x}\n"
        "  - scope: {path: '', type: posts}\n    values: {layout: x}\n"
    )
    assert examine(tmp_path, {"_config.yml": config, "a.md": page()}) == []


def test_the_academic_site_is_sound() -> None:
    folder = Path(__file__).parents[2] / "fixtures" / "academic"
    site = Site(folder)
    build = pipeline.read(pipeline.prepare(site.config, site.reporter).build)
    pipeline.generate(build)
    assert list(examine_site(build)) == []
