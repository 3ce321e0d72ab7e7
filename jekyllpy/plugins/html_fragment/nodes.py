"""The tree of an HTML fragment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Node:
    """A node; ``parent`` is None at the top."""

    __slots__ = ("parent",)

    def __init__(self) -> None:
        self.parent: Element | None = None

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements around the node, the innermost first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def replace(self, nodes: list[Node]) -> None:
        """Put other nodes in the place of this one."""
        assert self.parent is not None
        siblings = self.parent.children
        at = next(number for number, sibling in enumerate(siblings) if sibling is self)
        siblings[at : at + 1] = nodes
        for node in nodes:
            node.parent = self.parent


class Text(Node):
    """Text, without entities; ``raw`` is that of scripts and styles, which is written as it is."""

    __slots__ = ("raw", "text")

    def __init__(self, text: str, raw: bool = False) -> None:
        super().__init__()
        self.text = text
        self.raw = raw


class Markup(Node):
    """A comment or processing instruction, as it stands in the source."""

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source


class Element(Node):
    """An element; the value of an attribute that has none is None. The root of a fragment has the name ""."""

    __slots__ = ("attributes", "children", "name")

    def __init__(self, name: str, attributes: Mapping[str, str | None] | None = None) -> None:
        super().__init__()
        self.name = name
        self.attributes: dict[str, str | None] = dict(attributes or {})
        self.children: list[Node] = []

    def append(self, node: Node) -> None:
        """Add a node at the end."""
        node.parent = self
        self.children.append(node)

    def append_text(self, text: str, raw: bool = False) -> None:
        """Add text at the end; text after text is one text."""
        last = self.children[-1] if self.children else None
        if isinstance(last, Text) and not raw:
            last.text += text
        else:
            self.append(Text(text, raw))

    def walk(self) -> Iterator[Node]:
        """All nodes below, in order. The tree may be changed behind the node that came last."""
        stack = list(reversed(self.children))
        while stack:
            node = stack.pop()
            yield node
            if isinstance(node, Element):
                stack.extend(reversed(node.children))

    @property
    def text(self) -> str:
        """All text below."""
        return "".join(node.text for node in self.walk() if isinstance(node, Text))

    @property
    def classes(self) -> list[str]:
        """The names in ``class``."""
        return (self.attributes.get("class") or "").split()
