"""The colours of Rouge's theme magritte: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#000707 on #f3ffff: Text
#f3ffff on #000707: Generic.Lineno
#006c6c italic: Comment
#920241 bold: Comment.Preproc
#f3ffff on #f22700: Error
#f22700 bold italic: Generic.Error
#19003a bold: Keyword
#4c48fe bold: Operator
#4c48fe: Punctuation
#f22700: Generic.Deleted
#007500: Generic.Inserted
italic: Generic.Emph
bold: Generic.Strong
#000000 on #d8d9ff: Generic.Traceback
#007500 bold: Keyword.Constant Keyword.Namespace Keyword.Pseudo Keyword.Reserved Generic.Heading
#007500 bold: Generic.Subheading
#920241 bold: Keyword.Type Name.Constant Name.Class Name.Decorator Name.Namespace Name.Builtin.Pseudo
#920241 bold: Name.Exception
#840084 bold: Name.Label Name.Tag
#007500 bold: Literal.Number Literal.Date
#007500: Literal.String.Symbol
#7c0000 bold: Literal.String
#19003a bold: Literal.String.Affix
#840084 bold: Literal.String.Escape Literal.String.Char Literal.String.Interpol
bold: Name.Builtin
#999999 bold: Name.Entity
#BBBBBB: Text.Whitespace
#19003a: Generic.Output
#ff0089: Name.Function Name.Property Name.Attribute
#ff0089 bold: Name.Variable
"""

THEMES = {"magritte": STYLES}
