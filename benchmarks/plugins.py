"""What plugins cost: builds of a site of posts with each plugin and without, by jekyllpy and by Jekyll in turns.

``python benchmarks/plugins.py [POSTS]``; ``jekyll`` is taken from the path, and left out where there is none. The
figures are seconds of processor time, and in brackets what a build takes more than one without plugins.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

PLUGINS = ("none", "jekyll-seo-tag", "jekyll-feed", "jekyll-sitemap", "jekyll-paginate", "jekyll-archives")
SETTINGS = {
    "jekyll-paginate": "paginate: 10\n",
    "jekyll-archives": "jekyll-archives: {enabled: [tags, year, month]}\n",
}
ROUNDS = 3


def write_site(folder: Path, posts: int) -> None:
    """A site of short posts."""
    (folder / "_layouts").mkdir(parents=True)
    (folder / "_posts").mkdir()
    (folder / "_layouts" / "archive.html").write_text("{{ page.posts.size }}", encoding="utf-8")
    (folder / "index.html").write_text("---\nlayout: default\n---\nHome\n", encoding="utf-8")
    for number in range(posts):
        day = f"20{number % 20:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = (
            f"---\nlayout: default\ntitle: Post {number}\ntags: [t{number % 40}]\n---\nThe *text* of post {number}.\n"
        )
        (folder / "_posts" / f"{day}-post-{number}.md").write_text(text, encoding="utf-8")


def use(plugin: str, folder: Path) -> None:
    """Set the site up for a plugin."""
    plugins = "" if plugin == "none" else f"plugins: [{plugin}]\n"
    config = f"url: https://example.org\ntitle: Site\n{plugins}{SETTINGS.get(plugin, '')}"
    (folder / "_config.yml").write_text(config, encoding="utf-8")
    head = "{% seo %}" if plugin == "jekyll-seo-tag" else ""
    (folder / "_layouts" / "default.html").write_text(f"<head>{head}</head>{{{{ content }}}}", encoding="utf-8")


def seconds(command: list[str], source: Path) -> float:
    """The processor time of one build from nothing."""
    for name in ("_site", ".jekyll-cache", ".jekyllpy-cache"):
        shutil.rmtree(source / name, ignore_errors=True)
    environment = {**os.environ, "LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    start = processor_time()
    subprocess.run([*command, "build", "-q", "-s", str(source)], check=True, env=environment, capture_output=True)
    return processor_time() - start


def processor_time() -> float:
    """What processes started here have used of the processors, in seconds."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main(posts: int) -> None:
    """Print a row a plugin."""
    commands = {"jekyllpy": [sys.executable, "-m", "jekyllpy"]}
    if shutil.which("jekyll"):
        commands["jekyll"] = ["jekyll"]
    bare: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "site"
        write_site(source, posts)
        for plugin in PLUGINS:
            use(plugin, source)
            rounds = [{tool: seconds(command, source) for tool, command in commands.items()} for _ in range(ROUNDS)]
            times = {tool: median(times[tool] for times in rounds) for tool in commands}
            bare = bare or times
            row = "  ".join(f"{tool} {took:6.2f} s ({took - bare[tool]:+.2f})" for tool, took in times.items())
            print(f"{plugin:16} {row}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
