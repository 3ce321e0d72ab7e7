"""Jekyll sites from Python: read, resolve, render byte for byte, and write back only what was edited.

Public names are loaded on first use, so that ``import jekyllpy`` costs next to nothing.
"""

from __future__ import annotations

from jekyllpy._version import __version__

TYPE_CHECKING = False  # as typing has it; importing that module would take longer than all else here
if TYPE_CHECKING:
    from typing import Any

    from jekyllpy.errors import JekyllpyError as JekyllpyError
    from jekyllpy.page import Page as Page
    from jekyllpy.site import Site as Site
    from jekyllpy.site import load as load
    from jekyllpy.site import loads as loads

_HOMES = {
    "JekyllpyError": "jekyllpy.errors",
    "Page": "jekyllpy.page",
    "Site": "jekyllpy.site",
    "load": "jekyllpy.site",
    "loads": "jekyllpy.site",
}

__all__ = ["JekyllpyError", "Page", "Site", "__version__", "load", "loads"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'jekyllpy' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
