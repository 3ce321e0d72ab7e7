"""What a template remembers from one rendering to the next, as the reference's templates do in their registers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class State:
    """``offsets``: where the loops of a name ended, for ``offset: continue``; ``cycles``: how far the cycles of a group
    are; ``changed``: the last text of an ``ifchanged``.

    That it outlives a rendering shows in a Jekyll site: a ``cycle`` in a layout goes on from page to page.
    """

    offsets: dict[str, int] = field(default_factory=dict)
    cycles: dict[object, int] = field(default_factory=dict)
    changed: str | None = None

    def copy(self) -> State:
        """The same, to go back to."""
        return State(self.offsets.copy(), self.cycles.copy(), self.changed)
