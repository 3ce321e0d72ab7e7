"""Static files: where they go and whether they do (jekyll 4.3.1 static_file.rb)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.collection import Collection
from jekyllpy.readers.folders import FoundFile
from jekyllpy.resolve import permalink
from jekyllpy.resolve.resolved import extname
from jekyllpy.static_file import StaticFile
from jekyllpy.utils.paths import clean
from jekyllpy.utils.uri import unescape_path

if TYPE_CHECKING:
    from jekyllpy.build import Build


def static_file(site: Build, file: FoundFile, collection: Collection[Any] | None = None) -> StaticFile:
    """A file that is copied, of the site or of one of its collections."""
    ext = extname(file.name)
    if collection is None:
        relative = "/" + file.relative_path
        url = relative[: len(relative) - len(ext)].rstrip(".").rstrip("/") + ext
        label = None
    else:
        relative, label = file.relative_path, collection.label
        path = relative[: len(relative) - len(ext)].rstrip(".").replace(collection.relative_directory, "", 1)
        values = {"collection": label, "path": path, "output_ext": "", "name": file.name, "title": ""}
        values["name"] = file.name[: len(file.name) - len(ext)].rstrip(".")
        url = permalink.fill_page(site.url_template(collection), values).removesuffix("/") + ext
    return StaticFile(
        file.path,
        relative,
        url,
        clean(unescape_path(url)),
        label,
        site.defaults.all(relative, label),
        _is_written(site, url, collection),
    )


def _is_written(site: Build, url: str, collection: Collection[Any] | None) -> bool:
    published = site.defaults.all(url, collection.label if collection else None).get("published", True)
    return published not in (None, False) and (collection is None or collection.write)
