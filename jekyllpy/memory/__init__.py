"""What a build remembers for the next one, so that only what has changed is rendered again.

The result is that of a full build: an item is kept only while everything that its rendering looked at is the same, and
its file in the destination is untouched. All is compared by content, and nothing of Jekyll's ``incremental`` is needed.
"""

from jekyllpy.memory.memory import Memory

__all__ = ["Memory"]
