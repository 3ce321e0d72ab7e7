"""``jekyllpy compare``: two built sites side by side."""

from __future__ import annotations

import fnmatch
import json
from dataclasses import asdict

import click

from jekyllpy.cli import exit_codes
from jekyllpy.testing import Comparison, compare


@click.command()
@click.argument("expected", type=click.Path(exists=True))
@click.argument("actual", type=click.Path(exists=True))
@click.option("--ignore", multiple=True, metavar="GLOB", help="Leave out paths like this (can be given several times)")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text")
@click.option("-q", "--quiet", is_flag=True, help="Print only the counts")
def command(expected: str, actual: str, ignore: tuple[str, ...], as_json: bool, quiet: bool) -> int:
    """Compare two built sites, or two files.

    For each file that is not the same byte by byte: whether its elements are the same (dom), or its words (text), and
    the first difference of each kind. Exit code 0 if all is the same, 1 if not.

    \b
      jekyll build -d /tmp/ruby && jekyllpy build -d /tmp/python
      jekyllpy compare /tmp/ruby /tmp/python --ignore feed.xml
    """
    result = compare(expected, actual, lambda path: any(fnmatch.fnmatchcase(path, glob) for glob in ignore))
    if as_json:
        print(json.dumps(_as_data(result), ensure_ascii=False, indent=2))
    else:
        print(str(result).splitlines()[-1] if quiet else result)
    return exit_codes.SUCCESS if result.same else exit_codes.FAILED


def _as_data(result: Comparison) -> dict[str, object]:
    return {"same": result.same, "counts": result.counts, "files": [asdict(file) for file in result.differing()]}
