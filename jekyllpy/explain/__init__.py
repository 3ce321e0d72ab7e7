"""Why a site is as it is: where values come from, why a page has its address, why it is not listed."""

from __future__ import annotations

from jekyllpy.explain.listing import Reason, why_not_listed
from jekyllpy.explain.tree import Explanation, Hidden, explain
from jekyllpy.explain.urls import Step, why_url

__all__ = ["Explanation", "Hidden", "Reason", "Step", "explain", "why_not_listed", "why_url"]
