"""Front matters to edit, with all ways of writing YAML that we know people use, and the values to put into them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

ENTRIES = """\
plain: foo
# comment of its own
quoted: "a b" # at the line's end
single: 'x'\x20
empty:
empty_commented:   # nothing here
tilde: ~
literal: |
  one
  two

folded: >-
  a
  b

  c
keep: |+
  k

indented: |2
    deep
  back
headed: | # header comment
  text
continued: plain text
  that goes on
  and on # done
double: "line one
  line two \\
  line three"
next_line:
  value here
flow: [a, 'b', "c d"]
flow_map: {a: 1, b: [x, y], c: }
flow_lines: [
  one,
  two, # second
  three
]
flow_map_lines: {
    k: v,
    l: [1, 2],
  }
tags:
- t1
- t2   # c
-
- t4
links:
  - label: "A"   # la
    url: /a/
    # inner comment
  - label: B

    url: /b/
    sub:
      - x
      -   y
  # trailing in links
nested:
    deep:
        deeper: 1
        list:
        -   a: 1
            b: 2
        -   - n1
            - n2
anchor: &anc {p: 1, q: two}
alias: *anc
scalar_anchor: &s "yes"
scalar_alias: *s
list_anchor: &sq
  - 1
  - 2
list_alias: *sq
merged:
  <<: *anc
  r: 3
tagged: !!str 123
binary: !!binary aGVsbG8=
twice: 1
between: 2
twice: 3
? explicit
: value
? only_key
"quoted key": v
'it''s': w
2: int key
2020-01-02: date key
date: 2020-01-02 03:04:05 +0100
float: 1.50
octal: 010
spaced   :   value
lists:
  - - a
    - b
  - [c]
odd: [a, {b: c}, d: e]
liquid: {{ page.title }}
url: http://x.y/z#frag
last:
  only: one
"""

SMALL = [
    "",
    "just content\n",
    "\ufeffcontent\r\n",
    "---\n---\n",
    "---\n---",
    "---\n# only a comment\n---\ncontent",
    "---\n\n\n---\n",
    "---\n{a: 1, b: 2}\n---\n",
    "---\n{}\n---\n",
    "--- \n...\n",
    "---\n~\n---\n",
    "---\n{\n  a: 1,\n  b: 2\n}\n---\n",
    "---\r\n\r\n---\r\nx\r\n",
    "---\n&root\na: 1\n---\n",
    "---\n  a: 1\n  b: 2\n---\n",
    "---\na: 1\n--- b\nc: 2\n---\n",
    "---\na: |\n  x\nb: 1\n  # deeper comment\nc: 2\n---\n",
    "---\na: 1  \n---",
    "---\na: 1\n---\n\udcfe",
]

FULL = f"---\n{ENTRIES}---\n\ncontent\n"
PAGES = [
    *SMALL,
    FULL,
    FULL.replace("\n", "\r\n"),
    FULL.replace("\n", "\r\n", 40),
    "\ufeff" + FULL.replace("---\n\ncontent\n", "..."),
    FULL.replace("\n- t", "\n      - t").replace("\n-\n", "\n      -\n"),
]

WORDS = """
yes no On y 1,000 1_0 2020-01-02 2020-1-2 1. .5 0x1f 0o17 010 08 1e3 1.0e+3 12:30 1:2:3 :sym ~ = << null - -a ? ! &a *a
@x `x` %x --- ... /about/ http://x.y/z?a=b#c word true .inf .nan -.INF +1 -1 _1 ,1 1, # [] {} [a] {a [a nan 2nd 3D \\
"""

STRINGS = [
    *WORDS.split(),
    ": x",
    "a #b",
    "a: b",
    "a:",
    "{{ x }}",
    "{% x %}",
    "",
    " ",
    "  lead",
    "trail  ",
    "\t",
    "a\tb",
    "two\nlines",
    "two\nlines\n",
    "a\n\nb\n\n",
    "\n",
    "\nx",
    "x\r\ny",
    "line1\n  indented\nline3",
    "line \n trailing \nx",
    "- a",
    "! x",
    "| x",
    "--- x",
    "a, b",
    "é ü 日本",
    "🎉 party",
    "a\x07b\x00\x7f\x85\u2028\ufeff",
    "\xa0x",
    "it's",
    'say "hi"',
    "both ' and \"",
    "back\\slash",
    "\\n \\U0001F389 \U0001f389 \t",
    "x" * 200,
    "2020-01-02 10:00:00 +0100",
]

VALUES: list[Any] = [
    *STRINGS,
    0,
    -5,
    10**30,
    1.5,
    -0.0,
    1e20,
    1e-7,
    float("inf"),
    float("-inf"),
    float("nan"),
    True,
    False,
    None,
    date(2020, 1, 2),
    datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC),
    datetime(2020, 1, 2, 3, 4, 5, 678000, tzinfo=timezone(-timedelta(hours=5, minutes=30))),
    [],
    {},
    ["a", "yes", 1, None, True, 1.5, ""],
    {"a": {"b": ["c", {"d": "e"}]}},
    [{"label": "x", "url": "/y/"}, {"label": "z: q"}],
    [["a", "b"], [[], {}]],
    {"k: y": "v", "#": 1, "": 2, "yes": 3, 1: "a", 1.5: "c", date(2020, 1, 2): "d"},
    {"text": "a\nb\n", "list": ["x\ny"], "null": None, "empty": [], "none": {}},
]
