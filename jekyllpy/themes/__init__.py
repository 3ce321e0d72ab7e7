"""Finding a theme by the name that ``theme:`` gives: jekyllpy's own, a folder, a Python package's, a Ruby gem.

An installed gem goes before jekyllpy's own theme of the same name, as it is what Jekyll would take.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from jekyllpy.errors import PluginError
from jekyllpy.theme import Theme
from jekyllpy.themes.gems import find_gem
from jekyllpy.themes.gemspec import read_gemspec
from jekyllpy.utils.entry_points import entry_points

ENTRY_POINTS = "jekyllpy.themes"


def find_theme(name: str, source: str | os.PathLike[str] = ".") -> Theme:
    """The theme of that name.

    A name with a slash is a folder, relative to the site's ``source``; others are looked up among the themes of Python
    packages (entry points in the group ``jekyllpy.themes``, each naming a package whose folder is the theme), installed
    gems and the themes that come with jekyllpy. Raises PluginError where there is none (jekyll 4.3.1 theme.rb).
    """
    wanted = name.strip()
    if "/" in wanted:
        folder = Path(source, wanted)
        if folder.is_dir():
            return _from_folder(folder, folder.name)
    else:
        for folder in _candidates(wanted.lower(), Path(source)):
            return _from_folder(folder, wanted.lower())
    own = ", ".join(sorted(path.name for path in _own_themes()))
    raise PluginError(
        f"The {wanted} theme could not be found.",
        hint=f"install its gem, or give a folder (theme: ./{wanted}); jekyllpy brings: {own}",
    )


def _candidates(name: str, source: Path) -> Iterator[Path]:
    yield from _package_themes(name)
    gem = find_gem(name, source)
    if gem is not None:
        yield gem
    yield from (path for path in _own_themes() if path.name == name)


def _own_themes() -> list[Path]:
    return [path.parent for path in Path(__file__).parent.glob("*/_layouts")]


def _package_themes(name: str) -> Iterator[Path]:
    from importlib.util import find_spec

    for point in entry_points(ENTRY_POINTS, name):
        spec = find_spec(point.value)
        if spec is not None:
            yield from map(Path, spec.submodule_search_locations or ())


def _from_folder(folder: Path, name: str) -> Theme:
    root = os.path.realpath(folder)
    about = read_gemspec(folder, name)
    return Theme(
        name,
        root,
        version=about.version,
        authors=", ".join(about.authors),
        description=about.description or about.summary,
        dependencies=about.dependencies,
        metadata=about.metadata,
    )
