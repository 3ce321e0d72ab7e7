"""Records what the reference reads from edited pages: ``python -m tests.edit.record``.

Each row holds a page's number, an edit's number, the text after the edit, and what SafeYAML and Psych read from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jekyllpy.front_matter import PageText
from tests.edit.edits import single_edits
from tests.edit.sources import PAGES
from tests.front_matter.reference import FIXTURES, ask, versions

FILE = FIXTURES / "edit" / "edits.jsonl"
EVERY = 31
"""One edit of so many is recorded, to keep the file small."""


def edited_pages() -> Iterator[tuple[int, int, PageText]]:
    """All pages after all single edits of theirs, with their numbers."""
    for number, text in enumerate(PAGES):
        for place, edit in enumerate(single_edits(PageText.loads(text).data)):
            page = PageText.loads(text)
            edit.apply(page.data)
            yield number, place, page


def main() -> None:
    """Write the fixture."""
    chosen = [(number, place, page.dumps()) for number, place, page in edited_pages() if (number + place) % EVERY == 0]
    answers = ask([text for _, _, text in chosen])
    rows: list[dict[str, Any]] = [
        {"page": number, "edit": place, "text": text, "safe_yaml": answer["safe_yaml"], "psych": answer["psych"]}
        for (number, place, text), answer in zip(chosen, answers, strict=True)
    ]
    FILE.write_text("\n".join(json.dumps(row) for row in [{"made_by": versions()}, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
