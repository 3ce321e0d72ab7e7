"""HTTP requests and responses (Rouge's ``http``), with content in the language of its media type.

The option ``content`` names the content's language.
"""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexer import Lexer, Options
from jekyllpy.highlight.media_types import BY_MEDIA_TYPE
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.registry import find, make
from jekyllpy.highlight.rules import States, groups, rule
from jekyllpy.highlight.tokens import Keyword, Name, Num, Operator, Punctuation, Str, Text

METHODS = "GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH"


class Http(RegexLexer):
    """`content` lexes the content; `media_type` is the one last named in a header."""

    tag = "http"

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        self.media_type = "text/plain"
        factory = find(self.string_option("content") or "")
        self.content: Lexer | None = factory(self.options) if factory else None

    def reset(self) -> None:
        super().reset()
        self.media_type = "text/plain"

    def header(self, m: Match) -> None:
        if m[1].lower() == "content-type":
            self.media_type = m[5].split(";")[0].lower()
        self.groups(m, Name.Attribute, Text, Punctuation, Text, Str, Text)

    def body(self, m: Match) -> None:
        if self.content is None:
            content = make(BY_MEDIA_TYPE.get(self.media_type, "plaintext"))
            content.reset()
            self.delegate(content, m[0])
        else:
            self.delegate(self.content, m[0])

    states: ClassVar[States] = {
        "root": [
            rule(
                rf"({METHODS})([ ]+)([^ ]+)([ ]+)(HTTPS?)(/)(\d(?:\.\d)?)(\r?\n|$)",
                groups(Name.Function, Text, Name.Namespace, Text, Keyword, Operator, Num, Text),
                "headers",
            ),
            rule(
                r"(HTTPS?)(/)(\d(?:\.\d))([ ]+)(\d{3})([ ]+)?([^\r\n]*)?(\r?\n|$)",
                groups(Keyword, Operator, Num, Text, Num, Text, Name.Exception, Text),
                "headers",
            ),
        ],
        "headers": [
            rule(r"([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)", header),
            rule(r"([^\r\n]+)(\r?\n|$)", groups(Str, Text)),
            rule(r"\r?\n", Text, "content"),
        ],
        "content": [rule("(?s).+", body)],
    }


LEXER = Http
