"""The proof of a conversion: the target builds the result, and what it built is compared with what Jekyll builds."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field

from jekyllpy.convert.project import Project
from jekyllpy.convert.target import Target
from jekyllpy.convert.words import likeness, words
from jekyllpy.errors import JekyllpyError

SAME = 0.98
TIMEOUT = 600


@dataclass(slots=True)
class Proof:
    """What the target built: addresses and redirects that are missing, new ones, and pages whose words differ.

    ``different`` maps places to how much of the words is the same, below `SAME`; ``equal`` counts the pages whose
    words are the same to the letter, of ``pages``.
    """

    pages: int
    missing: list[str] = field(default_factory=list)
    lost_redirects: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    equal: int = 0
    different: dict[str, float] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether all addresses and redirects were kept, and the words of 98 of 100 pages."""
        alike = self.pages - len(self.different)
        return not self.missing and not self.lost_redirects and alike >= SAME * self.pages


def verify(project: Project, target: Target, folder: str, program: str | None = None) -> Proof:
    """Build a converted site and compare. ``program`` is the target's, by default the one on the PATH.

    Raises ``JekyllpyError`` where the target is not installed or fails.
    """
    _build(target, folder, program or target.name)
    output = os.path.join(folder, target.output)
    built = {os.path.relpath(os.path.join(path, name), output) for path, _, names in os.walk(output) for name in names}
    pages = [page for page in project.pages if not page.is_draft]
    proof = Proof(len(pages))
    places = {page.place for page in pages} | set(project.files)
    proof.missing = sorted(places - set(project.redirects) - built)
    proof.lost_redirects = [place for place, to in project.redirects.items() if not _leads(output, place, to)]
    proof.extra = sorted(name for name in built - places if name.endswith((".html", ".htm")))
    for page in pages:
        if page.place in built:
            _compare(proof, page.place, words(page.html), words(_read(output, page.place), target.main))
    return proof


def _build(target: Target, folder: str, program: str) -> None:
    try:
        run = subprocess.run(target.command(program), cwd=folder, capture_output=True, text=True, timeout=TIMEOUT)
    except FileNotFoundError:
        raise JekyllpyError(f"{program} is not installed", hint="install it, or name it with --program") from None
    if run.returncode:
        raise JekyllpyError(f"{target.name} cannot build {folder}:\n{(run.stdout + run.stderr)[-3000:]}")


def _compare(proof: Proof, place: str, ours: str, theirs: str) -> None:
    ratio = likeness(ours, theirs)
    proof.equal += ratio == 1.0
    if ratio < SAME:
        proof.different[place] = round(ratio, 3)


def _leads(output: str, place: str, target: str) -> bool:
    return os.path.isfile(os.path.join(output, place)) and target in _read(output, place).replace("&amp;", "&")


def _read(output: str, place: str) -> str:
    with open(os.path.join(output, place), encoding="utf-8", errors="surrogateescape") as file:
        return file.read()
