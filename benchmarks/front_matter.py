"""Reading pages and YAML, side by side with what else there is: ``python benchmarks/front_matter.py [PAGES]``.

Writes pages into a temporary folder and reads them in turns with jekyllpy and python-frontmatter. Where Ruby with
SafeYAML is installed (JEKYLLPY_SAFE_YAML may name its sources), the YAML loaders are measured too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import frontmatter
import yaml

from jekyllpy.front_matter import PageText, load_yaml, split

ROUNDS = 7
RUBY = """
require "json"; require "safe_yaml/load"
SafeYAML::OPTIONS[:suppress_warnings] = true
texts = JSON.parse(File.read(ARGV[0]))
times = Array.new(7) { t = Process.clock_gettime(1); texts.each { |x| SafeYAML.load(x) }; Process.clock_gettime(1) - t }
print times.sort[3]
"""


def page(number: int) -> str:
    """A page as academic sites have them."""
    return f"""---
title: "Paper number {number}: on pages"
collection: publications
permalink: /publication/2020-02-17-paper-{number}
excerpt: 'This paper is about the number {number}.'
date: 2020-02-17 10:00:00 +0100
venue: Journal {number % 7}
tags: [one, two, "three {number}"]
header:
  teaser: images/{number}.png
  overlay: no
redirect_from:
  - /old/{number}/
  - /older/{number}.html
year: {1990 + number % 30}
author_profile: true
---

{"Some text with *Markdown*. " * 40}
"""


def timed(work: Callable[[], object]) -> float:
    """How long something takes, in seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def compare(rivals: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The medians of some rivals, taking turns."""
    rounds = [{name: timed(work) for name, work in rivals.items()} for _ in range(ROUNDS)]
    return {name: median(one[name] for one in rounds) for name in rivals}


def ruby(texts: list[str], folder: Path) -> dict[str, float]:
    """What SafeYAML takes for the same texts; nothing where it is not installed."""
    if shutil.which("ruby") is None:
        return {}
    path = folder / "texts.json"
    path.write_text(json.dumps(texts), encoding="utf-8")
    env = {**os.environ, "RUBYLIB": os.environ.get("JEKYLLPY_SAFE_YAML", os.environ.get("RUBYLIB", ""))}
    command = ["ruby", "-EUTF-8:UTF-8", "-e", RUBY, str(path)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    return {} if done.returncode else {"Ruby SafeYAML.load": float(done.stdout)}


def show(title: str, times: dict[str, float]) -> None:
    """A table, the first rival being the measure."""
    print(f"\n{title}\n")
    print("| | time | ratio |\n|---|---:|---:|")
    first = next(iter(times.values()))
    for name, seconds in times.items():
        print(f"| {name} | {seconds * 1000:.1f} ms | {seconds / first:.2f} |")


def main(count: int = 1000) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{number}.md" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(page(number), encoding="utf-8")
        readers: dict[str, Callable[[], object]] = {
            "jekyllpy PageText.load(path).data": lambda: [PageText.load(path).data for path in paths],
            "python-frontmatter load(path).metadata": lambda: [frontmatter.load(str(path)).metadata for path in paths],
        }
        show(f"Reading {count} pages", compare(readers))
        texts = [split(path.read_text(encoding="utf-8")).document for path in paths]
        loaders: dict[str, Callable[[], object]] = {
            "jekyllpy load_yaml": lambda: [load_yaml(text) for text in texts],
            "PyYAML CSafeLoader": lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts],
        }
        show(f"Loading the YAML of {count} pages", {**compare(loaders), **ruby(texts, folder)})


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
