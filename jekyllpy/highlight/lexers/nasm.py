"""Assembler in the way of NASM (Rouge's ``nasm``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

ID = r"(?i:[a-z$._?][\w$.?#@~]*)"
DIRECTIVES = (
    "BITS|USE16|USE32|SECTION|SEGMENT|ABSOLUTE|EXTERN|GLOBAL|ORG|ALIGN|STRUC|ENDSTRUC|COMMON|CPU|GROUP|UPPERCASE|IMPORT|"
    "EXPORT|LIBRARY|MODULE"
)
REGISTERS = (
    r"r\d[0-5]?[bwd]|[a-d][lh]|[er]?[a-d]x|[er]?[sb]p|[er]?[sd]i|[c-gs]s|st[0-7]|mm[0-7]|cr[0-4]|dr[0-367]|tr[3-7]"
)
STRING = r""""(?:\\\\"|[^"\\n])*"|'(?:\\\\'|[^'\\n])*'|`(?:\\\\`|[^`\\n])*`"""


class Nasm(RegexLexer):
    tag = "nasm"

    states: ClassVar[States] = {
        "root": [
            rule(r"^\s*%", Comment.Preproc, "preprocessor", spent=r"^\s*"),
            mixin("blanks"),
            rule(f"{ID}:", Name.Label),
            rule(
                rf"({ID})(\s+)((?i:equ))",
                groups(Name.Constant, Keyword.Declaration, Keyword.Declaration),
                "arguments",
            ),
            rule(DIRECTIVES, Keyword, "arguments"),
            rule("(?i)(?:res|d)[bwdqt]|times", Keyword.Declaration, "arguments"),
            rule(ID, Name.Function, "arguments"),
            rule(r"[\r\n]+", Text),
        ],
        "arguments": [
            rule(STRING, Str),
            rule(r"(?i)0x[\da-f]+|$0[\da-f]*|\d+[\da-f]*h", Num.Hex),
            rule("(?i)[0-7]+q", Num.Oct),
            rule("(?i)[01]+b", Num.Bin),
            rule(r"(?i)\d+\.e?\d+", Num.Float),
            rule(r"\d+", Num.Integer),
            rule(r"[,():\[\]]+", Punctuation),
            rule(r"[&|^<>+*\/%~-]+", Operator),
            rule(r"\$+", Keyword.Constant),
            rule("(?i)seg|wrt|strict", Operator.Word),
            rule("(?i)byte|[dq]?word", Keyword.Type),
            rule(f"(?i){REGISTERS}", Name.Builtin),
            rule(ID, Name.Variable),
            rule(r"[\r\n]+", Text, pop()),
            mixin("blanks"),
        ],
        "preprocessor": [
            rule(r"[^;\n]+", Comment.Preproc),
            rule(r";.*?\n", Comment.Single, pop()),
            rule(r"\n", Comment.Preproc, pop()),
        ],
        "blanks": [
            rule(r"\n", Text),
            rule(r"[ \t]+", Text),
            rule(";.*", Comment.Single),
        ],
    }


LEXER = Nasm
