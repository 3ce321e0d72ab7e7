"""C# (Rouge's ``csharp``), with code in interpolated strings."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Punctuation, Str, Text

IDENTIFIER = r"(?i:@?[_a-z]\w*)"

DIRECTIVES = "if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma"
KEYWORDS = """\
abstract as base break case catch checked const continue default delegate do else enum event explicit extern false
finally fixed for foreach goto if implicit in interface internal is lock new null operator out override params private
protected public readonly ref return sealed sizeof stackalloc static switch this throw true try typeof unchecked unsafe
virtual void volatile while add alias async await get global partial remove set value where yield nameof ascending by
descending equals from group into join let on orderby select
"""
TYPES = "bool byte char decimal double dynamic float int long object sbyte short string uint ulong ushort var"


def any_of(listed: str) -> str:
    """A pattern for one of the words, whole."""
    return rf"\b(?:{'|'.join(listed.split())})\b"


class CSharp(RegexLexer):
    """Braces in an interpolated string hold code, and braces in that."""

    tag = "csharp"
    states: ClassVar[States] = {
        "root": [
            mixin("blanks"),
            rule(r'\$\s*"', Str, "interpolated"),
            rule(r'\$@\s*"', Str, "interpolated verbatim"),
            rule(rf"<\[\s*(?:{IDENTIFIER}:)?|\]>", Keyword),
            rule(r"[~!%^&*()+=|\[\]{}:;,.<>\/?-]", Punctuation),
            rule(r'@"(?:""|[^"])*"', Str),
            rule(r'"(?:\\.|.)*?["\n]', Str),
            rule(r"'(?:\\.|.)'", Str.Char),
            rule(r"(?i)0x[0-9a-f]+[lu]?", Num),
            rule(r"(?i)[0-9](?:[.][0-9]*)?(?:e[+-][0-9]+)?[fldu]?", Num),
            rule(r"\b(?:class|struct|interface)\b", Keyword, "class"),
            rule(r"\b(?:namespace|using)\b", Keyword, "namespace"),
            rule(rf"^#[ \t]*(?:{DIRECTIVES})\b.*?\n", Comment.Preproc),
            rule(any_of(KEYWORDS), Keyword),
            rule(any_of(TYPES), Keyword.Type),
            rule(rf"{IDENTIFIER}(?=\s*[(])", Name.Function),
            rule(IDENTIFIER, Name),
        ],
        "blanks": [
            rule(r"\s+", Text),
            rule(r"//.*?$", Comment.Single),
            rule(r"(?s)/[*].*?[*]/", Comment.Multiline, spent=r"(?s)/\*.*"),
        ],
        "nest": [rule(r"\{", Punctuation, "nest"), rule(r"\}", Punctuation, pop()), mixin("root")],
        "interpolated": [
            rule(r"\\.", Str),
            rule(r"\{", Punctuation, "nest"),
            rule(r'"|\n', Str, pop()),
            rule(r".", Str),
        ],
        "interpolated verbatim": [
            rule(r'""', Str),
            rule(r"\{", Punctuation, "nest"),
            rule(r'"', Str, pop()),
            rule(r".", Str),
        ],
        "class": [mixin("blanks"), rule(IDENTIFIER, Name.Class, pop())],
        "namespace": [
            mixin("blanks"),
            rule(r"(?=[(])", Text, pop()),
            rule(rf"(?:{IDENTIFIER}|[.])+", Name.Namespace, pop()),
        ],
    }


LEXER = CSharp
