"""``python -m jekyllpy`` is the same as ``jekyllpy``."""

import sys

from jekyllpy.cli import main

sys.exit(main())
