"""Changing whole sites at once: a codemod visits every page, configuration and data file and edits what it must.

A codemod of one's own is a file of a few lines::

    from jekyllpy.codemods import Codemod

    class PlainTitles(Codemod):
        \"\"\"Take the full stop off titles.\"\"\"

        def visit_page(self, page):
            if str(page.data.get("title")).endswith("."):
                page.data["title"] = page.data["title"].rstrip(".")
"""

from __future__ import annotations

from jekyllpy.codemods.codemod import Codemod, SiteFile
from jekyllpy.codemods.outcome import Outcome, Report
from jekyllpy.codemods.runner import run
from jekyllpy.codemods.yaml_file import YamlFile

__all__ = ["Codemod", "Outcome", "Report", "SiteFile", "YamlFile", "run"]
