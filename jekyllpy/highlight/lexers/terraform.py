"""Terraform (Rouge's ``terraform``): HCL with expressions in strings."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.hcl import Hcl
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.rules import Mixin, Rule, States, extend, goto, method, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Keyword, Name, Operator, Punctuation, Str, Text

VOCABULARY = {
    Keyword: "terraform module provider variable resource data provisioner output",
    Keyword.Declaration: "var local",
    Keyword.Constant: "true false null",
}


def quoted(quote: str, token: str) -> list[Rule | Mixin]:
    """Text in quotes, with escapes and interpolation."""
    return [rule(rf"[^\\{quote}$]+", token), mixin("string"), rule(quote, token, pop())]


class Terraform(Hcl):
    """Words inside of expressions may have hyphens and open no block; a regular expression ends its interpolation."""

    tag = "terraform"
    vocabulary = words(Name.Other, VOCABULARY)

    def expression_word(self, m: Match) -> None:
        self.token(self.vocabulary[m[0]], m[0])

    states: ClassVar[States] = extend(
        Hcl.states,
        {
            "string": [rule(r"\\.", Str.Escape), rule(r"\$\{", Keyword, "interpolation")],
            "double quoted": quoted('"', Str.Double),
            "single quoted": quoted("'", Str.Single),
            "interpolation": [rule(r"\}", Keyword, pop()), mixin("expression")],
            "expression": [
                rule('"/', Str.Delimiter, goto("regex")),
                mixin("values"),
                rule(r"\s+", Text),
                rule(r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|==|!=", Operator),
                rule(r"[-<>+*%&|^/!=?:]=?", Operator),
                rule(r"[(\[,)\].]", Punctuation),
                rule(r"(?i)[$a-z_-][a-z0-9_-]*", method("expression_word")),
            ],
            "regex": [
                rule(r"[^\"/\\]+|\\.", Str.Regex),
                rule('/"', Str.Delimiter, pop()),
                rule('["/]', Str.Regex),
            ],
        },
        prepend={name: [rule("[.,()*]", Punctuation)] for name in ("hash", "array")},
        append={"heredoc": [mixin("string")]},
    )


LEXER = Terraform
