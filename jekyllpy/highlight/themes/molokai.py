"""The colours of Rouge's theme molokai: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#5e5d83 italic: Comment Comment.Multiline Comment.Single
#465457 bold: Comment.Preproc
#465457 bold italic: Comment.Special
#f8f8f2 on #403d3d: Error
#a6e22e: Generic.Inserted
#f92672: Generic.Deleted
#1b1d1e italic: Generic.Emph
#f92672: Generic.Error Generic.Traceback
#403d3d: Generic.Heading Generic.Output
#66d9ef: Generic.Prompt
bold: Generic.Strong
#465457: Generic.Subheading
#66d9ef bold: Keyword Keyword.Constant Keyword.Declaration Keyword.Pseudo Keyword.Reserved Keyword.Type
#f92672 bold: Keyword.Namespace Operator.Word Operator
#af87ff: Literal.Number.Float Literal.Number.Hex Literal.Number.Integer.Long Literal.Number.Integer
#af87ff: Literal.Number.Oct Literal.Number Literal.String.Escape
#d7d787: Literal.String.Backtick Literal.String.Char Literal.String.Doc Literal.String.Double
#d7d787: Literal.String.Heredoc Literal.String.Interpol Literal.String.Other Literal.String.Regex
#d7d787: Literal.String.Single Literal.String.Symbol Literal.String
#a6e22e: Name.Attribute
#a6e22e bold: Name.Class Name.Decorator Name.Exception Name.Function
#66d9ef: Name.Constant
#f8f8f2: Name.Builtin.Pseudo Name.Builtin Name.Entity Name.Namespace Name.Variable.Class Name.Variable.Global
#f8f8f2: Name.Variable.Instance Name.Variable Text.Whitespace
#f8f8f2 bold: Name.Label
#f92672: Name.Tag
#f8f8f2 on #1b1d1e: Text
"""

THEMES = {"molokai": STYLES}
