"""The colours of Rouge's theme thankful_eyes: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#faf6e4 on #122b3b: Text
#dee5e7 on #4e5d62: Generic.Lineno
#a8e1fe bold: Generic.Prompt
#6c8b9f italic: Comment
#b2fd6d bold: Comment.Preproc
#fefeec on #cc0000: Error
#cc0000 bold italic: Generic.Error
#f6dd62 bold: Keyword
#4df4ff bold: Operator
#4df4ff: Punctuation
#cc0000: Generic.Deleted
#b2fd6d: Generic.Inserted
italic: Generic.Emph
bold: Generic.Strong
#dee5e7 on #4e5d62: Generic.Traceback
#f696db bold: Keyword.Constant
#ffb000 bold: Keyword.Namespace Keyword.Pseudo Keyword.Reserved Generic.Heading Generic.Subheading
#b2fd6d bold: Keyword.Type Name.Constant Name.Class Name.Decorator Name.Namespace Name.Builtin.Pseudo
#b2fd6d bold: Name.Exception
#ffb000 bold: Name.Label Name.Tag
#f696db bold: Literal.Number Literal.Date Literal.String.Symbol
#fff0a6 bold: Literal.String
#f6dd62 bold: Literal.String.Affix
#4df4ff bold: Literal.String.Escape Literal.String.Char Literal.String.Interpol
bold: Name.Builtin
#999999 bold: Name.Entity
#BBBBBB: Text.Whitespace Generic.Output
#a8e1fe: Name.Function Name.Property Name.Attribute
#a8e1fe bold: Name.Variable
"""

THEMES = {"thankful_eyes": STYLES}
