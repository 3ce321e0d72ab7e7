"""The registry that plugins fill."""

from __future__ import annotations

import pytest

from jekyllpy.configuration.defaults import defaults
from jekyllpy.errors import PluginError
from jekyllpy.plugins import load
from jekyllpy.plugins.api import Registry
from jekyllpy.theme import Theme


def test_priorities_come_first_and_equals_stay_in_order() -> None:
    registry = Registry({})
    ran: list[str] = []
    for name, priority in (("low", "low"), ("b", "normal"), ("high", "highest"), ("c", "normal")):
        registry.generator(lambda site, name=name: ran.append(name), priority)  # type: ignore[misc, arg-type]
    for generator in registry.generators:
        generator(None)  # type: ignore[arg-type]
    assert ran == ["high", "b", "c", "low"]


def test_hooks_are_called_by_priority() -> None:
    registry = Registry({})
    called: list[object] = []
    registry.hook("pages", "post_init", lambda page: called.append(("late", page)), "low")
    registry.hook(["pages", "posts"], "post_init", lambda page: called.append(("usual", page)))
    registry.hook("pages", "post_init", lambda page: called.append(("early", page)), 99)
    registry.trigger("pages", "post_init", 1)
    registry.trigger("posts", "post_init", 2)
    registry.trigger("things", "post_init", 3)
    assert called == [("early", 1), ("usual", 1), ("late", 1), ("usual", 2)]


@pytest.mark.parametrize(("owner", "event"), [("site", "post_init"), ("pages", "after_init"), ("clean", "post_write")])
def test_unknown_events_are_refused(owner: str, event: str) -> None:
    with pytest.raises(PluginError, match=f"{owner} supports only"):
        Registry({}).hook(owner, event, print)


def test_collections_have_the_events_of_documents() -> None:
    Registry({}).hook("talks", "post_render", print)


def loaded(theme: Theme | None = None, **config: object) -> Registry:
    registry = Registry({**defaults(), **config})
    load(registry, registry.config, theme)
    return registry


def test_plugins_are_those_that_are_named() -> None:
    assert len(loaded(plugins=["jekyll-redirect-from"]).generators) == 1
    assert loaded(plugins=["jekyll-watch", "kramdown-parser-gfm"]).generators == []
    assert len(loaded(plugins=["jekyll-redirect-from", "jekyll-redirect-from"]).generators) == 1


def test_gems_counts_where_there_are_no_plugins() -> None:
    config = {key: value for key, value in defaults().items() if key != "plugins"}
    registry = Registry({**config, "plugins": [], "gems": ["jekyll-redirect-from"]})
    load(registry, registry.config)
    assert len(registry.generators) == 1


def test_safe_mode_asks_the_whitelist() -> None:
    assert loaded(plugins=["jekyll-redirect-from"], safe=True).generators == []
    assert len(loaded(plugins=["jekyll-redirect-from"], safe=True, whitelist=["jekyll-redirect-from"]).generators) == 1


def test_a_theme_brings_what_it_needs() -> None:
    theme = Theme("t", "/nowhere", dependencies=("jekyll (>= 3)", "jekyll-redirect-from (~> 0.1)", "unheard-of"))
    assert len(loaded(theme).generators) == 1


@pytest.mark.parametrize("name", ["jekyll-none", "api", "../x", "jekyll-"])
def test_unknown_plugins_are_named_with_what_to_do(name: str) -> None:
    with pytest.raises(PluginError) as caught:
        loaded(plugins=[name])
    assert name in str(caught.value) and "plugins:" in str(caught.value.hint)
