"""The tree, what is found beside it, and the views of a document other than HTML."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jekyllpy import kramdown
from jekyllpy.errors import ConfigurationError
from jekyllpy.kramdown.element import Element, copy
from tests.kramdown.mutate import MARKS

TEXT = """\
# Title *here*

A [link][one] and a note[^n], says HTML.
{: .lead}

* item

[one]: /first "First"
[^n]: The note.
*[HTML]: Hyper Text
"""


def types(element: Element) -> list[str]:
    return [child.type for child in element.children]


class TestTree:
    def test_types(self) -> None:
        root = kramdown.parse(TEXT).root
        assert types(root) == ["header", "blank", "p", "blank", "ul", "blank"]
        assert types(root.children[2]) == ["text", "a", "text", "footnote", "text", "abbreviation", "text"]

    def test_lines(self) -> None:
        root = kramdown.parse(TEXT).root
        assert [child.line for child in root.children if child.type != "blank"] == [1, 3, 6]

    def test_lines_within_blocks(self) -> None:
        root = kramdown.parse("> a\n>\n> b\n\n* c\n\n  d\n").root
        quote, list = root.children[0], root.children[2]
        assert [child.line for child in quote.children if child.type == "p"] == [1, 3]
        assert [child.line for child in list.children[0].children if child.type == "p"] == [5, 7]

    def test_attributes(self) -> None:
        assert kramdown.parse(TEXT).root.children[2].attr == {"class": "lead"}

    def test_category(self) -> None:
        root = kramdown.parse("a <b>c</b>\n\n<div></div>").root
        paragraph, _, div = root.children
        assert paragraph.is_block and div.is_block
        assert [child.category for child in paragraph.children] == ["span", "span"]

    def test_walk_is_in_document_order(self) -> None:
        root = kramdown.parse("a *b **c** d* e").root
        assert [found.value for found in root.walk() if found.type == "text"] == ["a ", "b ", "c", " d", " e"]

    def test_parts_are_made_when_asked_for(self) -> None:
        element = Element("p")
        assert element.option("level") is None and element._options is None
        element.options["level"] = 1
        element.attr["id"] = "x"
        element.children.append(Element("text", "y"))
        assert repr(element) == "<p _attr={'id': 'x'} _children=[<text value='y'>]>"

    def test_copy_is_deep(self) -> None:
        root = kramdown.parse(TEXT, input="GFM").root
        other = copy(root)
        other.children[0].attr["id"] = "changed"
        other.children[2].children.clear()
        assert root.children[0].attr["id"] == "title-here"
        assert root.children[2].children


class TestDefinitions:
    def test_links(self) -> None:
        link = kramdown.parse(TEXT).links["one"]
        assert (link.url, link.title) == ("/first", "First")

    def test_footnotes(self) -> None:
        footnote = kramdown.parse(TEXT).footnotes["n"]
        assert footnote.used and types(footnote.content) == ["p"]

    def test_abbreviations(self) -> None:
        assert kramdown.parse(TEXT).abbreviations["HTML"].text == "Hyper Text"


WARNINGS = {
    "[a] b": "No link definition for link ID 'a' found",
    "[^a]": "Footnote definition for 'a' not found",
    "[^a]: b": "Footnote definition for 'a' is unreferenced - ignoring",
    "[a]: b\n[A]: c": "Duplicate link ID 'a' - overwriting",
    "*[a]: b\n*[a]: c": "Duplicate abbreviation ID 'a' - overwriting",
    "<div>": "Found no end tag for 'div' - auto-closing it",
    "a <b>": "Found no end tag for 'b' - auto-closing it",
    "a </b>": "Found invalidly used HTML closing tag for 'b'",
    "a <div> b": "Found block HTML tag 'div' in span-level text",
    "a{:.b}": "Found span IAL after text - ignoring it",
    "{::x}\n{:/x}": "Invalid extension with name 'x' - ignoring it",
    "{::comment}": "No stop tag for extension 'comment' found - ignoring it",
    "{::options x='y' /}": "Unknown kramdown option 'x'",
    "{::options template='y' /}": "Option template may not be set inline",
    "{:?}": "No or invalid attributes found in IAL/ALD content: ?",
    '<p a="1" a="2"></p>': "Duplicate HTML attribute 'a' - overwriting previous one",
    "|-\n| a\n|=\n": "Found table without body - ignoring it",
}


class TestWarnings:
    @pytest.mark.parametrize("text", [text for text in WARNINGS if "without body" not in WARNINGS[text]])
    def test_message(self, text: str) -> None:
        assert WARNINGS[text] in [warning.message for warning in kramdown.parse(text).warnings]

    def test_line(self) -> None:
        (warning,) = kramdown.parse("a\n\nb\n[c] d").warnings
        assert str(warning) == "line 4: No link definition for link ID 'c' found"

    def test_none(self) -> None:
        assert kramdown.parse(TEXT).warnings == []

    def test_engine(self) -> None:
        document = kramdown.parse("$$a$$ b", math_engine="none-such")
        assert document.to_html() == '<p><span class="kdmath">$a$</span> b</p>\n'
        assert "none-such" in str(document.warnings[0])


class TestViews:
    def test_text(self) -> None:
        text = kramdown.parse(
            '# A *b*\n\n* one\n* "two" &amp; `three`\n\n<script>x</script> ![alt](y) z[^n]\n\n[^n]: Note'
        ).to_text()
        assert text == "A b\none\n“two” & three\nalt z\nNote\n"

    def test_text_of_nothing(self) -> None:
        assert kramdown.parse("").to_text() == ""

    def test_toc(self) -> None:
        (first, second) = kramdown.parse("# A *b*\n## C\n#### D\n## C\n# E\n{:.no_toc}\n\n# F", input="GFM").to_toc()
        assert (first.level, first.id, first.text) == (1, "a-b", "A b")
        assert [(child.id, len(child.children)) for child in first.children] == [("c", 1), ("c-1", 0)]
        assert second.id == "f"

    def test_toc_has_the_ids_of_html(self) -> None:
        document = kramdown.parse("# A\n\n# A\n\n# 7\n")
        assert [heading.id for heading in document.to_toc()] == ["a", "a-1", "section"]
        assert document.to_html().count('id="a-1"') == 1

    def test_kramdown_reads_what_it_writes(self) -> None:
        written = kramdown.parse(TEXT).to_kramdown()
        assert kramdown.parse(written).to_html() == kramdown.parse(kramdown.parse(written).to_kramdown()).to_html()


class TestOptionsOfADocument:
    def test_set_within_the_text(self) -> None:
        document = kramdown.parse('{::options auto_ids="false" /}\n\n# A\n')
        assert document.to_html() == "\n<h1>A</h1>\n"
        assert document.options.auto_ids is False

    def test_that_does_not_reach_the_next(self) -> None:
        options = kramdown.Options()
        kramdown.Document('{::options auto_ids="false" /}\n', options)
        assert options.auto_ids is True

    def test_unknown_dialect(self) -> None:
        with pytest.raises(ConfigurationError, match="no parser to handle the specified input format: Textile"):
            kramdown.parse("", input="Textile")


class TestHighlighter:
    class Loud:
        def highlight(self, code: str, lang: str | None, kind: str, options: object) -> str | None:
            return f"<i>{code.upper().strip()}</i>" if lang == "loud" else None

    def test_block_and_span(self) -> None:
        html = kramdown.to_html("~~~ loud\na\n~~~\n\n`b`{:.language-loud} `c`\n", highlighter=self.Loud())
        assert html == (
            '<div class="language-loud highlighter-rouge"><i>A</i></div>\n\n'
            '<p><code class="language-loud highlighter-rouge"><i>B</i></code> <code>c</code></p>\n'
        )

    def test_disabled(self) -> None:
        off = {"syntax_highlighter_opts": {"disable": True}}
        assert "<i>" not in kramdown.to_html("~~~ loud\na\n~~~\n", highlighter=self.Loud(), **off)
        assert "<i>" not in kramdown.to_html("~~~ loud\na\n~~~\n", highlighter=self.Loud(), syntax_highlighter=None)


fragments = st.lists(st.sampled_from([*MARKS, "a", "b c", "\n", "\n\n", "x "]), max_size=60).map("".join)


@given(fragments)
@example("<div markdown='1'>\n</p>\n")
def test_text_never_raises(text: str) -> None:
    for dialect in ("kramdown", "GFM", "SmartyPants"):
        document = kramdown.parse(text, input=dialect)
        document.to_html()
        document.to_text()
        document.to_kramdown()
        document.to_toc()


@given(st.text(max_size=200))
def test_any_text_never_raises(text: str) -> None:
    assert isinstance(kramdown.to_html(text, input="GFM"), str)


@given(fragments)
def test_line_ends_do_not_matter(text: str) -> None:
    assert (
        kramdown.to_html(text)
        == kramdown.to_html(text.replace("\n", "\r\n"))
        == kramdown.to_html(text.replace("\n", "\r"))
    )


@given(fragments)
def test_ascii_documents_are_ascii(text: str) -> None:
    html = kramdown.to_html(text.encode("ascii", "ignore").decode(), encoding="US-ASCII", input="GFM")
    assert html.isascii()
