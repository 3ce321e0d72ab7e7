"""What a build writes to its destination, what it leaves there, and what is left when that fails."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import BuildError
from jekyllpy.writers.destination import STAGING, Destination, Output, Written


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def write(folder: Path, files: Mapping[str, bytes | Path | None], keep: Iterable[str] = ()) -> Written:
    outputs = {
        path: Output(path, copy_of=str(what)) if isinstance(what, Path) else Output(path, what)
        for path, what in files.items()
    }
    return Destination(str(folder), keep).write(outputs, lambda paths: None)


def test_a_new_destination(tmp_path: Path) -> None:
    files = {"index.html": b"home", "a/b/c.html": b"deep", "a/d.html": b"d"}
    written = write(tmp_path / "_site", files)
    assert tree(tmp_path / "_site") == files
    assert (written.files, written.changed, written.removed) == (list(files), list(files), [])


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write(tmp_path, {"a.html": b"a", "b.html": b"b", "c/d.html": b"d"})
    before = os.stat(tmp_path / "a.html").st_ino
    written = write(tmp_path, {"a.html": b"a", "b.html": b"B", "c/e.html": b"e"})
    assert tree(tmp_path) == {"a.html": b"a", "b.html": b"B", "c/e.html": b"e"}
    assert (written.changed, written.removed) == (["b.html", "c/e.html"], ["c/d.html"])
    assert os.stat(tmp_path / "a.html").st_ino == before


def test_an_output_without_bytes_stays(tmp_path: Path) -> None:
    write(tmp_path, {"a.html": b"a"})
    assert write(tmp_path, {"a.html": None}).changed == []
    assert tree(tmp_path) == {"a.html": b"a"}


def test_copies_have_mode_and_time(tmp_path: Path) -> None:
    source = tmp_path / "run.sh"
    source.write_bytes(b"#!/bin/sh\n" * 100_000)
    source.chmod(0o755)
    os.utime(source, ns=(10**18, 10**18 + 1))
    site = tmp_path / "_site"
    assert write(site, {"bin/run.sh": source}).changed == ["bin/run.sh"]
    found = os.stat(site / "bin/run.sh")
    assert (site / "bin/run.sh").read_bytes() == source.read_bytes()
    assert (found.st_mode & 0o777, found.st_mtime_ns) == (0o755, 10**18 + 1)
    assert write(site, {"bin/run.sh": source}).changed == []


def test_a_file_that_cannot_be_written_over_is_replaced(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"new")
    source.chmod(0o444)
    write(tmp_path / "_site", {"a": b"old"})
    (tmp_path / "_site/a").chmod(0o444)
    write(tmp_path / "_site", {"a": source})
    assert tree(tmp_path / "_site") == {"a": b"new"}


def test_what_is_kept_stays(tmp_path: Path) -> None:
    for name in (".git/config", "kept/a/b", "gone/a"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    written = write(tmp_path, {"a.html": b"a"}, keep=[".git", "kept/a"])
    assert set(tree(tmp_path)) == {".git/config", "kept/a/b", "a.html"}
    assert sorted(written.removed) == ["gone", "gone/a"]


def test_files_become_folders_and_folders_files(tmp_path: Path) -> None:
    write(tmp_path, {"a": b"file", "b/c": b"in a folder"})
    write(tmp_path, {"a/x": b"in a folder", "b": b"file"})
    assert tree(tmp_path) == {"a/x": b"in a folder", "b": b"file"}


def test_hooks_may_spare_what_is_obsolete(tmp_path: Path) -> None:
    write(tmp_path, {"a": b"a", "b": b"b"})
    seen: list[list[str]] = []

    def spare(paths: list[str]) -> None:
        seen.append(list(paths))
        paths.remove(str(tmp_path / "b"))

    written = Destination(str(tmp_path), []).write({}, spare)
    assert sorted(seen[0]) == [str(tmp_path / "a"), str(tmp_path / "b")]
    assert (written.removed, tree(tmp_path)) == (["a"], {"b": b"b"})


@pytest.mark.parametrize("path", ["../out", "a/../../out", "/out", "a/.."])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    site = tmp_path / "_site"
    write(site, {"a.html": b"a"})
    with pytest.raises(BuildError, match="outside of the destination"):
        write(site, {"a.html": b"new", path: b"x"})
    assert tree(tmp_path) == {"_site/a.html": b"a"}


def test_nothing_is_written_through_links(tmp_path: Path) -> None:
    outside, site = tmp_path / "outside", tmp_path / "_site"
    outside.mkdir()
    site.mkdir()
    (site / "link").symlink_to(outside)
    write(site, {"link/a": b"a"})
    assert tree(outside) == {}
    assert not (site / "link").is_symlink()


def test_nothing_is_written_through_links_that_are_kept(tmp_path: Path) -> None:
    outside, site = tmp_path / "outside", tmp_path / "_site"
    (outside / "inner").mkdir(parents=True)
    (site / "kept").mkdir(parents=True)
    (site / "kept/link").symlink_to(outside)
    with_link = {"kept/link/inner/a": b"a"}
    write(site, with_link, keep=["kept"])
    assert tree(outside) == {}


def test_a_build_that_cannot_write_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "_site"
    write(site, {"a": b"old", "b/c": b"old"})
    with pytest.raises(BuildError) as caught:
        write(site, {"a": b"new", "gone": tmp_path / "absent"})
    assert caught.value.hint == "the destination is as it was"
    assert tree(site) == {"a": b"old", "b/c": b"old"}
    assert not (site / STAGING).exists()


def test_a_file_and_a_folder_of_one_name_are_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"a": b"old"})
    with pytest.raises(BuildError, match="could not be written"):
        write(tmp_path, {"a": b"new", "a/b": b"new"})
    assert tree(tmp_path) == {"a": b"old"}


PATHS = st.lists(st.sampled_from(["a", "b", "c.html"]), min_size=1, max_size=3).map("/".join)
SITES = st.dictionaries(PATHS, st.binary(max_size=3), max_size=6).filter(
    lambda files: not any(other.startswith(path + "/") for path in files for other in files)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SITES, min_size=1, max_size=3))
def test_the_destination_is_the_last_site(
    tmp_path_factory: pytest.TempPathFactory, builds: list[dict[str, bytes]]
) -> None:
    site = tmp_path_factory.mktemp("site")
    for files in builds:
        write(site, dict(files))
        assert tree(site) == files
