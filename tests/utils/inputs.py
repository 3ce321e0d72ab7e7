"""What is asked of Ruby for the fixtures: calls by topic and local time zone."""

from __future__ import annotations

from itertools import product
from typing import Any

Calls = list[list[Any]]

_MOMENTS: Calls = [
    ["time", [2020, 2, 3, 4, 5, 6, 123456], "utc"],
    ["time", [2020, 7, 4, 0, 0, 0, 0], "local"],
    ["time", [2019, 12, 30, 12, 59, 59, 999999], 19800],
    ["time", [2021, 1, 3, 23, 0, 0, 7], -12600],
    ["time", [1, 1, 1, 13, 1, 1, 0], 0],
    ["time", [9999, 12, 31, 12, 0, 0, 0], -1800],
    ["date", [2024, 2, 29], None],
    ["date", [1999, 1, 1], None],
]
_LETTERS = "AaBbCcDdeFgGHhIjkLlMmNnPpQRrSsTtUuVvWwXxYyZz%+qEO é"
_SHAPES = ("%{}", "%-{}", "%_{}", "%0{}", "%^{}", "%#{}", "%5{}", "%012{}", "%-7{}", "%E{}", "%O{}", "%:{}", "%::{}")
_FORMATS = [shape.format(letter) for shape, letter in product(_SHAPES, _LETTERS)] + [
    *(
        "%Y-%m-%dT%H:%M:%S%:z",
        "%a, %d %b %Y",
        "%-d. %B %Y",
        "%%Y %",
        "a%",
        "%5",
        "%_-",
        "%^#^a",
        "%5^B",
        "%0-5d",
        "%::::z",
    ),
    *(
        "%:::z",
        "%_:z",
        "%-z",
        "%10z",
        "%_10z",
        "%3N %6N %9N %12N",
        "%10Y|%-10Y|%_10Y",
        "\n%n%t",
        "100%",
        "%é%",
        "%EEY",
        "%Od%OY",
    ),
]

_TEXTS = [
    *(
        "2020-01-02",
        "2020-01-02 03:04",
        "2020-01-02 03:04:05.678901 +0530",
        "2020-01-02T03:04:05Z",
        "2020-01-02t03:04:05-08",
    ),
    *(
        "3rd Feb 2001 04:05:06 PM",
        "Feb 3 2001",
        "february 3, '01",
        "3 feb 01",
        "H13.02.03",
        "2001.02.03",
        "2001/02/03",
        "2/3/2001",
    ),
    *(
        "20010203",
        "20010203T040506Z",
        "20010203040506.5+9",
        "010203",
        "2001-034",
        "2001034",
        "-034",
        "--02-03",
        "--0203",
        "2001-W05-6",
    ),
    *(
        "'99",
        "99",
        "12",
        "10:20",
        "10am",
        "10:20 pm",
        "23h",
        "5h30m10s",
        "noon",
        "",
        " ",
        "x",
        "1",
        "0",
        "9999999999",
        "24:00",
        "25:00",
    ),
    *(
        "24:01",
        "23:59:60",
        "2020-02-30",
        "2020-02-31 23:00 -0500",
        "2020-02-32",
        "2020-13-01",
        "2020-00-10",
        "0000-01-01",
        "10000-01-01",
    ),
    *(
        "Sat Aug 28 02:29:34 JST 1999",
        "Sat, 3 Feb 2001 00:00:00 EST",
        "3 Feb 2001 10:00 CET",
        "2001-07-03 10:00 EDT",
        "10:00 GMT+2",
    ),
    *(
        "2001-02-03 10:00 Eastern Daylight Time",
        "2001-02-03 10:00 UTC",
        "2001-02-03 10:00 -00:00",
        "2001-02-03 10:00 +00:00",
        "bc 3",
    ),
    *(
        "3 feb 44 bc",
        "2021-11-07 01:30",
        "2021-03-14 02:30",
        "2021-10-31 02:30",
        "May",
        "Monday",
        "Mon 5",
        "5th",
        "jan 5",
        "2020年1月2日",
    ),
    *(
        "2020-1-2",
        "2020-1-2 3:4:5",
        "1/2",
        "13/1",
        "2020-06",
        "June 2020",
        "2020 June",
        "Q3 2020",
        "x" * 129,
        "2020-01-02 " + " " * 200,
    ),
    *(
        "2020-01-02 [+9]",
        "20200102[-3:EST]",
        "2020-01-02 10:00 A",
        "2020-01-02 10:00 J",
        "2020-366",
        "2021-366",
        "12:00 +25:61",
    ),
]
_SLUGS = [
    *(
        "The _config.yml file",
        "Ünïcödé Straße",
        "日本語 text",
        "  a  ",
        "--a--",
        "-",
        "",
        "~!@$&'()+,;=.",
        "e\u0301",
        "½²Ⅷ٣",
        "ΑΣ İI",
    ),
    *("a\nb\tc", "ŒUVRE ŉa Þ", "MiXeD", "a\u00a0b\u200bc", "100% — “q”", "😀 x", "a/b\\c", "x_y-z"),
]
_ADDRESSES = [
    *(
        "",
        "/",
        "a",
        "/a b",
        "/é/日",
        "/%C3%A9/%zz/%",
        "/a/../../b/./c/.",
        "..",
        ".a",
        "/a//b",
        "//h/a",
        "//",
        "http://H.Org:80/A?b&c=%2B d#é",
    ),
    *(
        "https://u:p w@h:8080/?q=",
        "http://",
        "http:",
        "mailto:a@b",
        "1a:b",
        ":a",
        "a:b/c",
        "a/b:c",
        "//a<b",
        "//[::1]:3/x",
        "//h:x/",
        "//h:/",
    ),
    *(
        "//üni.de.",
        "//ex%61mple.org",
        "#f",
        "?q",
        "/?",
        "/#",
        "/a?x=1&y=%26&&z",
        "/a;b,c",
        "/a\\b",
        "/ﬁ/№/𝐀",
        "/a\nb",
        "data:,x",
        "/%2F/%3F",
    ),
    *(
        "/%c3",
        "FTP://x",
        "tel:+1 2",
        "/index.html",
        "javascript:x('y')",
        "/[a]/{b}/|^`",
        "x y.md",
        "/a%20b.md",
        "/a#b#c",
        "ssh+svn://h/p",
        "feed:http://H/x",
        "feed://http://H/%7Ex",
        "feed:x",
    ),
]
_PATTERNS = [
    *(
        "*",
        "**",
        "*.md",
        "a*",
        "?",
        "a?c",
        "[ab]c",
        "[!a]c",
        "[^a]c",
        "[a-c]c",
        "[c-a]c",
        "[",
        "[a",
        "[]",
        "[]a]",
        "[!]",
        "\\*",
        "\\",
        "a\\",
    ),
    *("a/*", "*/c", "**/c", ".*", "*.", "{a,b}", "a.b", "é*", "[\\]]", "*c*", "[a-]"),
]
_PATHS = (
    "",
    "a",
    "b",
    "abc",
    "ac",
    "a/b/c",
    "a/c",
    ".a",
    "a.md",
    "*",
    "\\",
    "a\\",
    "é",
    "]",
    "c",
    "a-",
    "[",
    "{a,b}",
    "b/.c",
)
_VALUES: list[Any] = [
    *(None, True, False, 0, -1, 10**30, 1.0, -0.5, 1e15, 1e16, 1.5e-7, 1e100, "", 'q"\\/', "\x00\x1f\x7f\n\t\u2028é😀"),
    *([], {}, [[]], [{}], {"a": []}, {"a": {"b": [1, None, {"c": "d"}]}}, [1, [2, [3]]], {"": "", "é": 1}),
]

ZONES = ("UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Nowhere/City", "EST5EDT,M3.2.0,M11.1.0")

INPUTS: dict[str, dict[str, Calls]] = {
    "strftime": {
        "UTC": [["strftime", form, *moment] for form, moment in product(_FORMATS, _MOMENTS[::2])],
        "Europe/Berlin": [["strftime", form, *_MOMENTS[1]] for form in _FORMATS],
        "Nowhere/City": [["strftime", "%z %Z", *_MOMENTS[1]]],
    },
    "parse_time": {zone: [["parse_time", text] for text in _TEXTS] for zone in ZONES},
    "slugify": {
        "UTC": [
            *(
                ["slugify", text, mode, False]
                for text in _SLUGS
                for mode in ("raw", "default", "pretty", "ascii", "latin", "no")
            ),
            *(["slugify", text, "default", True] for text in _SLUGS),
            *(["titleize_slug", text] for text in _SLUGS),
            *([name, text] for text in _SLUGS for name in ("downcase", "capitalize")),
        ]
    },
    "uri": {
        "UTC": [
            [name, text]
            for text in _ADDRESSES
            for name in ("normalize", "is_absolute", "escape_path", "unescape_path", "cgi_escape", "uri_escape")
        ]
    },
    "fnmatch": {"UTC": [["fnmatch", *found] for found in product(_PATTERNS, _PATHS, (False, True))]},
    "json": {"UTC": [[name, value] for value in _VALUES for name in ("to_json", "pretty_json")]},
}
