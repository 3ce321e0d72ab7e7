"""The converter that every file goes through last, and that changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jekyllpy.resolve.resolved import Resolved


class Identity:
    """Leaves contents and extensions as they are (jekyll 4.3.1 converters/identity.rb)."""

    def matches(self, ext: str) -> bool:
        """Always."""
        return True

    def output_ext(self, ext: str) -> str:
        """The same extension."""
        return ext

    def convert(self, content: str, item: Resolved) -> str:
        """The same content."""
        return content
