"""Sessions of a shell or other prompt (Rouge's ``console``): prompts, commands and output, told apart line by line.

Options: ``lang``, the language of the commands (``shell``); ``output``, that of the output; ``prompt``, a list of what
prompts end with, with commas between (``$,#,>,;``); ``comments``, whether lines may be comments; ``error``, a list of
what lines with an error message begin with.
"""

from __future__ import annotations

import re

from jekyllpy.highlight.lexer import Lexer, Options, Tokens
from jekyllpy.highlight.lexers.plaintext import PlainText
from jekyllpy.highlight.registry import find, make
from jekyllpy.highlight.tokens import Comment, Generic, Text

ELISION = re.compile(r"\s*(?:<[.]+>|[.]+)\s*\Z")
COMMENT = re.compile(r"\s*#")
BLANK = re.compile(r"[ \t\r\n\f\v]*")


class Console(Lexer):
    """`commands` and `output` lex these; `prompt` and `error` match at the beginning of a line."""

    tag = "console"

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        prompts, errors = self.list_option("prompt"), self.list_option("error")
        languages = (self.string_option("lang"), self.string_option("output"))
        rest = {key: value for key, value in self.options.items() if key not in ("prompt", "lang", "output", "error")}
        self.commands = _lexer(languages[0] or "shell", rest)
        self.output = _lexer(languages[1], rest) if languages[1] else PlainText({"token": "Generic.Output"})
        ends = [end for end in prompts if end] if prompts else ["$", "#", ">", ";"]
        self.comments = self.bool_option("comments", default=bool(prompts) and "#" not in ends)
        if self.comments and not prompts:
            ends.remove("#")
        before = "[^<#]*?" if self.comments else "(?s:.*?)"
        self.prompt = re.compile(f"{before}(?:{'|'.join(map(re.escape, ends))})")
        self.error = re.compile("|".join(map(re.escape, errors))) if errors else None

    def stream(self, text: str, out: Tokens) -> None:
        self.commands.reset()
        self.output.reset()
        for line in re.findall(r".*\n|.+", text):
            self._line(line, out)

    def _line(self, line: str, out: Tokens) -> None:
        if ELISION.match(line):
            self._message(Comment, line, out)
        elif prompt := self.prompt.match(line):
            self._command(prompt[0], line[prompt.end() :], out)
        elif self.comments and COMMENT.match(line.strip()):
            self._message(Comment, line, out)
        elif self.error and self.error.match(line):
            self._message(Generic.Error, line, out)
        else:
            self.commands.reset()
            self.output.stream(line, out)

    def _message(self, token: str, line: str, out: Tokens) -> None:
        self.output.reset()
        self.commands.reset()
        out.append((token, line))

    def _command(self, prompt: str, command: str, out: Tokens) -> None:
        self.output.reset()
        out.append((Generic.Prompt, prompt))
        blank = BLANK.match(command)
        width = blank.end() if blank else 0
        out.append((Text.Whitespace, command[:width]))
        self.commands.stream(command[width:], out)


def _lexer(name: str, options: Options) -> Lexer:
    factory = find(name)
    return factory(options) if factory else make("plaintext", options)


LEXER = Console
