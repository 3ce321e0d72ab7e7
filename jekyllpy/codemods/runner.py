"""Running a codemod over a site: all new texts first, then, if every one is good, all of them written."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.journal import commit, journal_path, resume
from jekyllpy.codemods.outcome import Outcome, Report
from jekyllpy.codemods.sources import SiteFile, Sources
from jekyllpy.codemods.visit import visit
from jekyllpy.errors import BuildError

_WORTH_A_PROCESS = 300
_BATCH = 50

Progress = Callable[[int, int], None]


def run(
    codemod: Codemod,
    sources: Sources,
    *,
    dry_run: bool = False,
    keep_going: bool = False,
    only: Callable[[SiteFile], bool] | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Run a codemod over the files of a site that ``only`` lets through.

    Nothing is written with ``dry_run``, nor when a file failed unless ``keep_going``. ``progress`` is told how many
    files of how many are done. What an earlier run left unfinished is finished first. Raises ``BuildError`` where a
    run that was stopped stands in the way, a file changed meanwhile, or one cannot be moved.
    """
    report = Report()
    if dry_run and os.path.exists(journal_path(sources.source)):
        raise BuildError("a run was stopped before it was done", hint="finish it with `jekyllpy codemod --resume`")
    report.resumed = resume(sources.source)
    codemod.prepare(sources)
    report.notes = tuple(codemod.notes())
    files = [file for file in sources.files() if codemod.wants(file) and (only is None or only(file))]
    if codemod.needs_site:
        sources.items  # noqa: B018  (read before the processes part)
    jobs = _jobs(jobs, codemod, len(files))
    for done, outcomes in _outcomes(codemod, files, sources, jobs):
        report.outcomes += outcomes
        if progress is not None:
            progress(done, len(files))
    if not dry_run and (keep_going or not report.failed):
        commit(sources.source, report.changed)
        report.written = True
    return report


def _jobs(jobs: int | None, codemod: Codemod, files: int) -> int:
    """How many processes to use: none but this one where it does not pay, or cannot be."""
    if not codemod.parallel or "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return max(1, min(jobs or os.cpu_count() or 1, files // _WORTH_A_PROCESS))


def _outcomes(
    codemod: Codemod, files: Sequence[SiteFile], sources: Sources, jobs: int
) -> Iterator[tuple[int, list[Outcome]]]:
    """Outcomes as they come, with the number of files done."""
    done = 0
    batches = _batches(codemod, files, sources) if jobs == 1 else _forked(codemod, files, sources, jobs)
    for size, outcomes in batches:
        done += size
        yield done, outcomes


def _batches(codemod: Codemod, files: Sequence[SiteFile], sources: Sources) -> Iterator[tuple[int, list[Outcome]]]:
    """The outcomes of some files at a time; of those without a change nothing is told."""
    for start in range(0, len(files), _BATCH):
        batch = files[start : start + _BATCH]
        outcomes = [visit(codemod, file, sources) for file in batch]
        yield len(batch), [one for one in outcomes if one.status != "unchanged"]


def _forked(
    codemod: Codemod, files: Sequence[SiteFile], sources: Sources, jobs: int
) -> Iterator[tuple[int, list[Outcome]]]:
    """Each process takes its share, as they are all alike, and sends what it has."""
    context = multiprocessing.get_context("fork")
    open_: list[Any] = []
    for number in range(jobs):
        receiver, sender = context.Pipe(duplex=False)
        # Forked processes share the codemod and the site; nothing is pickled on the way in.
        process = context.Process(target=_work, args=(codemod, files[number::jobs], sources, sender), daemon=True)
        process.start()
        sender.close()
        open_.append(receiver)
    while open_:
        for receiver in list[Any](wait(open_)):
            message = _receive(receiver)
            if message is None:
                open_.remove(receiver)
            else:
                yield message


def _work(codemod: Codemod, files: Sequence[SiteFile], sources: Sources, sender: Connection) -> None:
    for message in _batches(codemod, files, sources):
        sender.send(message)
    sender.send(None)


def _receive(receiver: Any) -> tuple[int, list[Outcome]] | None:
    try:
        message: tuple[int, list[Outcome]] | None = receiver.recv()
    except EOFError:
        raise BuildError("a process of the codemod died; nothing was written", hint="try --jobs 1") from None
    return message
