"""Documents as their authors wrote them: pages that belong to a collection."""

from __future__ import annotations

from jekyllpy.page import Page
from jekyllpy.resolve.document import ResolvedDocument


class Document(Page):
    """A post, a draft or a member of another collection."""

    @property
    def collection(self) -> str:
        """The label of the collection."""
        return self.resolved.type

    @property
    def id(self) -> str:
        """What Jekyll tells documents apart by."""
        resolved = self.resolved
        return resolved.id if isinstance(resolved, ResolvedDocument) else ""
