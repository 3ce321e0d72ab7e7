from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.liquid import Environment
from jekyllpy.liquid.cache import TemplateCache
from jekyllpy.liquid.errors import TemplateError
from tests.liquid.fuzz import FIXTURES, PARTS, TAGS, data
from tests.liquid.test_environment import shout

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("templates/*"))]


def environment(path: Path, **options: object) -> Environment:
    return Environment(tags=TAGS, templates=PARTS, cache=TemplateCache(path), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", [*TEXTS, "{% bind a 1 %}{{ a }}{% highlight x %}{{ a }}{% endhighlight %}", "{{ a | 'b' }}"]
)
def test_a_cached_template_renders_the_same(text: str, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "templates.bin"
    results = []
    for _ in range(3):
        found = environment(path, error_mode="warn")
        template = found.parse(text, "name", 3)
        results.append(
            (template.render(data()), [str(error) for error in template.errors], [str(w) for w in template.warnings])
        )
        assert found.cache
        found.cache.save()
    assert results[0] == results[1] == results[2]


def test_a_cached_template_is_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cache"
    first = environment(path)
    first.parse("{{ page.title }}")
    assert first.cache
    first.cache.save()
    second = environment(path)
    monkeypatch.setattr(second, "parser", lambda *_: pytest.fail("parsed"))
    assert second.parse("{{ page.title }}").render(data()) == "One"


def test_errors_keep_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    for _ in range(2):
        found = environment(path, raise_errors=True)
        with pytest.raises(TemplateError) as caught:
            found.parse("a\n{% highlight x %}\n{{ 1 | divided_by: 0 }}{% endhighlight %}", "name", 10).render({})
        assert caught.value.line == 12
        assert found.cache
        found.cache.save()


def test_what_an_entry_depends_on(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    first = environment(path)
    first.parse("{{ 'a' | shout }}", "a")
    assert first.cache
    first.cache.save()
    changed = environment(path)
    changed.add_filter("shout", shout)
    assert changed.parse("{{ 'a' | shout }}", "a").render({}) == "A!"
    for other in (environment(path, strict_filters=True), environment(path, error_mode="strict")):
        assert other.cache
        assert other.cache.get(b"") is None


@pytest.mark.parametrize("content", [b"", b"junk", b"\xff" * 100, b"N.", b"{0"])
def test_a_broken_file_counts_as_empty(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cache"
    path.write_bytes(content)
    found = environment(path)
    assert found.parse("{{ page.title }}").render(data()) == "One"
    assert found.cache
    found.cache.save()
    assert path.read_bytes() != content


def test_entries_that_are_not_used_go(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    for texts in (["a{{ b }}", "c{{ d }}"], ["a{{ b }}"]):
        found = environment(path)
        for text in texts:
            found.parse(text)
        assert found.cache
        found.cache.save()
    sizes = path.stat().st_size
    again = TemplateCache(path)
    again.get(b"x")
    assert sizes < 1000
