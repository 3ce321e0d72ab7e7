"""Let the reference build the fixture sites: ``python -m tests.plugins.record [SITE ...]``.

``jekyll`` is taken from the path. ``JEKYLLPY_LIQUID4`` names the lib folder of Liquid 4.0.4; ``JEKYLLPY_RUBYLIB``
further lib folders (jemoji and gemoji, where they are not installed as gems), separated as in a path.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.plugins.fixture_sites import Case, cases, tree


def reference(case: Case, folder: Path) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Build ``case`` in ``folder`` with the reference; its destination, and the process."""
    copy = case.lay_out(folder)
    target = folder / "site"
    configs = ",".join(str(path) for path in case.configs(copy))
    command = ["jekyll", "build", "--disable-disk-cache", "-s", str(copy), "-d", str(target), "--config", configs]
    return target, subprocess.run(command, env=environment(case), cwd=copy, capture_output=True, text=True)


def environment(case: Case) -> dict[str, str]:
    """The case's environment, and where Ruby finds the libraries."""
    libraries = [os.environ[name] for name in ("JEKYLLPY_LIQUID4", "JEKYLLPY_RUBYLIB") if os.environ.get(name)]
    return {**case.environment(), "RUBYLIB": os.pathsep.join(libraries)}


def record(case: Case) -> str:
    """Write what the reference makes of ``case``; a word on how it went."""
    with tempfile.TemporaryDirectory() as name:
        target, process = reference(case, Path(name))
        made = {"error": complaint(process.stderr)} if process.returncode else {"files": tree(target)}
    case.recorded.parent.mkdir(exist_ok=True)
    case.recorded.write_text(json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return next(iter(made))


def complaint(said: str) -> str:
    """The message of the error that ended the build, without places and trace."""
    line = next(line for line in said.splitlines() if re.search(r"\(\w+(::\w+)*\)$", line))
    return line.rpartition("': ")[2]


def main(names: list[str]) -> None:
    """Record the named sites, or all."""
    if not os.environ.get("JEKYLLPY_LIQUID4"):
        sys.exit("JEKYLLPY_LIQUID4 must name the lib folder of Liquid 4.0.4: Debian's own Liquid 5 gives other output")
    for case in cases():
        if not names or case.site in names:
            print(case, record(case), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
