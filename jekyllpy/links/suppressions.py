"""What not to tell: a file with patterns of pages and addresses."""

from __future__ import annotations

import os
import re
from fnmatch import translate

NAME = ".jekyllpy-check"


class Suppressions:
    """Lines of a file: a pattern of addresses, or one of pages and one of addresses; ``#`` begins a comment.

    ``*`` stands for anything, slashes too. What a line matches is not told.
    """

    def __init__(self, text: str = "") -> None:
        self._rules = [_rule(line.split()) for line in text.split("\n") if line.strip() and not line.startswith("#")]

    @classmethod
    def load(cls, folder: str, path: str | None = None) -> Suppressions:
        """Those of a file, or of ``.jekyllpy-check`` in a folder where there is one. Raises OSError."""
        path = path or os.path.join(folder, NAME)
        if not os.path.isfile(path) and os.path.basename(path) == NAME:
            return cls()
        with open(path, encoding="utf-8") as file:
            return cls(file.read())

    def match(self, page: str, address: str) -> bool:
        """Whether a link is not to be told of."""
        return any(pages.match(page) and addresses.match(address) for pages, addresses in self._rules)


def _rule(words: list[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    page, address = words[:2] if len(words) > 1 else ("*", words[0])
    return re.compile(translate(page)), re.compile(translate(address))
