"""The recorded sites, and HTML that nobody thought of, against the reference itself."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from jekyllpy.plugins.html_fragment import parse, to_html
from tests.plugins.fixture_sites import Case, cases, tree
from tests.plugins.record import reference

pytestmark = pytest.mark.oracle

NOKOGIRI = """
require "nokogiri"; require "json"
print JSON.generate(JSON.parse(STDIN.read).map { |html| Nokogiri::HTML::DocumentFragment.parse(html).to_html })
"""

Oracle = Callable[[list[str]], list[str]]


@pytest.fixture(scope="module")
def nokogiri() -> Oracle:
    """What nokogiri makes of fragments."""
    if not shutil.which("ruby") or subprocess.run(["ruby", "-e", "require 'nokogiri'"], capture_output=True).returncode:
        pytest.skip("Ruby with nokogiri is not installed")

    def run(inputs: list[str]) -> list[str]:
        command = ["ruby", "-e", NOKOGIRI]
        process = subprocess.run(command, input=json.dumps(inputs), capture_output=True, text=True, check=True)
        return list(json.loads(process.stdout))

    return run


@pytest.mark.parametrize(
    "case", [case for case in cases() if case.site in ("seo-tag", "feed", "sitemap")][::3], ids=str
)
def test_the_record_is_what_the_reference_says(case: Case, tmp_path: Path) -> None:
    if not shutil.which("jekyll") or not os.environ.get("JEKYLLPY_LIQUID4"):
        pytest.skip("needs jekyll on the path, and JEKYLLPY_LIQUID4 to name the lib folder of Liquid 4.0.4")
    target, process = reference(case, tmp_path)
    assert process.returncode == 0, process.stderr
    assert tree(target) == case.expected()


def test_html_as_nokogiri_reads_and_writes_it(nokogiri: Oracle) -> None:
    inputs = [fragment(random.Random(seed)) for seed in range(400)]
    for html, expected in zip(inputs, nokogiri(inputs), strict=True):
        assert to_html(parse(html)) == expected, html


PIECES = (
    "<p>one</p> <div class='a \"b\"'>two</div> <ul><li>x<li>y</ul> <table><tr><td>1<td>2</table> <br/> <hr> <b>bold</b>"
    " <i> </i> <a href='a b?c=1&d=é'>link</a> <img src='x y.png' alt=''> &amp; &lt; &copy; &nosuch; &copy &#65; &#x42;"
    " é <h2> </h2> <pre>\n  keep</pre> <code>a&lt;b</code> <section> </section> </p> </div> <input disabled> <select>"
    "<option>a<option>b</select> <em>e</em> <span>s</span> <!--note--> <script>a<b</script> <blockquote> </blockquote>"
    " <dl><dt>t<dd>d</dl> text \n"
).split(" ")


def fragment(chance: random.Random) -> str:
    """HTML out of pieces, in which tags do not always match."""
    return "<div>" + chance.choice(("", " ", "\n")).join(chance.choices(PIECES, k=chance.randrange(1, 12))) + "</div>"
