"""A page of an embedded theme that can be looked at by itself: its style sheet is in it."""

from __future__ import annotations

import re

from jekyllpy.theme import Theme

_LINK = re.compile(r'<link rel="stylesheet" href="[^"]*/assets/css/(\w+)\.css">')


def with_styles(html: str, theme: Theme) -> str:
    """The page with the theme's style sheet in place of the link to it; other links stay."""
    return _LINK.sub(lambda link: f"<style>{_css(theme, link[1])}</style>" if link[1] == theme.name else link[0], html)


def _css(theme: Theme, name: str) -> str:
    """The theme's partial of that name, compiled."""
    import sass

    css: str = sass.compile(
        string=f'@import "{name}";', include_paths=[theme.sass_path or theme.root], output_style="compressed"
    )
    return css.strip()
