"""The colours of Rouge's theme monokai: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#75715e italic: Comment Comment.Multiline Comment.Single
#75715e bold: Comment.Preproc
#75715e bold italic: Comment.Special
#960050 on #1e0010: Error
#ffffff on #324932: Generic.Inserted
#ffffff on #493131: Generic.Deleted
#000000 italic: Generic.Emph
#aa0000: Generic.Error Generic.Traceback
#999999: Generic.Heading
#888888: Generic.Output
#555555: Generic.Prompt
bold: Generic.Strong
#aaaaaa: Generic.Subheading
#66d9ef bold: Keyword Keyword.Constant Keyword.Declaration Keyword.Pseudo Keyword.Reserved Keyword.Type
#f92672 bold: Keyword.Namespace Operator.Word Operator
#ae81ff: Literal.Number.Float Literal.Number.Hex Literal.Number.Integer.Long Literal.Number.Integer
#ae81ff: Literal.Number.Oct Literal.Number Literal.String.Escape
#66d9ef bold: Literal.String.Affix
#e6db74: Literal.String.Backtick Literal.String.Char Literal.String.Doc Literal.String.Double
#e6db74: Literal.String.Heredoc Literal.String.Interpol Literal.String.Other Literal.String.Regex
#e6db74: Literal.String.Single Literal.String.Symbol Literal.String
#a6e22e: Name.Attribute
#a6e22e bold: Name.Class Name.Decorator Name.Exception Name.Function
#66d9ef: Name.Constant
#f8f8f2: Name.Builtin.Pseudo Name.Builtin Name.Entity Name.Namespace Name.Variable.Class Name.Variable.Global
#f8f8f2: Name.Variable.Instance Name.Variable Text.Whitespace
#f8f8f2 bold: Name.Label
#f92672: Name.Tag
#f8f8f2 on #49483e: Text
"""

THEMES = {"monokai": STYLES}
