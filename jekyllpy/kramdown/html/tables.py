"""HTML elements as kramdown sorts them (kramdown 2.4.0, parser/html.rb)."""

from __future__ import annotations

from typing import Final

BLOCK_CONTENT: Final = frozenset(
    "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header "
    "hgroup iframe li main map menu nav noscript object section summary td".split()
)
SPAN_CONTENT: Final = frozenset(
    "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb "
    "rbc rp rt rtc ruby select small span strong sub sup th tt".split()
)
RAW_CONTENT: Final = frozenset("script style math option textarea pre code kbd samp var".split())

SPAN_ELEMENTS: Final = frozenset(
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
    "ruby samp select small span strong sub sup tt u var".split()
)
BLOCK_ELEMENTS: Final = frozenset(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary "
    "table tbody td th thead tfoot tr ul".split()
)
#: Elements that have no body, and so no end tag.
VOID_ELEMENTS: Final = frozenset(
    "area base br col command embed hr img input keygen link meta param source track wbr".split()
)
#: Every element known; names of others keep their upper case.
KNOWN_ELEMENTS: Final = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | BLOCK_CONTENT | SPAN_CONTENT | RAW_CONTENT

_MODELS: Final = {
    **dict.fromkeys(BLOCK_CONTENT, "block"),
    **dict.fromkeys(SPAN_CONTENT, "span"),
    **dict.fromkeys(RAW_CONTENT, "raw"),
}

#: Values of the ``markdown`` attribute; "default" is the element's own content model.
MARKDOWN_ATTRIBUTE: Final = {"0": "raw", "1": "default", "span": "span", "block": "block"}


def content_model(name: str) -> str:
    """How the body of an element is parsed: ``block``, ``span`` or ``raw``."""
    return _MODELS.get(name, "raw")
