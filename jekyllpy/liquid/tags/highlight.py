"""``{% highlight ruby linenos %} … {% endhighlight %}``. Reference: Jekyll 4.3.1, tags/highlight.rb; Rouge 3.30."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.protocols import site_of
from jekyllpy.liquid.ruby_errors import RubyError
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser

_SYNTAX = re.compile(r'^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*)$', re.ASCII | re.MULTILINE)
_OPTION = re.compile(r'(?:\w="[^"]*"|\w=\w|\w)+', re.ASCII)
_LINE_ENDS = re.compile(r"\A[\n\r]+|[\n\r]+\Z")
_STRIPPED = " \t\n\v\f\r\0"


class Highlight(Block):
    """Code with spans for its tokens; ``linenos`` puts it in a table with numbers.

    ``mark_lines`` and other options are read and, as in Jekyll with Rouge, do nothing. Raises `RubyError` for markup
    that does not follow the syntax.
    """

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        match = _SYNTAX.search(markup.strip(_STRIPPED))
        if match is None:
            raise RubyError(
                f"Syntax Error in tag 'highlight' while parsing the following markup:\n\n{markup}\n\n"
                "Valid syntax: highlight <lang> [linenos]\n",
                "SyntaxError",
            )
        self.language = match[1].lower()
        self.options = dict(map(_option, _OPTION.findall(match[2])))

    def render(self, context: Context) -> str:
        code = _LINE_ENDS.sub("", self.render_body(context))
        attributes = f'class="language-{self.language.replace("+", "-")}" data-lang="{self.language}"'
        text = self._highlighted(code, context).removesuffix("\n").removesuffix("\r")
        before, after = (_text(context[name]) for name in ("highlighter_prefix", "highlighter_suffix"))
        return f'{before}<figure class="highlight"><pre><code {attributes}>{text}</code></pre></figure>{after}'

    def _highlighted(self, code: str, context: Context) -> str:
        site = site_of(context)
        if site.config.get("highlighter") not in ("rouge", "pygments"):
            return _escape(code).strip(_STRIPPED)
        found = site.highlighter.to_html(code, self.language)
        text = _escape_spans(code) if found is None else found
        return _table(text, code.count("\n") + 1) if self.options.get("linenos") else text


def _option(text: str) -> tuple[str, object]:
    name, _, value = text.partition("=")
    if '"' in value:
        return name, value.replace('"', "").split()
    return name, value or True


def _text(value: object) -> str:
    return "" if value is None or value is False else text_of(value)


def _escape(text: str) -> str:
    return _escape_spans(text).replace('"', "&quot;").replace("'", "&#39;")


def _escape_spans(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _table(text: str, lines: int) -> str:
    """The code beside its line numbers, as Rouge's formatter for tables writes it."""
    numbers = "\n".join(map(str, range(1, lines + 1)))
    return (
        '<table class="rouge-table"><tbody><tr>'
        f'<td class="gutter gl"><pre class="lineno">{numbers}\n</pre></td>'
        f'<td class="code"><pre>{text}\n</pre></td></tr></tbody></table>'
    )
