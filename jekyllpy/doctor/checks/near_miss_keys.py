"""Keys that nothing reads, but that look like one that is read: ``redirect-from``, ``Title``, ``catagories``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.keys import Key, front_matter_keys
from jekyllpy.doctor.surroundings import Surroundings
from jekyllpy.source import Source

# The keys that Jekyll, its plugins and the academic themes read at the top of a page's front matter.
_KNOWN_TEXT = (
    "title layout permalink published date categories category tags tag slug excerpt excerpt_separator collection "
    "redirect_from redirect_to sitemap render_with_liquid pagination "
    "author authors author_profile sidebar header tagline description canonical_url classes toc toc_label toc_icon "
    "toc_sticky read_time words_per_minute show_date modified last_modified_at comments share related link breadcrumbs "
    "venue citation paperurl slidesurl bibtexurl pdfurl codeurl dataurl videourl type talk_type location gallery "
    "feature_row taxonomy entries_layout sort_by sort_order hidden search locale lang rtl date_format show_excerpts "
    "analytics image entries group_by weight order nav_order parent has_children grand_parent nav_exclude name css js"
)
KNOWN = frozenset(_KNOWN_TEXT.split())

# Of other keys only near misses of these are told: people have keys of their own that look like the rest.
_MISSED_TEXT = (
    "title layout permalink published categories tags excerpt collection redirect_from redirect_to sitemap "
    "author_profile read_time comments description canonical_url breadcrumbs citation paperurl slidesurl bibtexurl "
    "location taxonomy entries_layout last_modified_at render_with_liquid excerpt_separator"
)
_MISSED = sorted(_MISSED_TEXT.split())


def check(source: Source, around: Surroundings) -> Iterator[Finding]:
    """Each near miss, with the key that was meant; keys that a template of the site reads are none."""
    keys = front_matter_keys(source)
    names = {key.name for key in keys}
    for key in keys:
        known = key.name in KNOWN or (around.is_read is not None and around.is_read(key.name))
        meant = None if known else meant_by(key.name)
        if meant is not None:
            yield _finding(source, key, meant, certain=normal(key.name) == meant and meant not in names)


def meant_by(name: str) -> str | None:
    """The key that a name is a near miss of, or None."""
    written = normal(name)
    if written in KNOWN:
        return written
    candidates = [key for key in _MISSED if key[0] == written[:1]] if len(written) > 4 else []
    near = get_close_matches(written, candidates, 1, cutoff=0.87)
    return near[0] if near else None


def normal(name: str) -> str:
    """A name as keys are written: small letters, and ``_`` between words."""
    return re.sub(r"[\s-]+", "_", name.strip()).lower()


def _finding(source: Source, key: Key, meant: str, certain: bool) -> Finding:
    return Finding(
        check="near-miss-key",
        message=f"nothing reads the key {key.name!r}: {meant!r} was meant?",
        source=source,
        span=key.span,
        candidates=(meant,),
        certain=certain,
        count=1,
    )
