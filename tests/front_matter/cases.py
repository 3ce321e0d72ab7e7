"""Our own YAML texts and pages, for the reference to read."""

from __future__ import annotations

SCALARS = """
yes No ON off True FALSE tRuE y n Y nil null Null NULL nULL ~ ~x - ? ! % @a `a` *a &a
0 1 -1 +1 00 01 07 08 010 -010 +010 0777 0o17 0x1f 0X1F -0x1F +0x1f 0x 0xg 0b101 0B1 0b 0b2 -0b1
1_000 1,000 1,2,3 _1 ,1 1_ 1, _ 1__2 1_,2 -1,000 12,34.5 0_7 0,7 0x1_f 0b1_0
1.0 1. .5 -.5 +.5 . .. -. 1.5e3 1.5e+3 1.5E-3 1e3 1e+3 .5e+1 1_0.5 1.5_0 0.0 -0.0 1.2.3 00.5 1_.5
.inf .Inf .INF -.inf -.Inf +.inf .iNF .nan .NaN .NAN .Nan inf nan Infinity
1:30 01:30 1:5 1:60 1:61 1:00:00 -1:30 +1:30 10:30.5 1:30. 190:20:30.15 1_0:30 1,0:30 1: 0:0:0:1
2020-01-02 2020-1-2 2020-13-01 2020-02-30 2020-02-29 2019-02-29 0001-01-01 9999-12-31 0000-01-01 0000-00-00
20200102 2020-01 2020/01/02 02-01-2020 12020-01-01
2020-01-02T03:04:05Z 2020-01-02t03:04:05 2020-01-02T03:04:05.5+01:00 2020-01-02T24:00:00 2020-01-02T03:04:60
2020-01-02T23:60:00 2020-01-02T25:00:00 2020-1-2T3:04:05
<< = :sym :sym: ::a a:b a#b http://a.b/c:80?d=e#f [] {} [a] a,b [1,2] 1.0.0 v1 1st 3D ...x ---x $a ^a (a) /a/ \\a
"""

PHRASES = [
    "2020-01-02 03:04",
    "2020-01-02 03:04:05",
    "2020-01-02  03:04:05",
    "2020-01-02 03:04:05 Z",
    "2020-01-02 03:04:05 UTC",
    "2020-01-02 03:04:05 +1",
    "2020-01-02 03:04:05 +01",
    "2020-01-02 03:04:05 +0100",
    "2020-01-02 03:04:05 -05:30",
    "2020-01-02 03:04:05 -1200",
    "2020-01-02 03:04:05 +1400",
    "2020-01-02 03:04:05.123456 +0000",
    "2020-01-02 03:04:05.",
    "2020-01-02 03:04:05.5-08:00",
    "2020-01-02 03:04:05 +24",
    "2020-01-02 03:04:05 -2401",
    "2020-01-02 03:04:05 +99",
    "2020-01-02 03:04:05 +530",
    "2020-01-02 24:00:00",
    "2020-12-31 24:00:00 -0100",
    "2020-01-02 24:00:01",
    "2020-02-30 03:04:05",
    "2020-1-2 3:04:05 -0500",
    "a: b",
    "a #b",
    "a b",
    "'yes'",
    '"yes"',
    "'it''s'",
    '"\\u00e9 \\x41 \\t \\n \\" \\\\ \\/ \\e \\0 \\N \\_ \\L"',
    '"bad \\q"',
    "!!str 5",
    "!!str '5'",
    "!!int '5'",
    "!!float 3",
    "!!binary aGVsbG8=",
    "!!binary 'aGVs bG8'",
    "!binary aGVsbG8",
    "!!binary a",
    "! yes",
    "! 'yes'",
    "!ruby/object:Foo {a: 1}",
    "!ruby/sym x",
    "!<tag:yaml.org,2002:str> 5",
    "[yes, 1_0, 2020-01-02, 'x', ]",
    "{a: 1, b: , c}",
    "{{ page.title }}",
    "{% if x %}",
    "[a, [b, {c: d}], e: f]",
]

DOCUMENTS = [
    "",
    "# only a comment\n",
    "---\n",
    "--- \n...\n",
    "just text",
    "- a\n- - b\n  - c\n-\n- d: 1\n  e: 2\n",
    "a: 1\nb:\n- 1\n- 2\nc:\n  - 3\n",
    "a: 1\na: 2\nb: 3\na: 4\n",
    "a: 1\n--- \nb: 2\n",
    "a: 1\n...\nb: [\n",
    "a: &x yes\nb: *x\n",
    'a: &x "yes"\nb: *x\nc: *x\n',
    "a: &x |\n  12\nb: *x\n",
    "a: &x [1, 2]\nb: *x\nc: [*x, *x]\n",
    "a: *nowhere\nb: 1\n",
    "*nowhere : 1\n",
    "a: &x 1\nb: &x 2\nc: *x\n",
    "base: &b {a: 1, c: 2}\nd:\n  <<: *b\n  c: 3\ne:\n  c: 3\n  <<: *b\n",
    "<<: {a: 1}\nb: 2\n",
    "a: &a {x: 1}\nb:\n  '<<': *a\n",
    "a: &a {x: 1}\nb: &b {y: 1}\nc:\n  <<: [*a, *b]\n",
    "a: 1\nb:\n  <<: 5\n",
    "a: 1\nb:\n  <<: *no\n",
    "null: 1\na: 2\n",
    "~: 1\na: 2\nb: 3\n",
    "a: {~: 1, b: 2}\nc: 3\nd: 4\n",
    ": 1\na: 2\n",
    "1: a\n1.0: b\ntrue: c\n'1': d\n",
    "true: a\n1: b\n1.5: c\n",
    "1.0: a\n1: b\n1: c\nyes: d\n",
    "2020-01-02: a\n2020-01-02 03:04:05: b\n",
    "? a\n: b\n? c\nd: e\n",
    "? [a, [b]]\n: c\nd: e\n",
    "? {a: b}\n: c\nd: e\n",
    "? |\n  long\n  key\n: c\n",
    "a: |\n  one\n  two\n\nb: >\n  one\n  two\n\n  three\nc: |-\n  x\nd: |+\n  x\n\ne: >-\n   x\n    y\n",
    "a: |2\n    x\n   y\n",
    "a: one\n  two\n\n  three\nb: 'one\n  two'\nc: \"one \\\n  two\"\n",
    "a:\n  b:\n    c:\n      - d:\n          e\n",
    "a : 1\n'b' : 2\n\"c\": 3\n",
    "a: 1 # c\n# d\nb: x#y # z\n",
    "a:\tb\n",
    "a: b: c\n",
    "a: 'b' c\n",
    'a: "b\n',
    "a: 'b\n",
    "a: [b\n",
    "a: {b: c\n",
    "a: b\n  c: d\n",
    "a: b\n c\n d: e\n",
    "\ta: 1\n",
    "a:\n\tb: 1\n",
    "- a\nb: c\n",
    "a: - b\n",
    "a: @b\n",
    "a: 1._5\n",
    "a: 1__0.5\n",
    "a: 1_:30.5\n",
    "a: \x07\n",
    "a: \x85b\n",
    "a: b\u2028c\n",
    "\ufeffa: 1\n",
    "a: 🎉\nb: 日本\n",
    "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 2\r\n",
    "a: 1\rb: 2\r",
    "%YAML 1.1\n---\na: 1\n",
    "%TAG ! tag:x,2000:\n---\na: !b c\n",
    "a: !x!y z\n",
    "a: &b\nc: *b\n",
    "a: &b !!str\nc: !!map {}\n",
]

YAML = [f"a: {scalar}" for scalar in [*SCALARS.split(), *PHRASES]] + DOCUMENTS

BODIES = ["", "\n", "a: 1\n", "a: 1\r\nb: 2\r\n", "# c\n", "a: |\n  x\n\n", "a: [1,\n  2]\n", "a: b: c\n", "- a\n"]
OPENINGS = [
    "---\n",
    "--- \n",
    "---\t\r\n",
    "---\n\n \n",
    "\ufeff---\n",
    " ---\n",
    "\n---\n",
    "--- x\n",
    "----\n",
    "--\n",
]
CLOSINGS = ["---\n", "---", "...\n", "... \n\n\n", "---\r\n\r\n", "--- \n  x", "---x\n", " ---\n", "----\n", ""]
CONTENTS = ["", "text\n", "\n  text", "---\nb: 2\n---\n", "é 🎉"]

PAGES = [
    opening + body + closing + CONTENTS[(i + j + k) % len(CONTENTS)]
    for i, opening in enumerate(OPENINGS)
    for j, body in enumerate(BODIES)
    for k, closing in enumerate(CLOSINGS)
] + ["", "text", "---", "---\n---", "---\n...", "---\n\n---\n", "\ufeff", "---\na: 1"]
