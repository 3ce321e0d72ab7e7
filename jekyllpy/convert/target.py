"""What a generator to convert to must offer."""

from __future__ import annotations

from typing import Protocol

from jekyllpy.convert.project import Project


class Target(Protocol):
    """A generator that sites can be moved to; others are found through the entry points ``jekyllpy.converters``."""

    name: str
    summary: str
    output: str
    """The folder, within the converted site, that the generator builds to."""
    main: str
    """A CSS selector of the element that holds a page's content in what the generator builds."""

    def write(self, project: Project, folder: str) -> None:
        """Write a site for the generator into an empty folder; ``project.findings`` hears what has no counterpart."""

    def command(self, program: str) -> list[str]:
        """The command that builds the site in the working folder."""
