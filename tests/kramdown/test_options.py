"""Options are read as kramdown reads them: from configuration files, strings and symbols."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.kramdown import Options
from jekyllpy.kramdown.options import DECLARED, default, options, read, symbol

READ: list[tuple[str, Any, Any]] = [
    ("auto_ids", "false", False),
    ("auto_ids", " FALSE ", False),
    ("auto_ids", "", False),
    ("auto_ids", None, False),
    ("auto_ids", "no", True),
    ("auto_ids", " ", True),
    ("auto_ids", 0, True),
    ("footnote_nr", "12", 12),
    ("footnote_nr", "0x10", 16),
    ("footnote_nr", "010", 8),
    ("footnote_nr", "-1_000", -1000),
    ("footnote_nr", 3, 3),
    ("auto_id_prefix", 5, "5"),
    ("auto_id_prefix", None, ""),
    ("auto_id_prefix", True, "true"),
    ("entity_output", ":numeric", "numeric"),
    ("entity_output", " symbolic ", "symbolic"),
    ("syntax_highlighter", "nil", None),
    ("syntax_highlighter", None, None),
    ("syntax_highlighter", "", None),
    ("toc_levels", "2..4", (2, 3, 4)),
    ("toc_levels", "1,3,1", (1, 3)),
    ("toc_levels", [2, "3"], (2, 3)),
    ("toc_levels", range(1, 3), (1, 2)),
    ("smart_quotes", "apos,apos,quot,34", ("apos", "apos", "quot", 34)),
    ("smart_quotes", ["lsquo", 8217, "ldquo", "rdquo"], ("lsquo", 8217, "ldquo", "rdquo")),
    ("typographic_symbols", "{hellip: ..., ':mdash': 3}", {"hellip": "...", "mdash": "3"}),
    ("syntax_highlighter_opts", {":block": {"line_numbers": True}}, {"block": {"line_numbers": True}}),
    ("link_defs", {"a": ["b"]}, {"a": ("b", None)}),
    ("link_defs", "{a: [b, c]}", {"a": ("b", "c")}),
    ("gfm_quirks", "paragraph_end,:no_auto_typographic", ("paragraph_end", "no_auto_typographic")),
    ("gfm_quirks", [], ()),
    ("gfm_quirks", "", ()),
    ("forbidden_inline_options", [":auto_ids", "template"], ("auto_ids", "template")),
]

BROKEN: list[tuple[str, Any, str]] = [
    ("footnote_nr", "many", "Invalid integer value for option 'footnote_nr': 'many'"),
    ("footnote_nr", None, "Invalid integer value"),
    ("toc_levels", "1-3", "Invalid syntax for option toc_levels"),
    ("toc_levels", [7], "integers from 1 to 6"),
    ("toc_levels", 3, "Invalid type int for option toc_levels"),
    ("smart_quotes", "a,b", "Option smart_quotes needs exactly 4 values"),
    ("smart_quotes", 4, "Invalid type int"),
    ("link_defs", {"a": []}, "Invalid structure"),
    ("link_defs", {"a": "b"}, "Invalid structure"),
    ("link_defs", "[a]", "Invalid type list"),
    ("link_defs", "{a: [", "Invalid YAML value for option link_defs"),
]


@pytest.mark.parametrize(("name", "value", "wanted"), READ)
def test_read(name: str, value: Any, wanted: Any) -> None:
    assert read(name, value) == wanted


@pytest.mark.parametrize(("name", "value", "message"), BROKEN)
def test_cannot_be_read(name: str, value: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        read(name, value)


@pytest.mark.parametrize("name", DECLARED)
def test_defaults_read_as_themselves(name: str) -> None:
    assert read(name, default(name)) == default(name) == getattr(Options(), name)


@pytest.mark.parametrize("name", DECLARED)
def test_every_option_is_described(name: str) -> None:
    doc = DECLARED[name].metadata["doc"]
    assert (doc[0].isupper() or doc[0] == "`") and doc.endswith(".") and "\n" not in doc and "|" not in doc


def test_unknown_names_are_passed_over() -> None:
    assert options({"guess_lang": True, "show_warnings": False, "footnote_nr": 2}) == Options(footnote_nr=2)


def test_copies_are_apart() -> None:
    first = Options()
    second = first.copy()
    second.set("auto_ids", "false")
    assert first.auto_ids and not second.auto_ids


@pytest.mark.parametrize(("value", "name"), [(":a", "a"), ("a", "a"), (" :b ", "b"), ("nil", None), (None, None)])
def test_symbol(value: Any, name: str | None) -> None:
    assert symbol(value) == name
