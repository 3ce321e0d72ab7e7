"""Looking for what is wrong with files and sites, and mending what can be mended without guessing."""

from __future__ import annotations

from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.mend import mended, replacement

__all__ = ["Finding", "mended", "replacement"]
