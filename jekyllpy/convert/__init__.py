"""Moving whole sites to other generators, with a report of what has no counterpart there, and the proof by building.

`convert` writes a site for a `Target`; `verify` has the target build it and compares addresses and words with Jekyll's.
"""

from __future__ import annotations

from jekyllpy.convert.findings import Findings
from jekyllpy.convert.registry import names, target
from jekyllpy.convert.run import convert
from jekyllpy.convert.target import Target
from jekyllpy.convert.verify import Proof, verify

__all__ = ["Findings", "Proof", "Target", "convert", "names", "target", "verify"]
