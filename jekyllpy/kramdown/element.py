"""The tree that a document is parsed into (the shape of kramdown 2.4.0, element.rb)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

#: Values of one attribute list: keys are attribute names; the key ``REFS`` holds the names it refers to.
Ial = dict[str, Any]
Attributes = dict[str, str | None]

#: Key of an attribute list's references; no attribute name can be it.
REFS: Final = ":refs"

_BLOCKS: Final = frozenset("blank p header blockquote codeblock ul ol li dl dt dd table td hr".split())
_SPANS: Final = frozenset(
    "text a br img codespan footnote em strong entity typographic_sym smart_quote abbreviation".split()
)


class Element:
    """A block or span of a document.

    ``type`` is kramdown's name for it (``p``, ``header``, ``a`` …); ``value`` what a leaf holds: the text of a
    ``text`` or ``codeblock``, the tag name of an ``html_element``, the `Entity` of an ``entity``, the definition of a
    ``footnote``. ``attr`` are HTML attributes, ``options`` what else kramdown notes, ``ial``
    the attribute list written next to it. ``attr``, ``options`` and ``children`` are made when first asked for.
    """

    __slots__ = ("_attr", "_children", "_options", "ial", "line", "type", "value")

    def __init__(
        self,
        type: str,
        value: Any = None,
        attr: Attributes | None = None,
        options: dict[str, Any] | None = None,
        children: list[Element] | None = None,
        line: int | None = None,
        ial: Ial | None = None,
    ) -> None:
        self.type = type
        self.value = value
        self._attr = attr
        self._options = options
        self._children = children
        self.line = line
        self.ial = ial

    @property
    def attr(self) -> Attributes:
        """HTML attributes, in the order of writing; a value of None is not written."""
        if self._attr is None:
            self._attr = {}
        return self._attr

    @attr.setter
    def attr(self, value: Attributes) -> None:
        self._attr = value

    @property
    def options(self) -> dict[str, Any]:
        """What kramdown notes about the element besides its attributes."""
        if self._options is None:
            self._options = {}
        return self._options

    @options.setter
    def options(self, value: dict[str, Any]) -> None:
        self._options = value

    @property
    def children(self) -> list[Element]:
        """The elements within, in order."""
        if self._children is None:
            self._children = []
        return self._children

    @children.setter
    def children(self, value: list[Element]) -> None:
        self._children = value

    def option(self, name: str) -> Any:
        """An option's value, None where it is not set; makes nothing."""
        return None if self._options is None else self._options.get(name)

    @property
    def refs(self) -> list[str]:
        """The names that the element's attribute list refers to."""
        return [] if self.ial is None else self.ial.get(REFS, [])

    @property
    def category(self) -> str | None:
        """``block`` or ``span``; None for parts of a table and the like."""
        if self.type in _BLOCKS:
            return "block"
        return "span" if self.type in _SPANS else self.option("category")

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own."""
        return self.category == "block"

    def walk(self) -> Iterator[Element]:
        """The element and all within, in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            if element._children:
                stack.extend(reversed(element._children))

    def __repr__(self) -> str:
        parts = [self.type]
        parts += [f"{name}={value!r}" for name in ("value", "_attr", "_children") if (value := getattr(self, name))]
        return f"<{' '.join(parts)}>"


def copy(element: Element) -> Element:
    """A deep copy: attributes, options and children are new; values (all immutable, or definitions) are shared."""
    return Element(
        element.type,
        element.value,
        dict(element._attr) if element._attr else None,
        dict(element._options) if element._options else None,
        [copy(child) for child in element._children] if element._children else None,
        element.line,
        element.ial,
    )
