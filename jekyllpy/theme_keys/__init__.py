"""The keys that academic themes read: ``author_profile``, ``author``, ``sidebar``, as the theme in use resolves them.

academicpages (2018 to 2026) and minimal-mistakes (4.24) differ; which rules a site follows is read from its own include
``author-profile.html``, since people edit it, and for want of one the rules are academicpages'.
"""

from jekyllpy.theme_keys.author import Author, Link, author
from jekyllpy.theme_keys.author_profile import author_profile, resolve_author_profile

__all__ = ["Author", "Link", "author", "author_profile", "resolve_author_profile"]
