"""Values of front matter on the command line: as JSON, as a line, and as a person types them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from jekyllpy.front_matter import load_yaml
from jekyllpy.utils.ruby import to_s


def plain(value: Any) -> Any:
    """The value as JSON can hold it: dates as text in Jekyll's form, keys as text."""
    if isinstance(value, Mapping):
        return {to_s(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return to_s(value)
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return to_s(value) if isinstance(value, (date, datetime)) else str(value)


def shown(value: Any, width: int = 100) -> str:
    """The value in one line, cut at a width."""
    text = value if isinstance(value, str) else json.dumps(plain(value), ensure_ascii=False)
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def parse(text: str) -> Any:
    """The value that a person typed, as YAML. Raises YamlError."""
    return load_yaml(text, "the value")
