"""The colours of Rouge's theme pastie: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#888888: Comment
#cc0000 bold: Comment.Preproc
#cc0000 on #fff0f0 bold: Comment.Special
#a61717 on #e3d2d2: Error
#aa0000: Generic.Error
#333333: Generic.Heading
#666666: Generic.Subheading
#000000 on #ffdddd: Generic.Deleted
#000000 on #ddffdd: Generic.Inserted
italic: Generic.Emph
bold: Generic.Strong
#888888: Generic.Lineno Generic.Output
#555555: Generic.Prompt
#aa0000: Generic.Traceback
#008800 bold: Keyword
#008800: Keyword.Pseudo
#888888 bold: Keyword.Type
#0000dd bold: Literal.Number
#dd2200 on #fff0f0: Literal.String
#008800 bold: Literal.String.Affix
#0044dd on #fff0f0: Literal.String.Escape
#3333bb on #fff0f0: Literal.String.Interpol
#22bb22 on #f0fff0: Literal.String.Other
#008800: Literal.String.Regex
#aa6600 on #fff0f0: Literal.String.Symbol
#336699: Name.Attribute
#003388: Name.Builtin
#bb0066 bold: Name.Class
#003366 bold: Name.Constant
#555555: Name.Decorator
#bb0066 bold: Name.Exception
#0066bb bold: Name.Function
#336699: Name.Label
#bb0066 bold: Name.Namespace
#336699 bold: Name.Property
#bb0066 bold: Name.Tag
#336699: Name.Variable
#dd7700: Name.Variable.Global
#3333bb: Name.Variable.Instance
#008800: Operator.Word
#bbbbbb: Text.Whitespace
"""

THEMES = {"pastie": STYLES}
