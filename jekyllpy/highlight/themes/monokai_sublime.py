"""The colours of Rouge's theme monokai.sublime: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#999999: Generic.Heading
#f6aa11: Literal.String.Regex
#888888: Generic.Output
#555555: Generic.Prompt
normal: Generic.Strong
#aaaaaa: Generic.Subheading
#f6aa11: Name.Builtin
#75715e: Comment.Multiline Comment.Preproc Comment.Single Comment.Special Comment
#960050: Error Generic.Error Generic.Traceback
#49483e: Generic.Deleted Generic.Inserted Generic.Emph
#66d9ef: Keyword.Constant Keyword.Declaration Keyword.Reserved Name.Constant Keyword.Type
#ae81ff: Literal.Number.Float Literal.Number.Hex Literal.Number.Integer.Long Literal.Number.Integer
#ae81ff: Literal.Number.Oct Literal.Number Literal.String.Char Literal.String.Escape Literal.String.Symbol
#e6db74: Literal.String.Doc Literal.String.Double Literal.String.Backtick Literal.String.Heredoc
#e6db74: Literal.String.Interpol Literal.String.Other Literal.String.Single Literal.String
#a6e22e: Name.Attribute Name.Class Name.Decorator Name.Exception Name.Function
#ffffff on #272822: Name.Variable.Class Name.Namespace Name.Label Name.Entity Name.Builtin.Pseudo
#ffffff on #272822: Name.Variable.Global Name.Variable.Instance Name.Variable Text.Whitespace Text Name
#f92672: Operator.Word Name.Tag Keyword Keyword.Namespace Keyword.Pseudo Operator
"""

THEMES = {"monokai.sublime": STYLES}
