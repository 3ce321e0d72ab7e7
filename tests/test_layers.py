"""Imports go down the layers only, and never in a circle (circles hidden inside functions count)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "jekyllpy"

LAYERS: list[set[str]] = [
    {"_version", "errors", "source", "report", "recorder", "profile", "utils"},
    {"configuration", "front_matter", "edit", "kramdown", "liquid", "highlight"},
    {"layout", "static_file", "collection", "theme", "themes", "readers", "writers"},
    {"build", "resolve", "converters", "plugins"},
    {"drops", "renderer", "memory", "workers", "theme_keys", "pipeline", "views"},
    {"home", "page", "document", "site"},
    {"codemods", "convert", "explain", "links", "redirects", "serve", "testing", "doctor"},
    {"cli", "__main__"},
]


def level(part: str) -> int:
    for number, names in enumerate(LAYERS):
        if part in names:
            return number
    raise AssertionError(f"jekyllpy.{part} has no layer: add it to LAYERS")


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def imports(name: str) -> set[str]:
    found: set[str] = set()
    stack: list[ast.AST] = [ast.parse(MODULES[name].read_text(encoding="utf-8"))]
    while stack:
        node = stack.pop()
        if is_type_checking(node):
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(
                full if (full := f"{node.module}.{alias.name}") in MODULES else node.module for alias in node.names
            )
        stack.extend(ast.iter_child_nodes(node))
    return {target for target in found if target in MODULES and target != name}


GRAPH = {name: imports(name) for name in MODULES}


def part(name: str) -> str:
    return name.split(".")[1]


@pytest.mark.parametrize("name", [n for n in MODULES if n.count(".")])
def test_imports_go_down(name: str) -> None:
    wrong = [t for t in GRAPH[name] if t.count(".") and level(part(t)) > level(part(name))]
    assert not wrong, f"{name} imports from a layer above: {wrong}"


def test_no_cycles() -> None:
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, "cycle: " + " -> ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for target in sorted(GRAPH[name]):
                walk(target, (*trail, name))
            done.add(name)

    for name in MODULES:
        walk(name, ())
