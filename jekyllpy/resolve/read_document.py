"""Documents made from the files that were read (jekyll 4.3.1 document.rb: initialize, read)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.collection import Collection
from jekyllpy.errors import YamlError
from jekyllpy.front_matter import load_yaml
from jekyllpy.readers.folders import FoundFile
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.front_matter import DocumentData, from_name, pluralized, superdirs, titleize, unique
from jekyllpy.resolve.values import Values
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.truth import either

if TYPE_CHECKING:
    from jekyllpy.build import Build


def read_document(site: Build, collection: Collection[ResolvedDocument], file: FoundFile) -> ResolvedDocument:
    """A document with all its data.

    What cannot be read is reported and leaves the document with what was found until then; with
    ``strict_front_matter`` it raises, as a date that is none always does (``ResolveError``).
    """
    document = ResolvedDocument(site, collection, file.relative_path, {}, "", file.path)
    if file.parsed is None:
        return document
    document.content, document.first_line = file.parsed.content, file.parsed.first_line
    is_draft = collection.label == "posts" and collection.relative_directory not in file.relative_path
    data = DocumentData(file.relative_path, site.zone)
    data.values["draft"] = is_draft
    special = "_drafts" if is_draft else collection.relative_directory
    data.merge({"categories": superdirs(file.relative_path, special)}, "file path")
    try:
        _read(document, data, file)
    except (YamlError, TypeError) as error:
        _complain(site, file, error)
    finally:
        document.data = Values(data.values, document.data.default)
    if not document.is_yaml and "slug" in document.data and document.excerpt_separator:
        document.data["excerpt"] = either(document.data["excerpt"], Excerpt(document))
    return document


def _read(document: ResolvedDocument, data: DocumentData, file: FoundFile) -> None:
    assert file.parsed is not None
    if document.is_yaml:
        loaded = load_yaml(_whole(file), file.path)
        data.values, document.content = (loaded if isinstance(loaded, dict) else {}), ""
        return
    defaults = document.site.defaults.all(file.relative_path, document.type)
    if defaults:
        data.merge(defaults, "front matter defaults")
    if file.parsed.error:
        raise file.parsed.error
    if file.parsed.data:
        if not isinstance(file.parsed.data, dict):
            raise TypeError("front matter is no hash")
        data.merge(file.parsed.data, "YAML front matter")
    complete(document, data)


def _whole(file: FoundFile) -> str:
    with open(file.path, encoding="utf-8-sig") as stream:
        return stream.read()


def complete(document: ResolvedDocument, data: DocumentData) -> None:
    """Add what the front matter leaves to be computed: date, title, slug, extension, categories and tags."""
    day, slug, ext = from_name(document.relative_path, document.basename)
    values = data.values
    if day is not None and _is_open(values.get("date"), document.site):
        data.merge({"date": day}, "filename")
        values = data.values
    for key, value in (("title", titleize(slug)), ("slug", slug), ("ext", ext)):
        if values.get(key) in (None, False):
            values[key] = value
    named = values["categories"] if isinstance(values.get("categories"), list) else []
    texts = [to_s(item) for item in [*named, *pluralized(values, "category", "categories")]]
    data.merge({"categories": unique(texts)}, "YAML front matter")
    data.merge({"tags": pluralized(data.values, "tag", "tags")}, "YAML front matter")


def _is_open(date: Any, site: Build) -> bool:
    return date is None or date is False or int(date.timestamp()) == int(site.time.timestamp())


def _complain(site: Build, file: FoundFile, error: Exception) -> None:
    if isinstance(error, YamlError):
        site.reporter.error("Error:", f"YAML Exception reading {file.path}: {error.message}")
    else:
        site.reporter.error("Error:", f"could not read file {file.path}: {error}")
    if site.config["strict_front_matter"]:
        raise error
