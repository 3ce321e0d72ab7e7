"""The report of a conversion: what has no counterpart in the target, and what became of it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """A construct that could not be mapped: what it is, where it stands, and how it was kept."""

    construct: str
    path: str
    kept: str
    line: int | None = None


@dataclass(slots=True)
class Findings:
    """All that could not be mapped, in the order in which it was met, each once."""

    target: str
    found: dict[Finding, None] = field(default_factory=dict)

    def add(self, construct: str, path: str, kept: str, line: int | None = None) -> None:
        """Note a construct."""
        self.found.setdefault(Finding(construct, path, kept, line))

    def to_json(self) -> str:
        """The report for programs."""
        entries = [asdict(finding) for finding in self.found]
        return json.dumps({"target": self.target, "findings": entries}, indent=2, ensure_ascii=False) + "\n"

    def to_markdown(self) -> str:
        """The report for people: a table of counts, then a list by construct."""
        counts = Counter(finding.construct for finding in self.found)
        lines = [f"# Conversion to {self.target}", "", f"{len(self.found)} constructs have no direct counterpart.", ""]
        if counts:
            lines += ["| construct | times |", "|---|---|"]
            lines += [f"| {name} | {count} |" for name, count in counts.most_common()]
        for name in counts:
            lines += ["", f"## {name}", ""]
            lines += [_entry(finding) for finding in self.found if finding.construct == name]
        return "\n".join(lines) + "\n"


def _entry(finding: Finding) -> str:
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    return f"- `{place}`: {finding.kept}"
