"""What an unquoted scalar means: the guesses of SafeYAML 1.0.5 (transform/*.rb, parse/*.rb)."""

from __future__ import annotations

import base64
import re

from jekyllpy.front_matter.times import read_date, read_time

_BY_FIRST = frozenset("-+.0123456789_,~nNyYoOtTfF")
"""No text that begins otherwise is anything but a string."""
_WORD_FIRST = frozenset("~nNyYoOtTfF")
_WORDS: dict[str, bool | None] = {
    "~": None,
    "null": None,
    "yes": True,
    "on": True,
    "true": True,
    "no": False,
    "off": False,
    "false": False,
}
_SEPARATORS = str.maketrans("", "", "_,")
# \Z of Ruby allows one line end before it, and a block scalar read again through an alias has one.
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\n?\Z")
_OCTAL = re.compile(r"0[0-7]+\n?\Z")
_BINARY = re.compile(r"0b[01]+\n?\Z")
_HEXADECIMAL = re.compile(r"(?:0[xX]|[-+]0x)[0-9a-fA-F]+\n?\Z")
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\n?\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+][0-9]+)?\n?\Z")
_SEXAGESIMAL_FLOAT = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*\n?\Z")
_RUBY_FLOAT = re.compile(r"[-+]?(?:[0-9]+(?:_[0-9]+)*)?(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][-+]?[0-9]+)?\n?\Z")
_NAMED_FLOATS = {
    ".inf": float("inf"),
    ".Inf": float("inf"),
    ".INF": float("inf"),
    "-.inf": float("-inf"),
    "-.Inf": float("-inf"),
    "-.INF": float("-inf"),
    ".nan": float("nan"),
    ".NaN": float("nan"),
    ".NAN": float("nan"),
}
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")


def guess(text: str) -> object:
    """The value an unquoted scalar stands for: int, float, None, bool, date, aware datetime, or the text itself.

    Raises ValueError where Ruby's Float() does: a float with a misplaced underscore, such as ``1._5``.
    """
    if not text:
        return None
    first = text[0]
    if first not in _BY_FIRST:
        return text
    if first in _WORD_FIRST:
        return _WORDS.get(text.lower(), text) if len(text) <= 5 else text
    number = _integer(text)
    if number is None:
        number = _float(text)
    if number is not None:
        return number
    return read_date(text) or read_time(text) or text


def _integer(text: str) -> int | float | None:
    """An integer; times such as 10:30 come out here as floats, in seconds."""
    digits = text.translate(_SEPARATORS)
    if _DECIMAL.match(digits):
        return int(digits)
    if _OCTAL.match(digits):
        return int(digits, 8)
    if _HEXADECIMAL.match(digits):
        return int(digits, 16)
    if _BINARY.match(digits):
        return int(digits, 2)
    return _sexagesimal(digits) if _SEXAGESIMAL.match(digits) else None


def _float(text: str) -> float | None:
    if _FLOAT.match(text):
        return _ruby_float(text)
    if text in _NAMED_FLOATS:
        return _NAMED_FLOATS[text]
    return _sexagesimal(text) if _SEXAGESIMAL_FLOAT.match(text) else None


def _ruby_float(text: str) -> float:
    if not _RUBY_FLOAT.match(text):
        raise ValueError(f"invalid value for Float(): {text!r}")
    return float(text)


def _sexagesimal(text: str) -> float:
    whole, _, fraction = text.rstrip("\n").partition(".")
    value = 0.0
    for power, part in enumerate(reversed(whole.split(":"))):
        value += _ruby_float(part) * 60**power
    if fraction:
        value += _ruby_float("." + fraction)
    # The sign is applied to the first part above and then to the whole: -1:30 is 30.0, in SafeYAML too.
    return -value if text[0] == "-" else value


def decode_binary(text: str) -> str:
    """The text a ``!!binary`` scalar holds; bytes that are not UTF-8 become lone surrogates."""
    digits = _NOT_BASE64.sub("", text.partition("=")[0])
    digits = digits[: -1 if len(digits) % 4 == 1 else None]
    data = base64.b64decode(digits + "=" * (-len(digits) % 4))
    return data.decode("utf-8", "surrogateescape")
