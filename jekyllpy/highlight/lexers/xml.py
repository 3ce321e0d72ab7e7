"""XML (Rouge's ``xml``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, pop, rule
from jekyllpy.highlight.tokens import Comment, Name, Str, Text

NAME = r"[\p{L}:_][\p{Word}\p{Cf}:.·-]*"


class Xml(RegexLexer):
    tag = "xml"

    states: ClassVar[States] = {
        "root": [
            rule("[^<&]+", Text),
            rule(r"&\S*?;", Name.Entity, spent=r"&\S*"),
            rule(r"<!\[CDATA\[.*?\]\]\>", Comment.Preproc, spent=r"<!\[CDATA\[.*"),
            rule("<!--", Comment, "comment"),
            rule(r"<\?.*?\?>", Comment.Preproc, spent=r"<\?.*"),
            rule("<![^>]*>", Comment.Preproc, spent="<![^>]*"),
            rule(r"<\s*" + NAME, Name.Tag, "tag"),
            rule(rf"<\s*/\s*{NAME}\s*>", Name.Tag),
        ],
        "comment": [
            rule("[^-]+", Comment),
            rule("-->", Comment, pop()),
            rule("-", Comment),
        ],
        "tag": [
            rule(r"\s+", Text),
            rule(NAME + r"\s*=", Name.Attribute, "attribute"),
            rule(r"/?\s*>", Name.Tag, pop()),
        ],
        "attribute": [
            rule(r"\s+", Text),
            rule(r"(?s)\".*?\"|'.*?'|[^\s>]+", Str, pop()),
        ],
    }


LEXER = Xml
