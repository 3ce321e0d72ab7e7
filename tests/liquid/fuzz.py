"""Mutated templates, rendered by the reference and by us.

    python -m tests.liquid.fuzz --n 1000 --seed 1 [--templates FOLDER] [--record FILE]

Takes the templates of FOLDER (any tree of layouts and includes), or those in fixtures/liquid, changes each at random,
and compares output, kind of text, errors and raising. Prints every difference, records them as JSON lines if asked.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from jekyllpy.liquid import AsciiText, Block, Environment, Tag
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.errors import InternalError, LiquidSyntaxError, TemplateError
from jekyllpy.liquid.limits import Limits
from tests.liquid.reference import Reference, untyped

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "liquid"
PIECES = [
    *("|", "(", ")", "[", "]", "-", ":", ",", "'", '"', " ", ".", "..", "%", "{", "}", "{{", "}}", "{%", "%}", "%}}"),
    *(
        "==",
        "!=",
        "<",
        ">",
        "<>",
        "<=",
        ">=",
        " contains ",
        " and ",
        " or ",
        "&&",
        "||",
        "=",
        "\n",
        "\t",
        "é",
        "“",
        "?",
    ),
    *(
        "nil",
        "true",
        "false",
        "empty",
        "blank",
        "0",
        "1",
        "-1",
        "2.5",
        "10",
        "''",
        '"a"',
        "(1..3)",
        "page",
        "site",
        "x",
    ),
    *("forloop.index", "forloop.last", "forloop", "include.x", "page.title", "site.posts", "item", "i", "[0]", ".size"),
    *(
        ".first",
        ".last",
        "['title']",
        "[page.key]",
        "page.date",
        "page.n",
        "page.f",
        "page.list",
        "page.hash",
        "parentloop",
    ),
    *("limit:2", "offset:1", "reversed", "offset:continue", "cols:2", "-%}", "{%-", "{{-", "-}}", "\\", "#", "_", "/"),
]
FILTERS = [
    *(
        "abs",
        "append: 'x'",
        "at_least: 3",
        "at_most: 2.5",
        "capitalize",
        "ceil",
        "compact",
        "concat: page.list",
        "date: '%Y'",
    ),
    *(
        "default: 'd'",
        "divided_by: 3",
        "divided_by: 2.0",
        "downcase",
        "escape",
        "escape_once",
        "first",
        "floor",
        "join",
    ),
    *(
        "join: ', '",
        "last",
        "lstrip",
        "map: 'title'",
        "minus: 1.5",
        "modulo: 3",
        "newline_to_br",
        "plus: 1",
        "prepend: 'p'",
    ),
    *(
        "remove: 'a'",
        "remove_first: 'a'",
        "replace: 'a', 'b'",
        "replace: 'e', '\\0'",
        "replace_first: ' ', '_'",
        "reverse",
    ),
    *(
        "round",
        "round: 1",
        "rstrip",
        "size",
        "slice: 1, 2",
        "slice: -2",
        "sort",
        "sort: 'title'",
        "sort_natural",
        "split: ' '",
    ),
    *(
        "split: ''",
        "strip",
        "strip_html",
        "strip_newlines",
        "times: 2",
        "truncate: 5",
        "truncatewords: 2",
        "uniq",
        "upcase",
    ),
    *("url_decode", "url_encode", "where: 'title', 'One'", "where: 'n'", "jsonify", "slugify", "date: '%b %-d, %Y'"),
]
SNIPPETS = [
    *(
        "{% break %}",
        "{% continue %}",
        "{% cycle 'a', 'b' %}",
        "{% cycle x, 'b' %}",
        "{% cycle 'g': 1, 2 %}",
        "{% else %}",
    ),
    *(
        "{% increment x %}",
        "{% decrement y %}",
        "{% assign x = page.title %}",
        "{% assign page = 'p' %}",
        "{% endif %}",
    ),
    *(
        "{% for i in page.list %}",
        "{% endfor %}",
        "{% for i in (1..3) %}{{ i }}{% endfor %}",
        "{% if page.n %}",
        "{% raw %}",
    ),
    *("{% endraw %}", "{% comment %}", "{% endcomment %}", "{% capture x %}", "{% endcapture %}", "{% case page.n %}"),
    *(
        "{% when 1 %}",
        "{% when 'a', 3 %}",
        "{% endcase %}",
        "{% tablerow i in page.list cols:2 %}",
        "{% endtablerow %}",
    ),
    *(
        "{% ifchanged %}",
        "{% endifchanged %}",
        "{% unless page.f %}",
        "{% endunless %}",
        "{% elsif x %}",
        "{% bind x 5 %}",
    ),
    *("{{ forloop.parentloop.index }}", "{{ forloop }}", "{{ x }}", "{{ page.list }}", "{{ page.hash }}", "{{ i }}"),
    *(
        "{% include 'part' %}",
        "{% include 'part' with page.list %}",
        "{% include 'part' for page.list, x: 1 %}",
        "{{ page.f }}",
    ),
    *(
        "{% include page.none %}",
        "{% include 'stop' %}",
        "{% include 'loop' %}",
        "{% endhighlight %}",
        "{% highlight x %}",
    ),
]
PARTS = {
    "part": "[{{ part }}{{ x }}{% if forloop.last %}!{% endif %}{% assign y = part %}]",
    "stop": "s{% break %}t",
    "loop": "{% for i in page.list %}{{ forloop.parentloop.index }}{{ i }}{% cycle 'o', 'e' %}{% endfor %}"
    "{% bind i 3 %}",
}


class Quiet(Tag):
    """Prints nothing."""


class Plain(Block):
    """Prints its body."""


class Binder(Tag):
    """Sets a variable of the scope."""

    def render(self, context: Context) -> str:
        name, *rest = self.markup.strip().split(None, 1) or ["x"]
        context[name] = rest[0] if rest else None
        value = context[name]
        return f"[{'' if value is None else value}]"


TAGS: dict[str, type[Tag]] = {
    **dict.fromkeys(("seo", "feed_meta", "link", "post_url", "include_relative", "include_cached"), Quiet),
    **dict.fromkeys(("toc", "gist", "youtube", "avatar"), Quiet),
    **dict.fromkeys(("highlight", "details", "figure"), Plain),
    "bind": Binder,
}


def data() -> dict[str, Any]:
    """The variables that the templates see."""
    pages = [
        {
            "title": "One",
            "url": "/one/",
            "n": 1,
            "tags": ["a", "b"],
            "date": datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC),
        },
        {"title": "two & <b>2</b>", "url": "/two.html", "n": 2.5, "tags": [], "excerpt": "<p>Short</p>"},
        {"title": None, "url": "/ünï/", "categories": ["x"], "date": datetime(2019, 12, 31, tzinfo=UTC)},
    ]
    page = {
        **pages[0],
        "content": "<p>Some text, more text.</p>\n\n<h2 id='a'>Head</h2>\n",
        "key": "title",
        "f": 12.75,
        "list": [3, 1, "x", None],
        "hash": {"a": 1, "b": [1, 2.0]},
        "lang": "en",
        "author": {"name": "Ann", "links": pages},
        "layout": "default",
        "day": date(2021, 2, 3),
        "header": {"image": "a.png"},
        "permalink": "/p/",
        "collection": "posts",
        "comments": True,
    }
    site = {
        "title": "Site",
        "url": "https://example.org",
        "baseurl": "/b",
        "time": datetime(2022, 5, 6, 7, 8, 9, tzinfo=UTC),
        "posts": pages,
        "pages": pages,
        "tags": {"a": pages[:1], "b": pages},
        "categories": {},
        "locale": "en-US",
        "data": {"navigation": {"main": pages}, "ui-text": {"en-US": {"a": "A"}}},
        "author": {"name": "Bob", "email": "b@x"},
        "related_posts": pages[1:],
        "collections": [{"label": "posts", "docs": pages}],
        "compress_html": {"clippings": "all"},
    }
    return {
        "page": page,
        "site": site,
        "content": page["content"],
        "layout": {"title": "L"},
        "paginator": {"posts": pages, "page": 1},
    }


def templates(folder: Path | None) -> list[str]:
    """The texts that are mutated."""
    if folder is None:
        return [text for path in sorted(FIXTURES.glob("templates/*")) for text in [path.read_text(encoding="utf-8")]]
    names = [
        path for kind in ("_layouts", "_includes") for path in sorted(folder.glob(f"**/{kind}/**/*")) if path.is_file()
    ]
    texts = {
        path.read_text(encoding="utf-8", errors="ignore")
        for path in names
        if path.suffix in (".html", ".liquid", ".md", ".xml")
    }
    return sorted(text for text in texts if "{%" in text and len(text) < 20_000)


_MARKUP = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


class Mutator:
    """Changes templates at random."""

    def __init__(self, texts: list[str], seed: int) -> None:
        self.random = random.Random(seed)
        self.texts = texts
        self.markups = [match[0] for text in texts for match in _MARKUP.finditer(text)]

    def templates(self, count: int) -> Iterator[str]:
        for _ in range(count):
            text = self._cut(self.random.choice(self.texts))
            for _ in range(self.random.choice((1, 1, 2, 3, 5, 8))):
                text = self._change(text)
            yield text

    def _cut(self, text: str) -> str:
        """Most of the time a part of a template: differences are easier to see, and it takes less time."""
        lines = text.splitlines(keepends=True)
        if len(lines) < 12 or self.random.random() < 0.3:
            return text
        start = self.random.randrange(len(lines) - 8)
        return "".join(lines[start : start + self.random.randrange(4, 40)])

    def _change(self, text: str) -> str:
        spots = list(_MARKUP.finditer(text))
        if not spots or self.random.random() < 0.15:
            return self._insert(text, self.random.randrange(len(text) + 1), self.random.choice(SNIPPETS))
        spot = self.random.choice(spots)
        kind = self.random.randrange(8)
        if kind == 0:
            return text[: spot.start()] + text[spot.end() :]
        if kind == 1:
            return text[: spot.start()] + self.random.choice(self.markups) + text[spot.end() :]
        if kind == 2:
            return self._insert(text, self.random.choice((spot.start(), spot.end())), self.random.choice(SNIPPETS))
        if kind == 3:
            return self._insert(text, spot.end() - 2, f" | {self.random.choice(FILTERS)} ")
        return text[: spot.start()] + self._change_markup(spot[0], kind) + text[spot.end() :]

    def _change_markup(self, markup: str, kind: int) -> str:
        position = self.random.randrange(len(markup) + 1)
        if kind == 4:
            return markup[:position] + markup[position + self.random.randrange(1, 4) :]
        words = list(re.finditer(r"[\w.\-\[\]']+|[^\w\s]", markup))
        if kind == 5 and words:
            word = self.random.choice(words)
            return markup[: word.start()] + self.random.choice(PIECES) + markup[word.end() :]
        if kind == 6 and words:
            word = self.random.choice(words)
            return markup[: word.end()] + word[0] + markup[word.end() :]
        return self._insert(markup, position, self.random.choice(PIECES))

    @staticmethod
    def _insert(text: str, position: int, piece: str) -> str:
        return text[:position] + piece + text[position:]


def ours(template: str, variables: dict[str, Any], raises: bool, mode: str = "lax") -> dict[str, Any]:
    """What we make of a template, in the form of the reference's answers."""
    environment = Environment(
        tags=TAGS,
        templates=PARTS,
        error_mode=mode,
        raise_errors=raises,
        limits=Limits(iterations=10_000_000),  # type: ignore[arg-type]
    )
    try:
        parsed = environment.parse(template)
        result = parsed.render(variables)
    except LiquidSyntaxError as error:
        return {"syntax_error": str(error)}
    except InternalError:
        return {"raised": "internal"}
    except TemplateError as error:
        return {"raised": str(error)}
    return {"result": result, "ascii": isinstance(result, AsciiText), "errors": [str(error) for error in parsed.errors]}


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """The reference's answer in the form of ours; object addresses in it taken out."""
    if "syntax_error" in answer:
        return {"syntax_error": answer["syntax_error"]}
    if "raised" in answer:
        return {"raised": answer["message"] if answer["raised"].startswith("Liquid::") else "internal"}
    return answer


def differences(mutator: Mutator, count: int) -> Iterator[dict[str, Any]]:
    """The templates on which we differ from the reference, with both answers."""
    carried = untyped(data())
    with Reference() as reference:
        for number, template in enumerate(mutator.templates(count)):
            raises, mode = number % 4 == 3, "warn" if number % 5 == 4 else "lax"
            expected = reference.ask(template=template, data=carried, templates=PARTS, mode=mode, **{"raise": raises})
            found = ours(template, data(), raises, mode)
            if comparable(expected) != found:
                yield {
                    "template": template,
                    "mode": mode,
                    "raise": raises,
                    "expected": comparable(expected),
                    "found": found,
                }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--templates", type=Path)
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()
    found = 0
    for difference in differences(Mutator(templates(options.templates), options.seed), options.n):
        found += 1
        line = json.dumps(difference, ensure_ascii=False)
        if options.record:
            with options.record.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        else:
            print(line)
    print(f"{found} differences in {options.n} templates", file=sys.stderr)
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main())
