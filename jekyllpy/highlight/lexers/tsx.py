"""TSX (Rouge's ``tsx``): JSX with TypeScript's words and rules."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.jsx import Jsx
from jekyllpy.highlight.lexers.typescript import TYPESCRIPT_RULES, TYPESCRIPT_WORDS
from jekyllpy.highlight.rules import States, extend, groups, pop, rule
from jekyllpy.highlight.tokens import Name, Punctuation


class Tsx(Jsx):
    """A name before a comma in an element's place is a type parameter, not a tag."""

    tag = "tsx"
    vocabulary = TYPESCRIPT_WORDS
    states: ClassVar[States] = extend(
        Jsx.states,
        prepend={
            **TYPESCRIPT_RULES,
            "element name": [rule(r"(\w+)(,)", groups(Name.Other, Punctuation), pop(3))],
        },
    )


LEXER = Tsx
