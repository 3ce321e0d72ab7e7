"""Plugins that change the text of rendered pages: mentions, emoji, tables of contents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import PluginError
from jekyllpy.plugins.html_body import body_of, replace_texts
from jekyllpy.plugins.html_fragment import Element, parse
from jekyllpy.plugins.jemoji import _with_pictures, pictures
from jekyllpy.plugins.mentions import _linked
from jekyllpy.plugins.toc import Contents, make_id

LINK = "<a href='https://h.example/{0}' class='user-mention'>@{0}</a>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>@me</p>", f"<p>{LINK}</p>"),
        ("<p>hi @me!</p>", f"<p>hi {LINK}!</p>"),
        ("<p>(@me)</p>", f"<p>({LINK})</p>"),
        ("<p>a@me</p>", None),
        ("<p>@me/x</p>", None),
        ("<p>@mention</p>", None),
        ("<p><a>@me</a> <code>@me</code> <pre>@me</pre></p>", None),
        ("<p>@me...</p>", f"<p>{LINK}...</p>"),
        ("<p>@me.you</p>", None),
        ("<p>&amp; @me</p>", f"<p>&amp; {LINK}</p>"),
        ("@me", LINK),
    ],
)
def test_mentions(html: str, expected: str | None) -> None:
    ignored = frozenset(("a", "code", "pre"))
    linked = replace_texts(html, lambda node: _linked(node, "https://h.example"), ignored)
    wanted = html if expected is None else expected.format("me").replace("'", '"')
    assert linked == replace_texts(wanted, lambda node: None, ignored)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (":cat:", ["cat"]),
        (":cat::dog:", ["cat", "dog"]),
        ("a:cat:b", ["cat"]),
        (":+1: :nosuch: :", ["+1"]),
        ("::cat::", ["cat"]),
    ],
)
def test_emoji(text: str, names: list[str]) -> None:
    (node,) = parse(text).children
    shown = _with_pictures(node, "https://e.example/")  # type: ignore[arg-type]
    assert shown is not None
    for name in names:
        assert f'src="https://e.example/emoji/{pictures()[name]}"' in shown
    assert shown.count("<img") == len(names)


def test_every_emoji_has_a_picture() -> None:
    assert len(pictures()) > 1800
    assert all(path.startswith("unicode/") and path.endswith(".png") for path in pictures().values())


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("no body", "no body"),
        ("<body>x</body>", "x"),
        ("<html><body class='a'>\n x</body></html>", "x"),
        ("<body>x", "x"),
        ("<body>x</body>y</body>", "x"),
        ("<body", ""),
    ],
)
def test_body_of(output: str, expected: str) -> None:
    start, end = body_of(output)
    assert output[start:end] == expected


@given(st.text(alphabet="<body>/ x\n"))
def test_a_body_lies_in_its_page(output: str) -> None:
    start, end = body_of(output)
    assert 0 <= start <= end <= len(output)


def contents(html: str, **settings: object) -> Contents:
    return Contents(html, settings)


def test_a_list_in_a_list() -> None:
    html = contents("<h1>a</h1><h2>b</h2><h2>c</h2><h1>d</h1>").html
    names = [element.name for element in parse(html).walk() if isinstance(element, Element)]
    assert names == ["ul", "li", "a", "ul", "li", "a", "li", "a", "li", "a"]


def test_deeper_headings_first_stay_in_the_list() -> None:
    html = contents("<h3>a</h3><h1>b</h1>").html
    assert html.index('href="#a"') < html.index('href="#b"')
    assert html.count("<ul") == 1


def test_ids_are_numbered_where_they_repeat() -> None:
    assert [heading.id for heading in contents("<h1>a</h1><h2>a</h2><h3 id='a'>b</h3>").headings] == ["a", "a-1", "a-2"]


@pytest.mark.parametrize(
    ("text", "id_"),
    [("One two", "one-two"), ("A, b!", "a-b"), ("Ü", "%C3%BC"), ("a  b", "a--b"), ("a-b_c", "a-b_c"), ("", "")],
)
def test_make_id(text: str, id_: str) -> None:
    assert make_id(text) == id_


@given(st.lists(st.integers(1, 6), max_size=30))
def test_every_heading_is_listed_once(levels: list[int]) -> None:
    page = contents("".join(f"<h{level}>t{number}</h{level}>" for number, level in enumerate(levels)))
    assert [page.html.count(f'href="#t{number}"') for number in range(len(levels))] == [1] * len(levels)
    assert page.html.count("<li") == page.html.count("</li>") == len(levels)
    assert page.html.count("<ul") == page.html.count("</ul>")


def test_levels_and_classes() -> None:
    html = "<h1>a</h1><h2 class='no_toc'>b</h2><div class='no_toc_section'><h2>c</h2></div><h2>d</h2>"
    assert [heading.text for heading in contents(html).headings] == ["a", "d"]
    assert [heading.text for heading in contents(html, min_level=2).headings] == ["d"]
    assert [heading.text for heading in contents(html, no_toc_section_class=["x"]).headings] == ["a", "c", "d"]


def test_an_empty_heading_takes_no_anchor() -> None:
    with pytest.raises(PluginError):
        contents("<h1></h1>").with_anchors()
