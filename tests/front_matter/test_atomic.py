"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from jekyllpy.utils.atomic import write_bytes


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    path, other = tmp_path / "new", tmp_path / "other"
    write_bytes(path, b"x")
    other.touch()
    assert path.read_bytes() == b"x"
    assert path.stat().st_mode == other.stat().st_mode


def test_the_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_bytes(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_symlinks_stay(tmp_path: Path) -> None:
    target, middle, link = tmp_path / "sub" / "target", tmp_path / "middle", tmp_path / "link"
    target.parent.mkdir()
    target.write_bytes(b"old")
    middle.symlink_to(target)
    link.symlink_to("middle")
    write_bytes(link, b"new")
    assert link.is_symlink() and middle.is_symlink() and target.read_bytes() == b"new"
    assert [entry.name for entry in target.parent.iterdir()] == ["target"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_crash_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def crash(*args: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, step, crash)
    with pytest.raises(OSError, match="disk full"):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_missing_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_bytes(tmp_path / "no" / "file", b"x")


def test_the_bytes_reach_the_disk_before_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda descriptor: (done.append("fsync"), fsync(descriptor))[1])
    monkeypatch.setattr(os, "replace", lambda old, new: (done.append("replace"), replace(old, new))[1])
    write_bytes(tmp_path / "file", b"x")
    assert done[:2] == ["fsync", "replace"]
