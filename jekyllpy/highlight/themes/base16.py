"""The colours of Rouge's themes base16: sixteen colours each, light and dark, and what they are used for."""

from __future__ import annotations

from collections.abc import Mapping

PALETTES = {
    "base16": "#151515 #202020 #303030 #505050 #b0b0b0 #d0d0d0 #e0e0e0 #f5f5f5 "
    "#ac4142 #d28445 #f4bf75 #90a959 #75b5aa #6a9fb5 #aa759f #8f5536",
    "base16.solarized": "#002b36 #073642 #586e75 #657b83 #839496 #93a1a1 #eee8d5 #fdf6e3 "
    "#dc322f #cb4b16 #b58900 #859900 #2aa198 #268bd2 #6c71c4 #d33682",
    "base16.monokai": "#272822 #383830 #49483e #75715e #a59f85 #f8f8f2 #f5f4f1 #f9f8f5 "
    "#f92672 #fd971f #f4bf75 #a6e22e #a1efe4 #66d9ef #ae81ff #cc6633",
}
STYLES = """\
00 on 08: Error
03: Comment
0A: Comment.Preproc Name.Tag
05: Operator Punctuation
0B: Generic.Inserted
08: Generic.Deleted
0D on 00 bold: Generic.Heading
0E: Keyword
09: Keyword.Constant Keyword.Type Keyword.Declaration
0B: Literal.String
0E: Literal.String.Affix
0C: Literal.String.Regex
0F: Literal.String.Interpol Literal.String.Escape
0A: Name.Namespace Name.Class Name.Constant
0D: Name.Attribute
0B: Literal.Number Literal.String.Symbol
"""
TEXT = {"light": "02: Text\n", "dark": "05 on 00: Text\n"}
DEFAULTS = {"base16": "light", "base16.solarized": "light", "base16.monokai": "dark"}


def _coloured(styles: str, palette: str) -> str:
    """Styles with the numbers of colours replaced by the colours."""
    colours = {f"{number:02X}": colour for number, colour in enumerate(palette.split())}
    lines = (line.partition(":") for line in styles.splitlines())
    return "".join(
        " ".join(colours.get(word, word) for word in style.split()) + f":{names}\n" for style, _, names in lines
    )


def _themes() -> Mapping[str, str]:
    themes = {}
    for name, palette in PALETTES.items():
        for mode, text in TEXT.items():
            themes[f"{name}.{mode}"] = _coloured(text + STYLES, palette)
        themes[name] = themes[f"{name}.{DEFAULTS[name]}"]
    return themes


THEMES = _themes()
