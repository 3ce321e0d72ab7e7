"""The ``jekyllpy`` command.

``jekyllpy --version`` answers before anything else is imported; commands are imported when they are called.
"""

from __future__ import annotations

import sys

from jekyllpy._version import JEKYLL_VERSION, __version__

TYPE_CHECKING = False  # as typing has it; importing that module would take longer than all else here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (``sys.argv`` without arguments given) and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-v"]):
        print(f"jekyllpy {__version__} (as Jekyll {JEKYLL_VERSION})")
        return 0
    from jekyllpy.cli.declared import read_plain

    plain = read_plain(given)
    if plain is not None:
        return _build(plain, given)
    from jekyllpy.cli.program import run

    return run(given)


def _build(plain: dict[str, Any], arguments: Sequence[str]) -> int:
    """A build without click, whose import would take longer than all else that happens before the site is read."""
    from jekyllpy.cli.failures import guarded
    from jekyllpy.utils.collector import rare_collections

    def command() -> None:
        with rare_collections():
            from jekyllpy.cli.building import run

            run(plain)

    return guarded(command, arguments)
