"""Let the reference build the fixture sites: ``python -m tests.site.record [SITE ...]``, as tests/plugins/record.py."""

from __future__ import annotations

import os
import sys

from tests.plugins.record import record
from tests.site.fixture_sites import cases


def main(names: list[str]) -> None:
    """Record the named sites, or all."""
    if not os.environ.get("JEKYLLPY_LIQUID4"):
        sys.exit("JEKYLLPY_LIQUID4 must name the lib folder of Liquid 4.0.4")
    for case in cases():
        if not names or case.site in names:
            print(case, record(case), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
