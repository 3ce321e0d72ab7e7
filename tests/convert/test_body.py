"""Kramdown as Markdown that other generators read alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.convert.body import fenced, html_block, to_markdown
from jekyllpy.convert.spans import escaped, verbatim

# text for kramdown, the Markdown, what stays as HTML
KEPT: list[tuple[str, str, list[str]]] = [
    ("a *b* **c** `d`\n", "a *b* **c** `d`\n", []),
    ("Head\n====\n\ntext\n", "# Head {#head}\n\ntext\n", []),
    ("# Head {#own}\n", "# Head {#own}\n", []),
    ("[a](/b/) ![c](d.png)\n", "[a](/b/) ![c](d.png)\n", []),
    ("* a\n* b\n  * c\n", "-   a\n-   b\n\n    -   c\n", []),
    ("1. a\n2. b\n", "1.  a\n2.  b\n", []),
    ("> a\n> b\n", "> a\n> b\n", []),
    ("~~~ python\nx = 1\n~~~\n", "```python\nx = 1\n```\n", []),
    ("a | b\n--|--:\n1 | 2\n", "| a | b |\n|---|---:|\n| 1 | 2 |\n", []),
    ("a[^1]\n\n[^1]: note\n", "a[^1]\n\n[^1]: note\n", []),
    ("snake_case and \\*stars\\*\n", "snake_case and \\*stars\\*\n", []),
    ('"quoted" -- dash...\n', "“quoted” – dash…\n", []),
    ("in*wo*rd\n", "in<em>wo</em>rd\n", []),
    ("a $$x_1$$ b\n", "a &#92;&#40;x&#95;1&#92;&#41; b\n", []),
    ("2\\. two\n", "2\\. two\n", []),
    ("par\n{: .c}\n", '<p class="c">par</p>\n', ["attributes of p"]),
    ("term\n: def\n", "<dl>\n  <dt>term</dt>\n  <dd>def</dd>\n</dl>\n", ["definition list"]),
    ("$$\nx\n$$\n", "<div>\n\\[x\\]\n</div>\n", ["block of mathematics"]),
    (
        "* toc\n{:toc}\n\n# A\n",
        '<ul id="markdown-toc">\n  <li><a href="#a" id="markdown-toc-a">A</a></li>\n</ul>\n\n# A {#a}\n',
        ["table of contents"],
    ),
    ("<div>\na\n\nb\n</div>\n", "<div>\na\nb\n</div>\n", ["HTML element div"]),
]


@pytest.mark.parametrize(("text", "markdown", "html"), KEPT)
def test_keeps_the_meaning(text: str, markdown: str, html: list[str]) -> None:
    told: list[str] = []
    assert to_markdown(text, {"input": "GFM", "hard_wrap": False}, lambda what, line: told.append(what)) == markdown
    assert told == html


@pytest.mark.parametrize("text", ["{: .c}\na[^1]\n\n[^1]: n\n", "a[^1] b[^1]\n\n[^1]: n\n"])
def test_leaves_the_whole_as_html_where_footnotes_are_in_html(text: str) -> None:
    assert to_markdown(text, {"input": "GFM"}, lambda what, line: None) is None


def test_makes_fences_of_highlight_tags() -> None:
    text = "a\n{% highlight ruby %}\nx ~~~~ y\n{% endhighlight %}\nb\n"
    assert fenced(text) == "a\n\n~~~~~ ruby\nx ~~~~ y\n~~~~~\n\nb\n"


@pytest.mark.parametrize("text", ["{% highlight ruby linenos %}\nx\n{% endhighlight %}\n", "  {% highlight c %}x\n"])
def test_leaves_other_highlight_tags_to_liquid(text: str) -> None:
    assert fenced(text) == text


@pytest.mark.parametrize(
    ("html", "block"),
    [
        ("<pre>a\n\nb</pre>", "<pre>a&#10;\nb</pre>"),
        ("<div>a\n\n\nb</div>", "<div>a\nb</div>"),
        ("<em>a</em> b", "<div>\n<em>a</em> b\n</div>"),
        ("<!-- a -->", "<!-- a -->"),
    ],
)
def test_html_ends_at_no_empty_line(html: str, block: str) -> None:
    assert html_block(html) == block


@settings(deadline=None)
@given(st.text())
def test_any_text_has_markdown_or_html(text: str) -> None:
    to_markdown(text, {"input": "GFM"}, lambda what, line: None)


@given(st.text(alphabet="ab *_`[]<>&{}|~!\\#"))
def test_escaping_leaves_no_markup(text: str) -> None:
    assert not set("<>{}|~") & set(escaped(text))
    assert not set("*_`[]<>\\") & set(verbatim(text))
