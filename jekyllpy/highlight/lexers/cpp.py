"""C++ (Rouge's ``cpp``): C with classes, templates, raw strings and digit separators."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.c import IDENTIFIER, VOCABULARY, C
from jekyllpy.highlight.rules import States, extend, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Keyword, Name, Num, Operator, Punctuation, Str

DIGITS = r"\d(?:'?\d)*"
_MORE = {
    Keyword: "asm auto catch char8_t concept consteval constexpr constinit const_cast co_await co_return co_yield "
    "delete dynamic_cast explicit export friend mutable namespace new operator private protected public "
    "reinterpret_cast requires restrict size_of static_cast this throw throws typeid typename using "
    "virtual final override alignas alignof decltype noexcept static_assert thread_local try",
    Keyword.Type: "bool",
    Keyword.Reserved: "__virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface "
    "__event",
}
CPP_VOCABULARY = {token: f"{listed} {_MORE[token]}" for token, listed in VOCABULARY.items()}


class Cpp(C):
    """C's states with the rules of C++ first."""

    tag = "cpp"
    vocabulary = words(Name, CPP_VOCABULARY)
    states: ClassVar[States] = extend(
        C.states,
        {
            "class name": [
                rule(IDENTIFIER, Name.Class, pop()),
                mixin("blanks"),
                rule(r"[.]{3}", Operator),
                rule(r",", Punctuation, pop()),
                rule(r"", None, pop()),
            ],
            "template": [
                rule(r"[>;]", Punctuation, pop()),
                rule(r"typename\b", Keyword, "class name"),
                mixin("statements"),
            ],
            "case": [rule(r":(?!:)", Punctuation, pop()), mixin("statements")],
        },
        prepend={
            "root": [rule(r"(?:__offload|__blockingoffload|__outer)\b", Keyword.Pseudo)],
            "statements": [
                rule(r"(?:class|struct)\b", Keyword, "class name"),
                rule(r"template\b", Keyword, "template"),
                rule(rf"{DIGITS}(?:\.{DIGITS})?(?:y|d|h|min|s|ms|us|ns|i|if|il)\b", Num.Other),
                rule(
                    rf"(?i)(?:{DIGITS}[.](?:{DIGITS})?|[.]{DIGITS})(?:e[+-]?{DIGITS}[lu]*)?|{DIGITS}e[+-]?{DIGITS}[lu]*",
                    Num.Float,
                ),
                rule(r"(?i)0x\h(?:'?\h)*[lu]*", Num.Hex),
                rule(r"0b[01]+(?:'[01]+)*", Num.Bin),
                rule(r"(?i)0[0-7](?:'?[0-7])*[lu]*", Num.Oct),
                rule(rf"(?i){DIGITS}[lu]*", Num.Integer),
                rule(r"\bnullptr\b", Name.Builtin),
                rule(
                    r"(?s)(?:u8|u|U|L)?R\"([a-zA-Z0-9_{}\[\]#<>%:;.?*\+\-\/\^&|~!=,\"']{0,16})\(.*?\)\1\"",
                    Str,
                ),
                rule(r"::|<=>", Operator),
                rule(r"[{}]", Punctuation),
            ],
        },
    )


LEXER = Cpp
