"""One visit: a file read, given to a codemod, and what came of it checked."""

from __future__ import annotations

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.outcome import Outcome, Status
from jekyllpy.codemods.sources import SiteFile, Sources
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.errors import FrontMatterError, JekyllpyError
from jekyllpy.front_matter import PageText
from jekyllpy.page import Page

_CODEC = ("utf-8", "surrogateescape")


def visit(codemod: Codemod, file: SiteFile, sources: Sources) -> Outcome:
    """What a codemod makes of a file; never raises for what a codemod does or a file holds."""
    with open(file.path, "rb") as stream:
        before = stream.read()
    subject = _subject(file, before.decode(*_CODEC), sources)
    try:
        after = _visit(codemod, file, subject, before)
    except Exception as error:
        status: Status = "failed" if _is_readable(file, before) else "skipped"
        return Outcome(file.path, status, reason=_reason(error))
    moved = subject.path if subject.path != file.path else None
    if after == before and moved is None:
        return Outcome(file.path)
    return Outcome(file.path, "changed", before, after, moved)


def _subject(file: SiteFile, text: str, sources: Sources) -> Page | YamlFile:
    return Page(text, file.path, sources) if file.kind == "page" else YamlFile(text, file.path)


def _visit(codemod: Codemod, file: SiteFile, subject: Page | YamlFile, before: bytes) -> bytes:
    """The new bytes; what the objects write has been read again by them, what a codemod wrote is read here."""
    if isinstance(subject, Page):
        text = codemod.visit_page(subject)
    else:
        text = codemod.visit_config(subject) if file.kind == "config" else codemod.visit_data(subject)
    if text is None:
        return subject.dumps().encode(*_CODEC)
    after = text.encode(*_CODEC)
    if after != before and _is_readable(file, before) and not _is_readable(file, after):
        raise FrontMatterError("the codemod would leave front matter that cannot be read")
    return after


def _is_readable(file: SiteFile, data: bytes) -> bool:
    text = data.decode(*_CODEC)
    try:
        if file.kind == "page":
            PageText(text, file.path).data  # noqa: B018
        elif (yaml := YamlFile(text, file.path)).is_yaml:
            yaml.data  # noqa: B018
    except FrontMatterError:
        return False
    return True


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, JekyllpyError) else f"{type(error).__name__}: {error}"
