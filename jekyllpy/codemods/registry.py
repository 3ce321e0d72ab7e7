"""Finding codemods: those that come with jekyllpy by name, others by the path of their file."""

from __future__ import annotations

import importlib.util
import inspect
import os
from collections.abc import Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.errors import ConfigurationError

SHIPPED: tuple[str, ...] = (
    "freeze-urls",
    "rename-key",
    "set-key",
    "delete-key",
    "drop-redundant",
    "normalise-dates",
    "fix-quotes",
    "link-tags",
    "bare-links",
    "slug-to-filename",
    "tags-to-lists",
    "repair-encoding",
    "academic-keys",
)


def codemod_class(name: str) -> type[Codemod]:
    """The codemod of a name, or the one in a Python file. Raises ``ConfigurationError``."""
    if name in SHIPPED:
        module = import_module(f"jekyllpy.codemods.shipped.{name.replace('-', '_')}")
        found: type[Codemod] = module.CODEMOD
        return found
    if not name.endswith(".py"):
        raise ConfigurationError(f"there is no codemod {name!r}", hint=f"a Python file, or one of {', '.join(SHIPPED)}")
    own: list[type[Codemod]] = [value for value in vars(_module(name)).values() if _is_own(value)]
    if len(own) != 1:
        raise ConfigurationError(f"{name} must define one subclass of Codemod, it has {len(own)}")
    return own[0]


def make(name: str, options: Mapping[str, Any]) -> Codemod:
    """A codemod with its options. Raises ``ConfigurationError`` for options that it does not take."""
    found = codemod_class(name)
    signature = inspect.signature(found)
    try:
        signature.bind(**options)
    except TypeError as error:
        raise ConfigurationError(f"{name}: {error}", hint=f"its options are: {usage(signature) or 'none'}") from None
    return found(**options)


def usage(signature: inspect.Signature) -> str:
    """The options of a codemod as they are typed: ``old=… new=… [missing=False]``."""
    return " ".join(_option(parameter) for parameter in signature.parameters.values())


def summaries() -> Iterable[tuple[str, str, str]]:
    """Name, options and first line of the description of each codemod that comes with jekyllpy."""
    for name in SHIPPED:
        found = codemod_class(name)
        doc = inspect.getdoc(found) or ""
        yield name, usage(inspect.signature(found)), doc.split("\n\n")[0].replace("\n", " ")


def _option(parameter: inspect.Parameter) -> str:
    if parameter.default is parameter.empty:
        return f"{parameter.name}=…"
    return f"[{parameter.name}={'…' if parameter.default is None else parameter.default}]"


def _module(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(os.path.basename(path).removesuffix(".py"), path)
    if spec is None or spec.loader is None or not os.path.isfile(path):
        raise ConfigurationError(f"there is no file {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _is_own(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Codemod) and value is not Codemod
