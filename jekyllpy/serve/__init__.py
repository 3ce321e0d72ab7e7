"""Showing a built site in a browser while it is being written: a local server, reloading, watching for changes."""

from __future__ import annotations

from jekyllpy.serve.reload import Reloader
from jekyllpy.serve.server import Server
from jekyllpy.serve.watch import Watch, changes

__all__ = ["Reloader", "Server", "Watch", "changes"]
