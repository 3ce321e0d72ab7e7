"""Every option of kramdown and of its GFM parser, each with type, default and doc, declared once.

Names, types, defaults and reading of values are those of kramdown 2.4.0 (options.rb) and kramdown-parser-gfm 1.1.0
(gfm/options.rb). Ruby's symbols are plain strings; a leading colon is taken off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any, Final

from jekyllpy.errors import ConfigurationError
from jekyllpy.kramdown.ruby_text import strip

Reader = Callable[[str, Any], Any]

_INTEGER: Final = re.compile(r"\s*([+-]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9][0-9]*(?:_[0-9]+)*)\s*\Z")


def text(value: Any) -> str:
    """Ruby's to_s of a value from a configuration file."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def symbol(value: Any) -> str | None:
    """A symbol by its name, with or without the colon; None for nothing or ``nil``."""
    name = strip(text(value)).removeprefix(":")
    return None if name in ("", "nil") else name


def _read_text(name: str, value: Any) -> str:
    return text(value)


def _read_symbol(name: str, value: Any) -> str | None:
    return symbol(value)


def _read_bool(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    return strip(text(value).lower()) != "false" and text(value) != ""


def _read_int(name: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _INTEGER.match(text(value))
    if not found:
        raise ConfigurationError(f"Invalid integer value for option '{name}': '{text(value)}'")
    digits = found[2].replace("_", "")
    octal = digits[0] == "0" and digits[1:].isdigit()
    return int(found[1] + digits, 8 if octal else 0)


def _list(name: str, value: Any, size: int | None = None) -> list[Any]:
    """A list, or a string with commas; of the given size, where there is one."""
    if isinstance(value, str):
        value = value.rstrip(",").split(",") if value else []
    elif not isinstance(value, list | tuple):
        raise ConfigurationError(f"Invalid type {type(value).__name__} for option {name}")
    if size is not None and len(value) != size:
        raise ConfigurationError(f"Option {name} needs exactly {size} values")
    return list(value)


def _hash(name: str, value: Any) -> dict[Any, Any]:
    """A mapping, or a string that is one in YAML."""
    if isinstance(value, str):
        import yaml

        try:
            value = yaml.safe_load(value)
        except yaml.YAMLError as error:
            raise ConfigurationError(f"Invalid YAML value for option {name}") from error
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"Invalid type {type(value).__name__} for option {name}")
    return dict(value)


def _read_symbol_hash(name: str, value: Any) -> dict[str, Any]:
    return {symbol(key) or "": item for key, item in _hash(name, value).items()}


def _read_text_hash(name: str, value: Any) -> dict[str, str]:
    return {key: text(item) for key, item in _read_symbol_hash(name, value).items()}


def _read_link_defs(name: str, value: Any) -> dict[str, tuple[str, str | None]]:
    links = _hash(name, value)
    for link in links.values():
        if not isinstance(link, list | tuple) or not 1 <= len(link) <= 2:
            raise ConfigurationError(f"Invalid structure for hash value of option {name}")
    return {text(key): (link[0], link[1] if len(link) == 2 else None) for key, link in links.items()}


def _read_levels(name: str, value: Any) -> tuple[int, ...]:
    if isinstance(value, str):
        if found := re.search(r"^(\d)\.\.(\d)$", value, re.M | re.A):
            value = range(int(found[1]), int(found[2]) + 1)
        elif re.search(r"^\d(?:,\d)*$", value, re.M | re.A):
            value = value.split(",")
        else:
            raise ConfigurationError(f"Invalid syntax for option {name}")
    if not isinstance(value, list | tuple | range):
        raise ConfigurationError(f"Invalid type {type(value).__name__} for option {name}")
    levels = tuple(dict.fromkeys(int(level) for level in value))
    if any(not 1 <= level <= 6 for level in levels):
        raise ConfigurationError(f"Level numbers for option {name} have to be integers from 1 to 6")
    return levels


def _read_quotes(name: str, value: Any) -> tuple[str | int, ...]:
    return tuple(int(mark) if text(mark).strip().isdecimal() else mark for mark in _list(name, value, 4))


def _read_symbols(name: str, value: Any) -> tuple[str, ...]:
    return tuple(symbol(item) or "" for item in _list(name, value))


def _read_six(name: str, value: Any) -> tuple[str, ...]:
    return tuple(_list(name, value, 6))


_READERS: Final[dict[str, Reader]] = {
    "str": _read_text,
    "bool": _read_bool,
    "int": _read_int,
    "str | None": _read_symbol,
}


def about(doc: str, read: Reader | None = None) -> dict[str, Any]:
    """What an option does; without ``read`` its values are read by its type."""
    return {"doc": doc, "read": read}


@dataclass(slots=True)
class Options:
    """The options of one document, by kramdown's names."""

    input: str = field(
        default="kramdown",
        metadata=about("The dialect: `kramdown`, `GFM` as Jekyll has it, or Jekyll's `SmartyPants`."),
    )
    encoding: str = field(
        default="UTF-8",
        metadata=about("What Ruby would call the text's encoding; `US-ASCII` writes characters as numbers."),
    )
    auto_ids: bool = field(default=True, metadata=about("Give headers an id made from their text."))
    auto_id_stripping: bool = field(
        default=False, metadata=about("Make header ids from text without formatting (GFM always does).")
    )
    auto_id_prefix: str = field(default="", metadata=about("Put before the ids that are made for headers."))
    transliterated_header_ids: bool = field(
        default=False, metadata=about("Transliterate header ids to ASCII (needs a Ruby library; no effect).")
    )
    template: str = field(default="", metadata=about("An ERB template to wrap the output in (Ruby only; no effect)."))
    parse_block_html: bool = field(default=False, metadata=about("Parse kramdown within block HTML."))
    parse_span_html: bool = field(default=True, metadata=about("Parse kramdown within span HTML."))
    html_to_native: bool = field(
        default=False, metadata=about("Turn HTML elements into the document's own where there is one.")
    )
    link_defs: dict[str, tuple[str, str | None]] = field(
        default_factory=dict,
        metadata=about("Link definitions given in advance: id to a list of URL and title.", _read_link_defs),
    )
    footnote_nr: int = field(default=1, metadata=about("The number of the first footnote."))
    entity_output: str | None = field(
        default="as_char", metadata=about("How entities are written: `as_char`, `as_input`, `numeric`, `symbolic`.")
    )
    toc_levels: tuple[int, ...] = field(
        default=(1, 2, 3, 4, 5, 6), metadata=about("Header levels in the table of contents.", _read_levels)
    )
    line_width: int = field(default=72, metadata=about("Line width of kramdown output."))
    latex_headers: tuple[str, ...] = field(
        default=("section", "subsection", "subsubsection", "paragraph", "subparagraph", "subparagraph"),
        metadata=about("Commands for headers in LaTeX output (no effect).", _read_six),
    )
    smart_quotes: tuple[str | int, ...] = field(
        default=("lsquo", "rsquo", "ldquo", "rdquo"),
        metadata=about("Entities for the four quotation marks.", _read_quotes),
    )
    typographic_symbols: dict[str, str] = field(
        default_factory=dict,
        metadata=about("Texts to write instead of `hellip`, `mdash`, `ndash`, `laquo`, `raquo`.", _read_text_hash),
    )
    remove_block_html_tags: bool = field(default=True, metadata=about("Drop block HTML tags in plain-text output."))
    remove_span_html_tags: bool = field(default=False, metadata=about("Drop span HTML tags in plain-text output."))
    header_offset: int = field(default=0, metadata=about("Added to the level of every header in the output."))
    syntax_highlighter: str | None = field(
        default="rouge", metadata=about("Name of the highlighter, as it shows in class names; none: `nil`.")
    )
    syntax_highlighter_opts: dict[str, Any] = field(
        default_factory=dict,
        metadata=about("Options for the highlighter; `block` and `span` hold those for one kind.", _read_symbol_hash),
    )
    math_engine: str | None = field(
        default="mathjax", metadata=about("`mathjax`, or `nil` for the formula as written.")
    )
    math_engine_opts: dict[str, Any] = field(
        default_factory=dict, metadata=about("Options for the math engine.", _read_symbol_hash)
    )
    footnote_backlink: str = field(
        default="&#8617;", metadata=about("Text of the link back from a footnote; empty for none.")
    )
    footnote_backlink_inline: bool = field(
        default=False, metadata=about("Put that link into the footnote's last paragraph, however deep.")
    )
    footnote_prefix: str = field(default="", metadata=about("Put before the ids of footnotes."))
    remove_line_breaks_for_cjk: bool = field(
        default=False, metadata=about("Join lines of Chinese and Japanese without a space.")
    )
    forbidden_inline_options: tuple[str, ...] = field(
        default=("template",), metadata=about("Options that a text may not set with `{::options}`.", _read_symbols)
    )
    list_indent: int = field(default=2, metadata=about("Spaces that list items are indented by in kramdown output."))
    hard_wrap: bool = field(default=True, metadata=about("GFM: each line end is a line break."))
    gfm_quirks: tuple[str, ...] = field(
        default=("paragraph_end",),
        metadata=about(
            "GFM: `paragraph_end` lets a block follow a paragraph at once, `no_auto_typographic` leaves dashes alone.",
            _read_symbols,
        ),
    )

    def set(self, name: str, value: Any) -> None:
        """Read a value as kramdown would and set it; `ConfigurationError` if it cannot be read."""
        setattr(self, name, read(name, value))

    def copy(self) -> Options:
        """The same options, to be changed apart."""
        return Options(**{name: getattr(self, name) for name in DECLARED})


#: The declarations by name: type, default and doc of each option.
DECLARED: Final[dict[str, Field[Any]]] = {declared.name: declared for declared in fields(Options)}


def read(name: str, value: Any) -> Any:
    """The value of an option, read as kramdown reads it; `ConfigurationError` if it cannot be."""
    declared = DECLARED[name]
    reader = declared.metadata["read"] or _READERS[str(declared.type)]
    return reader(name, value)


def default(name: str) -> Any:
    """The default of an option."""
    declared = DECLARED[name]
    return declared.default_factory() if declared.default_factory is not MISSING else declared.default


def options(values: Mapping[str, Any]) -> Options:
    """Options from names and raw values; names that kramdown does not know are passed over, as kramdown does."""
    return Options(**{name: read(name, value) for name, value in values.items() if name in DECLARED})
