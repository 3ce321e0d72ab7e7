"""YAML (Rouge's ``yaml``): indentation is followed to know where plain and block scalars end."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, goto, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Punctuation, Str, Text

PLAIN_START = r"[^ \t\n\r\f\v?:,\[\]{}#&*!\|>'\"%@`]"
ANCHOR = r"[\p{L}\p{Nl}\p{Nd}_-]+"
HEX_ESCAPE = r"\\(?:x\h{2}|u\h{4}|U\h{8})"


class Yaml(RegexLexer):
    """`indents` are the columns of the blocks that are open, `column` that of the node being read."""

    tag = "yaml"

    def reset(self) -> None:
        super().reset()
        self.reset_indents()

    def reset_indents(self) -> None:
        self.indents = [0]
        self.column = 0
        self.scalar_indent: int | None = None

    def start_line(self, spaces: str) -> tuple[str, str]:
        """A new line's indentation: the part that closes blocks properly, and what is left over in error."""
        self.column = len(spaces)
        if self.column >= self.indents[-1]:
            return spaces, ""
        while self.column < self.indents[-1]:
            self.indents.pop()
        return spaces[: self.indents[-1]], spaces[self.indents[-1] :]

    def open_block(self) -> None:
        if self.indents[-1] < self.column:
            self.indents.append(self.column)

    def document_start(self, m: Match) -> None:
        self.reset_indents()

    def indented_line(self, m: Match) -> None:
        text, error = self.start_line(m[0])
        self.token(Text, text)
        self.token(Error, error)

    def continue_indent(self, m: Match) -> None:
        self.token(Text, m[0])
        self.column += len(m[0])

    def indicator(self, m: Match) -> None:
        self.open_block()
        self.column += len(m[0])
        self.token(Punctuation.Indicator, m[0])

    def implicit_key(self, m: Match) -> None:
        self.groups(m, Name.Attribute, Punctuation.Indicator)
        self.open_block()

    def scalar_header(self, m: Match) -> None:
        self.scalar_indent = None
        self.goto("ignored line")
        if m[0]:
            self.scalar_indent = self.indents[-1] + int(m[1] or 0)
        self.token(Punctuation.Indicator, m[0])

    def scalar_blank_line(self, m: Match) -> None:
        width = len(m[0]) if self.scalar_indent is None else self.scalar_indent
        self.token(Text, m[0][:width])
        self.token(Name.Constant, m[0][width:])

    def scalar_line_start(self, m: Match) -> None:
        self.token(Text, m[0])
        least = self.indents[-1] if self.scalar_indent is None else self.scalar_indent
        if self.scalar_indent is None:
            self.scalar_indent = len(m[0])
        if len(m[0]) < least:
            self.start_line(m[0])
            self.pop()
            self.push("indentation")

    def plain_line_start(self, m: Match) -> None:
        self.token(Text, m[0])
        self.pop()
        if len(m[0]) <= self.indents[-1]:
            self.pop()
            self.start_line(m[0])
            self.push("indentation")

    states: ClassVar[States] = {
        "comment": [rule(r"#.*$", Comment.Single)],
        "root": [
            mixin("comment"),
            rule(r"\n+", Text),
            rule(r"[ ]+(?=#|$)", Text),
            rule(r"^%YAML\b", lambda self, m: (self.token(Name.Tag, m[0]), self.reset_indents()), "yaml directive"),
            rule(r"^%TAG\b", lambda self, m: (self.token(Name.Tag, m[0]), self.reset_indents()), "tag directive"),
            rule(
                r"^(?:---|\.\.\.)(?= |$)",
                lambda self, m: (self.token(Name.Namespace, m[0]), self.reset_indents()),
                "block line",
            ),
            rule(r"[ ]*(?!\s|$)", indented_line, push("block line", "indentation")),
        ],
        "indentation": [
            rule(r"\s*?\n", Text, pop(2)),
            rule(r"[ ]+(?=[-:?](?:[ ]|$))", continue_indent),
            rule(r"[?:-](?=[ ]|$)", indicator),
            rule(r"[ ]*", continue_indent, pop()),
        ],
        "block line": [
            rule(r"[ ]*(?=#|$)", Text, pop()),
            rule(r"[ ]+", Text),
            mixin("properties"),
            rule(r"([^#,:?\[\]{}\"'\n]+)(:)(?=\s|$)", implicit_key, spent=r"[^#,:?\[\]{}\"'\n]+"),
            rule(r"[\|>][+-]?", Punctuation.Indicator, push("block scalar", "block scalar header")),
            mixin("flow node"),
            rule(rf"(?={PLAIN_START}|[?:-][^ \t\n\r\f\v])", None, "plain scalar"),
        ],
        "properties": [
            rule(r"!<[0-9A-Za-z;\/?:@&=+$,_.!~*'()\[\]%-]+>", Keyword.Type),
            rule(r"(?:![\w-]+)?!(?:[\w;/?:@&=+$,.!~*\'()\[\]%-]*)", Keyword.Type),
            rule("&" + ANCHOR, Name.Label),
            rule(r"\*" + ANCHOR, Name.Variable),
        ],
        "flow node": [
            rule(r"\[", Punctuation.Indicator, "flow sequence"),
            rule(r"\{", Punctuation.Indicator, "flow mapping"),
            rule("'", Str.Single, "single quoted"),
            rule('"', Str.Double, "double quoted"),
        ],
        "flow collection": [
            rule(r"\s+", Text),
            mixin("comment"),
            rule(r"[?:,]", Punctuation.Indicator),
            mixin("properties"),
            mixin("flow node"),
            rule(rf"(?={PLAIN_START})", None, "flow plain scalar"),
        ],
        "flow sequence": [rule(r"\]", Punctuation.Indicator, pop()), mixin("flow collection")],
        "flow mapping": [rule(r"\}", Punctuation.Indicator, pop()), mixin("flow collection")],
        "block scalar": [
            rule(r"\n+", Text),
            rule(r"^[ ]+$", scalar_blank_line),
            rule(r"^[ ]*", scalar_line_start),
            rule(r"[^\n\r\f\v]+", Str),
        ],
        "block scalar header": [rule(r"(?:(?=([+-]?[1-9]))?(?:[1-9][+-]?|[+-]?[1-9]?))(?=[ ]|$)", scalar_header)],
        "ignored line": [
            mixin("comment"),
            rule(r"[ ]+", Text),
            rule(r"\n", Text, pop()),
        ],
        "quoted blanks": [
            rule(r"^[ ]+", Text),
            rule(r"[ ]+$", Text),
            rule(r"\n+", Text),
            rule(r"[ ]+", Name.Variable),
        ],
        "single quoted": [
            mixin("quoted blanks"),
            rule(r"\\'", Str.Escape),
            rule("'", Str, pop()),
            rule(r"[^\s']+", Str),
        ],
        "double quoted": [
            rule('"', Str, pop()),
            mixin("quoted blanks"),
            rule(r'\\[0abt\tn\nvfre "\\N_LP]', Str.Escape),
            rule(HEX_ESCAPE, Str.Escape),
            rule(r"[^ \t\n\r\f\v\"\\]+", Str),
        ],
        "plain scalar": [
            rule(r"[ ]*(?=:[ \n]|:$)", Text, pop()),
            rule(r"[ ]*:\S+", Str),
            rule(r"[ ]+(?=#)", Text, pop()),
            rule(r"[ ]+$", Text),
            rule(r"\n+", Text, "plain scalar line"),
            rule(r"[ ]+", Str),
            rule(r"true|false|null", Name.Constant),
            rule(r"\d+(?:\.\d+)?(?=(\r?\n)| +#)", Num, pop()),
            rule(r"[^\s:]+", Str),
        ],
        "plain scalar line": [
            rule(r"^[ ]+\n", Text),
            rule(r"\n+", Text),
            rule(r"^(?=---|\.\.\.)", None, pop(3)),
            rule(r"^[ ]*", plain_line_start),
        ],
        "flow plain scalar": [
            rule(r"[ ]*(?=[,:?\[\]{}])", Text, pop()),
            rule(r"[ ]+(?=#)", Text, pop()),
            rule(r"^[ ]+", Text),
            rule(r"[ ]+$", Text),
            rule(r"\n+", Text),
            rule(r"[ ]+", Name.Variable),
            rule(r"[^\s,:?\[\]{}]+", Name.Variable),
        ],
        "yaml directive": [rule(r"([ ]+)(\d+\.\d+)", groups(Text, Num), goto("ignored line"))],
        "tag directive": [
            rule(
                r"([ ]+)(!|![\w-]*!)([ ]+)(!|!?[\w;/?:@&=+$,.!~*'()\[\]%-]+)",
                groups(Text, Keyword.Type, Text, Keyword.Type),
                goto("ignored line"),
            )
        ],
    }


LEXER = Yaml
