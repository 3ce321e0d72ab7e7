"""Helpers of the tests: render a template in one line."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid import Environment


def rendered(template: str, environment: Environment | None = None, **variables: Any) -> str:
    """The output, errors as text in it."""
    return (environment or Environment()).parse(template).render(variables)


def raising(**options: Any) -> Environment:
    """An environment in which errors are raised, as in a Jekyll build."""
    return Environment(raise_errors=True, **options)
