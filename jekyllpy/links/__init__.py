"""Checking the links of a site: pages, anchors and files that it points to and does not have."""

from __future__ import annotations

from jekyllpy.links.check import check
from jekyllpy.links.outputs import Outputs, built, rendered
from jekyllpy.links.suppressions import Suppressions

__all__ = ["Outputs", "Suppressions", "built", "check", "rendered"]
