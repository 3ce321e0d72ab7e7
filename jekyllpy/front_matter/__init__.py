"""Front matter: where it stands, what it says, and how to write it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.front_matter.data import Data
from jekyllpy.front_matter.loader import load_yaml
from jekyllpy.front_matter.page_text import PageText
from jekyllpy.front_matter.split import Split, split

if TYPE_CHECKING:
    from jekyllpy.front_matter.handler import JekyllHandler as JekyllHandler

__all__ = ["Data", "JekyllHandler", "PageText", "Split", "load_yaml", "split"]


def __getattr__(name: str) -> Any:
    # python-frontmatter is imported only for those who use it.
    if name != "JekyllHandler":
        raise AttributeError(f"module 'jekyllpy.front_matter' has no attribute {name!r}")
    from jekyllpy.front_matter.handler import JekyllHandler

    return JekyllHandler
