"""Compare our lexers with Rouge itself, on any files.

    python -m tests.highlight.differential LANG FILE…      report files that differ, and where
    python -m tests.highlight.differential -q LANG FILE…   the count only
    python -m tests.highlight.differential -p 5 LANG FILE… files cut in up to 5 pieces each

The Ruby process stays alive over all files. ``JEKYLLPY_ROUGE`` may name the ``lib`` of the Rouge to compare with.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jekyllpy.highlight import to_html

SERVER = Path(__file__).with_name("rouge_server.rb")


class Rouge:
    """A long-lived Ruby process that highlights with Rouge."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["ruby", str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    @staticmethod
    def available() -> bool:
        """Whether Ruby and Rouge are here."""
        if shutil.which("ruby") is None:
            return False
        command = ["ruby", "-e", "$LOAD_PATH.unshift(*ENV['JEKYLLPY_ROUGE']); require 'rouge'"]
        return subprocess.run(command, capture_output=True).returncode == 0

    def ask(self, **request: object) -> dict[str, Any]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def close(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(5)


@dataclass
class Tally:
    """What a comparison found."""

    same: int = 0
    failed_there: int = 0
    ours: float = 0.0
    theirs: float = 0.0
    different: list[str] = field(default_factory=list)

    def compare(self, rouge: Rouge, lang: str, name: str, code: str) -> tuple[str, str] | None:
        """The two outputs where they differ."""
        answer = rouge.ask(lang=lang, code=code)
        if "error" in answer:
            self.failed_there += 1
            return None
        started = time.perf_counter()
        html = to_html(code, lang)
        self.ours += time.perf_counter() - started
        self.theirs += answer["seconds"]
        if html == answer["html"]:
            self.same += 1
            return None
        self.different.append(name)
        return html or "", answer["html"] or ""


def first_difference(ours: str, theirs: str) -> str:
    """The line where two outputs part."""
    for number, (a, b) in enumerate(zip(ours.split("\n"), theirs.split("\n"), strict=False), 1):
        if a != b:
            start = max(0, next((i for i, (c, d) in enumerate(zip(a, b, strict=False)) if c != d), len(min(a, b))) - 80)
            return f"  line {number}\n  ours:  {a[start : start + 240]}\n  rouge: {b[start : start + 240]}"
    return "  one is longer"


def pieces(code: str, count: int) -> Iterator[str]:
    """The code, or as many runs of its lines: the middles of files look like snippets."""
    lines = code.splitlines(keepends=True)
    step = max(5, -(-len(lines) // count))
    for start in range(0, len(lines), step):
        yield "".join(lines[start : start + step])


def read(path: str) -> str | None:
    try:
        return Path(path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (UnicodeDecodeError, OSError):
        return None


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare lexers with Rouge.")
    parser.add_argument("-q", "--quiet", action="store_true")
    parser.add_argument("-p", "--pieces", type=int, default=1)
    parser.add_argument("-n", "--show", type=int, default=5, help="how many differences to show")
    parser.add_argument("lang")
    parser.add_argument("files", nargs="+", help="files, or - for names on the standard input")
    options = parser.parse_args()
    rouge, tally = Rouge(), Tally()
    files = sys.stdin.read().splitlines() if options.files == ["-"] else options.files
    for path in files:
        code = read(path)
        for number, piece in enumerate(pieces(code, options.pieces) if code else ()):
            outputs = tally.compare(rouge, options.lang, f"{path}#{number}", piece)
            if outputs and not options.quiet and len(tally.different) <= options.show:
                print(f"{path}#{number}\n{first_difference(*outputs)}")
    rouge.close()
    total = tally.same + len(tally.different)
    print(
        f"{options.lang}: {tally.same} of {total} the same ({tally.failed_there} failed in Rouge); "
        f"{tally.ours:.2f} s against {tally.theirs:.2f} s"
    )
    return 1 if tally.different else 0


if __name__ == "__main__":
    sys.exit(main())
