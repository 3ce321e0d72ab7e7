"""What templates see of an object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Drop:
    """A read-only view of an object for templates: names with values, and nothing else of the object.

    A subclass says which names there are and what they hold; Python attributes are never looked up. `get` answers every
    key of a template: ``{{ drop.name }}``, ``{{ drop['name'] }}``, ``{{ drop[0] }}``. ``first``, ``last`` and ``size``
    are keys like any other here. Reference: Liquid 4.0.4, drop.rb; jekyll 4.3.1, drops/drop.rb.
    """

    __slots__ = ()

    def get(self, key: object) -> object:
        """The value under a key, None where there is none."""
        return None

    def keys(self) -> Iterable[str]:
        """All names, in the order in which a loop over the drop and ``inspect`` show them."""
        return ()

    def __contains__(self, key: object) -> bool:
        """Whether a key is known: what ``strict_variables`` asks."""
        return key in set(self.keys())

    def to_liquid_text(self) -> str:
        """What ``{{ drop }}`` prints."""
        return type(self).__name__

    def __str__(self) -> str:
        return self.to_liquid_text()

    def items(self) -> Sequence[object]:
        """What ``{% for item in drop %}`` runs over; nothing unless the drop is a collection."""
        return ()

    @property
    def is_collection(self) -> bool:
        """Whether the drop stands for a list of things, which filters on arrays then work on."""
        return False
