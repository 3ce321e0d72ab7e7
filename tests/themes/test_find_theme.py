"""Themes by name: from a folder, a gem, a Python package, and jekyllpy's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.themes import find_theme
from jekyllpy.themes.gemspec import parse_gemspec


@pytest.fixture
def gems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for version in ("0.9.0", "0.10.0", "0.10.0.pre1"):
        (tmp_path / "gems" / f"plain-ice-{version}" / "_layouts").mkdir(parents=True)
        spec = tmp_path / "specifications" / f"plain-ice-{version}.gemspec"
        spec.parent.mkdir(exist_ok=True)
        spec.write_text(f's.name = "plain-ice".freeze\n  s.version = "{version}"\n', encoding="utf-8")
    (tmp_path / "gems" / "plain-ice-extra-3.0" / "_layouts").mkdir(parents=True)
    monkeypatch.setenv("GEM_PATH", str(tmp_path))
    monkeypatch.delenv("GEM_HOME", raising=False)
    return tmp_path


def test_own_theme() -> None:
    theme = find_theme("academic")
    assert theme.version == "0.1.0"
    assert theme.authors == "The jekyllpy authors"
    assert theme.layouts_path and theme.includes_path and theme.sass_path and theme.assets_path and theme.data_path
    assert theme.dependencies == ("jekyll (>= 4.3, < 5)",)


def test_names_are_taken_as_jekyll_takes_them() -> None:
    assert find_theme(" Academic ").root == find_theme("academic").root


def test_newest_gem(gems: Path) -> None:
    theme = find_theme("plain-ice")
    assert Path(theme.root).name == "plain-ice-0.10.0"
    assert theme.version == "0.10.0"


def test_gem_in_the_sites_bundle(tmp_path: Path) -> None:
    gem = tmp_path / "vendor" / "bundle" / "ruby" / "3.1.0" / "gems" / "only-here-1.2"
    gem.mkdir(parents=True)
    assert find_theme("only-here", tmp_path).root == str(gem)


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "themes" / "mine" / "_layouts").mkdir(parents=True)
    theme = find_theme("./themes/mine", tmp_path)
    assert theme.name == "mine" and theme.version == ""
    assert theme.includes_path is None


@pytest.mark.parametrize("name", ["no-such-theme-here", "../nowhere", "*", ""])
def test_missing(name: str, tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"theme could not be found\.(.|\n)*academic"):
        find_theme(name, tmp_path)


def test_folders_stay_inside_the_theme(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "theme" / "_layouts").symlink_to(tmp_path / "outside")
    assert find_theme("./theme", tmp_path).layouts_path is None


INSTALLED = """
Gem::Specification.new do |s|
  s.name = "plain-ice".freeze
  s.version = "2.5.1"
  s.metadata = { "plugin_type" => "theme", "x" => "y" } if s.respond_to? :metadata=
  s.authors = ["Ann Example".freeze, 'Bo Example']
  s.summary = "A plain theme.".freeze

  if s.respond_to? :add_runtime_dependency then
    s.add_runtime_dependency(%q<jekyll>.freeze, [">= 3.5", "< 5.0"])
    s.add_runtime_dependency(%q<feed>.freeze, [">= 0"])
    s.add_development_dependency(%q<bundler>.freeze, [">= 1.15"])
  else
    s.add_dependency(%q<jekyll>.freeze, [">= 3.5", "< 5.0"])
    s.add_dependency(%q<bundler>.freeze, [">= 1.15"])
  end
end
"""


def test_gemspec_as_ruby_installs_it() -> None:
    spec = parse_gemspec(INSTALLED)
    assert spec.version == "2.5.1"
    assert spec.authors == ("Ann Example", "Bo Example")
    assert (spec.description, spec.summary) == ("", "A plain theme.")
    assert spec.metadata == {"plugin_type": "theme", "x": "y"}
    assert spec.dependencies == ("jekyll (>= 3.5, < 5.0)", "feed (>= 0)")


def test_gemspec_that_computes() -> None:
    assert parse_gemspec("spec.version = MyTheme::VERSION\nspec.authors = load_authors").version == ""
