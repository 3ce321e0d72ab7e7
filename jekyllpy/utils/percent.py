"""Escaping with percent signs, as Addressable and Ruby's CGI do it.

Reference: Addressable 2.8.1 (uri.rb, idna/pure.rb), Ruby 3.1.7 (cgi). `SUB_DELIMS`, `PCHAR` and `ALL` are the
characters that may stand unescaped in a host, in a segment of a path, and somewhere in an address.
"""

from __future__ import annotations

import re
from unicodedata import ucd_3_2_0 as unicode_3_2
from urllib.parse import quote, unquote_to_bytes

_NEWER_THAN_UNICODE_3 = re.compile(
    "[\u03f4\u03f5\u2047\u2057\u205f\u2071\u213d-\u2149\u2a0c\u2a74-\u2a76\u2adc\u309f\u30ff\u3251-\u325f"
    "\u32b1-\u32bf\ufa30-\ufa6a\ufb1d\ufdfc\uff5f\uff60\U0001d15e-\U0002fa1d]+"
)
_ESCAPED_PLUS = re.compile("%2[Bb]")

SUB_DELIMS = "!$&'()*+,;="
PCHAR = SUB_DELIMS + ":@"
ALL = PCHAR + "/?#[]"


def normalize_component(text: str, safe: str = ALL, leave: str = "") -> str:
    """``Addressable::URI.normalize_component``: decode, normalise (NFKC) and encode again.

    ``safe`` are the characters that stay, beside letters, digits and ``-._~``; ``leave`` is a character whose escape is
    left as it is. Bytes that are not UTF-8 are escaped as they are.
    """
    if leave:
        kept = _ESCAPED_PLUS.split(text)
        return "%2B".join(normalize_component(part, safe) for part in kept)
    data = unquote_to_bytes(text)
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        return quote(data, safe=ALL)
    return quote(nfkc(decoded), safe=safe)


def nfkc(text: str) -> str:
    """Form NFKC by Addressable's table, which is Unicode 3.0; Python has 3.2, so what came between is left alone."""
    if text.isascii():
        return text
    pieces = _NEWER_THAN_UNICODE_3.split(text)
    newer = [*_NEWER_THAN_UNICODE_3.findall(text), ""]
    return "".join(unicode_3_2.normalize("NFKC", old) + new for old, new in zip(pieces, newer, strict=True))


def cgi_escape(text: str) -> str:
    """Ruby's ``CGI.escape``: everything but letters, digits and ``-._~`` escaped, a space as a plus sign."""
    return quote(text, safe=" ").replace(" ", "+")


def uri_escape(text: str) -> str:
    """What Jekyll's ``uri_escape`` filter does: escape what may stand nowhere in an address."""
    return normalize_component(text)
