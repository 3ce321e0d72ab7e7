"""The colours of Rouge's theme igorpro: each line a style and the token types that have it."""

from __future__ import annotations

STYLES = """\
#444444: Text
#CC00A3: Comment.Preproc Comment.Special
#FF0000: Comment
#C34E00: Keyword.Constant
#0000FF: Keyword.Declaration
#007575: Keyword.Reserved
#0000FF: Keyword
#009C00: Literal.String
#0000FF: Literal.String.Affix
#C34E00: Name.Builtin
"""

THEMES = {"igorpro": STYLES}
