"""Let nokogiri read and write HTML: ``python -m tests.plugins.record_html``. Ruby is taken from the path."""

from __future__ import annotations

import json
import subprocess

from tests.plugins.test_html_fragment import RECORDED
from tests.plugins.test_oracle import NOKOGIRI


def main() -> None:
    """Record the outputs for all inputs on record."""
    inputs = list(json.loads(RECORDED.read_text(encoding="utf-8")))
    command = ["ruby", "-e", NOKOGIRI]
    process = subprocess.run(command, input=json.dumps(inputs), capture_output=True, text=True, check=True)
    recorded = dict(zip(inputs, json.loads(process.stdout), strict=True))
    RECORDED.write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
