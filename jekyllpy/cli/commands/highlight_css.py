"""``jekyllpy highlight-css``: the style sheet of a highlighting theme, as ``rougify style`` of Rouge 3.30 prints it."""

from __future__ import annotations

import click

from jekyllpy.cli.options import TRACE


@click.command()
@click.argument("theme", default="thankful_eyes")
@click.option("--scope", default=".highlight", show_default=True, help="The selector of the elements with code")
@TRACE
def command(theme: str, scope: str) -> None:
    """Print the style sheet of THEME, by default that of `thankful_eyes`.

    \b
      jekyllpy highlight-css github > assets/css/syntax.css
      jekyllpy highlight-css gruvbox.light --scope pre.code
    """
    from jekyllpy.highlight import stylesheet

    click.echo(stylesheet(theme, scope))
