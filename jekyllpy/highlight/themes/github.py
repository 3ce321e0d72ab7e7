"""The colours of Rouge's theme github: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#999988 italic: Comment.Multiline
#999999 bold: Comment.Preproc
#999988 italic: Comment.Single
#999999 bold italic: Comment.Special
#999988 italic: Comment
#a61717 on #e3d2d2: Error
#000000 on #ffdddd: Generic.Deleted
#000000 italic: Generic.Emph
#aa0000: Generic.Error
#999999: Generic.Heading
#000000 on #ddffdd: Generic.Inserted
#888888: Generic.Output
#555555: Generic.Prompt
bold: Generic.Strong
#aaaaaa: Generic.Subheading
#aa0000: Generic.Traceback
#000000 bold: Keyword.Constant Keyword.Declaration Keyword.Namespace Keyword.Pseudo Keyword.Reserved
#445588 bold: Keyword.Type
#000000 bold: Keyword
#009999: Literal.Number.Float Literal.Number.Hex Literal.Number.Integer.Long Literal.Number.Integer
#009999: Literal.Number.Oct Literal.Number
#000000 bold: Literal.String.Affix
#d14: Literal.String.Backtick Literal.String.Char Literal.String.Doc Literal.String.Double
#d14: Literal.String.Escape Literal.String.Heredoc Literal.String.Interpol Literal.String.Other
#009926: Literal.String.Regex
#d14: Literal.String.Single
#990073: Literal.String.Symbol
#d14: Literal.String
#008080: Name.Attribute
#999999: Name.Builtin.Pseudo
#0086B3: Name.Builtin
#445588 bold: Name.Class
#008080: Name.Constant
#3c5d5d bold: Name.Decorator
#800080: Name.Entity
#990000 bold: Name.Exception Name.Function Name.Label
#555555: Name.Namespace
#000080: Name.Tag
#008080: Name.Variable.Class Name.Variable.Global Name.Variable.Instance Name.Variable
#000000 bold: Operator.Word Operator
#bbbbbb: Text.Whitespace
on #f8f8f8: Text
"""

THEMES = {"github": STYLES}
