"""Syntax highlighting with Rouge's own tokens.

`to_html` is all most callers need; `Highlighter` is for sites: it warns of languages that have no lexer of their own
here, and knows kramdown's options. `stylesheet` gives the CSS of a theme.

How a lexer is written
======================
One language, one module ``lexers/<tag>.py`` (Rouge's tag, ``-`` written ``_``) whose `LEXER` is the lexer class; the
names a language goes by are in `jekyllpy.highlight.names`. A lexer is a `RegexLexer` with a table `states` of rules::

    class Ini(RegexLexer):
        tag = "ini"
        states: ClassVar[States] = {
            "root": [
                rule(r"[;#].*", Comment.Single),                 # a token type
                rule(r"(\\w+)(\\s*)(=)", groups(Name.Property, Text, Operator), "value"),   # groups, then push a state
                rule(r"\\[", Punctuation, push("section")),
                rule(r"\\w+", words(Name, {Keyword: "on off", Keyword.Constant: BIG_TABLE})),   # by the word matched
                rule(r"\\s+", Text),
            ],
            "value": [rule(r"\\n", Text, pop()), mixin("strings"), rule(r".", on_char)],  # on_char(lexer, match)
            ...
        }

- Rules are tried in order, the first to match wins, an unmatched character is an `Error` token. Patterns are matched
  at the scan pointer and see nothing before it, except that a ``^`` at their very beginning means a real line start;
  their dialect is in `jekyllpy.highlight.pattern`. Ruby's ``(?m)`` is ``(?s)`` here.
- Moves: a state's name (or `push`, also of several), `pop`, `goto`, ``pop(2, then="name")``. The action comes first.
- Callbacks are functions ``(lexer, match)``: ``lexer.token``, ``groups``, ``delegate``, ``recurse``, ``push``, ``pop``,
  ``goto``, ``in_state``, ``state_is``, ``enter`` (states made on the fly). ``match[1]`` is None for a group unmatched.
- A lexer with more to remember than its states extends `reset` (and `__init__` for options).
- A sublexer takes its parent's states with `extend` (``own``, ``prepend``, ``append``); mixins are by name and so mean
  the sublexer's states. Overridable callbacks are given by `method`.
- Tables of words of some size go to a data module of their own.

``python -m tests.highlight.differential TAG FILE…`` compares with Rouge itself.
"""

from __future__ import annotations

from jekyllpy.highlight.highlighter import Highlighter, to_html
from jekyllpy.highlight.theme import stylesheet, theme_names

__all__ = ["Highlighter", "stylesheet", "theme_names", "to_html"]
