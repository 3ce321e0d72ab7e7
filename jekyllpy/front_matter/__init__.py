"""Front matter: where it stands, what it says, and how to write it back."""

from jekyllpy.front_matter.loader import load_yaml
from jekyllpy.front_matter.split import Split, split

__all__ = ["Split", "load_yaml", "split"]
