"""Jekyll's filters on addresses: ``relative_url``, ``absolute_url``, ``strip_index``, ``cgi_escape``, ``uri_escape``.

Reference: Jekyll 4.3.1, filters/url_filters.rb and filters.rb.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.protocols import cache_of, site_of
from jekyllpy.liquid.ruby_errors import RubyError, no_conversion, no_method
from jekyllpy.liquid.ruby_values import class_name
from jekyllpy.utils import percent, uri
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_INDEX = re.compile(r"/index\.html?$", re.MULTILINE)


def relative_url(value: object, *, context: Context) -> object:
    """An address below the site's ``baseurl``; what has a scheme stays as it is."""
    return _remembered("relative_url", _relative_url, value, context)


def _remembered(name: str, make: Callable[[object, Context], object], value: object, context: Context) -> object:
    """What a filter makes of an address; of a text it is made once for the site."""
    if value is None:
        return None
    if not isinstance(value, str):
        return make(value, context)
    cache = cache_of(context, name)
    found = cache.get(value)
    if found is None:
        found = cache[value] = make(value, context)
    return found


def _relative_url(value: object, context: Context) -> object:
    value, text = _url_and_text(value)
    try:
        if uri.is_absolute(text):
            return value
        return uri.normalize(_with_slash(_base_url(context)) + _with_slash(text))
    except uri.InvalidUri as error:
        raise RubyError(str(error), "Addressable::URI::InvalidURIError") from None


def _url_and_text(value: object) -> tuple[object, str]:
    """An address and its text; of a document, the document's own address."""
    if isinstance(value, Drop) and "url" in value:
        value = value.get("url")
    return value, text_of(value)


def _base_url(context: Context) -> str:
    base = to_s(site_of(context).config.get("baseurl"))
    return base[:-1] if base.endswith("/") else base


def _with_slash(text: str) -> str:
    return f"/{text}" if text and not text.startswith("/") else text


def absolute_url(value: object, *, context: Context) -> object:
    """An address with the site's ``url`` and ``baseurl`` before it; what has a scheme stays as it is."""
    return _remembered("absolute_url", _absolute_url, value, context)


def _absolute_url(value: object, context: Context) -> object:
    value, text = _url_and_text(value)
    try:
        if uri.is_absolute(text):
            return value
        site_url = to_s(site_of(context).config.get("url"))
        relative = relative_url(value, context=context)
        return uri.normalize(site_url + text_of(relative)) if site_url else relative
    except uri.InvalidUri as error:
        raise RubyError(str(error), "Addressable::URI::InvalidURIError") from None


def strip_index(value: object) -> object:
    """An address without ``index.html`` at its end; nil for an empty one."""
    if value is None or text_of(value) == "":
        return None
    if not isinstance(value, str):
        raise no_method("sub", value)
    return _INDEX.sub("/", value, count=1)


def cgi_escape(value: object) -> str:
    """A text fit for the value of a query: everything but letters, digits and ``-._~`` escaped."""
    if not isinstance(value, str):
        raise no_conversion(value, "String")
    return percent.cgi_escape(value)


def uri_escape(value: object) -> str | None:
    """A text with all escaped that may stand nowhere in an address."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise RubyError(f"Can't convert {class_name(value)} into String.", "TypeError")
    return percent.uri_escape(value)


FILTERS = {
    "relative_url": relative_url,
    "absolute_url": absolute_url,
    "strip_index": strip_index,
    "cgi_escape": cgi_escape,
    "uri_escape": uri_escape,
}
