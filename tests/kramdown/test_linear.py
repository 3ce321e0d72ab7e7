"""Cost grows with the length of the text and no faster, and depth ends in text, not in an error."""

from __future__ import annotations

import time
from typing import Any

import pytest

from jekyllpy import kramdown

SIZE = 100_000
GFM: dict[str, Any] = {"input": "GFM", "hard_wrap": False}


def fill(text: str) -> str:
    return text * (SIZE // len(text))


TEXTS = {
    "nested quotes": fill("> ") + "a",
    "quotes deeper and deeper": "\n".join("> " * depth + "a" for depth in range(440)),
    "nested lists": fill("+ ") + "a",
    "nested numbered lists": fill("1. ") + "a",
    "lists deeper and deeper": "\n".join("  " * depth + "* a" for depth in range(300)),
    "quotes in lists": fill("- > ") + "a",
    "long list": fill("* a\n"),
    "nested definitions": "a\n" + fill(": ") + "a",
    "nested footnote definitions": fill("[^1]: ") + "a",
    "open brackets": fill("["),
    "open brackets and text": fill("[a "),
    "open images": fill("!["),
    "nested brackets": "[" * (SIZE // 2) + "]" * (SIZE // 2),
    "nested images": "![" * (SIZE // 3) + "]" * (SIZE // 3),
    "links without end": fill("[a](b "),
    "links without end of title": fill('[a](b "c '),
    "links without end of angle": fill("[a](<b"),
    "links in a bracket": "[" + fill("![a](b)"),
    "open em": fill("*a "),
    "open strong": fill("**a "),
    "open both": fill("***a "),
    "open underscores": fill("_a __b "),
    "open mixed": fill("*a _b **c __d "),
    "closers only": fill("a* b** "),
    "stars": "*" * SIZE,
    "emphasis and brackets": fill("*[a "),
    "backticks": fill("` "),
    "backticks in a row": "`" * SIZE,
    "more and more backticks": " ".join("`" * count for count in range(1, 440)),
    "fewer and fewer backticks": " ".join("`" * count for count in range(440, 0, -1)),
    "fence without end": "```\n" + fill("x\n"),
    "fence and blank lines": "```" + "\n" * SIZE,
    "fences with two words": fill("~~~ a b\n"),
    "shorter and shorter fences": "\n".join("~" * count for count in range(440, 2, -1)),
    "pipes": fill("|") + "\n",
    "table": fill("| a | b |\n"),
    "table of open code": fill("|`") + "\n",
    "table of code elements": fill("<code>|") + "\n",
    "separator that is none": "a|b\n" + "-" * SIZE + "x|\n",
    "spaces before a pipe": "a|" + " " * SIZE + "x\n",
    "open div": fill("<div>"),
    "open div on lines": fill("<div>\n"),
    "open parsed div": fill('<div markdown="1">\n'),
    "open b": fill("<b>"),
    "open b in emphasis": fill("*a <b>"),
    "open attribute": fill('<a b="'),
    "spaces in a tag": "<a " + " " * SIZE,
    "attributes without end": "<x " + fill("a "),
    "open comments": fill("<!-- "),
    "open instructions": "<div>" + fill("<?"),
    "end tags": fill("</div>\n"),
    "open autolinks": fill("<http:"),
    "open addresses": fill("<a@"),
    "entities": fill("&a"),
    "quotation marks": fill("\"a 'b "),
    "open comment extensions": fill("{::comment}"),
    "open comment extension blocks": fill("{::comment}\n"),
    "open attribute lists": fill("{:a"),
    "attribute lists": fill("{:.a}\n"),
    "open formulas": fill("$$ "),
    "open strikethrough": fill("~~a "),
    "link definition of spaces": "[a]: x" + " " * SIZE + "x\n",
    "link definition of quotes": "[a]: " + fill('x "y" ') + "\n",
    "backslashes": "\\" * SIZE,
    "escapes": fill("\\*"),
    "spaces": " " * SIZE,
    "line ends": "\n" * SIZE,
    "headers alike": fill("# a\n\n"),
    "mixture": fill('*[`<b>"_!{:&$'),
}


@pytest.mark.parametrize("options", [GFM, {"parse_block_html": True, "html_to_native": True}], ids=["gfm", "native"])
@pytest.mark.parametrize("name", TEXTS)
def test_under_a_second(name: str, options: dict[str, Any]) -> None:
    kramdown.to_html("warm *up*", **options)
    start = time.process_time()
    html = kramdown.to_html(TEXTS[name], **options)
    assert time.process_time() - start < 1
    assert len(html) < 60 * SIZE


def test_attributes_that_refer_to_each_other() -> None:
    chain = "\n".join(f"{{:a{number}: a{number + 1} a{number + 1} .x}}" for number in range(3000))
    assert "<p" in kramdown.to_html(f"{chain}\n\nx\n{{: a0}}\n")
    circle = kramdown.to_html("{:a: b .x}\n{:b: a .y}\n\nz\n{: a}\n")
    assert circle == '\n<p class="y x">z</p>\n'


def test_what_is_too_deep_stays_readable() -> None:
    html = kramdown.to_html("> " * 1000 + "bottom", **GFM)
    assert "bottom" in html and html.count("<blockquote>") == html.count("</blockquote>") == 100
