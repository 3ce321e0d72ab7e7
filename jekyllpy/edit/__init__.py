"""Editing front matter without touching anything else: the text is the document, YAML an index into it."""

from jekyllpy.edit.rewriter import rewrite_yaml
from jekyllpy.edit.values import unchanged

__all__ = ["rewrite_yaml", "unchanged"]
