"""Hugo: pages with their address each, data, menus, redirects as aliases, and a layout to begin with (Hugo 0.168)."""

from __future__ import annotations

import json
import os
import re
from datetime import date, datetime
from typing import Any, Final

import yaml

from jekyllpy.convert.project import ConvertedPage, Project
from jekyllpy.convert.run import copy, put

KEYS: Final = {
    "title": "title",
    "date": "date",
    "description": "description",
    "tags": "tags",
    "categories": "categories",
    "permalink": "url",
    "redirect_from": "aliases",
    "last_modified_at": "lastmod",
}
"""Front matter of Jekyll, and what Hugo calls the same; all other keys are kept under ``params``."""

_SHORTCODE: Final = re.compile(r"\{\{(?=[<%])")
_LAYOUT: Final = """\
<!DOCTYPE html>
<html lang="{{ or site.Language.Lang "en" }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
</head>
<body>
<nav>{{ range site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a> {{ end }}</nav>
{{ with .Title }}<h1>{{ . }}</h1>{{ end }}
<main>
{{ .Content }}
</main>
{{ with site.Params.author }}<footer>{{ if reflect.IsMap . }}{{ .name }}{{ else }}{{ . }}{{ end }}</footer>{{ end }}
</body>
</html>
"""
_OFF: Final = ("taxonomy", "term", "section", "home", "RSS", "sitemap", "robotsTXT", "404")


class Hugo:
    """Converts to Hugo."""

    name = "hugo"
    summary = "Hugo: content, data, menus, aliases, a minimal layout"
    output = "public"
    main = "main"

    def command(self, program: str) -> list[str]:
        """Hugo's build."""
        return [program, "build"]

    def write(self, project: Project, folder: str) -> None:
        """Write content/, data/, static/, layouts/ and hugo.json."""
        put(os.path.join(folder, "hugo.json"), _json(settings(project)))
        put(os.path.join(folder, "layouts", "_default", "single.html"), _LAYOUT)
        aliases = {place for page in project.pages for place in page.redirects}
        for place, file in project.files.items():
            if place not in aliases:
                _file(file, os.path.join(folder, "static", place))
        for name, value in project.data.items():
            put(os.path.join(folder, "data", f"{name}.json"), _json(value))
        taken: set[str] = set()
        for page in project.pages:
            put(os.path.join(folder, "content", _place(page, taken)), content_file(page, project))


def settings(project: Project) -> dict[str, Any]:
    """What goes to hugo.json; Jekyll's settings are all kept under ``params``."""
    config = project.config
    known = {key: value for key, value in config.items() if key not in ("source", "destination", "config")}
    menu = [{"name": title, "url": url, "weight": number} for number, (title, url) in enumerate(project.menu, 1)]
    return {
        "baseURL": project.base,
        "title": str(config.get("title") or ""),
        "disableKinds": _OFF,
        "disablePathToLower": True,
        "buildFuture": True,
        "enableEmoji": False,
        "params": {key: value for key, value in known.items() if value is not None},
        "menus": {"main": menu},
        # Newer versions refuse content in HTML unless told otherwise; older ones pass this over.
        "security": {"allowContent": ["^text/html$", "^text/markdown$"]},
        "markup": {
            "goldmark": {
                "renderer": {"unsafe": True},
                "extensions": {"typographer": {"disable": True}, "linkify": False},
                "parser": {"attribute": {"title": True}},
            }
        },
    }


def content_file(page: ConvertedPage, project: Project) -> str:
    """The text of a content file."""
    body = _SHORTCODE.sub("&#123;&#123;", page.body)
    if body != page.body:
        project.findings.add("what Hugo takes for a shortcode", page.source, "written as entities")
    matter = yaml.safe_dump(front_matter(page, project), allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{matter}---\n\n{body}"


def front_matter(page: ConvertedPage, project: Project) -> dict[str, Any]:
    """Front matter by Hugo's names, with the address that the page has in Jekyll."""
    place = "/" + page.place.removesuffix("index.html") if _is_index(page.place) else "/" + page.place
    matter: dict[str, Any] = {"title": "", "url": place.replace(":", "\\:")}
    params: dict[str, Any] = {"jekyll_type": page.kind}
    for key, value in page.data.items():
        value = plain(value)
        # Jekyll sets ``draft`` itself; ``is_draft`` says what it comes to.
        if KEYS.get(key) in ("url", "aliases") or key == "draft" or value is None:
            continue
        if _fits(key, value):
            matter[KEYS[key]] = value
        else:
            params[str(key)] = value
            if not key.startswith("_") and key not in ("layout", "path", "ext", "slug"):
                project.findings.add(f"key {key}", page.source, f"kept as params.{key}")
    if page.is_draft:
        matter["draft"] = True
    if page.redirects:
        matter["aliases"] = ["/" + place for place in page.redirects]
    return {**matter, "params": params}


def plain(value: Any) -> Any:
    """A value as YAML and JSON have it; what neither has becomes text."""
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, str):
        return str(value).encode("utf-8", "replace").decode("utf-8")
    return value if value is None or isinstance(value, bool | int | float | datetime | date) else str(value)


def _fits(key: str, value: Any) -> bool:
    """Whether Hugo takes a value for the key of the same meaning."""
    if key in ("date", "last_modified_at"):
        return isinstance(value, datetime | date)
    if key in ("tags", "categories"):
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return key in KEYS and isinstance(value, str)


def _place(page: ConvertedPage, taken: set[str]) -> str:
    """Where the content file stands: by the source's path, where it has one of its own."""
    stem = os.path.splitext(page.source or page.place)[0].lstrip("/") or "page"
    # Hugo gives index.md and _index.md a meaning that they have not in Jekyll.
    parts = [
        "page-" + part.lstrip("_") if part.lstrip("_") == "index" else part.lstrip("_") for part in stem.split("/")
    ]
    name, number = "/".join(parts), 1
    while (unique := name + (f"-{number}" if number > 1 else "")).lower() in taken:
        number += 1
    taken.add(unique.lower())
    return unique + (".md" if page.is_markdown else ".html")


def _is_index(place: str) -> bool:
    return place == "index.html" or place.endswith("/index.html")


def _file(file: str | bytes, path: str) -> None:
    if isinstance(file, bytes):
        put(path, file)
    else:
        copy(file, path)


def _json(value: Any) -> str:
    return json.dumps(plain(value), indent=2, ensure_ascii=False, default=str) + "\n"


TARGET = Hugo()
