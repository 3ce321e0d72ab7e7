"""The patterns that lax Liquid is made of. Reference: Liquid 4.0.4, liquid.rb and the classes that use them."""

from __future__ import annotations

import re

QUOTED_STRING = r"""(?:"[^"]*"|'[^']*')"""
QUOTED_FRAGMENT = rf"""(?:{QUOTED_STRING}|(?:[^\s,|'"]|{QUOTED_STRING})+)"""
NAME_CHARACTER = r"[\w\-.\[\]]"
VARIABLE_SIGNATURE = rf"(?:\(?{NAME_CHARACTER}\)?)+"

TAG_ATTRIBUTES = re.compile(rf"(?<!\w)(\w++)\s*+:\s*+({QUOTED_FRAGMENT})", re.ASCII)
"""``name: value`` anywhere in a markup."""

STRIPPED = "\0\t\n\v\f\r "
"""What Ruby's ``strip`` takes away."""
