"""Findings as machines read them: JSON, SARIF, and the annotations of GitHub's actions."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from typing import Any

from jekyllpy._version import __version__
from jekyllpy.doctor.findings import Finding

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_data(finding: Finding) -> dict[str, object]:
    """A finding as JSON has it."""
    position = finding.source.position(finding.span.start) if finding.source and finding.span else None
    return {
        "check": finding.check,
        "file": finding.source.path if finding.source else None,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "text": finding.text,
        "message": finding.message,
        "hint": finding.hint,
        "candidates": finding.candidates,
        "count": finding.count,
        "certain": finding.certain,
    }


def json_text(findings: Iterable[Finding]) -> str:
    """Findings as a JSON list."""
    return json.dumps([as_data(one) for one in findings], ensure_ascii=False, indent=2)


def github_text(findings: Iterable[Finding]) -> str:
    """Findings as workflow commands: GitHub shows each at its line."""
    return "\n".join(_command(one) for one in findings)


def sarif_text(findings: Sequence[Finding]) -> str:
    """Findings as a SARIF 2.1.0 log, for code scanning."""
    rules = sorted({one.check for one in findings})
    driver = {
        "name": "jekyllpy",
        "version": __version__,
        "rules": [{"id": rule, "name": rule.replace("-", " ").title().replace(" ", "")} for rule in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(one) for one in findings]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _command(one: Finding) -> str:
    fields = {"title": one.check}
    if one.source is not None and one.source.path is not None:
        fields["file"] = _relative(one.source.path)
        if one.span is not None:
            line, column = one.source.position(one.span.start)
            fields |= {"line": str(line), "col": str(column)}
    named = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in fields.items())
    return f"::warning {named}::{_escaped(_message(one))}"


def _escaped(text: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _result(one: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": one.check, "level": "warning", "message": {"text": _message(one)}}
    if one.source is not None and one.source.path is not None:
        place: dict[str, Any] = {
            "artifactLocation": {"uri": _relative(one.source.path).replace(os.sep, "/").lstrip("/")}
        }
        if one.span is not None:
            start, end = one.source.position(one.span.start), one.source.position(one.span.end)
            place["region"] = {"startLine": start.line, "startColumn": start.column}
            place["region"] |= {"endLine": end.line, "endColumn": end.column}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _message(one: Finding) -> str:
    return f"{one.message} ({one.hint})" if one.hint else one.message


def _relative(path: str) -> str:
    return path.removeprefix(os.getcwd() + os.sep)
