"""What of a page's content is Liquid or code, and where its links are."""

from __future__ import annotations

import re
from collections.abc import Callable

_UNTOUCHED = re.compile(
    r"""
      \{%-?\s*(?P<tag>raw|comment|highlight)\b.*?(?:\{%-?\s*end(?P=tag)\s*-?%\}|\Z)
    | ^(?P<fence>[ ]{0,3}(?:```+|~~~+)).*?(?:^[ ]{0,3}(?P=fence)|\Z)
    | (?P<ticks>`+)[^`].*?(?P=ticks)
    | <!--.*?(?:-->|\Z)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_NOT_LIQUID = re.compile(r"\{%-?\s*(?P<tag>raw|comment)\b.*?(?:\{%-?\s*end(?P=tag)\s*-?%\}|\Z)", re.DOTALL)


def outside_of_code(content: str, change: Callable[[str], str]) -> str:
    """The content with all changed but code, comments and raw Liquid."""
    return _around(_UNTOUCHED, content, change)


def in_liquid(content: str, change: Callable[[str], str]) -> str:
    """The content with all changed that Liquid reads: code too, but nothing that is raw or a comment."""
    return _around(_NOT_LIQUID, content, change)


def _around(untouched: re.Pattern[str], content: str, change: Callable[[str], str]) -> str:
    parts, end = [], 0
    for match in untouched.finditer(content):
        parts += [change(content[end : match.start()]), match.group()]
        end = match.end()
    return "".join(parts) + change(content[end:])
