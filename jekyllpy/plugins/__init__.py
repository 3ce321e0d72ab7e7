"""Plugins: Jekyll's known ones in Python, a site's own, and those that installed packages offer.

Which are loaded, and in which order: jekyll 4.3.1 plugin_manager.rb.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import Registry
from jekyllpy.theme import Theme
from jekyllpy.utils.entry_points import entry_points

ENTRY_POINTS = "jekyllpy.plugins"
BUILT_IN = frozenset({"jekyll", "jekyll-sass-converter", "jekyll-watch", "kramdown-parser-gfm", "webrick", "rouge"})
"""Names that people list under ``plugins:`` and that need nothing: what they do is done anyway."""

_NAME = re.compile(r"[\w-]+")


def load(registry: Registry, config: Mapping[str, Any], theme: Theme | None = None) -> None:
    """Load a site's plugins: those its theme needs, its own Python files, then those it names.

    In safe mode only those in ``whitelist``; a site's own files only where ``allow_python_plugins`` is true as well.
    Raises ``PluginError`` for a plugin that does not exist or cannot be loaded.
    """
    loaded: set[str] = set()
    for dependency in theme.dependencies if theme else ():
        name = dependency.split(" ")[0]
        if name not in loaded and _is_allowed(name, config):
            loaded.add(name)
            _register(name, registry, required=False)
    for path in _own_files(config):
        registry.is_pure = False
        _run(_import_file(path), registry)
    for name in _wanted(config):
        if name not in loaded and _is_allowed(name, config):
            loaded.add(name)
            _register(name, registry)


def _wanted(config: Mapping[str, Any]) -> Iterator[str]:
    """The names under ``plugins:``; ``gems:``, its name in older Jekylls, counts where there are none."""
    return (str(name) for name in config["plugins"] or config.get("gems") or [] if name)


def _is_allowed(name: str, config: Mapping[str, Any]) -> bool:
    whitelist = config["whitelist"]
    allowed = whitelist if isinstance(whitelist, list) else [whitelist]
    return not config["safe"] or name in allowed


def _register(name: str, registry: Registry, required: bool = True) -> None:
    if name in BUILT_IN:
        return
    module = _module(name, registry)
    if module is not None:
        _run(module, registry)
    elif required:
        raise PluginError(
            f"the plugin {name} does not exist for jekyllpy",
            hint="take it off the list `plugins:`, or write it in Python: a package with an entry point in the group"
            f" {ENTRY_POINTS}, or a file in _plugins with allow_python_plugins: true",
        )


def _module(name: str, registry: Registry) -> ModuleType | None:
    """The module of a plugin: an installed package's before jekyllpy's own."""
    for point in entry_points(ENTRY_POINTS, name):
        module: ModuleType = point.load()
        registry.is_pure = False
        return module
    own = "jekyllpy.plugins." + name.removeprefix("jekyll-").replace("-", "_")
    is_plugin = _NAME.fullmatch(name) and own not in ("jekyllpy.plugins.api", "jekyllpy.plugins.")
    return import_module(own) if is_plugin and find_spec(own) else None


def _run(module: ModuleType, registry: Registry) -> None:
    register = getattr(module, "register", None)
    if register is None:
        raise PluginError(f"the plugin {module.__name__} has no function `register`")
    register(registry)


def _own_files(config: Mapping[str, Any]) -> Iterator[str]:
    if config["safe"] or config.get("allow_python_plugins") is not True:
        return
    setting = config["plugins_dir"]
    for folder in setting if isinstance(setting, list) else [setting]:
        for path, folders, names in os.walk(os.path.join(config["source"], str(folder))):
            folders.sort()
            yield from (os.path.join(path, name) for name in sorted(names) if name.endswith(".py"))


def _import_file(path: str) -> ModuleType:
    spec = spec_from_file_location("jekyllpy_site_plugin_" + re.sub(r"\W", "_", path), path)
    if spec is None or spec.loader is None:
        raise PluginError(f"{path} cannot be loaded")
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise PluginError(f"{path} cannot be loaded: {error}") from error
    return module
