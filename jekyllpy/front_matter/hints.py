"""What to do about YAML that cannot be read."""

from __future__ import annotations

_RESERVED = "@`%&*!|>?"


def hint_for(problem: str, text: str, offset: int) -> str | None:
    """Advice for a parser's complaint about a place in a text, or None where there is none to give."""
    here = text[offset : offset + 1]
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:].partition("\n")[0]
    if here == "\t" or ("\t" in line[: len(line) - len(line.lstrip())]):
        return "there is a tab: YAML is indented with spaces only"
    if problem.startswith("mapping values are not allowed"):
        return "a colon followed by a blank starts a value: put a text that holds one in quotes"
    if here and here in _RESERVED:
        return f"a value cannot start with {here}: put it in quotes"
    if "escape" in problem:
        return "in double quotes a backslash starts an escape: double it, or use single quotes"
    if "end of stream" in problem:
        return "a quote is opened and never closed"
    if "expected key" in problem or "block end" in problem or "expected ':'" in problem:
        return "look for text after a closing quote or bracket, and for a line indented unlike its neighbours"
    return None
