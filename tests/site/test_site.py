"""The site and its pages as people use them from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.errors import BuildError, ConfigurationError, FrontMatterError, LiquidError, PluginError, ResolveError
from jekyllpy.report import Message, Progress
from jekyllpy.site import Site
from tests.site.sites import make

FILES = {
    "_config.yml": "title: T\ndefaults:\n- scope: {path: ''}\n  values: {layout: one, who: set1}\n"
    "- scope: {path: sub}\n  values: {who: set2, nest: {a: 1}}\ncollections:\n  things: {output: true}\n",
    "_layouts/one.html": "---\nk: v\n---\n<1>{{ content }}</1>",
    "index.md": "---\ntitle: Home\nredirect_from:\n  - /a/\n  - null\n---\n# Hi {{ site.title }}\n",
    "sub/page.md": "---\nwho: me\nnest: {b: 2}\n---\n{{ page.who }}\n",
    "_posts/2024-01-02-hello.md": "---\ntags: x y\n---\nHello\n",
    "_things/thing.md": "---\ntitle: Thing\n---\nThing\n",
    "_data/d.yml": "a: 1\n",
    "file.txt": "static",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(make(tmp_path / "s", FILES), {"destination": str(tmp_path / "out")})


def test_knows_what_it_holds(site: Site) -> None:
    assert [page.url for page in site.pages] == ["/", "/sub/page.html"]
    assert [post.title for post in site.posts] == ["Hello"]
    assert site.collections["things"].docs[0].collection == "things"
    assert site.data == {"d": {"a": 1}}
    assert [file.relative_path for file in site.static_files] == ["/file.txt"]
    assert list(site.layouts) == ["one"]
    assert len(list(site)) == 4


def test_finds_pages(site: Site) -> None:
    assert site.find(url="/2024/01/02/hello.html") is site.posts[0]
    page = site.find(path="sub/page.md")
    assert page is not None and page.url == "/sub/page.html" and page.destination == "sub/page.html"
    assert site.find(url="/nowhere") is None


def test_says_where_a_value_comes_from(site: Site) -> None:
    page = site.find(path="sub/page.md")
    assert page is not None
    who = page.resolve("who")
    assert (who.value, who.origin and who.origin.kind, who.origin and who.origin.line) == ("me", "front matter", 2)
    assert [(origin.kind, origin.place) for origin in who.shadowed] == [
        ("defaults", "defaults set 2"),
        ("defaults", "defaults set 1"),
    ]
    layout = page.resolve("layout")
    assert layout.value == "one" and layout.origin and layout.origin.place == "defaults set 1"
    url = page.resolve("url")
    assert url.origin and url.origin.kind == "computed"
    assert page.resolve("nothing").origin is None


def test_says_what_a_file_name_gives(site: Site) -> None:
    post = site.posts[0]
    for key, value in (("title", "Hello"), ("slug", "hello"), ("ext", ".md")):
        resolution = post.resolve(key)
        assert resolution.value == value and resolution.origin and resolution.origin.kind == "file name"
    date = post.resolve("date")
    assert date.origin and date.origin.kind == "file name"


def test_front_matter_stays_as_its_author_wrote_it(site: Site) -> None:
    post = site.posts[0]
    assert post.resolved.data["categories"] == [] and post.resolved.data["layout"] == "one"
    assert post.data == {"tags": "x y"}
    site.build()
    assert post.data == {"tags": "x y"} and not post.is_edited


def test_edits_show_before_they_are_saved(site: Site) -> None:
    page = site.find(path="index.md")
    assert page is not None
    page.data["permalink"] = "/home/"
    page.content = "new {{ page.url }}"
    assert page.url == "/home/"
    assert page.render() == "<1><p>new /home/</p>\n</1>"
    result = site.build()
    assert "home/index.html" in result.files and "index.html" not in result.files
    assert Path(page.path or "").read_text(encoding="utf-8") == FILES["index.md"]


def test_renders_pages_and_texts(site: Site) -> None:
    page = site.find(path="index.md")
    assert page is not None
    assert page.render_content() == '<h1 id="hi-t">Hi T</h1>\n'
    assert page.render() == '<1><h1 id="hi-t">Hi T</h1>\n</1>'
    text = "{{ site.data.d.a }} {{ page.title }} {{ x }} {{ site.posts | size }}"
    assert site.render_liquid(text, page=page, x=5) == "1 Home 5 1"
    assert site.render_liquid("{{ page.title }}|") == "|"


def test_lists_redirects(site: Site) -> None:
    page = site.find(path="index.md")
    assert page is not None and page.redirect_from == ["/a/"]
    assert site.redirects == {"/a/": "/"}


def test_a_build_says_what_it_did(tmp_path: Path) -> None:
    events: list[object] = []
    site = Site(make(tmp_path / "s", FILES), {"destination": str(tmp_path / "out")}, listener=events.append)
    first = site.build()
    assert set(first.changed) == set(first.files) and {"read", "generate", "render", "write"} <= set(first.timings)
    assert any(isinstance(event, Message) and event.topic == "Configuration file:" for event in events)
    (tmp_path / "out" / "stray.txt").write_text("stray", encoding="utf-8")
    second = site.build()
    assert second.changed == [] and second.removed == ["stray.txt"]
    assert all(isinstance(event, Message | Progress) for event in events)


def test_cleans(site: Site) -> None:
    site.build()
    assert site.destination in site.clean()
    assert not Path(site.destination).exists() and site.clean() == []


@pytest.mark.parametrize(
    ("files", "error", "words"),
    [
        ({"_config.yml": "plugins: x\n"}, ConfigurationError, "'plugins' should be set as an array"),
        ({"_config.yml": "a: [\n"}, FrontMatterError, "."),
        ({"_config.yml": "plugins: [jekyll-none]\n"}, PluginError, "jekyll-none"),
        ({"_config.yml": "plugins: [api]\n"}, PluginError, "api"),
        ({"_config.yml": "theme: no-such-theme\n"}, PluginError, "no-such-theme"),
        ({"_config.yml": "limit_posts: -1\n"}, ConfigurationError, "non-negative"),
        ({"_config.yml": "markdown: redcarpet\n", "a.md": "---\n---\n"}, ConfigurationError, "redcarpet"),
        ({"a.md": "---\npermalink: ''\n---\n"}, FrontMatterError, "Invalid permalink"),
        ({"a.md": "---\n- 1\n---\n"}, FrontMatterError, "Invalid YAML front matter"),
        ({"_posts/2024-01-01-a.md": "---\ndate: soon\n---\n"}, ResolveError, "Invalid date 'soon'"),
        ({"_posts/2024-13-41-a.md": "---\n---\n"}, ResolveError, "Invalid date"),
        ({"a.md": "---\n---\n\n{% nope %}\n"}, LiquidError, "line 1"),
        ({"a.scss": "---\n---\na {\n"}, BuildError, "Invalid CSS"),
        ({"_config.yml": "strict_front_matter: true\n", "a.md": "---\na: [\n---\n"}, FrontMatterError, "."),
    ],
)
def test_what_cannot_be_built_leaves_the_old_site(
    tmp_path: Path, files: dict[str, str], error: type[Exception], words: str
) -> None:
    old = make(tmp_path / "out", {"old.html": "old"})
    source = make(tmp_path / "s", files)
    with pytest.raises(error, match=words):
        Site(source, {"destination": str(old)}).build()
    assert [path.name for path in old.iterdir()] == ["old.html"]


def test_an_error_in_a_template_has_its_place(tmp_path: Path) -> None:
    source = make(tmp_path / "s", {"a.md": "---\nx: 1\n---\n\n{{ 1 | divided_by: 0 }}\n"})
    with pytest.raises(LiquidError) as caught:
        Site(source, {"destination": str(tmp_path / "out")}).build()
    position = caught.value.position
    assert position is not None and position.line == 5 and "line 1" in str(caught.value)


def test_the_destination_cannot_hold_the_source(tmp_path: Path) -> None:
    source = make(tmp_path / "s", {"a.md": "a"})
    for folder in (source, tmp_path):
        with pytest.raises(ConfigurationError, match="cannot be or contain"):
            Site(source, {"destination": str(folder)}).build()


def test_settings_that_widen_rights_cannot_come_from_the_site(tmp_path: Path) -> None:
    config = "allow_python_plugins: true\nfollow_symlinks: true\n"
    source = make(tmp_path / "s", {"_config.yml": config, "_plugins/p.py": "raise SystemExit(1)\n"})
    site = Site(source, {"destination": str(tmp_path / "out")})
    assert site.config["allow_python_plugins"] is None and site.config["follow_symlinks"] is None
    site.build()


def test_own_plugins_run_where_they_may(tmp_path: Path) -> None:
    plugin = (
        "def register(registry):\n"
        "    registry.filter('twice', lambda value: value * 2)\n"
        "    registry.generator(lambda site: site.add_page('', 'made.txt', {}, 'made'))\n"
        "    registry.hook('pages', 'post_render', lambda page: setattr(page, 'output', page.output + '!'))\n"
    )
    files = {"_plugins/p.py": plugin, "a.txt": "---\n---\n{{ 'x' | twice }}"}
    source = make(tmp_path / "s", files)
    Site(source, {"destination": str(tmp_path / "out"), "allow_python_plugins": True}).build()
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8") == "xx!"
    assert (tmp_path / "out" / "made.txt").read_text(encoding="utf-8") == "made!"


def test_a_plugin_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    source = make(tmp_path / "s", {"_plugins/p.py": "1 / 0\n"})
    with pytest.raises(PluginError, match=r"p\.py"):
        Site(source, {"destination": str(tmp_path / "out"), "allow_python_plugins": True}).build()


def test_a_page_without_a_site_has_the_embedded_theme() -> None:
    page = jekyllpy.loads("---\ntitle: Alone\nredirect_from: /old/\n---\nText *here*.\n", "about.md")
    assert page.url == "/about.html" and page.redirect_from == ["/old/"]
    html = page.render()
    assert "<title>Alone" in html and "<p>Text <em>here</em>.</p>" in html and "Skip to content" in html
    page.data["title"] = "Together"
    assert "<title>Together" in page.render()


SEED = Path(__file__).parents[3] / "shared" / "seed-about.md"


@pytest.mark.skipif(not SEED.exists(), reason="the seed page is not at hand")
def test_the_seed_page(tmp_path: Path) -> None:
    page = jekyllpy.load(SEED)
    assert page.redirect_from == ["/about/", "/about.html"] and page.author_profile is True
    assert page.to_bytes() == SEED.read_bytes()
    config = "plugins: [jekyll-redirect-from]\n"
    source = make(tmp_path / "s", {"_config.yml": config, "about.md": SEED.read_text(encoding="utf-8")})
    result = Site(source, {"destination": str(tmp_path / "out")}).build()
    assert sorted(result.files) == ["about.html", "about/index.html", "index.html", "redirects.json"]
