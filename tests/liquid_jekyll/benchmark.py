"""Jekyll's filters and tags on 5,000 elements, here and in Ruby, in one run.

``python -m tests.liquid_jekyll.benchmark``; the environment variable JEKYLLPY_LIQUID4 names the ``lib`` folder of
Liquid 4.0.4. Prints a line for each template: milliseconds of Ruby, milliseconds here, the ratio.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from typing import Any

from tests.liquid_jekyll.reference import SITE
from tests.liquid_jekyll.trial_site import Trial, trial

ROUNDS = 5
LOOP = "{{% for o in objs %}}{}{{% endfor %}}"
TEMPLATES = [
    "{{ objs | where: 'name', 'n3' | size }}",
    "{{ objs | where: 'tags', 't3' | size }}",
    "{{ objs | where_exp: 'o', \"o.name == 'n3' and o.tags contains 'a'\" | size }}",
    "{{ objs | sort: 'rank' | size }}",
    "{{ objs | group_by: 'name' | size }}",
    "{{ objs | group_by_exp: 'o', 'o.tags | size' | size }}",
    "{{ objs | jsonify | size }}",
    LOOP.format("{{ o.url | relative_url }}"),
    LOOP.format("{{ o.url | absolute_url }}"),
    LOOP.format("{{ o.title | slugify }}"),
    LOOP.format("{{ o.date | date: '%B %-d, %Y' }}"),
    LOOP.format("{{ o.date | date_to_xmlschema }}"),
    LOOP.format("{% include parts/inner.html v=o.title %}"),
]
RUBY = r"""
require "json"
require "jekyll"
Jekyll.logger.log_level = :error
config = Jekyll.configuration("source" => ARGV[0], "destination" => "/nonexistent", "disable_disk_cache" => true)
site = Jekyll::Site.new(config)
Liquid::Template.error_mode = :lax
site.reset
site.read
data = JSON.parse(STDIN.gets)
STDIN.each_line do |line|
  template = Liquid::Template.parse(JSON.parse(line))
  times = (1..5).map do
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    template.render!(data.dup, :registers => { :site => site, :page => {} })
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end
  puts times.min * 1000
end
"""


def data() -> dict[str, Any]:
    def element(number: int) -> dict[str, Any]:
        return {
            "name": f"n{number % 50}",
            "rank": str(number * 7 % 1000),
            "tags": ["a", f"t{number % 7}"],
            "url": f"/post/{number}/",
            "date": f"2020-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            "title": f"Title {number}",
        }

    return {"objs": [element(number) for number in range(5000)]}


def ruby(variables: dict[str, Any]) -> list[float]:
    lines = "".join(json.dumps(value) + "\n" for value in (variables, *TEMPLATES))
    environment = {**os.environ, "RUBYLIB": os.environ["JEKYLLPY_LIQUID4"], "LANG": "C.UTF-8"}
    environment["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
    done = subprocess.run(
        ["ruby", "-e", RUBY, str(SITE)], input=lines, env=environment, capture_output=True, text=True, check=True
    )
    return [float(line) for line in done.stdout.split()]


def here(template: str, variables: dict[str, Any], site: Trial) -> float:
    parsed = site.environment.parse(template)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        parsed.render({**site.data, **variables}, {"site": site.build, "page": site.data["page"]})
        times.append(time.perf_counter() - start)
    return min(times) * 1000


if __name__ == "__main__":
    for template, theirs in zip(TEMPLATES, ruby(data()), strict=True):
        ours = here(template, data(), trial())
        print(f"{theirs:8.1f} {ours:8.1f} {theirs / ours:6.1f}x  {template}")
