"""Ruby's ``File.fnmatch?`` and ``Dir.glob``, as far as Jekyll's filters and defaults use them.

Reference: Ruby 3.1.7 (dir.c). ``fnmatch`` here has none of Ruby's flags but DOTMATCH: a star also matches slashes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache

_TOKEN = re.compile(r"\\(?P<escaped>.)|(?P<stars>\*+)|(?P<any>\?)|(?P<set>\[)|(?P<plain>[^\\*?\[]+)|\\\Z", re.DOTALL)
_SET_ITEM = re.compile(r"\\?(.)(?:-(?!\])\\?(.))?", re.DOTALL)
_MAGIC = re.compile(r"[*?\[\\{]")
_NEVER = re.compile(r"(?!)")
_BRACED_SLASH = re.compile(r"\{[^}]*/.*\}", re.DOTALL)
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)


def fnmatch(pattern: str, path: str, *, dotmatch: bool = False) -> bool:
    """Whether a whole path matches a pattern of ``* ? [set]`` and backslashes; a star matches slashes too.

    A dot at the start of the path needs a dot in the pattern, unless ``dotmatch``.
    """
    if not dotmatch and path.startswith(".") and not pattern.startswith((".", "\\.")):
        return False
    return _compile(pattern).fullmatch(path) is not None


@lru_cache(maxsize=1024)
def _compile(pattern: str) -> re.Pattern[str]:
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        match = _TOKEN.match(pattern, position)
        assert match, "every character is a token"
        position = match.end()
        if match["set"]:
            found = _set(pattern, position)
            if found is None:
                return _NEVER
            part, position = found
            parts.append(part)
        elif match["stars"]:
            parts.append(".*")
        else:
            parts.append("." if match["any"] else re.escape(match["escaped"] or match["plain"] or ""))
    return re.compile("".join(parts), re.DOTALL)


def _set(pattern: str, position: int) -> tuple[str, int] | None:
    """The regular expression of a set that opens before ``position``, and where the set ends; None if it never does."""
    negated = pattern[position : position + 1] in ("!", "^")
    position += negated
    ranges = ""
    while not pattern.startswith("]", position):
        item = _SET_ITEM.match(pattern, position)
        if item is None:
            return None
        low, high = item[1], item[2] or item[1]
        ranges += re.escape(low) + ("-" if low <= high else "") + re.escape(high)
        position = item.end()
    if not ranges:
        return ("." if negated else "(?!)"), position + 1
    return f"[{'^' if negated else ''}{ranges}]", position + 1


def glob(pattern: str, root: str = ".", *, dotmatch: bool = False) -> list[str]:
    """The files and folders that match, in Ruby's order; paths are as the pattern has them, relative to ``root``.

    ``**/`` is any number of folders (never hidden ones, never through symbolic links), ``{a,b}`` are alternatives.
    ``dotmatch`` has hidden names match as well, and the folder itself as ``.``.
    """
    found: list[str] = []
    for plain in _expanded(pattern) if _BRACED_SLASH.search(pattern) else [pattern]:
        segments = tuple(_simplified(plain.lstrip("/").split("/")))
        start = "/" if plain.startswith("/") else ""
        found.extend(_walk(_Walk(root, segments, dotmatch), start, (0,), True) if plain else ())
    return found


def _expanded(pattern: str) -> Iterator[str]:
    """The alternatives of the first braces, each with all that follow it expanded in turn."""
    depth, start = 0, -1
    for match in _BRACES.finditer(pattern):
        if match[0] == "{":
            start = match.start() if depth == 0 else start
            depth += 1
        elif match[0] == "}" and depth:
            depth -= 1
            if depth == 0:
                inner = pattern[start + 1 : match.start()]
                for choice in _choices(inner):
                    yield from _expanded(pattern[:start] + choice + pattern[match.end() :])
                return
    yield pattern


def _choices(inner: str) -> list[str]:
    """The text between braces cut at its own commas, not at those of braces in it."""
    depth, choices = 0, [""]
    for piece in re.findall(r"\\.|[{},]|[^\\{},]+|\\", inner, re.DOTALL):
        depth += (piece == "{") - (piece == "}")
        if piece == "," and depth == 0:
            choices.append("")
        else:
            choices[-1] += piece
    return choices


def _simplified(segments: list[str]) -> Iterator[str]:
    """Segments without empty ones in the middle and without a second ``**`` after another; a last ``**`` is a star."""
    last = len(segments) - 1
    previous = ""
    for number, segment in enumerate(segments):
        if (not segment and number < last) or (segment == previous == "**" and number < last):
            continue
        yield "*" if segment == "**" and number == last else segment
        previous = segment


class _Walk:
    """What stays the same on a walk: where it starts, the segments to match, whether hidden names count."""

    def __init__(self, root: str, segments: tuple[str, ...], dotmatch: bool) -> None:
        self.root = root
        self.segments = segments
        self.dotmatch = dotmatch

    def path(self, path: str) -> str:
        return os.path.join(self.root, path)

    def is_last(self, state: int) -> bool:
        return state == len(self.segments) - 1

    def open_states(self, states: tuple[int, ...]) -> list[int]:
        """The states and, as ``**`` may stand for no folder, those behind them."""
        opened: list[int] = []
        for state in states:
            opened.append(state)
            if self.segments[state] == "**":
                opened.append(state + 1)
        return list(dict.fromkeys(opened))

    def matches(self, state: int, name: str) -> bool:
        return any(fnmatch(choice, name, dotmatch=self.dotmatch) for choice in _expanded(self.segments[state]))

    def alternatives(self, state: int) -> Iterator[_Walk]:
        """The walks that the braces of a segment stand for; one, if it has none."""
        for choice in _expanded(self.segments[state]):
            yield _Walk(self.root, (*self.segments[:state], choice, *self.segments[state + 1 :]), self.dotmatch)


def _walk(walk: _Walk, base: str, states: tuple[int, ...], first: bool) -> Iterator[str]:
    """All matches below a folder, for the places in the pattern that its path has reached.

    ``first`` is whether no other folder was read on the way: only there is the folder itself an entry, as ``.``.
    """
    opened = walk.open_states(states)
    if len(opened) == 1 and "{" in walk.segments[opened[0]]:
        for alternative in walk.alternatives(opened[0]):
            yield from _walk_folder(alternative, base, opened, first)
    else:
        yield from _walk_folder(walk, base, opened, first)


def _walk_folder(walk: _Walk, base: str, opened: list[int], first: bool) -> Iterator[str]:
    if base and any(walk.segments[state] == "" for state in opened):
        yield base
    magic = any(_MAGIC.search(walk.segments[state]) for state in opened)
    for name in _names(walk, base, opened, first) if magic else [walk.segments[state] for state in opened]:
        path = base + name
        full = walk.path(path)
        reached = [state for state in opened if walk.segments[state] not in ("", "**") and walk.matches(state, name)]
        if any(walk.is_last(state) for state in reached) and (magic or os.path.lexists(full)):
            yield path
        following = tuple(_following(walk, opened, reached, name, full))
        if following and os.path.isdir(full):
            yield from _walk(walk, path + "/", following, first and not magic)


def _names(walk: _Walk, base: str, opened: list[int], first: bool) -> list[str]:
    try:
        names = os.listdir(walk.path(base) if base else walk.root)
    except OSError:
        return []
    recursive = any(walk.segments[state] == "**" for state in opened)
    if first and (walk.dotmatch or not recursive):
        names.append(".")
    return sorted(names, key=os.fsencode)


def _following(walk: _Walk, opened: list[int], reached: list[int], name: str, full: str) -> Iterator[int]:
    for state in opened:
        hidden = name.startswith(".") and (not walk.dotmatch or name == ".")
        if walk.segments[state] == "**" and not hidden and not os.path.islink(full):
            yield state
        if state in reached and not walk.is_last(state):
            yield state + 1
