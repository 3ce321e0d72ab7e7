"""The templates whose results are recorded: by topic, each with its variables.

What is written out stands in ``fixtures/liquid_jekyll/templates.json``; the rest is every filter with every value.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

INPUTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "liquid_jekyll" / "templates.json").read_text(encoding="utf-8")
)
VALUES = "t e s n neg f yes no nothing arr words mixed nested hash objs (1..3)".split()
COLLECTIONS = "objs arr mixed hash people t nothing (1..3)".split()
CONVERSIONS = (
    "jsonify inspect xml_escape cgi_escape uri_escape normalize_whitespace number_of_words slugify "
    "array_to_sentence_string to_integer strip_index relative_url absolute_url pop shift sort "
    "date_to_string date_to_long_string date_to_xmlschema date_to_rfc822 markdownify"
).split()
CALLS = """
push: 'x'; push; push: nothing; unshift: 'x'; unshift: arr; pop: 2; pop: 9; pop: '1'; pop: 'x'; pop: -1;
shift: 2; shift: 0; shift: nothing; shift: -1; sample: -1; slugify: 'pretty'; slugify: 'none';
number_of_words: 'auto'; number_of_words: 'cjk'; array_to_sentence_string: 'or'; array_to_sentence_string: nil;
sort: 'name'; sort: nil; sort: 'rank'; sort: 'rank', 'last'; sort: 'rank', 'odd'; sort: 'sub.k'; sort: 'tags';
where: 'name', 'x'; where: 'name'; where: nil, 'x'; where: 'on', false; where: 'rank', nil; where: 'tags', 'q';
where: 'sub.k', 5; where: 'sub.k.z', 1; where: 'tags', empty; where: 'empty', blank; where: 'rank', 9;
where: 'rank', '10'; where: 'name', arr; find: 'name', 'y'; find: 'name', 'none'; find: 'on', true;
group_by: 'name'; group_by: 'rank'; group_by: 'tags'; group_by: nothing; group_by: 'sub.k';
where_exp: 'o', 'o.on'; where_exp: 'o', "o.tags contains 'p'"; where_exp: 'o', 'o.rank > 5'; where_exp: 'o', 'o =';
where_exp: 'o', 'o == 1 or o == 3'; where_exp: 'o', 'o.name == nil'; where_exp: 'o', ''; where_exp: 'o', nothing;
where_exp: 'o', "o.name == 'x' and o.rank == '10' or o.on"; where_exp: 'o', 'o[name] == nil'; where_exp: 'o', 'n == 5';
find_exp: 'o', "o.name == 'y'"; find_exp: 'o', 'o > 1'; group_by_exp: 'o', 'o.name | upcase';
group_by_exp: 'o', 'o'; group_by_exp: 'o', 'o.tags | size'; group_by_exp: 'o', 'o | |'; group_by_exp: 'o', 'o.on';
group_by_exp: 'o', "arr | where_exp: 'i', 'i == o'"
"""
SLUG_MODES = ("", ": 'raw'", ": 'default'", ": 'pretty'", ": 'ascii'", ": 'latin'", ": 'none'", ": 5", ": ''")
TEXT_FILTERS = (
    *("cgi_escape", "uri_escape", "xml_escape", "normalize_whitespace", "jsonify", "inspect"),
    *("number_of_words: 'cjk'", "number_of_words: 'auto'", *(f"slugify{mode}" for mode in SLUG_MODES)),
)
URL_FILTERS = (
    *("relative_url", "absolute_url", "strip_index", "uri_escape"),
    *("relative_url | absolute_url", "strip_index | relative_url"),
)
DATE_FILTERS = (
    *("date_to_string", "date_to_string: 'ordinal'", "date_to_string: 'ordinal', 'US'", "date_to_string: 'x', 'US'"),
    *("date_to_long_string", "date_to_long_string: 'ordinal'", "date_to_xmlschema", "date_to_rfc822"),
    *("date: '%Y-%m-%d %H:%M:%S %z %Z'", "date: '%s'", "date: ''", "date: nil", "date: '%'", "date: '%-d. %^b %y %q'"),
)

Case = tuple[str, dict[str, Any]]


def _each(values: list[str], filters: tuple[str, ...] | list[str], data: dict[str, Any]) -> list[Case]:
    return [(f"{{{{ {value} | {name} }}}}", data) for value, name in product(values, filters)]


def _elements(name: str) -> list[str]:
    return [f"{name}[{number}]" for number in range(len(INPUTS[name]))]


def cases() -> dict[str, list[Case]]:
    """All templates with their variables, by topic."""
    variables = INPUTS["variables"]
    calls = [f"{call.strip()} | jsonify" for call in CALLS.split(";")]
    dates = _each([*_elements("dates"), "site.posts[0].date"], DATE_FILTERS, {"dates": INPUTS["dates"]})
    generated = {
        "conversions": _each(VALUES, CONVERSIONS, variables),
        "arguments": _each(COLLECTIONS, calls, variables),
        "texts": _each(_elements("texts"), TEXT_FILTERS, {"texts": INPUTS["texts"]}),
        "urls": _each(_elements("addresses"), URL_FILTERS, {"addresses": INPUTS["addresses"]}),
        "dates": dates + _each(VALUES, ["date: '%F'"], variables),
    }
    written = {
        topic: [(text, variables) for text in INPUTS[topic]] for topic in ("site", "includes", "links", "highlight")
    }
    return generated | written
