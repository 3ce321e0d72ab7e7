"""What libxml2 2.9 knows of the elements of HTML 4 (HTMLparser.c); the tables are facts, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EMPTY = frozenset("area base basefont br col frame hr img input isindex link meta param".split())
"""Elements without content and without an end tag."""

INLINE = frozenset(
    "a abbr acronym applet b basefont bdo big br button cite code del dfn em embed font i iframe img input ins kbd"
    " label map object q s samp script select small span strike strong sub sup textarea tt u var".split()
)
BLOCK = frozenset(
    "address area base blockquote body caption center col colgroup dd dir div dl dt fieldset form frame frameset h1 h2"
    " h3 h4 h5 h6 head hr html isindex legend li link menu meta noframes noscript ol optgroup option p param pre style"
    " table tbody td tfoot th thead title tr ul".split()
)
"""Elements that are put on lines of their own; those of HTML 5 are neither inline nor block."""

RAW = frozenset(("script", "style"))
"""Elements whose text is no HTML."""

BOOLEAN = frozenset(
    "checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected".split()
)
"""Attributes that are written without their values."""

END_PRIORITY: Mapping[str, int] = MappingProxyType(
    {"div": 150, "td": 160, "th": 160, "tr": 170, "thead": 180, "tbody": 180, "tfoot": 180, "table": 190}
    | {"head": 200, "body": 200, "html": 220}
)
"""An end tag closes no element of a higher priority than its own; all others have 100."""

_CLOSED_BY = {
    "a": "a fieldset table td th",
    "address": "dd dl dt form li ul",
    "b": "center p td th",
    "big s small strike tt": "p",
    "caption col": "col colgroup tbody tfoot thead tr",
    "colgroup": "colgroup tbody tfoot thead tr",
    "dd": "dt",
    "dir menu": "dd dl dt form ul",
    "dl": "form li",
    "dt": "dd dl",
    "font": "center td th",
    "form": "form",
    "h1 h2 h3 h4 h5 h6": "fieldset form li p table",
    "hr": "form",
    "i": "center p td th",
    "legend": "fieldset",
    "li": "li",
    "listing xmp": "dd dl dt fieldset form li table ul",
    "ol": "form ul",
    "option": "optgroup option",
    "p": "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 h2 h3 h4 h5 h6"
    " head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp",
    "pre": "dd dl dt fieldset form li table ul",
    "script": "noscript",
    "span": "td th",
    "style title link": "body frameset",
    "tbody thead": "tbody tfoot",
    "td": "tbody td tfoot th tr",
    "tfoot": "tbody",
    "th": "tbody td tfoot th tr",
    "tr": "tbody tfoot tr",
    "u": "p td th",
    "ul": "address form menu ol pre",
}

CLOSED_BY: Mapping[str, frozenset[str]] = MappingProxyType(
    {name: frozenset(closers.split()) for names, closers in _CLOSED_BY.items() for name in names.split()}
)
"""The start tags that end an open element."""
