"""A site's redirects as a graph: checked, exported for servers, imported from lists, compared between builds."""

from __future__ import annotations

from jekyllpy.redirects.check import Problem, check
from jekyllpy.redirects.diff import Death, deaths
from jekyllpy.redirects.export import FORMATS, export
from jekyllpy.redirects.rules import Redirect, rules_of

__all__ = ["FORMATS", "Death", "Problem", "Redirect", "check", "deaths", "export", "rules_of"]
