"""Records what the reference makes of our YAML cases: ``python -m tests.front_matter.record``."""

from __future__ import annotations

import json

from tests.front_matter.cases import PAGES, YAML
from tests.front_matter.reference import FIXTURES, ask, versions

FILES = {"yaml": FIXTURES / "front_matter" / "yaml.jsonl", "page": FIXTURES / "front_matter" / "pages.jsonl"}


def main() -> None:
    """Write the fixtures."""
    for kind, texts in (("yaml", YAML), ("page", PAGES)):
        rows = [{"text": text, **answer} for text, answer in zip(texts, ask(texts, kind), strict=True)]
        lines = [json.dumps({"made_by": versions()}), *map(json.dumps, rows)]
        FILES[kind].write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
