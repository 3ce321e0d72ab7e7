"""Sites and pages as tables and in notebooks."""

from __future__ import annotations

from jekyllpy.views.frame import to_frame
from jekyllpy.views.notebook import page_html, site_html

__all__ = ["page_html", "site_html", "to_frame"]
