"""The engine of states, with small lexers of its own."""

from __future__ import annotations

from typing import ClassVar

import pytest

from jekyllpy.highlight.lexer import Lexer, Tokens, as_bool, merged
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Definition, States, extend, goto, groups, method, mixin, pop, push, rule, words
from jekyllpy.highlight.tokens import Error, Keyword, Name, Num, Punctuation, Str, Text


def lexer_of(states: States) -> RegexLexer:
    return type("Made", (RegexLexer,), {"tag": "made", "states": states})()


def test_rules_are_tried_in_order_and_the_rest_is_in_error() -> None:
    lexer = lexer_of({"root": [rule("ab", Keyword), rule("a", Name), rule(r"\d+", Num)]})
    assert lexer.lex("aba12!?a") == [("k", "ab"), ("n", "a"), ("m", "12"), ("err", "!?"), ("n", "a")]


def test_moves() -> None:
    lexer = lexer_of(
        {
            "root": [rule("<", Punctuation, "in"), rule(".", Text)],
            "in": [
                rule("<", Punctuation, push()),
                rule(">", Punctuation, pop()),
                rule("!", Punctuation, goto("other")),
                rule("2", Punctuation, pop(2)),
                rule("3", Punctuation, pop(2, then="other")),
                rule("4", Punctuation, push("other", "in")),
                rule("x", Name),
            ],
            "other": [rule("x", Num), rule(">", Punctuation, pop())],
        }
    )

    def kinds(text: str) -> str:
        return " ".join(token or "-" for token, value in lexer.lex(text) for char in value if char == "x")

    assert kinds("x<x<x>x>x") == "- n n n -"
    assert kinds("<!x>x") == "m -"
    assert kinds("<<2x") == "-"
    assert kinds("<<3x>x") == "m -"
    assert kinds("<4x>x>x>x") == "n m n -"


def test_an_empty_stack_goes_on_in_root() -> None:
    assert lexer_of({"root": [rule("x", Name), rule(">", Punctuation, pop(3))]}).lex(">x>x")[1] == ("n", "x")


def test_groups_leave_out_what_is_empty_or_none() -> None:
    lexer = lexer_of({"root": [rule(r"(a)(b)?(c*)(d)", groups(Name, Keyword, Num, None)), rule(".", Text)]})
    assert lexer.lex("abd acd ad") == [
        ("n", "a"), ("k", "b"), ("", " "), ("n", "a"), ("m", "c"), ("", " "), ("n", "a"),
    ]  # fmt: skip


def test_words_choose_by_the_text() -> None:
    action = words(Name, {Keyword: "if else", Name.Builtin: ["print", "else"], Num: frozenset({"one"})})
    lexer = lexer_of({"root": [rule(r"\w+", action), rule(" ", Text)]})
    assert [token for token, text in lexer.lex("if else print one two") if token] == ["k", "k", "nb", "m", "n"]


def test_mixins_mean_the_states_of_the_lexer_in_use() -> None:
    class Base(RegexLexer):
        tag = "base"
        states: ClassVar[States] = {"root": [mixin("names"), rule(".", Text)], "names": [rule("a", Name)]}

    class Sub(Base):
        states: ClassVar[States] = extend(
            Base.states,
            {"more": [rule("c", Num)]},
            prepend={"names": [rule("ab", Keyword), rule("b", Str)]},
            append={"names": [mixin("more")]},
        )

    assert Base().lex("abc") == [("n", "a"), ("", "bc")]
    assert Sub().lex("abcba") == [("k", "ab"), ("m", "c"), ("s", "b"), ("n", "a")]


def test_callbacks_come_before_the_move_and_may_be_overridden() -> None:
    class Base(RegexLexer):
        tag = "base"

        def on_word(self, m: Match) -> None:
            self.token(Name, m[0])
            assert self.state_is("root") and not self.in_state("next")

        states: ClassVar[States] = {"root": [rule(r"\w+", method("on_word"), "next")], "next": [rule(" ", Text, pop())]}

    class Sub(Base):
        def on_word(self, m: Match) -> None:
            self.token(Keyword, m[0].upper())

    assert Base().lex("a b") == [("n", "a"), ("", " "), ("n", "b")]
    assert Sub().lex("a") == [("k", "A")]


def test_delegates_keep_their_state_and_classes_start_afresh() -> None:
    class Inner(RegexLexer):
        tag = "inner"
        states: ClassVar[States] = {"root": [rule("a", Name, "seen")], "seen": [rule("a", Num)]}

    class Outer(RegexLexer):
        tag = "outer"

        def reset(self) -> None:
            super().reset()
            self.inner = Inner()

        states: ClassVar[States] = {
            "root": [
                rule("a", lambda self, m: self.delegate(self.inner, m[0])),
                rule(r"\((a)\)", lambda self, m: self.delegate(Inner, m[1])),
                rule(r"\[(.)\]", lambda self, m: self.recurse(m[1])),
                rule("-", Punctuation),
            ]
        }

    assert Outer().lex("a-a-(a)-[a]") == [
        ("n", "a"), ("p", "-"), ("m", "a"), ("p", "-"), ("n", "a"), ("p", "-"), ("n", "a"),
    ]  # fmt: skip


def test_callbacks_move_by_themselves() -> None:
    class Moving(RegexLexer):
        tag = "moving"

        def dance(self, m: Match) -> None:
            self.push("a")
            self.push()
            self.goto("b")
            self.pop()
            assert self.state_is("a") and self.in_state("root") and not self.in_state("b")
            self.reset_stack()
            self.push("b")

        states: ClassVar[States] = {"root": [rule("x", dance), rule(".", Text)], "a": [], "b": [rule(".", Name)]}

    assert Moving().lex("xy") == [("n", "y")]


def test_states_made_on_the_fly_are_made_once() -> None:
    made: list[str] = []

    class Quoting(RegexLexer):
        tag = "quoting"

        def open(self, m: Match) -> None:
            def build() -> Definition:
                made.append(m[0])
                return [rule("[" + m[0] + "]", Punctuation, pop()), rule(f"[^{m[0]}]+", Str)]

            self.token(Punctuation, m[0])
            self.enter(m[0], build)

        states: ClassVar[States] = {"root": [rule("[|/]", open), rule(".", Text)]}

    assert Quoting().lex("|a/|/b|/|c|") == [
        ("p", "|"), ("s", "a/"), ("p", "|/"), ("s", "b|"), ("p", "/|"), ("s", "c"), ("p", "|"),
    ]  # fmt: skip
    assert made == ["|", "/"]


def test_idle_rules_end_in_an_error() -> None:
    assert lexer_of({"root": [rule("(?=a)", None, "root")]}).lex("aa") == [(Error, "aa")]
    assert lexer_of({"root": [rule("(?=a)", None, push("root")), rule("a", Name)]}).lex("a") == [(Error, "a")]


def test_after_idling_in_a_mixin_the_rules_behind_it_are_tried() -> None:
    idle = [rule("(?=a)", None, push("root")), rule("a", Num)]
    lexer = lexer_of({"root": [mixin("idle"), rule("a", Name)], "idle": idle})
    assert lexer.lex("a") == [("n", "a")]


def test_resetting_and_continuing() -> None:
    lexer = lexer_of({"root": [rule("<", Punctuation, "in"), rule("x", Text)], "in": [rule("x", Name)]})
    lexer.lex("<")
    out: Tokens = []
    lexer.stream("x", out)
    assert out == [("n", "x")]
    assert lexer.lex("x") == [("", "x")]


def test_merging_leaves_out_empty_tokens() -> None:
    assert merged([("a", "1"), ("b", ""), ("a", "2"), ("", "3"), ("", "")]) == [("a", "12"), ("", "3")]
    assert merged([]) == []


@pytest.mark.parametrize(
    ("value", "on"),
    [(None, False), ("0", False), ("false", False), ("off", False), (0, False), ("1", True), ("", True), (True, True),
     ([], True), (["1", "0"], False)],
)  # fmt: skip
def test_options_that_are_on(value: object, on: bool) -> None:
    assert as_bool(value) is on
    assert Lexer({"x": value}).bool_option("x") is on


def test_other_options() -> None:
    lexer = Lexer({"a": ["x", "y"], "b": "p,q", "c": True, "d": ["1,2", "3"]})
    assert lexer.string_option("a") == "y" and lexer.string_option("none") is None
    assert lexer.list_option("b") == ["p", "q"] and lexer.list_option("d") == ["1", "2", "3"]
    assert lexer.list_option("c") == [] == lexer.list_option("none")
    assert Lexer().bool_option("x", True) is True
    with pytest.raises(NotImplementedError):
        lexer.lex("x")
