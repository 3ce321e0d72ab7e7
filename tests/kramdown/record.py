"""Writes the expected outputs of the fixtures: only the reference does, never a hand.

    python -m tests.kramdown.record

converts every text of ``fixtures/kramdown`` with kramdown in each dialect and writes ``recorded.jsonl``; its first line
names the versions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.kramdown.reference import JEKYLL, PLAIN, Failed, Reference, versions

FIXTURES = Path(__file__).parents[2] / "fixtures" / "kramdown"
RECORDED = FIXTURES / "recorded.jsonl"

#: Name, options, output and whether the text is US-ASCII, for each way of converting.
WAYS: list[tuple[str, dict[str, Any], str, bool]] = [
    ("kramdown", PLAIN, "html", False),
    ("jekyll", JEKYLL, "html", False),
    ("gfm", {"input": "GFM", "syntax_highlighter": None}, "html", False),
    ("quirks", {**JEKYLL, "gfm_quirks": ["no_auto_typographic"]}, "html", False),
    ("native", {**PLAIN, "html_to_native": True, "parse_block_html": True}, "html", False),
    ("symbolic", {**PLAIN, "entity_output": "symbolic", "auto_id_stripping": True, "header_offset": 1}, "html", False),
    ("notes", {**PLAIN, "footnote_nr": 3, "footnote_prefix": "p-", "footnote_backlink_inline": True}, "html", False),
    ("no math", {**PLAIN, "math_engine": None, "entity_output": "numeric", "parse_span_html": False}, "html", False),
    ("ascii", JEKYLL, "html", True),
    ("to_kramdown", PLAIN, "kramdown", False),
    ("gfm to_kramdown", JEKYLL, "kramdown", False),
]


def texts() -> dict[str, str]:
    """The texts by name."""
    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted((FIXTURES / "cases").glob("*.md"))}
    found.update(json.loads((FIXTURES / "regressions.json").read_text(encoding="utf-8")))
    return found


def records() -> Iterator[dict[str, Any]]:
    """What the reference makes of each text in each way."""
    with Reference() as reference:
        for name, text in texts().items():
            for way, options, to, ascii in WAYS:
                if ascii and not text.isascii():
                    continue
                try:
                    output = reference.convert(text, options, to=to, ascii=ascii)
                except Failed as error:
                    print(f"left out: {name}, {way}: {error}")
                    continue
                yield {"name": name, "way": way, "output": output}


def main() -> None:
    lines = [{"versions": versions()}, *records()]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    RECORDED.write_text(text, encoding="utf-8")
    print(f"{len(lines) - 1} outputs recorded")


if __name__ == "__main__":
    main()
