"""Reading configuration files: YAML and TOML."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.front_matter import load_yaml

_NAMES = ("_config.yml", "_config.yaml", "_config.toml")


def default_file(source: str) -> str:
    """The configuration file of a source folder: the first of the usual names that exists, or the first of all."""
    paths = [os.path.join(source, name) for name in _NAMES]
    return next((path for path in paths if os.path.exists(path)), paths[0])


def load_file(path: str) -> Mapping[str, Any]:
    """The hash in a configuration file.

    Raises ``FileNotFoundError`` and its like where it cannot be read, ``YamlError`` where it is not YAML, and
    ``ConfigurationError`` where it holds no hash or is of an unknown kind (jekyll 4.3.1 configuration.rb).
    """
    ext = os.path.splitext(path)[1].lower()
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        text = file.read()
    if ext == ".toml":
        import tomllib

        return tomllib.loads(text)
    if ext not in (".yml", ".yaml"):
        raise ConfigurationError(f"No parser for '{path}' is available. Use a .y(a)ml or .toml file instead.")
    value = load_yaml(text, path) or {}
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"Configuration file: (INVALID) {path}", hint="the file must hold a mapping of keys")
    return value
