"""``jekyllpy highlight``: a file of code as highlighted HTML."""

from __future__ import annotations

import sys

import click

from jekyllpy.cli.options import TRACE
from jekyllpy.errors import BuildError


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("-l", "--lang", metavar="NAME", help="The language (else what the file's name or text tells)")
@TRACE
def command(file: str, lang: str | None) -> None:
    """Print FILE as HTML with the spans that Rouge 3.30 gives it; `-` reads standard input.

    \b
      jekyllpy highlight setup.py
      jekyllpy highlight --lang console - < session.txt
    """
    from jekyllpy.highlight import to_html

    with click.open_file(file, "rb") as stream:
        code = stream.read().decode("utf-8", "replace")
    name = lang or _language_of(file, code)
    html = to_html(code, name)
    if html is None:
        raise BuildError(f"no lexer is known by the name {name!r}", hint="name the language with --lang")
    sys.stdout.write(f'<div class="highlight"><pre class="highlight"><code>{html}</code></pre></div>\n')


def _language_of(file: str, code: str) -> str:
    from jekyllpy.highlight.filenames import language_of
    from jekyllpy.highlight.guess import guess

    name = language_of(file, code) or guess(code)
    if name == "plaintext" and not file.endswith(".txt"):
        raise BuildError(f"neither the name nor the text of {file} tells a language", hint="name it with --lang")
    return name
