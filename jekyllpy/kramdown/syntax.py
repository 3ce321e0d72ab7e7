"""The patterns that more than one rule needs, most of them about where a paragraph ends.

Names of HTML elements may have letters of any script, by Ruby's idea of a letter. Spelling that out makes large
patterns, so there are two sets: `PLAIN` knows ASCII names, and `exact` is made when a text first has a tag that needs
it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from jekyllpy.kramdown import ruby_text
from jekyllpy.kramdown.html.tables import SPAN_ELEMENTS

FLAGS: Final = re.M | re.A

#: Up to three spaces before a block.
INDENT: Final = r"(?:\t| {4})"
ID_NAME: Final = r"\w[\w-]*"
#: Any text up to a brace; an escaped brace is part of it.
ANY: Final = r"(?:\\\}|[^}])"
IAL: Final = rf"\{{:(?![:/])({ANY}+)\}}\s*?\n"
#: The end of a line with nothing else on it.
REST: Final = r"[ \t\f\v\r]*\n"
EOB: Final = rf"\^{REST}"
TAIL: Final = r"[\t| ]"

BLANK: Final = re.compile(r"\s*\n", FLAGS)
EOB_MARKER: Final = re.compile(EOB, FLAGS)
RULE: Final = re.compile(r" {0,3}([*_-])[ \t]*+\1[ \t]*+\1(?:\1|[ \t])*+\n", FLAGS)
LIST_START: Final = re.compile(rf" {{0,3}}(?:[+*-]|\d+\.){TAIL}", FLAGS)
#: What must follow a block that needs a boundary after it.
BOUNDARY: Final = re.compile(rf"{REST}|{EOB}| {{0,3}}{IAL}|\Z", FLAGS)

#: A tag, link or the like with a letter that is not ASCII, outside of quotes.
FOREIGN: Final = re.compile(
    r"<(?=[A-Za-z0-9_/.-]|[^\x00-\x7f])(?:[\x00-!#-&(-;=?-\x7f]|\"[^\"]*\"|'[^']*')*+[^\x00-\x7f]"
)

_INLINE: Final = "|".join(sorted(SPAN_ELEMENTS | {"script"}, key=lambda name: (-len(name), name)))


class Syntax:
    """Patterns with the letters that names may have: the insides of character classes for ``[[:alpha:]]``,
    ``[[:alnum:]]``, ``\\p{Word}`` and what ``\\b`` goes by."""

    def __init__(self, alpha: str, alnum: str, word: str, bounded: str) -> None:
        self.alnum = alnum
        part = f"[{alpha}_][-{alnum}._]*+"
        self.name = name = f"(?>(?:{part}:)?{part})"
        inline = rf"(?!(?:{_INLINE})(?![{bounded}]))"
        #: A start or end tag of a block element, which ends a paragraph.
        self.block_tag = block_tag = rf"<(?:{inline}[{alpha}_]|/{inline}{name}\s*>)"
        self.lazy_end = rf"{REST}| {{0,3}}(?:{IAL}|{block_tag})|{EOB}"
        quoted = r"\"[^\"]*+\"|'[^']*+'"
        self.tag = re.compile(rf"<({name})((?:\s++{name}(?:\s*+=\s*+(?:[{word}]++|{quoted}))?+)*+)\s*+(/)?>", FLAGS)
        self.block_start = re.compile(rf" {{0,3}}{self.tag.pattern}", FLAGS)
        self.close = re.compile(rf"</({name})\s*>", FLAGS)
        self.block_close = re.compile(rf" {{0,3}}</({name})\s*>", FLAGS)
        self.attribute = re.compile(rf"\s*({name})(?:\s*=\s*(?:([{word}]+)|\"([^\"]*)\"|'([^']*)'))?", FLAGS)
        self.raw_start = re.compile(rf"<(?:[{alpha}_]|/|!--|\?)", FLAGS)
        self.span_start = re.compile(rf"<(?:[{alpha}_]|!--|/)", FLAGS)
        mail = rf"[{alnum}_.-]"
        self.autolink = re.compile(rf"<((mailto|https?|ftps?):.[^\n>]*+|{mail}++@{mail}++)>", FLAGS)
        self.quote = self.paragraph(r"\s<{^", self.lazy_end)
        self.definition_end = self.paragraph(r"\s<{^:", rf"{self.lazy_end}| {{0,3}}:{TAIL}")
        others = rf" {{0,3}}(?:[+*-]{TAIL}|\d+\.{TAIL}|:{TAIL}|>|[~`]{{3}})|\#{{1,6}}[\t ]"
        self.block_end = self.paragraph(r"\s<{^:\d+*>~`#-", rf"{self.lazy_end}|{others}")
        lazy = rf"(?!{EOB}| {{0,3}}(?:{IAL}|{block_tag}))[ \t]*+\S[^\n]*+\n"
        self.code = re.compile(rf"(?:(?>\s*\n)?(?:{INDENT}[ \t]*+\S[^\n]*+\n)++(?:{lazy})*+)*+", FLAGS)

    def paragraph(self, special: str, end: str) -> re.Pattern[str]:
        """A line and those after it up to one that is an ``end``; only a line that begins with ``special`` can be
        one."""
        return re.compile(rf"[^\n]*+\n(?:[^{special}][^\n]*+\n|(?!{end})[^\n]*+\n)*+", FLAGS)

    @cache  # noqa: B019 - there are two instances
    def lazy_line(self, indent: int) -> re.Pattern[str]:
        """A line that goes on with a list item although it is not indented as one (up to three spaces)."""
        return re.compile(rf"(?! {{0,{indent}}}(?:{IAL}|{self.block_tag}))(?=[^\n]*\S)[^\n]*+\n", FLAGS)


PLAIN: Final = Syntax("A-Za-z", "A-Za-z0-9", r"\w", r"\w")


@cache
def exact() -> Syntax:
    """The patterns with letters of all scripts."""
    return Syntax(
        ruby_text.alpha_class(), ruby_text.alnum_class(), ruby_text.word_class(), ruby_text.bounded_word_class()
    )


def syntax_for(text: str) -> Syntax:
    """The patterns that a text needs."""
    return exact() if not text.isascii() and FOREIGN.search(text) else PLAIN
