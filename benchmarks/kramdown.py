"""Speed of `jekyllpy.kramdown` beside Ruby's kramdown and stock mistune, in one run on one core.

    python benchmarks/kramdown.py DIR [DIR ...] [--megabytes 1.0] [--rounds 5]

takes Markdown files below the folders until there is enough text, converts them with each program in turn, each already
started and warm, and prints the best round of each and the ratios. Without Ruby that part is left out. The text for
mistune is plain: paragraphs, emphasis, links, code, lists, headers and quotes, made by this script.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import mistune

from jekyllpy import kramdown
from tests.kramdown.reference import JEKYLL, versions

FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$\n?", re.S | re.M)

RUBY = """
require "json"; require "kramdown"; require "kramdown-parser-gfm"
texts, options = JSON.parse(STDIN.gets).then { |r| [r["texts"], r["options"].transform_keys(&:to_sym)] }
STDOUT.sync = true
STDIN.each_line do
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  texts.each { |text| Kramdown::Document.new(text, options).to_html }
  puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
end
"""


def bodies(folders: list[Path], size: int, seed: int) -> list[str]:
    """Markdown texts without front matter, in random order, up to a size in bytes."""
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".md", ".markdown"))
    random.Random(seed).shuffle(files)
    texts: list[str] = []
    for path in files:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        texts.append(FRONT_MATTER.sub("", text))
        size -= len(text.encode())
        if size < 0:
            break
    return texts


def plain(size: int, seed: int) -> str:
    """A text of nothing that mistune does not know."""
    chance = random.Random(seed)
    words = "harbour tide rope sail wind mast keel anchor lantern pier gull chart compass deck crew".split()

    def words_of(count: int) -> str:
        return " ".join(chance.choice(words) for _ in range(count))

    def sentence() -> str:
        kinds = ["{}", "{}", "{}", "*{}*", "**{}**", "`{}`", "[{}](https://example.org/a)", "{}"]
        return " ".join(chance.choice(kinds).format(words_of(chance.randint(2, 7))) for _ in range(4)) + "."

    def block() -> str:
        text = "\n".join(sentence() for _ in range(chance.randint(2, 5)))
        kind = chance.randrange(8)
        if kind == 0:
            return f"## {words_of(3)}"
        if kind == 1:
            return "\n".join(f"* {sentence()}" for _ in range(4))
        if kind == 2:
            return "> " + text.replace("\n", "\n> ")
        return f"    {words_of(8)}\n    {words_of(5)}" if kind == 3 else text

    blocks: list[str] = []
    while size > 0:
        blocks.append(block())
        size -= len(blocks[-1])
    return "\n\n".join(blocks) + "\n"


def cpu(run: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    run()
    return time.process_time() - start


def beside_ruby(texts: list[str], rounds: int) -> None:
    size = sum(len(text.encode()) for text in texts)
    ruby = subprocess.Popen(["ruby", "-Ku", "-e", RUBY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert ruby.stdin is not None and ruby.stdout is not None
    ruby.stdin.write(json.dumps({"texts": texts, "options": JEKYLL}) + "\n")
    theirs, ours = [], []
    for _ in range(rounds + 1):
        ruby.stdin.write("go\n")
        ruby.stdin.flush()
        theirs.append(float(ruby.stdout.readline()))
        ours.append(cpu(lambda: [kramdown.to_html(text, **JEKYLL) for text in texts]))
    ruby.stdin.close()
    ruby.wait()
    report(f"{len(texts)} documents, {size / 1e6:.2f} MB", "Ruby kramdown", min(theirs[1:]), min(ours[1:]))


def beside_mistune(size: int, rounds: int) -> None:
    text = plain(size, 1)
    theirs, ours = [], []
    for _ in range(rounds + 1):
        theirs.append(cpu(lambda: mistune.html(text)))
        ours.append(cpu(lambda: kramdown.to_html(text, **JEKYLL)))
    report(f"plain text, {len(text) / 1e6:.2f} MB", "stock mistune", min(theirs[1:]), min(ours[1:]))


def report(what: str, name: str, theirs: float, ours: float) -> None:
    print(f"{what}: {name} {theirs:.3f} s, jekyllpy {ours:.3f} s: {theirs / ours:.2f} times as fast")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    size = int(arguments.megabytes * 1e6)
    if versions() is None:
        print("no Ruby with kramdown here: that part is left out")
    else:
        beside_ruby(bodies(arguments.folders, size, arguments.seed), arguments.rounds)
    beside_mistune(size, arguments.rounds)


if __name__ == "__main__":
    main()
