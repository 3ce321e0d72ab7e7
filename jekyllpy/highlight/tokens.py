"""The token types of Rouge 3.30 (``lib/rouge/token.rb``), each known by the short name that becomes its CSS class.

A token type *is* its short name: ``Comment.Single == "c1"``. Types that have subtypes are `TokenType` strings which
carry those as attributes, so that lexers read ``Name.Function`` and the formatters need no table at all. Plain text has
the empty name and is written without a span.
"""

from __future__ import annotations

from typing import Final


class TokenType(str):
    """A token type with subtypes; as a string, its own short name."""

    __slots__ = ()


class _Text(TokenType):
    Whitespace: Final = "w"


class _Keyword(TokenType):
    Constant: Final = "kc"
    Declaration: Final = "kd"
    Namespace: Final = "kn"
    Pseudo: Final = "kp"
    Reserved: Final = "kr"
    Type: Final = "kt"
    Variable: Final = "kv"


class _NameBuiltin(TokenType):
    Pseudo: Final = "bp"


class _NameFunction(TokenType):
    Magic: Final = "fm"


class _NameVariable(TokenType):
    Class: Final = "vc"
    Global: Final = "vg"
    Instance: Final = "vi"
    Magic: Final = "vm"


class _Name(TokenType):
    Attribute: Final = "na"
    Builtin: Final = _NameBuiltin("nb")
    Class: Final = "nc"
    Constant: Final = "no"
    Decorator: Final = "nd"
    Entity: Final = "ni"
    Exception: Final = "ne"
    Function: Final = _NameFunction("nf")
    Property: Final = "py"
    Label: Final = "nl"
    Namespace: Final = "nn"
    Other: Final = "nx"
    Tag: Final = "nt"
    Variable: Final = _NameVariable("nv")


class _Str(TokenType):
    Affix: Final = "sa"
    Backtick: Final = "sb"
    Char: Final = "sc"
    Delimiter: Final = "dl"
    Doc: Final = "sd"
    Double: Final = "s2"
    Escape: Final = "se"
    Heredoc: Final = "sh"
    Interpol: Final = "si"
    Other: Final = "sx"
    Regex: Final = "sr"
    Single: Final = "s1"
    Symbol: Final = "ss"


class _NumInteger(TokenType):
    Long: Final = "il"


class _Num(TokenType):
    Bin: Final = "mb"
    Float: Final = "mf"
    Hex: Final = "mh"
    Integer: Final = _NumInteger("mi")
    Oct: Final = "mo"
    Other: Final = "mx"


class _Literal(TokenType):
    Date: Final = "ld"
    String: Final = _Str("s")
    Number: Final = _Num("m")


class _Operator(TokenType):
    Word: Final = "ow"


class _Punctuation(TokenType):
    Indicator: Final = "pi"


class _Comment(TokenType):
    Hashbang: Final = "ch"
    Doc: Final = "cd"
    Multiline: Final = "cm"
    Preproc: Final = "cp"
    PreprocFile: Final = "cpf"
    Single: Final = "c1"
    Special: Final = "cs"


class _Generic(TokenType):
    Deleted: Final = "gd"
    Emph: Final = "ge"
    Error: Final = "gr"
    Heading: Final = "gh"
    Inserted: Final = "gi"
    Output: Final = "go"
    Prompt: Final = "gp"
    Strong: Final = "gs"
    Subheading: Final = "gu"
    Traceback: Final = "gt"
    Lineno: Final = "gl"


Text: Final = _Text("")
Escape: Final = "esc"
Error: Final = "err"
Other: Final = "x"
Keyword: Final = _Keyword("k")
Name: Final = _Name("n")
Literal: Final = _Literal("l")
Str: Final = Literal.String
Num: Final = Literal.Number
Operator: Final = _Operator("o")
Punctuation: Final = _Punctuation("p")
Comment: Final = _Comment("c")
Generic: Final = _Generic("g")
