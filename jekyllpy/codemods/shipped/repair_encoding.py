"""repair-encoding: mend UTF-8 that was read as another encoding."""

from __future__ import annotations

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.doctor.mojibake import find, repair
from jekyllpy.page import Page


class RepairEncoding(Codemod):
    """Mend what `jekyllpy doctor` calls mojibake, in pages, data and configuration.

    Only what can have been one text is mended, unless ``likeliest: true`` asks for a guess.
    """

    def __init__(self, likeliest: bool = False) -> None:
        self.likeliest = likeliest

    def visit_page(self, page: Page) -> str:
        """The mended text of a page."""
        return self._repaired(page.source.text)

    def visit_config(self, config: YamlFile) -> str:
        """The mended text of a configuration file."""
        return self._repaired(config.text)

    def visit_data(self, file: YamlFile) -> str:
        """The mended text of a data file."""
        return self._repaired(file.text)

    def _repaired(self, text: str) -> str:
        chosen = {damage.text: damage.readings[0] for damage in find(text)} if self.likeliest else {}
        # What is mended can be damaged text again: some files went through the wrong encoding twice.
        while (mended := repair(text, chosen)) != text:
            text = mended
        return text


CODEMOD = RepairEncoding
