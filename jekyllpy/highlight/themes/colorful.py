"""The colours of Rouge's theme colorful: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#bbbbbb on #000: Text
#888: Comment
#579: Comment.Preproc
#cc0000 bold: Comment.Special
#080 bold: Keyword
#038: Keyword.Pseudo
#339: Keyword.Type
#333: Operator
#000 bold: Operator.Word
#007020: Name.Builtin
#06B bold: Name.Function
#B06 bold: Name.Class
#0e84b5 bold: Name.Namespace
#F00 bold: Name.Exception
#963: Name.Variable
#33B: Name.Variable.Instance
#369: Name.Variable.Class
#d70 bold: Name.Variable.Global
#036 bold: Name.Constant
#970 bold: Name.Label
#800 bold: Name.Entity
#00C: Name.Attribute
#070: Name.Tag
#555 bold: Name.Decorator
on #fff0f0: Literal.String
#080 bold: Literal.String.Affix
#04D: Literal.String.Char
#D42: Literal.String.Doc
on #eee: Literal.String.Interpol
#666 bold: Literal.String.Escape
#000 on #fff0ff: Literal.String.Regex
#A60: Literal.String.Symbol
#D20: Literal.String.Other
#60E bold: Literal.Number
#00D bold: Literal.Number.Integer
#60E bold: Literal.Number.Float
#058 bold: Literal.Number.Hex
#40E bold: Literal.Number.Oct
#000080 bold: Generic.Heading
#800080 bold: Generic.Subheading
#A00000: Generic.Deleted
#00A000: Generic.Inserted
#FF0000: Generic.Error
italic: Generic.Emph
bold: Generic.Strong
#c65d09 bold: Generic.Prompt
#888: Generic.Output
#04D: Generic.Traceback
#F00 on #FAA: Error
"""

THEMES = {"colorful": STYLES}
