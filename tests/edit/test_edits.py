"""Edits: what changes in the text, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter import PageText

Do = Callable[[Any], object]


def edited(text: str, do: Do) -> str:
    page = PageText.loads(text)
    do(page.data)
    return page.dumps()


def page(yaml: str) -> str:
    return f"---\n{yaml}---\ncontent\n"


def put(key: Any, value: Any) -> Do:
    return lambda data: data.__setitem__(key, value)


CASES: dict[str, tuple[str, Do, str]] = {
    "plain": ("a: b # c\n", put("a", "d"), "a: d # c\n"),
    "quoted when it must be": ("a: b\n", put("a", "yes"), 'a: "yes"\n'),
    "quoted as the rest": ("a: b\nc: 'd: e'\n", put("a", "no"), "a: 'no'\nc: 'd: e'\n"),
    "quotes kept": ("a: 'b'  # c\n", put("a", "d"), "a: 'd'  # c\n"),
    "blanks before the value kept": ("a:    b\n", put("a", 1), "a:    1\n"),
    "nothing to something": ("a:\nb: 1\n", put("a", "x"), "a: x\nb: 1\n"),
    "nothing with a comment": ("a:   # c\n", put("a", "x"), "a: x   # c\n"),
    "something to nothing": ("a: x # c\nb: ~\n", put("a", None), "a: ~ # c\nb: ~\n"),
    "nothing as nothing": ("a: x\nb:\n", put("a", None), "a:\nb:\n"),
    "literal to literal": ("a: |\n  x\n\nb: 1\n", put("a", "u\nz\n"), "a: |\n  u\n  z\n\nb: 1\n"),
    "literal to plain": ("a: | # c\n  x\n\nb: 1\n", put("a", "u"), "a: u # c\n\nb: 1\n"),
    "plain to literal": ("a: x # c\nb: 1\n", put("a", "u\nz"), "a: |- # c\n  u\n  z\nb: 1\n"),
    "value on the next line": ("a:\n  x\nb: 1\n", put("a", "u"), "a:\n  u\nb: 1\n"),
    "many lines to one": ("a: x\n  u\nb: 1\n", put("a", "z"), "a: z\nb: 1\n"),
    "scalar to list": ("a: x # c\nb: 1\n", put("a", ["u", "z"]), "a: # c\n  - u\n  - z\nb: 1\n"),
    "scalar to list as others": ("a: x\nb:\n- 1\n", put("a", ["u"]), "a:\n- u\nb:\n- 1\n"),
    "scalar to flow list as others": ("a: x\nb: [1]\n", put("a", ["u", "z"]), "a: [u, z]\nb: [1]\n"),
    "list to scalar": ("a: # c\n  - x\n  - u\nb: 1\n", put("a", "z"), "a: z # c\nb: 1\n"),
    "list to mapping": ("a:\n  - x\nb: 1\n", put("a", {"k": "v"}), "a:\n  k: v\nb: 1\n"),
    "emptied list": ("a:\n  - x\nb: 1\n", lambda d: d["a"].clear(), "a: []\nb: 1\n"),
    "emptied mapping": ("a:\n    k: v\nb: 1\n", lambda d: d["a"].clear(), "a: {}\nb: 1\n"),
    "filled list": ("a: []\n", lambda d: d["a"].append("x"), "a: [x]\n"),
    "new key": ("a: 1\n", put("b", 2), "a: 1\nb: 2\n"),
    "new key before blank lines": ("a: 1\n\n", put("b", 2), "a: 1\nb: 2\n\n"),
    "new key after an indented comment": ("a:\n  - 1\n  # c\n", put("b", 2), "a:\n  - 1\n  # c\nb: 2\n"),
    "new key in an indented mapping": ("a:\n    b: 1\n", lambda d: d["a"].update(c=2), "a:\n    b: 1\n    c: 2\n"),
    "new key in braces": ("a: {b: 1}\n", lambda d: d["a"].update(c="x"), "a: {b: 1, c: x}\n"),
    "new mapping": ("a:\n    b: 1\n", put("c", {"d": 1}), "a:\n    b: 1\nc:\n    d: 1\n"),
    "empty front matter": ("", put("a", 1), "a: 1\n"),
    "only comments": ("# c\n", put("a", 1), "# c\na: 1\n"),
    "setdefault": ("a: 1\n", lambda d: d.setdefault("b", 2), "a: 1\nb: 2\n"),
    "setdefault of what is there": ("a:  1\n", lambda d: d.setdefault("a", 2), "a:  1\n"),
    "update": ("a: 1 # c\n", lambda d: d.update(a=3, b=4), "a: 3 # c\nb: 4\n"),
    "delete": ("a: 1\nb: 2 # c\nc: 3\n", lambda d: d.pop("b"), "a: 1\nc: 3\n"),
    "delete a block": ("a: 1\nb: |\n  x\n\nc: 3\n", lambda d: d.pop("b"), "a: 1\n\nc: 3\n"),
    "delete a list": ("a:\n  - x\n  # c\nb: 1\n", lambda d: d.pop("a"), "b: 1\n"),
    "delete after a block": ("a: |\n  x\nb: 1\n  # c\nc: 2\n", lambda d: d.pop("b"), "a: |\n  x\nc: 2\n"),
    "delete all": ("# c\na: 1\nb: 2\n", lambda d: d.clear(), "# c\n"),
    "delete twice": ("a: 1\nb: 2\na: 3\n", lambda d: d.pop("a"), "b: 2\n"),
    "set twice": ("a: 1\nb: 2\na: 3\n", put("a", 4), "a: 1\nb: 2\na: 4\n"),
    "delete in braces": ("a: {b: 1, c: 2}\n", lambda d: d["a"].pop("c"), "a: {b: 1}\n"),
    "rename": ("a: 1\nb:   2 # c\n", lambda d: d.rename("b", "x u"), "a: 1\nx u:   2 # c\n"),
    "rename a block": ("a:\n  - 1 # c\n", lambda d: d.rename("a", "b"), "b:\n  - 1 # c\n"),
    "insert after": ("a: 1\nb: 2\n", lambda d: d.insert_after("a", "x", "u"), "a: 1\nx: u\nb: 2\n"),
    "insert before": ("a: 1\nb: 2\n", lambda d: d.insert_before("a", "x", "u"), "x: u\na: 1\nb: 2\n"),
    "move to the end": ("a: 1\nb: 2\n", lambda d: d.update(a=d.pop("a")), "b: 2\na: 1\n"),
    "append": ("a:\n  - x # c\nb: 1\n", lambda d: d["a"].append("u"), "a:\n  - x # c\n  - u\nb: 1\n"),
    "append a quoted": ('a:\n- "x"\n', lambda d: d["a"].append("u"), 'a:\n- "x"\n- "u"\n'),
    "append in brackets": ("a: [x, u]\n", lambda d: d["a"].append("z w"), "a: [x, u, z w]\n"),
    "append in brackets, quoted": ("a: ['x']\n", lambda d: d["a"].append("z, w"), "a: ['x', 'z, w']\n"),
    "append on lines of their own": (
        "a: [\n  x,\n  u,\n]\n",
        lambda d: d["a"].append("z"),
        "a: [\n  x,\n  u,\n  z,\n]\n",
    ),
    "append a mapping": (
        "a:\n  - k: 1\n",
        lambda d: d["a"].append({"k": 2, "l": 3}),
        "a:\n  - k: 1\n  - k: 2\n    l: 3\n",
    ),
    "extend": ("a:\n- x\n", lambda d: d["a"].extend(["u", "z"]), "a:\n- x\n- u\n- z\n"),
    "insert first": ("a:\n  - x\n", lambda d: d["a"].insert(0, "w"), "a:\n  - w\n  - x\n"),
    "insert first in brackets": ("a: [x]\n", lambda d: d["a"].insert(0, "w"), "a: [w, x]\n"),
    "pop": ("a:\n  - x # c\n  - u\n", lambda d: d["a"].pop(0), "a:\n  - u\n"),
    "pop in brackets": ("a: [x, u]\n", lambda d: d["a"].pop(), "a: [x]\n"),
    "remove": ("a: [x, u, z]\n", lambda d: d["a"].remove("u"), "a: [x, z]\n"),
    "slice": (
        "a:\n- 1\n- 2 # c\n- 3\n",
        lambda d: d["a"].__setitem__(slice(0, 1), [8, 9]),
        "a:\n- 8\n- 9\n- 2 # c\n- 3\n",
    ),
    "delete a slice": ("a:\n- 1\n- 2\n- 3\n", lambda d: d["a"].__delitem__(slice(1, 3)), "a:\n- 1\n"),
    "sort": ("a: [c, 'a', b]\n", lambda d: d["a"].sort(), "a: ['a', b, c]\n"),
    "reverse": ("a:\n  - x\n  - u: 1\n", lambda d: d["a"].reverse(), "a:\n  - u: 1\n  - x\n"),
    "item in a list": ("a:\n  - x # c\n", lambda d: d["a"].__setitem__(0, "u"), "a:\n  - u # c\n"),
    "first key of an item": ("a:\n  - k: 1\n    l: 2\n", lambda d: d["a"][0].pop("k"), "a:\n  - l: 2\n"),
    "in a mapping of a list": ("a:\n  - k: 1\n    l: 2\n", lambda d: d["a"][0].update(l=3), "a:\n  - k: 1\n    l: 3\n"),
    "shared by an alias": ("a: &x [1]\nb: *x\n", lambda d: d["a"].append(2), "a: &x [1, 2]\nb: *x\n"),
    "through an alias": ("a: &x [1]\nb: *x\n", lambda d: d["b"].append(2), "a: &x [1, 2]\nb: *x\n"),
    "instead of an alias": ("a: &x [1]\nb: *x\n", put("b", [2]), "a: &x [1]\nb: [2]\n"),
    "instead of an anchor": ("a: &x [1]\nb: *x\n", put("a", [2]), "a: &x [2]\nb: [1]\n"),
    "delete an anchor": ("a: &x 1\nb: *x\n", lambda d: d.pop("a"), "b: 1\n"),
    "over a merge": (
        "a: &x {k: 1}\nb:\n  <<: *x\n",
        lambda d: d["b"].update(k=2),
        "a: &x {k: 1}\nb:\n  <<: *x\n  k: 2\n",
    ),
    "delete from a merge": (
        "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n",
        lambda d: d["b"].pop("k"),
        "a: &x {k: 1, l: 2}\nb:\n  l: 2\n",
    ),
    "explicit key": ("? a\n: 1\n", put("a", 2), "? a\n: 2\n"),
    "key without a value": ("? a\nb: 1\n", put("a", 2), "? a\n: 2\nb: 1\n"),
    "tag goes with its value": ("a: !!str 1\n", put("a", 2), "a: 2\n"),
    "flow front matter": ("{a: 1}\n", put("b", 2), "{a: 1, b: 2}\n"),
    "liquid as a value": ("a: {{ x }}\nb: 1\n", put("a", "u"), "a: u\nb: 1\n"),
}


@pytest.mark.parametrize(("before", "do", "after"), CASES.values(), ids=CASES)
def test_edit(before: str, do: Do, after: str) -> None:
    assert edited(page(before), do) == page(after)


@pytest.mark.parametrize(("before", "do", "after"), CASES.values(), ids=CASES)
def test_edit_with_crlf(before: str, do: Do, after: str) -> None:
    assert edited(page(before).replace("\n", "\r\n"), do) == page(after).replace("\n", "\r\n")


def test_front_matter_is_made_where_there_is_none() -> None:
    assert edited("content\n", put("a", 1)) == "---\na: 1\n---\ncontent\n"
    assert edited("\ufeffcontent\r\n", put("a", 1)) == "\ufeff---\r\na: 1\r\n---\r\ncontent\r\n"
    assert edited("", put("a", 1)) == "---\na: 1\n---\n"


def test_delimiters_stay() -> None:
    assert edited("\ufeff--- \n\na: 1\n...  \n\n\nx", put("a", 2)) == "\ufeff--- \n\na: 2\n...  \n\n\nx"
    assert edited("---\na: 1\n---", put("b", 2)) == "---\na: 1\nb: 2\n---"


def test_the_line_ends_of_the_place_are_used() -> None:
    assert (
        edited("---\na: 1\r\nb: 2\n---\n", lambda d: d.insert_after("a", "x", 1)) == "---\na: 1\r\nx: 1\r\nb: 2\n---\n"
    )


@pytest.mark.parametrize("value", [object(), {1, 2}, b"x", 1j, {None: 1}, {(1, 2): 3}, "\ud800"])
def test_what_cannot_be_written_raises(value: object) -> None:
    with pytest.raises(FrontMatterError):
        edited(page("a: 1\n"), put("a", value))


def test_data_that_contain_themselves_raise() -> None:
    with pytest.raises(FrontMatterError, match="contain themselves"):
        edited(page("a: [1]\n"), lambda d: d["a"].append(d))
    with pytest.raises(FrontMatterError, match="contain themselves"):
        edited(page("a: &x [*x]\n"), put("b", 1))


def test_what_upstream_reads_oddly_is_not_edited() -> None:
    with pytest.raises(FrontMatterError, match="null key"):
        edited(page("~: 1\na: 2\n"), put("b", 1))


def test_aliases_that_blow_up_are_not_edited() -> None:
    laughs = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    with pytest.raises(FrontMatterError, match="too many values"):
        edited(page(laughs), put("b", 1))


def test_many_edits_at_once() -> None:
    def do(data: Any) -> None:
        data["title"] = "New: title"
        data["header"]["teaser"] = "b.png"
        data["tags"][1:] = ["c", "d"]
        data["links"].append({"label": "Z", "url": "/z/"})
        del data["layout"]
        data["date"] = None

    before = (
        "title: Old # t\nlayout: page\nheader:\n  teaser: a.png\n  x: 1\ntags: [a, b]\nlinks:\n"
        "  - label: Y # u\n    url: /u/\ndate: 2020-01-02\n"
    )
    after = (
        'title: "New: title" # t\nheader:\n  teaser: b.png\n  x: 1\ntags: [a, c, d]\nlinks:\n'
        "  - label: Y # u\n    url: /u/\n  - label: Z\n    url: /z/\ndate: null\n"
    )
    assert edited(page(before), do) == page(after)


def test_a_long_list_is_edited_in_reasonable_time() -> None:
    text = page("a:\n" + "".join(f"  - item {n}\n" for n in range(500)))
    out = edited(text, lambda d: d["a"].extend(f"more {n}" for n in range(500)))
    assert out.count("\n  - more") == 500
