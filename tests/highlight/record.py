"""Let Rouge write the expected outputs in ``fixtures/highlight``: ``python -m tests.highlight.record``.

Sources are ours (``samples/*.txt`` and `tests.highlight.cases`); outputs are the reference's only. Existing outputs
that come out otherwise are replaced: look at the difference before committing it.
"""

from __future__ import annotations

import json
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.highlight import cases
from tests.highlight.differential import Rouge

FIXTURES = Path(__file__).parents[2] / "fixtures" / "highlight"
VERSIONS = "require 'rouge'; require 'kramdown'; puts [Rouge.version, Kramdown::VERSION, RUBY_VERSION].join(' ')"


def write_lines(name: str, rows: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (FIXTURES / name).write_text(text, encoding="utf-8")


def record_samples(rouge: Rouge) -> None:
    for source in sorted((FIXTURES / "samples").glob("*.txt")):
        answer = rouge.ask(lang=source.stem, code=source.read_text(encoding="utf-8"))
        source.with_suffix(".html").write_text(answer["html"], encoding="utf-8")


def record_cases(rouge: Rouge) -> None:
    write_lines("formatters.jsonl", [case | rouge.ask(**case) for case in cases.FORMATTERS])
    write_lines("guesses.jsonl", [case | rouge.ask(**case) for case in cases.GUESSES])
    write_lines("filenames.jsonl", [case | rouge.ask(**case) for case in cases.FILENAMES])
    write_lines("markdown.jsonl", [case | rouge.ask(**case) for case in cases.MARKDOWN])
    write_lines("patterns.jsonl", [case | rouge.ask(**case) for case in cases.PATTERNS])
    write_lines("options.jsonl", [case | {"html": rouge.ask(**case).get("html")} for case in cases.OPTIONS])


def record_themes(rouge: Rouge) -> None:
    """Only digests: the style sheets themselves are made by the library."""
    digests = {}
    for name in sorted(rouge.ask(styles=True)["names"]):
        sheets = (rouge.ask(style=name, scope=scope)["css"] for scope in cases.SCOPES)
        digests[name] = [sha256(css.encode()).hexdigest() for css in sheets]
    (FIXTURES / "themes.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    rouge = Rouge()
    record_samples(rouge)
    record_cases(rouge)
    record_themes(rouge)
    rouge.close()
    made = subprocess.run(["ruby", "-e", VERSIONS], capture_output=True, text=True, check=True).stdout.split()
    (FIXTURES / "VERSIONS").write_text("rouge {}\nkramdown {}\nruby {}\n".format(*made), encoding="utf-8")


if __name__ == "__main__":
    main()
