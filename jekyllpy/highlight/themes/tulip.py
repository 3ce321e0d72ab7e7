"""The colours of Rouge's theme tulip: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#FFFFFF on #231529: Text
#6D6E70 italic: Comment
#41ff5b bold: Comment.Preproc
#FFFFFF on #CC0000: Error Generic.Error
#FFF02A bold: Keyword
#41ff5b: Operator Punctuation
#CC0000: Generic.Deleted
#3FB34F: Generic.Inserted
italic: Generic.Emph
bold: Generic.Strong
#FFFFFF on #766DAF: Generic.Traceback Generic.Lineno
#9f93e6 bold: Keyword.Constant
#FFFFFF bold: Keyword.Namespace Keyword.Pseudo Keyword.Reserved Generic.Heading Generic.Subheading
#FAAF4C bold: Keyword.Type Name.Constant Name.Class Name.Decorator Name.Namespace Name.Builtin.Pseudo
#FAAF4C bold: Name.Exception
#9f93e6 bold: Name.Label Name.Tag Literal.Number Literal.Date Literal.String.Symbol
#fff0a6 bold: Literal.String
#FFF02A bold: Literal.String.Affix
#FAAF4C bold: Literal.String.Escape Literal.String.Char Literal.String.Interpol
bold: Name.Builtin
#999999 bold: Name.Entity
#BBBBBB: Text.Whitespace
#41ff5b: Name.Function Name.Property Name.Attribute
#41ff5b bold: Name.Variable
"""

THEMES = {"tulip": STYLES}
