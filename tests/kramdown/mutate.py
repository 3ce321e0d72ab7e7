"""Documents made from others: pieces of real ones, changed the way that finds differences."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

MARKS = [
    *"*_`[]()<>{}!#|:~^$\\\"'-+=.&;/\n \t",
    "**",
    "__",
    "``",
    "```",
    "~~~",
    "~~",
    "---",
    "***",
    "...",
    "--",
    "<<",
    ">>",
    "$$",
    "\\$$",
    "![",
    "](",
    "[^1]",
    "[^1]: ",
    "{:.a}",
    "{:#b}",
    "{:a: .c}",
    "{::comment}",
    "{:/}",
    "{:/comment}",
    '{::options auto_ids="false" /}',
    "{:toc}",
    "{:",
    "* ",
    "- ",
    "+ ",
    "1. ",
    ": ",
    "> ",
    "# ",
    "## ",
    "#",
    "\n\n",
    "  \n",
    "\\\\\n",
    "\n===\n",
    "\n---\n",
    "\n^\n",
    "\n\n    ",
    "\t",
    "    ",
    "  ",
    "&amp;",
    "&copy;",
    "&#8212;",
    "&foo;",
    "&",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    '<div markdown="1">',
    '<p markdown="span">',
    "<br>",
    "<br/>",
    "<!-- c -->",
    "<!--",
    "-->",
    '<img src="x">',
    "<a href='y'>",
    "</a>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<script>",
    "</script>",
    "<http://e.org>",
    "<a@b.c>",
    "[x]",
    '[x]: /u "t"\n',
    "[x][]",
    "[x][y]",
    "(/u 'v')",
    "*[HTML]: H\n",
    "HTML",
    "|",
    "| a | b |",
    "|---|:-:|",
    "|===|",
    "[ ] ",
    "[x] ",
    "'s",
    '"a"',
    "é",
    "日本",
    "\u00a0",
    "²",
    "\u0301",
    "\\*",
    "\\",
    "\\|",
    "\f",
    "- [ ] a\n",
    "</",
    "/>",
    '="',
    "{.x}",
    "{#id}",
    " {#id}",
    "<td>",
    "<table>",
    "<ul>",
    "<li>",
    "<b",
    "<é>",
    "“",
    "…",
]

Mutation = Callable[[random.Random, list[str]], list[str]]


def window(chance: random.Random, text: str, most: int = 25) -> list[str]:
    """Some lines of a text."""
    lines = text.split("\n")
    length = min(len(lines), chance.randint(1, most))
    start = chance.randrange(len(lines) - length + 1)
    return lines[start : start + length]


def insert(chance: random.Random, lines: list[str]) -> list[str]:
    """A mark somewhere in a line."""
    at = chance.randrange(len(lines))
    line = lines[at]
    column = chance.choice((0, len(line), chance.randint(0, len(line))))
    return [*lines[:at], line[:column] + chance.choice(MARKS) + line[column:], *lines[at + 1 :]]


def drop(chance: random.Random, lines: list[str]) -> list[str]:
    """A few characters less."""
    at = chance.randrange(len(lines))
    line = lines[at]
    start = chance.randint(0, len(line))
    return [*lines[:at], line[:start] + line[start + chance.randint(1, 4) :], *lines[at + 1 :]]


def indent(chance: random.Random, lines: list[str]) -> list[str]:
    """A line further in or out."""
    at = chance.randrange(len(lines))
    line = chance.choice((" ", "  ", "   ", "    ", "\t", "> ", "* ", "", "")) + lines[at].lstrip(
        chance.choice((" ", ""))
    )
    return [*lines[:at], line, *lines[at + 1 :]]


def blank(chance: random.Random, lines: list[str]) -> list[str]:
    """A blank line more, or one less."""
    at = chance.randrange(len(lines))
    if not lines[at].strip() and len(lines) > 1:
        return lines[:at] + lines[at + 1 :]
    return [*lines[:at], "", *lines[at:]]


def move(chance: random.Random, lines: list[str]) -> list[str]:
    """A line at another place."""
    line = lines[chance.randrange(len(lines))]
    at = chance.randint(0, len(lines))
    return [*lines[:at], line, *lines[at:]]


def join(chance: random.Random, lines: list[str]) -> list[str]:
    """Two lines in one."""
    if len(lines) < 2:
        return lines
    at = chance.randrange(len(lines) - 1)
    return [*lines[:at], lines[at] + chance.choice(("", " ")) + lines[at + 1], *lines[at + 2 :]]


def soup(chance: random.Random, lines: list[str]) -> list[str]:
    """A line of nothing but marks and short words."""
    words = [chance.choice(MARKS) if chance.random() < 0.7 else chance.choice(("a", "b c", "x", " ")) for _ in range(9)]
    at = chance.randint(0, len(lines))
    return [*lines[:at], "".join(words), *lines[at:]]


MUTATIONS: tuple[Mutation, ...] = (insert, insert, insert, drop, indent, blank, move, join, soup)


def mutant(chance: random.Random, sources: Sequence[str]) -> str:
    """A document made from pieces of one or two others."""
    lines = window(chance, chance.choice(sources))
    if chance.random() < 0.3:
        lines += window(chance, chance.choice(sources), 8)
    for _ in range(chance.choice((1, 2, 3, 5, 8, 13))):
        lines = chance.choice(MUTATIONS)(chance, lines) or [""]
    return "\n".join(lines)
