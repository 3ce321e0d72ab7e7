"""The recorded templates' site as this library builds it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from jekyllpy import pipeline
from jekyllpy.configuration import configuration
from jekyllpy.errors import JekyllpyError
from jekyllpy.report import Reporter

SITE = Path(__file__).parents[2] / "fixtures" / "liquid_jekyll" / "site"


class Trial:
    """Renders templates as the script that records does: lax, for the page ``docs/page.md``."""

    def __init__(self, source: Path = SITE) -> None:
        reporter = Reporter()
        overrides = {
            "source": str(source),
            "destination": "/nonexistent",
            "plugins": ["jekyll-include-cache"],
            "liquid": {"error_mode": "lax"},
        }
        renderer = pipeline.prepare(configuration(overrides, None, reporter), reporter)
        self.build = pipeline.read(renderer.build)
        renderer.begin()
        page = next(page for page in self.build.pages if page.relative_path == "docs/page.md")
        view = renderer.views.current(page)
        self.environment = renderer.environment
        self.data = {"page": view, "site": renderer.site, "jekyll": renderer.payload(None)["jekyll"]}

    def render(self, template: str, variables: dict[str, Any]) -> str:
        registers = {"site": self.build, "page": self.data["page"]}
        return self.environment.parse(template).render({**self.data, **variables}, registers)

    def outcome(self, template: str, variables: dict[str, Any]) -> dict[str, str]:
        """The text, or the message of the error."""
        try:
            return {"result": self.render(template, variables)}
        except JekyllpyError as error:
            return {"message": str(error).replace(self.build.source + os.sep, "SOURCE/")}


@lru_cache(maxsize=1)
def trial() -> Trial:
    return Trial()
