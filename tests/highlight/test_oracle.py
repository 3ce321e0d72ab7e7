"""Rouge's own demos and visual samples, where Rouge is installed (they are not part of this repository)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from jekyllpy.highlight import to_html
from tests.highlight.differential import Rouge, first_difference, pieces
from tests.highlight.fixtures import OWN_LEXERS, SAMPLES

pytestmark = pytest.mark.oracle


@pytest.fixture(scope="session")
def sample_folders(rouge: Rouge) -> list[Path]:
    """Where this Rouge keeps demos and, in a source tree, visual samples."""
    script = (
        "$LOAD_PATH.unshift(*ENV['JEKYLLPY_ROUGE']); require 'rouge'; "
        "puts Rouge::Lexers::BASE_DIR, Rouge::Lexer.find('yaml').demo_file"
    )
    found = subprocess.run(["ruby", "-e", script], capture_output=True, text=True, check=True, env=os.environ)
    lexers, demo = map(Path, found.stdout.split())
    return [demo.parent, lexers.parents[2] / "spec" / "visual" / "samples"]


@pytest.mark.parametrize("tag", OWN_LEXERS)
def test_demos_and_visual_samples(rouge: Rouge, sample_folders: list[Path], tag: str) -> None:
    sources = [folder / tag for folder in sample_folders if (folder / tag).exists()]
    if not sources:
        pytest.skip(f"Rouge has no sample for {tag} here")
    for source in sources:
        code = source.read_text(encoding="utf-8-sig")
        for piece in [code, *pieces(code, 9)]:
            ours, theirs = to_html(piece, tag), rouge.ask(lang=tag, code=piece)["html"]
            assert ours == theirs, first_difference(ours or "", theirs)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_our_samples_cut_anywhere(rouge: Rouge, path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    for start in range(0, len(code), 37):
        for piece in (code[start:], code[:start]):
            answer = rouge.ask(lang=path.stem, code=piece)
            if "error" in answer:
                continue
            ours = to_html(piece, path.stem)
            assert ours == answer["html"], first_difference(ours or "", answer["html"])
