"""Writes fixtures/liquid/recorded.jsonl: what the reference makes of the templates of `cases`.

JEKYLLPY_LIQUID4=… python -m tests.liquid.record
"""

from __future__ import annotations

import json

from tests.liquid.cases import templates
from tests.liquid.fuzz import FIXTURES, comparable, data
from tests.liquid.reference import Reference, untyped

RECORDED = FIXTURES / "recorded.jsonl"
PARTS = {
    "part": "[{{ part }}{{ x }}{% if forloop.last %}!{% endif %}{% assign y = part %}]",
    "stop": "s{% break %}t",
    "loop": "{% for i in page.list %}{{ forloop.parentloop.index }}{{ i }}{% cycle 'o', 'e' %}{% endfor %}",
    "self": "a{% include 'self' %}",
    "bad": "{% if %}",
}


def variables() -> dict[str, object]:
    """The variables of the recorded templates: the fuzzer's, and nested arrays."""
    found = data()
    found["page"]["nested"] = [1, [2, [3, None]], {"a": [True]}]
    return found


def main() -> None:
    carried = untyped(variables())
    with Reference() as reference, RECORDED.open("w", encoding="utf-8") as file:
        for template in templates():
            for mode in ("lax", "strict"):
                answer = reference.ask(template=template, data=carried, templates=PARTS, mode=mode)
                record = {"template": template, "mode": mode, **comparable(answer)}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
