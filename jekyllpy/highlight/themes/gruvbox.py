"""The colours of Rouge's themes gruvbox: each line a style and the token types that have it."""

from __future__ import annotations

DARK = """\
#fbf1c7 on #282828: Text
#fb4934 on #282828 bold: Error
#928374 italic: Comment
#8ec07c: Comment.Preproc
#fb4934: Name.Tag
#fbf1c7: Operator Punctuation
#b8bb26 on #282828: Generic.Inserted
#fb4934 on #282828: Generic.Deleted
#b8bb26 bold: Generic.Heading
#fb4934: Keyword
#d3869b: Keyword.Constant
#fabd2f: Keyword.Type
#fe8019: Keyword.Declaration
#b8bb26 italic: Literal.String Literal.String.Interpol Literal.String.Regex
#fb4934: Literal.String.Affix
#fe8019: Literal.String.Escape
#8ec07c: Name.Namespace Name.Class
#d3869b: Name.Constant
#b8bb26: Name.Attribute
#d3869b: Literal.Number
#83a598: Literal.String.Symbol
"""

LIGHT = """\
#282828 on #fbf1c7: Text
#9d0006 on #fbf1c7 bold: Error
#928374 italic: Comment
#427b58: Comment.Preproc
#9d0006: Name.Tag
#282828: Operator Punctuation
#79740e on #fbf1c7: Generic.Inserted
#9d0006 on #fbf1c7: Generic.Deleted
#79740e bold: Generic.Heading
#9d0006: Keyword
#8f3f71: Keyword.Constant
#b57614: Keyword.Type
#af3a03: Keyword.Declaration
#79740e italic: Literal.String Literal.String.Interpol Literal.String.Regex
#9d0006: Literal.String.Affix
#af3a03: Literal.String.Escape
#427b58: Name.Namespace Name.Class
#8f3f71: Name.Constant
#79740e: Name.Attribute
#8f3f71: Literal.Number
#076678: Literal.String.Symbol
"""

THEMES = {"gruvbox": DARK, "gruvbox.dark": DARK, "gruvbox.light": LIGHT}
