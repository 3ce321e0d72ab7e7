"""Compare built sites, and build one with jekyllpy and with Jekyll to see that they agree.

In a test, with the fixture that the pytest plugin brings::

    def test_my_site(jekyll_agrees):
        jekyll_agrees("path/to/site")
"""

from __future__ import annotations

from jekyllpy.testing.compare import Comparison, Difference, FileComparison, Level, compare, compare_bytes

__all__ = ["Comparison", "Difference", "FileComparison", "Level", "compare", "compare_bytes"]
