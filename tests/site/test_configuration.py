"""Configuration files, one over the other, over Jekyll's defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.configuration import configuration
from jekyllpy.errors import ConfigurationError, YamlError
from jekyllpy.report import Reporter
from tests.site.sites import make


def test_without_a_file_there_are_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    reporter = Reporter()
    config = configuration({}, reporter=reporter)
    assert config["source"] == str(tmp_path) and config["destination"] == str(tmp_path / "_site")
    assert config["permalink"] == "date" and config["collections"]["posts"]["output"] is True
    assert config["nothing"] is None
    assert [(message.topic, message.text) for message in reporter.warnings] == [("Configuration file:", "none")]


def test_later_files_and_overrides_win(tmp_path: Path) -> None:
    make(tmp_path, {"a.yml": "x: 1\nm: {a: 1, b: 1}\n", "b.yml": "x: 2\nm: {b: 2}\n", "c.toml": "x = 3\n[m]\nc = 3\n"})
    files = [str(tmp_path / name) for name in ("a.yml", "b.yml", "c.toml")]
    config = configuration({"source": str(tmp_path), "y": 5}, files)
    assert config["x"] == 3 and config["m"] == {"a": 1, "b": 2, "c": 3} and config["y"] == 5
    assert configuration({"source": str(tmp_path), "x": 9}, files)["x"] == 9


@pytest.mark.parametrize("name", ["_config.yml", "_config.yaml", "_config.toml"])
def test_usual_names_are_found(tmp_path: Path, name: str) -> None:
    make(tmp_path, {name: 'title = "T"\n' if name.endswith("toml") else "title: T\n"})
    assert configuration({"source": str(tmp_path)})["title"] == "T"


def test_a_wanted_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="could not be found"):
        configuration({"source": str(tmp_path)}, [str(tmp_path / "none.yml")])


@pytest.mark.parametrize(("name", "text"), [("_config.yml", "- 1\n"), ("_config.yml", "text\n")])
def test_a_file_without_a_mapping_is_passed_over_with_a_warning(tmp_path: Path, name: str, text: str) -> None:
    make(tmp_path, {name: text})
    reporter = Reporter()
    assert configuration({"source": str(tmp_path)}, reporter=reporter)["title"] is None
    assert "Using defaults" in reporter.warnings[0].text


def test_broken_yaml_has_its_place(tmp_path: Path) -> None:
    make(tmp_path, {"_config.yml": "a: 1\nb: [\n"})
    with pytest.raises(YamlError, match=r"_config\.yml:\d+:\d+"):
        configuration({"source": str(tmp_path)})


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("permalink: pretty\n", "/:categories/:year/:month/:day/:title/"),
        ("permalink: /x/:title\n", "/x/:title"),
        ("collections: [posts, a]\n", "/:categories/:year/:month/:day/:title:output_ext"),
        ("collections: {posts: {permalink: /p/:title}}\n", "/p/:title"),
    ],
)
def test_posts_have_a_permalink(tmp_path: Path, text: str, template: str) -> None:
    make(tmp_path, {"_config.yml": text})
    posts = configuration({"source": str(tmp_path)})["collections"]["posts"]
    assert posts["permalink"] == template and posts["output"] is True


def test_collections_must_be_names(tmp_path: Path) -> None:
    make(tmp_path, {"_config.yml": "collections: 5\n"})
    with pytest.raises(ConfigurationError, match="must be a hash or an array"):
        configuration({"source": str(tmp_path)})


def test_own_excludes_come_before_the_usual_ones(tmp_path: Path) -> None:
    make(tmp_path, {"_config.yml": "exclude: [mine, Gemfile]\n"})
    excluded = configuration({"source": str(tmp_path)})["exclude"]
    assert excluded[:2] == ["mine", "Gemfile"] and excluded.count("Gemfile") == 1 and "node_modules" in excluded
