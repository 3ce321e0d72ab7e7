"""What plugins register with: generators, converters, tags, filters, hooks and commands.

A plugin is a module with ``def register(registry: Registry) -> None``. The registry belongs to one site and carries its
configuration; nothing is found by import side effect. Names, priorities, owners and events are Jekyll's
(jekyll 4.3.1: plugin.rb, converter.rb, generator.rb, hooks.rb).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from jekyllpy.errors import PluginError

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.resolve.resolved import Resolved

Priority = Literal["highest", "high", "normal", "low", "lowest"]

PRIORITIES: Mapping[str, int] = {"highest": 100, "high": 10, "normal": 0, "low": -10, "lowest": -100}
HOOK_PRIORITIES: Mapping[str, int] = {"low": 10, "normal": 20, "high": 30}

_ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
HOOK_EVENTS: Mapping[str, tuple[str, ...]] = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "pages": _ITEM_EVENTS,
    "posts": _ITEM_EVENTS,
    "documents": _ITEM_EVENTS,
    "clean": ("on_obsolete",),
}

Hook = Callable[..., object]
_T = TypeVar("_T")


class Converter(Protocol):
    """Turns the content of files with certain extensions into something else, as Markdown into HTML.

    Three attributes are optional: ``highlighter_prefix`` and ``highlighter_suffix``, texts put around highlighted code
    (``{% highlight %}``), which are empty where absent; and ``companions(page)``, pages that the converter makes beside
    its output, as a source map is.
    """

    def matches(self, ext: str) -> bool:
        """Whether files with this extension (``.md``) are converted."""

    def output_ext(self, ext: str) -> str | None:
        """The extension of the result (``.html``)."""

    def convert(self, content: str, item: Resolved) -> str:
        """The converted content of ``item``; conversion may depend on the item, as a source map does."""


class Generator(Protocol):
    """Called once a build, after reading and before rendering; may add pages to the build and change what it holds."""

    def __call__(self, site: Build, /) -> object: ...


class Registry:
    """What the plugins of one site have added.

    ``config`` is the site's configuration, to be read while registering. ``is_pure`` says that what is registered
    depends on nothing but the site; a plugin that does otherwise sets it to False, and all is rendered in every build.
    """

    def __init__(self, config: Mapping[str, Any]) -> None:
        self.config = config
        self.tags: dict[str, Any] = {}
        self.filters: dict[str, Callable[..., object]] = {}
        self.is_pure = True
        self.commands: dict[str, Callable[..., object]] = {}
        self._generators: list[tuple[int, Generator]] = []
        self._converters: list[tuple[int, Converter]] = []
        self._hooks: dict[tuple[str, str], list[tuple[int, Hook]]] = {}

    def generator(self, generator: Generator, priority: Priority = "normal") -> None:
        """Add a generator; a higher priority runs earlier, equals run in the order they were added."""
        self._generators.append((PRIORITIES[priority], generator))

    def converter(self, converter: Converter, priority: Priority = "normal") -> None:
        """Add a converter; a file goes through all that match its extension, the highest priority first."""
        self._converters.append((PRIORITIES[priority], converter))

    def tag(self, name: str, tag: Any) -> None:
        """Add a Liquid tag or block class under its name, replacing one of that name."""
        self.tags[name] = tag

    def filter(self, name: str, function: Callable[..., object]) -> None:
        """Add a Liquid filter, replacing one of that name."""
        self.filters[name] = function

    def command(self, name: str, function: Callable[..., object]) -> None:
        """Add a subcommand of the command line: a click command, or a function that takes the arguments."""
        self.commands[name] = function

    def hook(
        self, owners: str | Iterable[str], event: str, function: Hook, priority: int | str = HOOK_PRIORITIES["normal"]
    ) -> None:
        """Call ``function`` when ``event`` happens to one of ``owners``.

        Owners are ``site``, ``pages``, ``documents``, ``clean`` and the labels of collections. Raises ``PluginError``
        for an event that the owner does not know.
        """
        rank = HOOK_PRIORITIES.get(priority, HOOK_PRIORITIES["normal"]) if isinstance(priority, str) else priority
        for owner in [owners] if isinstance(owners, str) else owners:
            events = HOOK_EVENTS.get(owner, _ITEM_EVENTS)
            if event not in events:
                raise PluginError(f"Invalid hook. {owner} supports only the following hooks {list(events)}")
            self._hooks.setdefault((owner, event), []).append((rank, function))

    @property
    def generators(self) -> list[Generator]:
        """The generators in the order in which they run."""
        return _ordered(self._generators)

    @property
    def converters(self) -> list[Converter]:
        """The converters, the highest priority first."""
        return _ordered(self._converters)

    def hooks(self, owner: str, event: str) -> list[Hook]:
        """The hooks of an owner's event in the order in which they are called."""
        return _ordered(self._hooks.get((owner, event), []))

    def trigger(self, owner: str, event: str, *args: object) -> None:
        """Call the hooks of an owner's event, one after the other."""
        for hook in self.hooks(owner, event) if (owner, event) in self._hooks else ():
            hook(*args)


def _ordered(ranked: list[tuple[int, _T]]) -> list[_T]:
    return [value for _, value in sorted(ranked, key=lambda pair: -pair[0])]
