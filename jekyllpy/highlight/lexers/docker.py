"""Dockerfiles (Rouge's ``docker``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.rules import States, groups, pop, rule
from jekyllpy.highlight.shell_host import ShellHost
from jekyllpy.highlight.tokens import Comment, Keyword, Str, Text

BLANK = Text.Whitespace
KEYWORDS = (
    "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL"
)


class Docker(ShellHost):
    tag = "docker"

    def run(self, m: Match) -> None:
        self.token(Keyword, m[0])
        self.shell.reset()

    states: ClassVar[States] = {
        "root": [
            rule(r"\s+", Text),
            rule(r"^(?i)(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*)", groups(Keyword, BLANK, Str, BLANK, Keyword, BLANK, Str)),
            rule(rf"^(?i)(ONBUILD)(\s+)({KEYWORDS})(.*)", groups(Keyword, BLANK, Keyword, Str)),
            rule(rf"^(?i)({KEYWORDS})\b(.*)", groups(Keyword, Str)),
            rule(r"#.*?$", Comment),
            rule(r"^(?i)(?:ONBUILD\s+)?RUN(?:\s+)", run, "run"),
            rule(r"\w+", Text),
            rule(r"[^\w]+", Text),
        ],
        "run": [
            rule(r"\n", Text, pop()),
            rule(r"(?s)\\.", Str.Escape),
            rule(r"(?:\\.|[^\n\\])+", ShellHost.in_shell),
        ],
    }


LEXER = Docker
