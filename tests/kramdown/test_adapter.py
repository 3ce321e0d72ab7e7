"""kramdown as a mistune processor: rules, renderers, hooks, plugins, and the example of the docs."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import mistune
import pytest

from jekyllpy import kramdown
from jekyllpy.kramdown import Element, Kramdown, options
from jekyllpy.kramdown.adapter import Renderer, State

DOCS = Path(__file__).parents[2] / "docs" / "kramdown.md"
PACKAGE = Path(kramdown.__file__).parent


def blocks_of(text: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", text, re.S | re.M)


def test_it_is_a_mistune_processor() -> None:
    assert isinstance(Kramdown(), mistune.Markdown)
    assert isinstance(Kramdown().renderer, mistune.BaseRenderer)


@pytest.mark.parametrize("settings", [{}, {"input": "GFM"}, {"input": "GFM", "hard_wrap": False}])
def test_it_converts_like_to_html(settings: dict[str, Any]) -> None:
    text = '# A\n\nb *c*\nd "e" ~~f~~[^1]\n\n* g\n\n[^1]: h\n'
    assert Kramdown(**settings)(text) == kramdown.to_html(text, **settings)


def shout(inline: Any, m: re.Match[str], state: Any) -> int | None:
    if m[1] == "no":
        return None
    state.append(Element("shout", m[1]), m.start())
    return m.end()


class TestSpanRules:
    def processor(self) -> Kramdown:
        md = Kramdown()
        md.inline.register("shout", r"!!(\w+)!!", shout, before="emphasis")
        md.renderer.register("shout", lambda renderer, text: f"<b>{text.upper()}</b>")
        return md

    def test_rule(self) -> None:
        assert self.processor()("a !!b!! *c !!d!!*") == "<p>a <b>B</b> <em>c <b>D</b></em></p>\n"

    def test_none_means_the_next_rule(self) -> None:
        assert self.processor()("!!no!! *a*") == "<p>!!no!! <em>a</em></p>\n"

    def test_order(self) -> None:
        names = self.processor().inline.rules.names
        assert names.index("shout") == 0 and names[1] == "emphasis"

    def test_rule_of_the_same_name_replaces(self) -> None:
        md = Kramdown()
        md.inline.register("codespan", "`", lambda inline, m, state: m.end(), starts="`")
        assert md("`a`") == "<p>`a`</p>\n"
        assert md.inline.rules.names == Kramdown().inline.rules.names

    def test_processors_do_not_share_rules(self) -> None:
        self.processor()
        assert Kramdown()("!!b!!") == kramdown.to_html("!!b!!") == "<p>!!b!!</p>\n"

    def test_rule_with_content(self) -> None:
        def parse(inline: Any, m: re.Match[str], state: Any) -> int:
            mark = Element("mark")
            inline.parse(state.context, mark, m[1])
            state.append(mark, m.start())
            return m.end()

        md = Kramdown()
        md.inline.register("mark", r"==(.+?)==", parse, starts="=")
        md.renderer.register("mark", lambda renderer, text: f"<mark>{text}</mark>")
        assert md("a ==b *c*== = d") == "<p>a <mark>b <em>c</em></mark> = d</p>\n"

    def test_rule_that_matches_nothing_ends(self) -> None:
        md = Kramdown()
        md.inline.register("empty", r"(?=x)", lambda inline, m, state: None)
        assert md("axxb") == "<p>axxb</p>\n"


class TestBlockRules:
    def test_rule(self) -> None:
        def parse(block: Any, m: re.Match[str], state: Any) -> int:
            note = state.add("note", attr={"kind": m[1]})
            block.parse_text(state, note, m[2], note.line)
            return m.end()

        md = Kramdown()
        md.block.register("note", r":::(\w+)\n(.*?\n):::\n", parse, before="paragraph")
        md.block.register("note", r":::(\w+)\n((?:.*\n)*?):::\n", parse)
        md.renderer.register("note", lambda renderer, text, kind: f"<aside class={kind}>\n{text}</aside>\n")
        assert md(":::tip\n* a\n\n*b*\n:::\n") == (
            "<aside class=tip>\n<ul>\n  <li>a</li>\n</ul>\n\n<p><em>b</em></p>\n</aside>\n".replace(
                "\n<ul>", "\n  <ul>"
            )
            .replace("\n  <li>", "\n    <li>")
            .replace("\n</ul>", "\n  </ul>")
            .replace("\n<p>", "\n  <p>")
        )

    def test_none_means_the_next_rule(self) -> None:
        md = Kramdown()
        md.block.register("never", r"#", lambda block, m, state: None, before="atx_header", starts="#")
        assert md("# a") == '<h1 id="a">a</h1>\n'


class TestHooks:
    def test_before_parsing(self) -> None:
        md = Kramdown()

        def hook(md: Any, state: Any) -> None:
            state.src = state.src.replace("a", "b")

        md.before_parse_hooks.append(hook)
        assert md("a") == "<p>b</p>\n"

    def test_before_rendering(self) -> None:
        md = Kramdown()

        def hook(md: Any, state: Any) -> None:
            for element in state.document.root.walk():
                if element.type == "a":
                    element.attr["rel"] = "x"

        md.before_render_hooks.append(hook)
        assert md("[a](b)") == '<p><a href="b" rel="x">a</a></p>\n'

    def test_after_rendering(self) -> None:
        md = Kramdown()
        md.after_render_hooks.append(lambda md, result, state: str(result).upper())
        assert md("a") == "<P>A</P>\n"

    def test_state(self) -> None:
        result, state = Kramdown().parse("[a]: b\n\n[a]")
        assert isinstance(state, State) and state.document is not None
        assert state.document.links["a"].url == "b" and result == '\n<p><a href="b">a</a></p>\n'


def test_renderer_can_replace_kramdowns_own() -> None:
    renderer = Renderer()
    renderer.register("em", lambda renderer, text, **attr: f"<i>{text}</i>")
    assert Kramdown(renderer)("*a*") == "<p><i>a</i></p>\n"


def test_mistune_is_imported_in_one_place() -> None:
    users = [
        path.name for path in PACKAGE.rglob("*.py") if re.search(r"^\s*(?:from|import) mistune", path.read_text(), re.M)
    ]
    assert users == ["adapter.py"]


def test_mistune_is_imported_only_when_asked_for() -> None:
    code = "import sys; from jekyllpy import kramdown; kramdown.to_html('*a*'); print('mistune' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        kramdown.Nothing  # noqa: B018


class TestDocs:
    def test_the_example_runs(self) -> None:
        (example,) = [block for block in blocks_of(DOCS.read_text(encoding="utf-8")) if "def parse_wiki" in block]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example, "docs/kramdown.md", "exec"), {})
        wanted = "\n".join(line[2:] for line in example.splitlines() if line.startswith("# "))
        assert printed.getvalue().strip() == wanted

    def test_the_other_examples_run(self) -> None:
        namespace: dict[str, Any] = {}
        for block in blocks_of(DOCS.read_text(encoding="utf-8")):
            if "parse_wiki" not in block:
                exec(compile(block, "docs/kramdown.md", "exec"), namespace)
        assert namespace["document"].to_text() == "Ships\nA boat, very old.\n"
        assert 'rel="noopener"' in namespace["document"].to_html()

    def test_each_option_is_in_the_table(self) -> None:
        text = DOCS.read_text(encoding="utf-8")
        rows = re.findall(r"^\| `(\w+)` \|.*\| (.*) \|$", text, re.M)
        assert rows == [(name, declared.metadata["doc"]) for name, declared in options.DECLARED.items()]
