"""Redirects as servers and hosts want them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote, unquote, urlsplit
from xml.sax.saxutils import escape

from jekyllpy.errors import ConfigurationError
from jekyllpy.redirects.rules import Redirect

STATUS = 301


def export(redirects: Sequence[Redirect], form: str) -> str:
    """The text of redirects in a form of ``FORMATS``. Raises ``ConfigurationError`` for another."""
    if form not in FORMATS:
        raise ConfigurationError(f"there is no form {form!r} of redirects", hint=f"forms are {', '.join(FORMATS)}")
    return FORMATS[form](redirects)


def _lines(redirects: Sequence[Redirect]) -> str:
    """The file ``_redirects`` of Netlify and of Cloudflare Pages: start, target and status, with blanks between."""
    return "".join(f"{_escaped(start)} {_escaped(target)} {STATUS}\n" for start, target in redirects)


def _nginx(redirects: Sequence[Redirect]) -> str:
    """A ``location`` for each; nginx compares the unescaped path."""
    return "".join(
        f'location = "{_quoted(_decoded(start))}" {{ return {STATUS} "{_without_variables(target)}"; }}\n'
        for start, target in redirects
    )


def _apache(redirects: Sequence[Redirect]) -> str:
    """``RedirectMatch`` of mod_alias, with ``^`` and ``$``, as ``Redirect`` takes whatever begins with the address."""
    return "".join(
        f'RedirectMatch {STATUS} "^{_quoted(re.escape(_decoded(start)))}$" "{_quoted(_escaped(target), "$")}"\n'
        for start, target in redirects
    )


def _vercel(redirects: Sequence[Redirect]) -> str:
    """``vercel.json``; signs that its patterns know are escaped."""
    rules = [
        {"source": re.sub(r"([:(){}*+?\\])", r"\\\1", start), "destination": target, "statusCode": STATUS}
        for start, target in redirects
    ]
    return json.dumps({"redirects": rules}, ensure_ascii=False, indent=2) + "\n"


def _s3(redirects: Sequence[Redirect]) -> str:
    """The routing rules of a bucket that serves a website: the key must be begun with, so longer ones come first."""
    rules = []
    for start, target in sorted(redirects, key=lambda one: -len(one.start)):
        rules.append(f"  <RoutingRule>\n    <Condition><KeyPrefixEquals>{escape(_decoded(start).lstrip('/'))}"
                     "</KeyPrefixEquals></Condition>\n    <Redirect>")  # fmt: skip
        parts = urlsplit(target)
        if parts.netloc:
            rules.append(f"<Protocol>{parts.scheme}</Protocol><HostName>{escape(parts.netloc)}</HostName>")
        key = parts._replace(scheme="", netloc="").geturl().lstrip("/")
        rules.append(f"<ReplaceKeyWith>{escape(key)}</ReplaceKeyWith>")
        rules.append(f"<HttpRedirectCode>{STATUS}</HttpRedirectCode></Redirect>\n  </RoutingRule>\n")
    return f"<RoutingRules>\n{''.join(rules)}</RoutingRules>\n"


def _csv(redirects: Sequence[Redirect]) -> str:
    """Two columns, from and to."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([("from", "to"), *redirects])
    return text.getvalue()


def _json(redirects: Sequence[Redirect]) -> str:
    """One object, as redirects.json."""
    return json.dumps(dict(redirects), ensure_ascii=False, indent=2) + "\n"


def _escaped(address: str) -> str:
    """An address with what may not stand in a URL escaped; what is escaped stays as it is."""
    return quote(address, safe="/:?#[]@!$&'()*+,;=%-._~")


def _decoded(address: str) -> str:
    """An address as servers compare it; one that would break a line of their configuration stays escaped."""
    decoded = unquote(address)
    return decoded if decoded.isprintable() else _escaped(address)


def _without_variables(target: str) -> str:
    """A target for nginx, which knows no way to write a dollar sign that begins no variable."""
    return _quoted(_escaped(target).replace("$", "%24"))


def _quoted(text: str, more: str = "") -> str:
    return re.sub(rf'([\\"{re.escape(more)}])', r"\\\1", text) if more else text.replace('"', '\\"')


FORMATS: Mapping[str, Callable[[Sequence[Redirect]], str]] = {
    "netlify": _lines,
    "cloudflare": _lines,
    "nginx": _nginx,
    "apache": _apache,
    "vercel": _vercel,
    "s3": _s3,
    "csv": _csv,
    "json": _json,
}
