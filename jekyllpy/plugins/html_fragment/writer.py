"""Writing HTML (libxml2 2.9.14, HTMLtree.c, in nokogiri's default format)."""

from __future__ import annotations

import re
from urllib.parse import quote

from jekyllpy.plugins.html_fragment.elements import BLOCK, BOOLEAN, EMPTY
from jekyllpy.plugins.html_fragment.nodes import Element, Node, Text

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_AMPERSAND = re.compile(r"&(?!\{)")
_COMMENT = re.compile("(<!--.*?-->)", re.DOTALL)
_URLS = frozenset(("href", "action", "src"))
_URL_SAFE = "@/:=?;#%&,+<>-_.!~*'()"


def to_html(root: Element) -> str:
    """The text of all that is in a fragment."""
    return "".join(text for child in root.children for text in _write(child))


def escape_text(text: str) -> str:
    """Text with entities for what would be markup."""
    return text.translate(_ESCAPES)


def _write(top: Node) -> list[str]:
    """The text of a node. There is no recursion, for elements may lie in each other without end."""
    out: list[str] = []
    stack: list[tuple[Node, Node | None] | str] = [(top, None)]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            out.append(item)
            continue
        node, following = item
        if not isinstance(node, Element):
            out.append(_leaf(node))
            continue
        out.append(f"<{node.name}{''.join(_attribute(node, *pair) for pair in node.attributes.items())}>")
        after = "\n" if _is_block(node) and _breaks_before(following, node.parent) else ""
        if node.children:
            stack.append(f"{_inner_break(node, node.children[-1])}</{node.name}>{after}")
            stack.extend(_with_following(node.children))
            out.append(_inner_break(node, node.children[0]))
        else:
            out.append(("" if node.name in EMPTY or node.name == "li" else f"</{node.name}>") + after)
    return out


def _with_following(nodes: list[Node]) -> list[tuple[Node, Node | None]]:
    """Nodes, the last first, each with the one that comes after it."""
    return list(zip(reversed(nodes), [None, *reversed(nodes[1:])], strict=True))


def _leaf(node: Node) -> str:
    if isinstance(node, Text):
        return node.text if node.raw else escape_text(node.text)
    return str(getattr(node, "source", ""))


def _is_block(element: Element) -> bool:
    return element.name in BLOCK


def _breaks_before(node: Node | None, parent: Element | None) -> bool:
    """Whether a line ends before a node that follows a block; text is left where it is, as is all in a paragraph."""
    inside = parent is not None and parent.name != "" and not parent.name.startswith("p")
    return node is not None and not isinstance(node, Text) and inside


def _inner_break(element: Element, child: Node) -> str:
    """The line end after the start tag of a block or before its end tag, next to the first or the last child."""
    several = len(element.children) > 1
    breaks = several and _is_block(element) and not isinstance(child, Text) and not element.name.startswith("p")
    return "\n" if breaks else ""


def _attribute(element: Element, name: str, value: str | None) -> str:
    if value is None or name in BOOLEAN:
        return f" {name}"
    parts = _COMMENT.split(value)
    parts[::2] = (_AMPERSAND.sub("&amp;", part).replace("<", "&lt;").replace(">", "&gt;") for part in parts[::2])
    escaped = "".join(parts)
    if name in _URLS or (name == "name" and element.name == "a"):
        escaped = quote(escaped.lstrip(" \t\n\r"), safe=_URL_SAFE)
    if '"' not in escaped:
        return f' {name}="{escaped}"'
    return f" {name}='{escaped}'" if "'" not in escaped else f' {name}="{escaped.replace(chr(34), "&quot;")}"'
