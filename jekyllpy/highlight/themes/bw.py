"""The colours of Rouge's theme bw: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#000000 on #ffffff: Text
italic: Comment
normal: Comment.Preproc
bold: Keyword
normal: Keyword.Pseudo Keyword.Type
bold: Operator Name.Class Name.Namespace Name.Exception Name.Entity Name.Tag
italic: Literal.String
bold: Literal.String.Affix Literal.String.Interpol Literal.String.Escape Generic.Heading Generic.Subheading
italic: Generic.Emph
bold: Generic.Strong Generic.Prompt
#FF0000: Error
"""

THEMES = {"bw": STYLES}
