"""How fast our lexers are next to Rouge, on the same files in the same run.

    python -m tests.highlight.benchmark FOLDER_OR_FILE…

Takes a megabyte of files in many languages, as evenly as they come, and prints the time of each side for each language
and in all. Both sides run once before (patterns are compiled, classes loaded); that first run is printed as well.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from jekyllpy.highlight import to_html
from tests.highlight.differential import Rouge

LANGUAGES = {
    "c": "c", "cc": "cpp", "cpp": "cpp", "cs": "csharp", "css": "css", "go": "go", "hs": "haskell", "html": "html",
    "java": "java", "jl": "julia", "js": "javascript", "json": "json", "kt": "kotlin", "lua": "lua", "md": "markdown",
    "php": "php", "pl": "perl", "py": "python", "r": "r", "rb": "ruby", "rs": "rust", "scala": "scala", "scss": "scss",
    "sh": "shell", "sql": "sql", "swift": "swift", "toml": "toml", "ts": "typescript", "xml": "xml", "yaml": "yaml",
    "yml": "yaml",
}  # fmt: skip
TOTAL = 1_000_000
LARGEST = 60_000


def samples(paths: list[str]) -> list[tuple[str, str]]:
    """About a megabyte of (language, code), the languages in turns."""
    by_language: dict[str, list[Path]] = defaultdict(list)
    for file in sorted(file for path in paths for file in _files(Path(path))):
        if language := LANGUAGES.get(file.suffix[1:].lower()):
            by_language[language].append(file)
    chosen: list[tuple[str, str]] = []
    size = 0
    for group in zip_longest(*by_language.values()):
        for language, file in zip(by_language, group, strict=True):
            code = _code(file) if file and size < TOTAL else None
            if code:
                chosen.append((language, code))
                size += len(code)
    return chosen


def _files(path: Path) -> Iterator[Path]:
    yield from (file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]


def _code(file: Path) -> str | None:
    try:
        code = file.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        return None
    return code if 0 < len(code) <= LARGEST else None


def ours(language: str, code: str) -> float:
    started = time.perf_counter()
    to_html(code, language)
    return time.perf_counter() - started


def main() -> None:
    chosen = samples(sys.argv[1:])
    rouge = Rouge()

    def theirs(language: str, code: str) -> float:
        return float(rouge.ask(lang=language, code=code).get("seconds", 0))

    first = sum(ours(*sample) for sample in chosen), sum(theirs(*sample) for sample in chosen)
    times: dict[str, list[float]] = defaultdict(lambda: [0, 0.0, 0.0])
    for language, code in chosen:
        row = times[language]
        for index, amount in enumerate((len(code), ours(language, code), theirs(language, code))):
            row[index] += amount
    rouge.close()
    for language, (size, a, b) in sorted(times.items()):
        print(f"{language:12} {size / 1000:7.0f} kB  ours {a:6.3f} s  Rouge {b:6.3f} s  {b / a if a else 0:5.2f} times")
    size, a, b = (sum(row[index] for row in times.values()) for index in range(3))
    print(f"{'all':12} {size / 1000:7.0f} kB  ours {a:6.3f} s  Rouge {b:6.3f} s  {b / a:5.2f} times")
    print(f"first run              ours {first[0]:6.3f} s  Rouge {first[1]:6.3f} s")


if __name__ == "__main__":
    main()
