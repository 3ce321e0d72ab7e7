"""Ruby's ``downcase`` and ``capitalize``: as Python's, but no letter depends on its neighbours (Greek final sigma)."""

from __future__ import annotations


def downcase(text: str) -> str:
    """Lower case as Ruby 3.1 has it: a capital sigma becomes ``σ`` at the end of a word too."""
    return text.replace("Σ", "σ").lower() if "Σ" in text else text.lower()


def capitalize(text: str) -> str:
    """The first letter in title case and all others in lower case, as Ruby 3.1 has it."""
    return text[:1].title() + downcase(text[1:])
