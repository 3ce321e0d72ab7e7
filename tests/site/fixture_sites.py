"""The small sites under fixtures/site: laid out, recorded and compared as those of the plugins are."""

from __future__ import annotations

from pathlib import Path

from tests.plugins.fixture_sites import Case

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "site"


class SiteCase(Case):
    """One build of a fixture site of this folder."""

    @property
    def folder(self) -> Path:
        return FIXTURES / self.site


def cases() -> list[SiteCase]:
    """All cases: each site with each of its variants."""
    sites = sorted(path.parent for path in FIXTURES.glob("*/source"))
    return [
        SiteCase(folder.name, variant)
        for folder in sites
        for variant in sorted(path.stem for path in folder.glob("variants/*.yml")) or ["default"]
    ]
