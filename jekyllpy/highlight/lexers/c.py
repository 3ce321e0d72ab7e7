"""C (Rouge's ``c``): preprocessor lines, labels and function definitions are told by where they stand."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.c_words import KEYWORDS, RESERVED, TYPES
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, Words, groups, method, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[a-zA-Z_][a-zA-Z0-9_]*"
BLANK = r"(?:\s|//.*?\n|/[*].*?[*]/)+"
HEAD = r"[\w*\s]+?[\s*]"
NO_FUNCTION = rf"{HEAD}{IDENTIFIER}\s*\([^;]*|[\w*\s]+"
VOCABULARY = {Keyword: KEYWORDS, Keyword.Type: TYPES, Keyword.Reserved: RESERVED}


class C(RegexLexer):
    """Languages that build on C give `vocabulary` more words."""

    tag = "c"
    vocabulary: ClassVar[Words] = words(Name, VOCABULARY)

    def reset(self) -> None:
        super().reset()
        self.push("line start")

    def word(self, m: Match) -> None:
        self.token(self.vocabulary[m[0]], m[0])

    def function(self, m: Match) -> None:
        """A definition or declaration: type, name, parameters, blanks, and the brace or semicolon."""
        self.recurse(m[1])
        self.token(Name.Function, m[2])
        self.recurse(m[3])
        self.recurse(m[4])
        self.token(Punctuation, m[5])
        if m[5] == "{":
            self.push("function")

    states: ClassVar[States] = {
        "line start": [rule(rf"{IDENTIFIER}:(?!:)", Name.Label), mixin("expression's line start")],
        "expression's line start": [
            mixin("inline blanks"),
            rule(r"#if\s0", Comment, "if 0"),
            rule(r"#", Comment.Preproc, "macro"),
            rule(r"", None, pop()),
        ],
        "inline blanks": [
            rule(r"[ \t\r]+|\\\n", Text),
            rule(r"(?s)/(?:\\\n)?[*].*?[*](?:\\\n)?/", Comment.Multiline, spent=r"(?s)/(?:\\\n)?[*].*"),
        ],
        "blanks": [
            rule(r"\n+", Text, "line start"),
            rule(r"//(?:\\.|.)*?$", Comment.Single, "line start"),
            mixin("inline blanks"),
        ],
        "statements": [
            mixin("blanks"),
            rule(r'(?:u8|u|U|L)?"', Str, "string"),
            rule(r"(?i)(?:u8|u|U|L)?'(?:\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])'", Str.Char),
            rule(r"(?i)(?:\d+[.]\d*|[.]?\d+)e[+-]?\d+[lu]*", Num.Float),
            rule(r"(?i)0x[0-9a-f]+[lu]*", Num.Hex),
            rule(r"(?i)0[0-7]+[lu]*", Num.Oct),
            rule(r"(?i)\d+[lu]*", Num.Integer),
            rule(r"\*/", Error),
            rule(r"[~!%^&*+=\|?:<>/-]", Operator),
            rule(r"[()\[\],.;]", Punctuation),
            rule(r"\bcase\b", Keyword, "case"),
            rule(r"(?:true|false|NULL)\b", Name.Builtin),
            rule(IDENTIFIER, method("word")),
        ],
        "case": [rule(r":", Punctuation, pop()), mixin("statements")],
        "root": [
            rule(r"\n+", Text, "expression's line start"),
            mixin("blanks"),
            rule(rf"({HEAD})({IDENTIFIER})(\s*\([^;]*?\))((?:{BLANK})?)(\{{|;)", function, spent=NO_FUNCTION),
            rule(r"\{", Punctuation, "function"),
            mixin("statements"),
        ],
        "function": [
            mixin("blanks"),
            mixin("statements"),
            rule(r";", Punctuation),
            rule(r"\{", Punctuation, "function"),
            rule(r"\}", Punctuation, pop()),
        ],
        "string": [
            rule(r'"', Str, pop()),
            rule(r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", Str.Escape),
            rule(r'[^\\"\n]+|\\\n|\\', Str),
        ],
        "macro": [
            rule(
                r"(include)(\s*)(<[^>]+>|\"[^\"]+\")([^\n]*)",
                groups(Comment.Preproc, Text, Comment.PreprocFile, Comment.Single),
            ),
            rule(r"[^/\n\\]+", Comment.Preproc),
            rule(r"(?s)\\.", Comment.Preproc),
            mixin("inline blanks"),
            rule(r"/", Comment.Preproc),
            rule(r"\n", Comment.Preproc, pop()),
        ],
        "if 0": [
            rule(r"^\s*#if", Comment, "if 0"),
            rule(r"^\s*#\s*el(?:se|if)", Comment, pop()),
            rule(r"^(?s:\s*#\s*endif\b.*?(?<!\\)\n)", Comment, pop()),
            rule(r".*?\n", Comment),
        ],
    }


LEXER = C
