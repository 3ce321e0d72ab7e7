"""What a gemspec says of a theme, read as text: Ruby is not needed and nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

_STRING = r"(?:\"([^\"]*)\"|'([^']*)'|%q<([^>]*)>)"
_PAIR = re.compile(rf"{_STRING}\s*=>\s*{_STRING}")
_DEPENDENCY = re.compile(r"\.add_(?:runtime_)?dependency\b\s*\(?\s*(.+)")


@dataclass(frozen=True, slots=True)
class Gemspec:
    """The fields of a gemspec that templates can see; empty where it does not say."""

    version: str = ""
    authors: tuple[str, ...] = ()
    description: str = ""
    summary: str = ""
    dependencies: tuple[str, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)


def read_gemspec(folder: Path, name: str) -> Gemspec:
    """The gemspec of the gem in ``folder``: beside the gems as Ruby installs it, or in the folder itself."""
    installed = folder.parent.parent / "specifications" / f"{folder.name}.gemspec"
    for path in (installed, folder / f"{name}.gemspec", *sorted(folder.glob("*.gemspec"))):
        if path.is_file():
            return parse_gemspec(path.read_text(encoding="utf-8", errors="replace"))
    return Gemspec()


def parse_gemspec(text: str) -> Gemspec:
    """What the text of a gemspec says by plain literals; what it computes stays empty."""
    metadata = _value(text, "metadata")
    return Gemspec(
        version=_first(_strings(_value(text, "version"))),
        authors=tuple(_strings(_value(text, "authors") or _value(text, "author"))),
        description=_first(_strings(_value(text, "description"))),
        summary=_first(_strings(_value(text, "summary"))),
        dependencies=_dependencies(text),
        metadata={_first(pair[:3]): _first(pair[3:]) for pair in _PAIR.findall(metadata)},
    )


def _value(text: str, field_name: str) -> str:
    found = re.search(rf"^\s*\w+\.{field_name}\s*=\s*(.+(?:\n\s+[\"'].*)*)", text, re.MULTILINE)
    return found[1] if found else ""


def _strings(text: str) -> list[str]:
    return [_first(groups) for groups in re.findall(_STRING, text)]


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _dependencies(text: str) -> tuple[str, ...]:
    """As Ruby prints them: ``jekyll (>= 3.5, < 5.0)``."""
    found: dict[str, str] = {}
    for arguments in _DEPENDENCY.findall(text.split("\n  else\n")[0]):
        name, *versions = _strings(arguments) or [""]
        found[name] = f"{name} ({', '.join(versions) or '>= 0'})"
    return tuple(found.values())
