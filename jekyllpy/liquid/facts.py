"""Moved: see `jekyllpy.liquid.lookups`."""

from jekyllpy.liquid.lookups import lookups_of as lookups_of
