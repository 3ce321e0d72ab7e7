"""Pascal and Delphi (Rouge's ``pascal``): words are known in any case."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Punctuation, Str, Text

KEYWORDS = """\
absolute abstract all and and_then array as asm assembler attribute begin bindable case class const constructor delay
destructor div do downto else end except exit export exports external far file finalization finally for forward
function goto if implementation import in inc index inherited initialization inline interface interrupt is label
library message mod module near nil not object of on only operator or or_else otherwise out overload override packed
pascal pow private procedure program property protected public published qualified raise read record register repeat
resident resourcestring restricted safecall segment set shl shr stdcall stored string then threadvar to try type unit
until uses value var view virtual while with write writeln xor
"""
TYPES = """\
ansichar ansistring bool boolean byte bytebool cardinal char comp currency double dword extended int64 integer iunknown
longbool longint longword pansichar pansistring pbool pboolean pbyte pbytearray pcardinal pchar pcomp pcurrency pdate
pdatetime pdouble pdword pextended phandle pint64 pinteger plongint plongword pointer ppointer pshortint pshortstring
psingle psmallint pstring pvariant pwidechar pwidestring pword pwordarray pwordbool real real48 shortint shortstring
single smallint string tclass tdate tdatetime textfile thandle tobject ttime variant widechar widestring word wordbool
"""


def one_of(listed: str) -> str:
    """A pattern for one of the words, whole and in any case."""
    return rf"(?i)\b(?:{'|'.join(listed.split())})\b"


class Pascal(RegexLexer):
    """Braces hold comments."""

    tag = "pascal"
    states: ClassVar[States] = {
        "root": [
            rule(r"\s+", Text),
            rule(r"(?://|--).*$\n?", Comment.Single),
            rule(r"(?s)\(\*.*?\*\)", Comment.Multiline, spent=r"(?s)\(\*.*"),
            rule(r"(?s)\{.*?\}", Comment.Multiline, spent=r"(?s)\{.*"),
            rule(
                r"(?:0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
                r"(?:L|l|UL|ul|u|U|F|f|ll|LL|ull|ULL)?",
                Num,
            ),
            rule(r"\$[0-9A-Fa-f]+", Num.Hex),
            rule(r"[~!@#$%^&*()+`\-={}\[\]:;<>?,./|\\]", Punctuation),
            rule(r"'(?:[^']|'')*'", Str),
            rule(r"(?i)(?:true|false|nil)\b", Name.Builtin),
            rule(one_of(KEYWORDS), Keyword),
            rule(one_of(TYPES), Keyword.Type),
            rule(r"(?i)@?[_a-z]\w*", Name),
        ]
    }


LEXER = Pascal
