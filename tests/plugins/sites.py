"""Little sites made for one test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jekyllpy.site import Site
from tests.plugins.fixture_sites import tree


def build(folder: Path, files: Mapping[str, str], config: Mapping[str, Any] | None = None) -> dict[str, str]:
    """Write files below ``folder``, build the site that they are, and give what was written by path."""
    source, target = folder / "source", folder / "site"
    for name, text in {"_config.yml": "time: 2021-01-01\n", **files}.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    Site(source, {"destination": str(target), **(config or {})}).build()
    return tree(target)


def page(body: str = "", **front_matter: str) -> str:
    """A file with front matter."""
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in front_matter.items()) + "---\n" + body
