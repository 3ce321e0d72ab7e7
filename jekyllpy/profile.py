"""How often templates were rendered, how much they made and how long they took."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class TemplateTime:
    """One template of a profile: how often it was rendered, the bytes it made and the seconds it took in all."""

    name: str
    count: int = 0
    size: int = 0
    seconds: float = 0.0


class Profile:
    """Collects what is rendered (jekyll 4.3.1 liquid_renderer.rb, profiler.rb)."""

    def __init__(self) -> None:
        self._templates: dict[str, TemplateTime] = {}

    def add(self, name: str, output: str, seconds: float) -> None:
        """Count one rendering of a template."""
        template = self._templates.setdefault(name, TemplateTime(name))
        template.count += 1
        template.size += len(output.encode("utf-8", "surrogateescape"))
        template.seconds += seconds

    def slowest(self, most: int = 50) -> list[TemplateTime]:
        """The templates that took longest, the slowest first."""
        return sorted(self._templates.values(), key=lambda template: -template.seconds)[:most]
