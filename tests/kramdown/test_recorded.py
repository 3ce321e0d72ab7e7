"""Our own texts, a file a construct, and what fuzzing found: as kramdown converted them (``record.py``)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jekyllpy import kramdown
from tests.kramdown.record import RECORDED, WAYS, texts

HEAD, *RECORDS = [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]
TEXTS = texts()
WAY = {name: (options, to, ascii) for name, options, to, ascii in WAYS}


def test_made_by_the_pinned_versions() -> None:
    assert HEAD["versions"]["kramdown"] == "2.4.0"
    assert HEAD["versions"]["gfm"] == "1.1.0"


def test_every_text_is_recorded() -> None:
    assert {record["name"] for record in RECORDS} == set(TEXTS)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: f"{record['name']}-{record['way']}")
def test_recorded(record: dict[str, Any]) -> None:
    options, to, ascii = WAY[record["way"]]
    encoding = "US-ASCII" if ascii else "UTF-8"
    document = kramdown.parse(TEXTS[record["name"]], encoding=encoding, **options)
    assert (document.to_html() if to == "html" else document.to_kramdown()) == record["output"]
