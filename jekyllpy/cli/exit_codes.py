"""What the exit code of ``jekyllpy`` means."""

from __future__ import annotations

SUCCESS = 0
FAILED = 1
"""The site could not be built, a file not be read or written, something was found amiss, or two trees differ."""
USAGE = 2
"""The command line itself is wrong."""
INTERRUPTED = 130
"""Stopped with ctrl-c."""
