"""Differential fuzzing: mutated documents through kramdown and through jekyllpy.

    python -m tests.kramdown.fuzz --n 10000 --seed 1 --sources DIR

prints each difference, made as small as it goes, and exits with 1 if there was one.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jekyllpy import kramdown
from tests.kramdown.mutate import mutant
from tests.kramdown.reference import JEKYLL, PLAIN, Failed, Reference

FIXTURES = Path(__file__).parents[2] / "fixtures" / "kramdown"

#: What a document is converted with, and how often.
DIALECTS: list[tuple[int, dict[str, Any]]] = [
    (50, JEKYLL),
    (30, PLAIN),
    (4, {**PLAIN, "parse_block_html": True}),
    (4, {**PLAIN, "html_to_native": True}),
    (3, {"input": "GFM", "syntax_highlighter": None}),
    (3, {**JEKYLL, "gfm_quirks": ["no_auto_typographic"]}),
    (2, {**JEKYLL, "gfm_quirks": [], "hard_wrap": True}),
    (2, {**PLAIN, "entity_output": "symbolic", "parse_span_html": False}),
    (2, {**PLAIN, "auto_id_stripping": True, "footnote_backlink_inline": True, "entity_output": "as_input"}),
]


def sources(paths: list[Path]) -> list[str]:
    """The Markdown texts in some folders."""
    found = []
    for path in sorted(file for folder in paths for file in folder.rglob("*") if file.suffix in (".md", ".markdown")):
        try:
            found.append(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
    return [text for text in found if text.strip()]


def differs(reference: Reference, text: str, options: dict[str, Any], to: str = "html") -> tuple[str, str] | None:
    """What kramdown and jekyllpy make of a text if that is not the same; None also where kramdown fails."""
    try:
        wanted = reference.convert(text, options, to=to)
    except Failed:
        return None
    document = kramdown.parse(text, **options)
    made = document.to_html() if to == "html" else document.to_kramdown()
    return None if made == wanted else (wanted, made)


def minimise(text: str, bad: Callable[[str], bool]) -> str:
    """A smaller text that is still ``bad``: without lines, then without characters."""
    for split, glue in ((lambda part: part.split("\n"), "\n"), (list, "")):
        parts = split(text)
        size = max(len(parts) // 2, 1)
        while size:
            at = 0
            while at < len(parts):
                fewer = parts[:at] + parts[at + size :]
                if bad(glue.join(fewer)):
                    parts = fewer
                else:
                    at += size
            size //= 2
        text = glue.join(parts)
    return text


def differences(count: int, seed: int, texts: list[str], to: str = "html") -> Iterator[dict[str, Any]]:
    """Each difference found among ``count`` documents, made small."""
    chance = random.Random(seed)
    weights = [weight for weight, _ in DIALECTS]
    with Reference(seconds=2) as reference:
        for number in range(count):
            text = mutant(chance, texts)
            options = chance.choices(DIALECTS, weights)[0][1]
            if differs(reference, text, options, to) is None:
                continue
            small = minimise(text, lambda part, options=options: differs(reference, part, options, to) is not None)
            found = differs(reference, small, options, to)
            if found:
                yield {"number": number, "text": small, "options": options, "wanted": found[0], "made": found[1]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=1000, help="how many documents")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--to", choices=("html", "kramdown"), default="html")
    parser.add_argument("--sources", type=Path, nargs="*", default=[FIXTURES], help="folders with Markdown files")
    parser.add_argument("--most", type=int, default=20, help="stop after so many differences")
    arguments = parser.parse_args()
    texts, start, count = sources(arguments.sources), time.time(), 0
    for found in differences(arguments.n, arguments.seed, texts, arguments.to):
        print(json.dumps(found, ensure_ascii=False, indent=1), flush=True)
        count += 1
        if count >= arguments.most:
            break
    print(f"{arguments.n} documents from {len(texts)} texts, {count} differences, {time.time() - start:.0f} s")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
