"""Addresses as Jekyll writes them: parsing, normalising and escaping.

What ``relative_url``, ``absolute_url`` and permalinks print is Addressable's normal form of an address. Reference:
Addressable 2.8.1 (uri.rb), Jekyll 4.3.1 (url.rb).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote_to_bytes

from jekyllpy.utils.percent import ALL, PCHAR, SUB_DELIMS, nfkc, normalize_component

_PARTS = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^\n]*))?", re.MULTILINE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9.+-]*")
_USER_INFO = re.compile(r"^([^\[\]]*)@", re.MULTILINE)
_PORT = re.compile(r":([^:@\[\]]*?)$", re.MULTILINE)
_BAD_HOST = re.compile(r'[<>{}/\\?#@"\s]')
_BRACKETED = re.compile(r"\[(.*)\]")
_ADDRESS_CHARS = re.compile(r"[a-zA-Z0-9\-._~!$&'()*+,;=:]*")
_COLON_FIRST = re.compile(r"^(?!/)[^/:]*:.*$", re.MULTILINE)
_PLAIN = re.compile(r"(?:/[a-zA-Z0-9_~-][a-zA-Z0-9_.~-]*)*/?")
_PLAIN_LINE = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)

_FEED = re.compile(r"feed:/*(http:/*.*)")

_ESCAPED_BYTE = re.compile(r"(?:%[0-9a-fA-F]{2})+")

_DEFAULT_PORTS = {
    "http": 80,
    "https": 443,
    "ftp": 21,
    "tftp": 69,
    "sftp": 22,
    "ssh": 22,
    "svn+ssh": 22,
    "telnet": 23,
    "nntp": 119,
    "gopher": 70,
    "wais": 210,
    "ldap": 389,
    "prospero": 1525,
}
_ROOTED_SCHEMES = ("http", "https", "ftp", "tftp")
_STRIPPED = " \t\n\v\f\r\0"


class InvalidUri(ValueError):
    """A text is not an address; the message is Addressable's."""


class Uri(NamedTuple):
    """The parts of an address, None where a part is missing; ``path`` may be empty."""

    scheme: str | None
    authority: str | None
    path: str
    query: str | None
    fragment: str | None

    def __str__(self) -> str:
        scheme = "" if self.scheme is None else f"{self.scheme}:"
        authority = "" if self.authority is None else f"//{self.authority}"
        query = "" if self.query is None else f"?{self.query}"
        fragment = "" if self.fragment is None else f"#{self.fragment}"
        return f"{scheme}{authority}{self.path}{query}{fragment}"


class _Authority(NamedTuple):
    """The parts of an authority; port 0 stands for none."""

    user: str | None
    password: str | None
    host: str
    port: int

    def __str__(self) -> str:
        info = self.user or ""
        if self.password is not None:
            info += f":{self.password}"
        at = "" if self.user is None and self.password is None else "@"
        return f"{info}{at}{self.host}{f':{self.port}' if self.port else ''}"


def parse(text: str) -> Uri:
    """Split an address into its parts. Raises `InvalidUri`."""
    match = _PARTS.match(text)
    uri = Uri(*match.groups()) if match else Uri(None, None, text, None, None)
    if uri.authority is not None:
        uri = uri._replace(authority=str(_authority(uri.authority)))
    _validate(uri)
    return uri


@lru_cache(maxsize=4096)
def is_absolute(text: str) -> bool:
    """Whether an address has a scheme. Raises `InvalidUri` for what is no address."""
    return not _PLAIN.fullmatch(text) and parse(text).scheme is not None


@lru_cache(maxsize=4096)
def normalize(text: str) -> str:
    """``Addressable::URI.parse(text).normalize.to_s``. Raises `InvalidUri`."""
    if _PLAIN.fullmatch(text):
        return text
    uri = parse(text)
    scheme = _normal_scheme(uri.scheme)
    feed = _FEED.match(str(uri)) if scheme == "feed" else None
    if feed:
        return normalize(feed[1])
    normal = Uri(
        scheme,
        None if uri.authority is None else _normal_authority(uri.authority, scheme),
        _normal_path(uri.path, scheme),
        _normal_query(uri.query),
        None if uri.fragment is None else normalize_component(uri.fragment, PCHAR + "/?") or None,
    )
    _validate(normal)
    return str(normal)


def _normal_scheme(scheme: str | None) -> str | None:
    if scheme is None:
        return None
    lower = scheme.lower()
    return "svn+ssh" if lower == "ssh+svn" else normalize_component(lower, "+")


def encode(text: str) -> str:
    """``Addressable::URI.encode``: escape what may not stand in each part of an address. Raises `InvalidUri`."""
    uri = parse(text)
    return str(
        Uri(
            uri.scheme,
            None if uri.authority is None else _encoded_authority(uri.authority),
            quote(uri.path, safe=PCHAR + "/"),
            None if uri.query is None else quote(uri.query, safe=PCHAR + "/?"),
            None if uri.fragment is None else quote(uri.fragment, safe=PCHAR + "/?"),
        )
    )


def _normal_authority(text: str, scheme: str | None) -> str:
    authority = _authority(text)
    user, password = authority.user, authority.password
    if scheme is not None and "http" in scheme and not (user or "").strip() and not (password or "").strip():
        user = password = None
    return str(
        _Authority(
            None if user is None else normalize_component(user.strip(_STRIPPED), ""),
            None if password is None else normalize_component(password.strip(_STRIPPED), ""),
            _normal_host(authority.host),
            0 if _DEFAULT_PORTS.get(scheme or "") == authority.port else authority.port,
        )
    )


def _encoded_authority(text: str) -> str:
    encoded = quote(text, safe=PCHAR + "[]")
    return str(_authority(encoded))


def _authority(text: str) -> _Authority:
    info = _USER_INFO.search(text)
    user = password = None
    if info:
        user, colon, rest = info[1].strip(_STRIPPED).partition(":")
        password = rest if colon else None
    port = _PORT.search(text)
    host = _PORT.sub("", _USER_INFO.sub("", text, count=1), count=1)
    return _Authority(user, password, host, _port(port[1]) if port and port[1] else 0)


def _port(text: str) -> int:
    port = unquote_to_bytes(text).decode("utf-8", "replace")
    if not (port.isascii() and port.isdigit()):
        raise InvalidUri(f'Invalid port number: "{port}"')
    return int(port)


def _normal_host(host: str) -> str:
    host = host.strip(_STRIPPED).lower()
    if not host:
        return ""
    data = unquote_to_bytes(host)
    try:
        name = _ascii_name(data.decode("utf-8"))
    except UnicodeDecodeError:
        return quote(data, safe=ALL)
    if len(name) > 1 and name.endswith(".") and name[-2] != ".":
        name = name[:-1]
    return normalize_component(name, SUB_DELIMS + "[:]")


def _ascii_name(name: str) -> str:
    """A host name with its labels outside ASCII in Punycode."""
    if name.isascii():
        return name
    labels = name.lower().rstrip(".").split(".")
    return ".".join(label if label.isascii() else _punycode(label) for label in labels)


def _punycode(label: str) -> str:
    return "xn--" + nfkc(label).encode("punycode").decode("ascii")


def _normal_path(path: str, scheme: str | None) -> str:
    segments = path.strip(_STRIPPED).split("/")
    normal = _without_dots("/".join(normalize_component(segment, PCHAR) for segment in segments))
    return normal or ("/" if scheme in _ROOTED_SCHEMES else "")


_SELF = re.compile(r"/\./|/\.$", re.MULTILINE)
_PARENT = re.compile(r"/([^/]*)/\.\./|/([^/]*)/\.\.$", re.MULTILINE)
_LEADING_DOTS = re.compile(r"^\.\.?/?", re.MULTILINE)
_ABOVE_ROOT = re.compile(r"^/\.\.?/|^(?:/\.\.?)+/?$", re.MULTILINE)


def _without_dots(path: str) -> str:
    """Take ``.`` and ``..`` out of a path, one rule at a time until none applies, in Addressable's order."""
    while "." in path:
        changed = _without_some_dots(path)
        if changed is None:
            return path
        path = changed
    return path


def _without_some_dots(path: str) -> str | None:
    changed, count = _SELF.subn("/", path)
    if count:
        return changed
    pair = _PARENT.search(path)
    if pair:
        parent, last = re.escape(pair[1] or ""), re.escape(pair[2] or "")
        return re.sub(rf"/{parent}/\.\./|/{last}/\.\.$", "/", path, flags=re.MULTILINE)
    for rule, replacement in ((_LEADING_DOTS, ""), (_ABOVE_ROOT, "/")):
        changed, count = rule.subn(replacement, path)
        if count:
            return changed
    return None


def _normal_query(query: str | None) -> str | None:
    if query is None:
        return None
    safe = "!$'()*+,=:@/?"
    return "&".join(normalize_component(pair, safe, leave="+") for pair in query.split("&")) or None


def _validate(uri: Uri) -> None:
    if uri.scheme is not None and not _SCHEME.fullmatch(uri.scheme):
        raise InvalidUri(f"Invalid scheme format: '{uri.scheme}'")
    host = None if uri.authority is None else _authority(uri.authority).host
    if not host and not uri.path and (uri.scheme or "").lower() in _DEFAULT_PORTS:
        raise InvalidUri(f"Absolute URI missing hierarchical segment: '{uri}'")
    if host is None and uri.path.startswith("//"):
        raise InvalidUri(f"Cannot have a path with two leading slashes without an authority set: '{uri}'")
    if host is not None:
        _validate_host(host)
    if uri.scheme is None and _COLON_FIRST.search(uri.path):
        raise InvalidUri(f"Cannot assemble URI string with ambiguous path: '{uri.path}'")


def _validate_host(host: str) -> None:
    inner = _BRACKETED.fullmatch(host)
    if _BAD_HOST.search(host) or (inner and not _ADDRESS_CHARS.fullmatch(inner[1])):
        raise InvalidUri(f"Invalid character in host: '{host}'")


@lru_cache(maxsize=8192)
def escape_path(path: str) -> str:
    """Jekyll's ``URL.escape_path``: a path, or a piece of one, made fit for an address. Raises `InvalidUri`."""
    if not path or _PLAIN_LINE.search(path):
        return path
    return encode(path).replace("#", "%23", 1)


def unescape_path(path: str) -> str:
    """Jekyll's ``URL.unescape_path``: the path of a file for the path of an address; bytes that are no text stay."""
    if "%" not in path:
        return path
    return _ESCAPED_BYTE.sub(lambda run: unquote_to_bytes(run[0]).decode("utf-8", "surrogateescape"), path)
