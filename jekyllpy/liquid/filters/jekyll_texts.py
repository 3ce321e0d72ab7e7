"""Jekyll's filters on texts. Reference: Jekyll 4.3.1, filters.rb."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jekyllpy.liquid.output import encoded_text_of, text_of
from jekyllpy.liquid.protocols import Syntax, cache_of, site_of
from jekyllpy.liquid.ruby_errors import no_conversion, no_method
from jekyllpy.utils import slugify as slugs

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_STRIPPED = " \t\n\v\f\r\0"
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})

# Han, Katakana, Hiragana and Hangul by Unicode 13.
_CJK = (
    r"\u1100-\u11ff\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u302e\u302f\u3038-\u303b"
    r"\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u321e\u3260-\u327e\u32d0-\u32fe"
    r"\u3300-\u3357\u3400-\u4dbf\u4e00-\u9ffc\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d"
    r"\ufa70-\ufad9\uff66-\uff6f\uff71-\uff9d\uffa0-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
    r"\U00016ff0\U00016ff1\U0001b000-\U0001b11e\U0001b150-\U0001b152\U0001b164-\U0001b167\U0001f200"
    r"\U00020000-\U0002a6dd\U0002a700-\U0002b734\U0002b740-\U0002b81d\U0002b820-\U0002cea1\U0002ceb0-\U0002ebe0"
    r"\U0002f800-\U0002fa1d\U00030000-\U0003134a"
)


@cache
def _cjk_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One of these characters, and a word of others; few sites ask for them."""
    return re.compile(f"[{_CJK}]"), re.compile(f"[^{_CJK} \\t\\n\\v\\f\\r]+")


def slugify(value: object, mode: object = None) -> str | None:
    """A text made fit for an address, in one of the modes of `jekyllpy.utils.slugify`."""
    if value is None:
        return None
    if mode is None or mode is False:
        mode = "default"
    if not isinstance(value, str):
        raise no_method("gsub" if mode in slugs.MODES else "downcase", value)
    return slugs.slugify(value, mode if isinstance(mode, str) else "none")


def xml_escape(value: object) -> str:
    """A text with ``& < > " '`` as entities."""
    return text_of(value).translate(_XML)


def normalize_whitespace(value: object) -> str:
    """A text with each run of spaces and line ends as one space, and none at its ends."""
    return _SPACES.sub(" ", text_of(value)).strip(_STRIPPED)


def number_of_words(value: object, mode: object = None) -> int:
    """How many words a text has.

    Each character of Chinese, Japanese and Korean counts in the mode ``cjk``, and in ``auto`` if there are any.
    """
    if not isinstance(value, str):
        raise no_method("scan" if mode in ("cjk", "auto") else "split", value)
    if mode == "cjk" or (mode == "auto" and not value.isascii()):
        character, other_word = _cjk_patterns()
        characters = len(character.findall(value))
        if mode == "cjk" or characters:
            return characters + len(other_word.findall(value))
    return len(_SPACES.sub(" ", value).strip(" ").split(" ")) if value.strip(" \t\n\v\f\r") else 0


def markdownify(value: object, *, context: Context) -> str:
    """The HTML of a Markdown text."""
    return _convert("markdown", encoded_text_of(value), context)


def smartify(value: object, *, context: Context) -> str:
    """A text with straight quotes, dots and hyphens as typographic ones."""
    return _convert("smartypants", text_of(value), context)


def sassify(value: object, *, context: Context) -> str:
    """The CSS of a Sass text with indentation."""
    return _css(value, "sass", context)


def scssify(value: object, *, context: Context) -> str:
    """The CSS of a SCSS text."""
    return _css(value, "scss", context)


def _css(value: object, syntax: Syntax, context: Context) -> str:
    if not isinstance(value, str):
        raise no_conversion(value, "String")
    return _convert(syntax, value, context)


def _convert(syntax: Syntax, text: str, context: Context) -> str:
    converters = cache_of(context, "converters")
    if not converters:
        converters.update(site_of(context).text_converters())
    converted: str = converters[syntax](text)
    return converted


FILTERS = {
    "slugify": slugify,
    "xml_escape": xml_escape,
    "normalize_whitespace": normalize_whitespace,
    "number_of_words": number_of_words,
    "markdownify": markdownify,
    "smartify": smartify,
    "sassify": sassify,
    "scssify": scssify,
}
