"""The states that Sass and SCSS have in common (Rouge's ``sass/common``); each adds how statements end (``end``)."""

from __future__ import annotations

from typing import Final

from jekyllpy.highlight.lexers.css_words import COLOURS, KEYWORDS, PROPERTIES
from jekyllpy.highlight.rules import Rule, States, groups, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER: Final = r"[\w-]+"


def quoted(quote: str, token: str) -> list[Rule]:
    """The text of a string and its end."""
    return [rule(quote, token, pop()), INTERPOLATION, rule(rf"(?:\\.|#(?!\{{)|[^\n{quote}#])+", token)]


def selector_piece(token: str) -> list[Rule]:
    """The rest of a class, id or the like, of which parts may be interpolated."""
    return [rule(IDENTIFIER, token), INTERPOLATION, rule("", None, pop())]


INTERPOLATION: Final = rule(r"#\{", Str.Interpol, "interpolation")

SASS_STATES: Final[States] = {
    "statement": [
        rule(r"@for\b", Keyword, "for"),
        rule(r"@(?:debug|warn|if|each|while|else|return|media)", Keyword, "value"),
        rule(rf"(@(?:mixin|function))(\s+)({IDENTIFIER})", groups(Keyword, Text, Name.Function), "value"),
        rule(r"@extend\b", Keyword, "selector"),
        rule(rf"(@include)(\s+)({IDENTIFIER})", groups(Keyword, Text, Name.Decorator), "value"),
        rule(f"@{IDENTIFIER}|&", Keyword, "selector"),
        rule(rf"(\${IDENTIFIER})([ \t]*)(:)", groups(Name.Variable, Text, Punctuation), "value"),
    ],
    "strings": [rule('"', Str.Double, "double quoted"), rule("'", Str.Single, "single quoted")],
    "value": [
        mixin("end"),
        rule(r"[ \t]+", Text),
        rule(rf"\${IDENTIFIER}", Name.Variable),
        rule(r"url\(", Str.Other, "url"),
        rule(rf"{IDENTIFIER}(?=\s*\()", Name.Function),
        rule(f"%{IDENTIFIER}", Name.Decorator),
        rule(r"(?:true|false)\b", Name.Builtin.Pseudo),
        rule(r"(?:and|or|not)\b", Operator.Word),
        rule(r"(?i)#[a-z0-9]{1,6}", Num.Hex),
        rule(r"-?\d+(?:%|[a-z]+)?", Num),
        rule(r"-?\d*\.\d+(?:%|[a-z]+)?", Num.Integer),
        mixin("strings"),
        INTERPOLATION,
        rule(r"[~^*!&%<>\|+=@:,./?-]+", Operator),
        rule(r"[\[\]()]+", Punctuation),
        rule(r"/\*", Comment.Multiline, "comment"),
        rule(r"//[^\n]*", Comment.Single),
        rule(IDENTIFIER, words(Name, {Name.Builtin: KEYWORDS, Name.Constant: COLOURS})),
    ],
    "for": [rule(r"from|to|through", Operator.Word), mixin("value")],
    "interpolation": [rule(r"\}", Str.Interpol, pop()), mixin("value")],
    "selector": [
        mixin("end"),
        mixin("strings"),
        INTERPOLATION,
        rule(r"[ \t]+", Text),
        rule(":", Name.Decorator, "pseudo-class"),
        rule(r"\.", Name.Class, "class"),
        rule("#", Name.Namespace, "id"),
        rule("%", Name.Variable, "placeholder"),
        rule(IDENTIFIER, Name.Tag),
        rule("&", Keyword),
        rule(r"[~^*!&\[\]()<>\|+=@:;,./?-]", Operator),
    ],
    "pseudo-class": selector_piece(Name.Decorator),
    "class": selector_piece(Name.Class),
    "id": selector_piece(Name.Namespace),
    "placeholder": selector_piece(Name.Variable),
    "double quoted": quoted('"', Str.Double),
    "single quoted": quoted("'", Str.Single),
    "url": quoted(r"\)", Str.Other),
    "attribute name": [INTERPOLATION, rule(IDENTIFIER, words(Name.Attribute, {Name.Label: PROPERTIES}))],
    "attribute": [mixin("attribute name"), rule(r"([ \t]*)(:)", groups(Text, Punctuation), "value")],
    "comment": [
        rule(r"(?:\\#|#(?=[^\n{])|\*(?=[^\n/])|[^\n#*])+", Comment.Multiline),
        INTERPOLATION,
        rule(r"\*/", Comment.Multiline, pop()),
    ],
}
