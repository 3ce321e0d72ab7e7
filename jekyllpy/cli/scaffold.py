"""Making new sites and themes out of the folders in ``templates``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"

Written = Callable[[Path], object]


def files(template: str) -> Iterator[Path]:
    """The files of a template, relative to it, in order."""
    root = TEMPLATES / template
    return iter(sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file()))


def write_template(
    template: str, target: Path, values: Mapping[str, str], written: Written = lambda path: None
) -> None:
    """Copy a template to ``target``; ``%name%`` in names and texts is replaced by the value of that name.

    Calls ``written`` before each file is written.
    """
    for path in files(template):
        destination = target / fill(str(path), values)
        if written is not None:
            written(destination)
        destination.parent.mkdir(parents=True, exist_ok=True)
        text = (TEMPLATES / template / path).read_text(encoding="utf-8")
        destination.write_text(fill(text, values), encoding="utf-8", newline="")


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every ``%name%`` of the values replaced."""
    for name, value in values.items():
        text = text.replace(f"%{name}%", value)
    return text


def git_setting(name: str, otherwise: str) -> str:
    """A setting of the user's git, as ``user.name``, or something to be filled in."""
    try:
        run = subprocess.run(["git", "config", name], capture_output=True, text=True, check=False)
    except OSError:
        return otherwise
    return run.stdout.strip() or otherwise
