"""Templates for the recorded fixtures: what the reference makes of them is in fixtures/liquid/recorded.jsonl."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

VALUES = (
    *("nil", "true", "false", "0", "-7", "3.75", "'12.5'", "'  a b  c '", "''", "'<b>&amp;\"x\" é</b>'", "blank"),
    *("page.list", "page.hash", "page.date", "page.day", "site.posts", "(1..4)", "page.tags", "page.nested"),
)
FILTERS = (
    *(
        "abs",
        "ceil",
        "floor",
        "round",
        "round: 1",
        "round: -1",
        "round: nil",
        "size",
        "first",
        "last",
        "downcase",
        "upcase",
    ),
    *(
        "capitalize",
        "escape",
        "h",
        "escape_once",
        "url_encode",
        "url_decode",
        "strip",
        "lstrip",
        "rstrip",
        "strip_html",
    ),
    *(
        "strip_newlines",
        "newline_to_br",
        "join",
        "join: '-'",
        "sort",
        "sort_natural",
        "sort: 'title'",
        "uniq",
        "reverse",
    ),
    *(
        "uniq: 'title'",
        "compact",
        "compact: 'title'",
        "map: 'title'",
        "map: 0",
        "where: 'title'",
        "where: 'title', 'One'",
    ),
    *("concat: page.tags", "concat: 1", "append: 1", "prepend: 'p'", "replace: 'a', 'b'", "replace: ' ', '\\\\0x'"),
    *("replace_first: 'a'", "remove: ' '", "remove_first: ' '", "split: ' '", "split: ''", "split: 'a'", "slice: 1"),
    *("slice: -2, 2", "slice: 'x'", "truncate: 6", "truncate: 2, 'abc'", "truncatewords: 2", "truncatewords: 2, '*'"),
    *(
        "plus: 2",
        "plus: 1.5",
        "minus: '2'",
        "times: 2.5",
        "times: -1",
        "divided_by: 2",
        "divided_by: 2.0",
        "divided_by: 0",
    ),
    *("divided_by: 0.0", "modulo: 3", "modulo: -2.5", "modulo: 0.0", "at_least: 2", "at_most: 2.5", "default: 'd'"),
    *("date: '%Y-%m-%d %H:%M'", "date: ''", "unknown", "unknown: 1 | upcase", "abs: 1", "append"),
)

OPERANDS = (
    "nil",
    "true",
    "1",
    "1.0",
    "'1'",
    "'a'",
    "''",
    "empty",
    "blank",
    "page.list",
    "page.hash",
    "page.date",
    "x",
    "(1..2)",
)
OPERATORS = ("==", "!=", "<>", "<", ">=", "contains", "=", "is")

TAGS = (
    "{% assign a = 1 | plus: 1 %}{{ a }}{% assign a = a | times: 5 %}{{ a }}",
    "{% assign a.b = 1 %}{{ a.b }}{{ a }}|{% assign [x] = 2 %}|{% assign (q) = 3 %}{{ q }}",
    "{% assign %}",
    "{% assign a %}",
    "{% capture a %}x{{ 1 }}{% endcapture %}{{ a }}{{ a.size }}",
    "{% capture 'a' %}x{% endcapture %}{{ a }}",
    "{% capture %}x{% endcapture %}",
    "{% case page.n %}{% when 1 %}one{% when 2, 3 %}more{% else %}other{% endcase %}",
    "{% case page.n %}  {% when 1 or 2 %}a{% when 1 %}b{% else %}c{% else %}d{% endcase %}",
    "{% case page.n %}{% else %}c{% when 1 %}a{% endcase %}",
    "{% case page.n %}{% when %}{% endcase %}",
    "{% case page.n %}{% else x %}{% endcase %}",
    "{% case %}{% endcase %}",
    "{% case page.title %}{% when 'One' %}{% break %}x{% when 'One' %}y{% endcase %}z",
    "{% comment %}{% if %}{% endcomment %}",
    "{% comment %}{{ x {% endcomment %}",
    "a{% comment %}{% foo %}{% endif %}{% endcomment %}b",
    "{% for i in page.list %}{% cycle 'a', 'b' %}{% cycle x, 'b' %}{% cycle 'g': 1, 2, 3 %}{% cycle 'a', 'b' %}{% endfor %}",
    "{% cycle %}",
    "{% cycle a: %}[{% cycle 'x' : 'y' %}]",
    "{% increment a %}{% increment a %}{% decrement a %}{{ a }}{% assign a = 9 %}{% increment a %}{{ a }}",
    "{% decrement page %}",
    "{% increment page.n %}{% increment page.n %}",
    "{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}{{ 1 }}{% endifchanged %}",
    "{% for i in (1..3) %}{% ifchanged %}{% if i > 1 %}x{% endif %}{% endifchanged %}{% endfor %}",
    "{% raw %}{{ a }}{% if %}{% endraw %}|{% raw %}{%- endraw %}",
    "{%- raw -%} a {% endraw -%} b",
    "{% raw x %}{% endraw %}",
    "{% raw %}{% foo {% endraw %}",
    "{% unless page.n == 1 %}a{% elsif page.f %}b{% else %}c{% endunless %}",
    "{% if %}{% endif %}",
    "{% if page.n %}",
    "{% if page.n %}{% endfor %}",
    "{% else %}",
    "{% endif %}",
    "{% end %}",
    "{% foo %}",
    "{% for i in page.list %}{% foo %}{% endfor %}",
    "{{ page.title",
    "{{ page.title }",
    "{% if page.title",
    "{% %}",
    "{%%}{{}}{{ }}",
    "{{- page.title -}} x {{-}} y {%- if true -%} z {%- endif -%} w",
    "  {%- assign a = 1 -%}  \n\n x {{- 1 }}\n {{- 2 -}} \n 3",
    "{% tablerow i in page.list cols:2 %}{{ i }}{{ tablerowloop.col }}{{ tablerowloop.row }}{% endtablerow %}",
    "{% tablerow i in page.list cols:2 limit:3 offset:1 %}{{ tablerowloop.first }}{{ tablerowloop.col_last }}{% endtablerow %}",
    "{% tablerow i in page.none %}{% endtablerow %}|{% tablerow i in 'abc' cols:x %}{{ i }}{% endtablerow %}",
    "{% tablerow i in (1..3) %}a{% if i == 2 %}{% break %}{% endif %}b{% endtablerow %}c",
    "{% tablerow %}{% endtablerow %}",
    "{% tablerow i in page.list limit:page.list %}{% endtablerow %}",
    "{% include 'part' %}",
    "{% include 'part' with page.title %}{{ y }}",
    "{% include 'part' for page.list, x: 5 %}",
    "{% include 'none' %}",
    "{% include page.none %}",
    "{% include %}",
    "{% include page.n %}",
    "{% for i in (1..3) %}{% include 'stop' %}x{% endfor %}y",
    "{% for i in (1..2) %}{% include 'loop' %}{% endfor %}",
    "{% include 'self' %}",
    "{% include 'bad' %}after",
    "{% bind a 1 %}{% if true %}{% bind a 2 %}{{ a }}{% endif %}{{ a }}",
    "{% for i in (1..2) %}{% bind i 7 %}{{ i }}{% bind z 8 %}{% endfor %}{{ z }}{{ i }}",
    "{% for i in (1..2) %}{% assign i = 9 %}{{ i }}{% endfor %}{{ i }}",
    "{% break %}a",
    "a{% continue %}b",
    "{% if true %}x{% break %}y{% endif %}z",
    "{% capture a %}x{% break %}y{% endcapture %}z{{ a }}",
    "{% for i in (1..3) %}{% capture a %}{{ i }}{% continue %}y{% endcapture %}z{% endfor %}{{ a }}",
)

LOOPS = (
    *tuple(
        "{% for i in " + markup + " %}{{ i }}{{ forloop.index }},{% else %}none{% endfor %}"
        for markup in (
            *(
                "page.list",
                "page.list limit:2",
                "page.list limit: 2 offset: 1",
                "page.list reversed",
                "page.list reversed limit:2",
            ),
            *(
                "page.list limit:2 reversed",
                "(1..3)",
                "(3..1)",
                "(page.n..3)",
                "(1..page.f)",
                "('1'..'3')",
                "page.hash",
                "'abc'",
            ),
            *(
                "''",
                "nil",
                "5",
                "page.title",
                "page.list offset:-1",
                "page.list limit:-1",
                "page.list offset:'1'",
                "page.date",
            ),
            *(
                "page.list limit:page.hash",
                "page.list offset:nil limit:nil",
                "page.list | reverse",
                "(page.list)",
                "site.posts.first",
            ),
            *(
                "page.list, limit:1",
                "page.list limit 1",
                "page.list foo:1",
                "(1..2.5)",
                "('a'..3)",
                "page.none limit:1",
                "empty",
            ),
        )
    ),
    "{% for i in page.list limit:2 %}{{ i }}{% endfor %}|{% for i in page.list limit:1 offset:continue %}{{ i }}{% endfor %}",
    "{% for i in page.list %}{{ forloop.name }}{{ forloop.length }}{{ forloop.rindex }}{{ forloop.rindex0 }}{% endfor %}",
    "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.parentloop.last }}{% endfor %}{% endfor %}",
    "{% for i in (1..3) %}{% if i == 2 %}{% continue %}{% endif %}{{ forloop.first }}{{ forloop.last }}{% endfor %}",
    "{% for i in (1..3) %}{% if i == 2 %}{% break %}{% endif %}{{ forloop }}{% endfor %}{{ forloop }}{{ i }}",
    "{% for i in (1..2) %}{% assign f = forloop %}{{ f.index }}{% endfor %}{{ f.index }}{{ f.last }}",
    "{% for forloop in (1..2) %}{{ forloop }}{% endfor %}",
    "{% for i in page.list %}  {% assign a = i %}  {% endfor %}{{ a }}",
    "{% for i in page.list %}a{% else %}b{% else %}c{% endfor %}",
    "{% for %}{% endfor %}",
    "{% for i page.list %}{% endfor %}",
    "{% for i in %}{% endfor %}",
)

MARKUPS = (
    *(
        "page.title",
        "page['title']",
        "page[page.key]",
        "page.[key]",
        "page.list[0]",
        "page.list[-1]",
        "page.list[9]",
        "page.list['0']",
    ),
    *(
        "page.list.first",
        "page.list.last.x",
        "page.list.size",
        "page.hash.size",
        "page.hash.first",
        "page.hash.last",
        "page.title.size",
    ),
    *(
        "page.title.first",
        "page.n.size",
        "page.f.size",
        "page.date.year",
        "[page.key]",
        "['page'].title",
        "page..title",
        "page.title?",
    ),
    *(
        "page . title",
        "page.hash['a']",
        "page.hash.b[1]",
        "page.hash['b'][0]",
        "'a",
        "'a\"",
        "\"a' | upcase",
        "-1",
        "1.",
        "1.2.3",
        "-",
        "1a",
    ),
    *(
        "(1..3)",
        "(1..3).first",
        "(1..3) | first",
        "('a'..'c')",
        "(page.n..page.list.size)",
        "(1..3",
        "nil",
        "true",
        "nil.x",
        "true | append: 1",
    ),
    *(
        "page.title|upcase",
        "page.title |upcase| downcase",
        "page.title | upcase downcase",
        "page.title | 'upcase'",
        "page.title || upcase",
    ),
    *(
        "page.title | append:'a':'b'",
        "page.title | append 'a'",
        "page.title | append: 'a' 'b'",
        "page.title | append: 'a', 'b'",
        "| upcase",
    ),
    *(
        "page.title | replace: 'O' , 'o'",
        "page.title | append: page.list[0]",
        "page.title | truncate: length: 3",
        "page.title, upcase",
    ),
    *(
        "page.title | date: '%Y' | append: x: 1",
        "'a|b' | split: '|'",
        "'a' | append: 'b|c'",
        "page.title}",
        "page.title %",
        "&&",
        "",
    ),
    *(
        "page.title | default: 'x', allow_false: true",
        "page.list | join: ', ' | split: ', ' | last",
        "empty",
        "blank.size",
        "page.nested",
    ),
    *(
        "page.title | append:page.n",
        "page.title | append:-1",
        "page.hash",
        "page.nested | first",
        "page.nested | join",
        "page.f",
        "1e5",
        "0.1",
    ),
)

FOUND = (
    *(
        "{{ 10 | divided_by: 0 | floor: 1 }}",
        "{% if page.url== page.n %}a{% endif %}",
        "{% if page.n ==page.n %}a{% endif %}",
    ),
    *(
        "{{ page.none | compact | url_encode | slugify }}",
        "{{ page.date | compact }}",
        "{{ page.none | prepend: page.none }}",
    ),
    *(
        "{{ page.date | reverse | first | size }}",
        "{% include page.list %}",
        "{% include page.hash %}",
        "{% include true %}",
    ),
    *(
        "{{ 0 | uniq: 'title' }}",
        "{{ blank | sort: 'title' }}",
        "{{ '  ' | strip | append: 1 }}",
        "{{ 5 | append: 'é' }}",
    ),
    *(
        "{{ page.none }}plain",
        "{{ 5 }}{{ 'x' }}",
        "{% if true %}{% endif %}{{ 5 }}",
        "{% if false %}a{% endif %}{{ 5 }}",
    ),
    *(
        "{% assign a = 1 %}{{ 5 }}",
        "{% capture a %}{{ 5 }}{% endcapture %}{{ a }}x",
        "{% for i in (1..2) %}{{ i }}{% endfor %}",
    ),
    *(
        "{% if true %}{{ 1 }}{% endif %}b",
        "{% unless true %}{% else %}{{ 1 }}{% endunless %}b",
        "{% include 'part' %}é",
        "{{ 1 }}é",
    ),
    *(
        "{% case 1 %}{% when 1 %}{{ 1 }}{% endcase %}",
        "{% case 1 %}{% else %}{{ 1 }}{% endcase %}",
        "{% raw %}{% endraw %}{{ 1 }}",
    ),
    *(
        "{% comment %}x{% endcomment %}{{ 1 }}",
        "{% if true %}  {% assign a = 1 %} {% endif %}{{ 1 }}",
        "{% cycle 1, 2 %}x",
    ),
    *(
        "{% increment a %}x",
        "{{ page.date }}",
        "{{ page.list }}",
        "{{ page.tags }}",
        "{{ page.hash }}",
        "{{ site.categories }}",
    ),
    *(
        "{% if true %}{% if true %}{% endif %}{% endif %}",
        "{% ifchanged %}{{ 1 }}{% endifchanged %}",
        "{{ true }}{{ nil }}",
        "",
    ),
)
"""What fuzzing has found, in small, and what decides whether a text is US-ASCII."""


def templates() -> Iterator[str]:
    """All templates to be recorded."""
    yield from (
        "{{ " + f"{value} | {filter_}" + " }}"
        for value, filter_ in product(VALUES, FILTERS)
        if (value, filter_[:4]) != ("'12.5'", "date")
    )
    for left, operator, right in product(OPERANDS, OPERATORS, OPERANDS):
        yield "{% if " + f"{left} {operator} {right}" + " %}yes{% else %}no{% endif %}"
    for condition in (
        "{a} and {b} or {c}",
        "{a} or {b} and {c}",
        "({a} or {b}) and {c}",
        "{a} && {b} || {c}",
        "not {a}",
    ):
        for values in product(("true", "false"), repeat=3):
            yield "{% if " + condition.format(**dict(zip("abc", values, strict=True))) + " %}yes{% else %}no{% endif %}"
    yield from ("{{ " + markup + " }}" for markup in MARKUPS)
    yield from ("{% if " + markup + " %}yes{% endif %}" for markup in MARKUPS)
    yield from TAGS
    yield from LOOPS
    yield from FOUND
