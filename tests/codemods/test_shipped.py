"""Each codemod that comes with jekyllpy: what it changes, byte for byte, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

Edited = Callable[..., dict[str, str]]
POST = "_posts/2020-01-02-sea.md"
POST_URL = "{% post_url 2020-01-02-sea %}"


class Case(NamedTuple):
    """A page before and after a codemod."""

    codemod: str
    options: dict[str, object]
    before: str
    after: str
    path: str = POST


def page(front: str, content: str = "Text.\n") -> str:
    return f"---\n{front}---\n{content}"


CASES = [
    Case(
        "rename-key",
        {"old": "image", "new": "teaser"},
        "a: 1\nimage:  'x.jpg' # mine\nb: 2\n",
        "a: 1\nteaser:  'x.jpg' # mine\nb: 2\n",
    ),
    Case(
        "rename-key",
        {"old": "header.image", "new": "header.teaser"},
        "header:\n  image: x # y\n",
        "header:\n  teaser: x # y\n",
    ),
    Case("set-key", {"key": "lang", "value": "en"}, "title: A # b\n", "title: A # b\nlang: en\n"),
    Case("set-key", {"key": "lang", "value": "en"}, "lang: 'de'\nz: 1\n", "lang: 'en'\nz: 1\n"),
    Case("set-key", {"key": "lang", "value": "en", "missing": True}, "lang: 'de'\n", "lang: 'de'\n"),
    Case("set-key", {"key": "seo.type", "value": "Book"}, "a: 1\n", "a: 1\nseo:\n  type: Book\n"),
    Case("delete-key", {"key": "old"}, "a: 1\nold:\n  - x\n  - y\nb: 2\n", "a: 1\nb: 2\n"),
    Case("delete-key", {"key": "header.image"}, "header: {image: x, b: 1}\n", "header: {b: 1}\n"),
    Case("drop-redundant", {}, "layout: post\ncomments: false\ntitle: A\n", "comments: false\ntitle: A\n"),
    Case(
        "drop-redundant",
        {},
        "layout: null\ncomments: 'true'\ntags: all posts\n",
        "layout: null\ncomments: 'true'\ntags: all posts\n",
    ),
    Case("normalise-dates", {}, 'date: "March 5, 2019" # when\n', "date: 2019-03-05 # when\n"),
    Case("normalise-dates", {}, "date: 2019-7-5 9:05\n", "date: 2019-07-05 09:05:00 +0200\n"),
    Case("normalise-dates", {}, "date: 2019-01-05 9:05:00 -05:00\n", "date: 2019-01-05 09:05:00 -0500\n"),
    Case("normalise-dates", {}, "date: 2019-01-05T09:05:00Z\n", "date: 2019-01-05 09:05:00 Z\n"),
    Case(
        "normalise-dates",
        {},
        "date: 2019-01-05\nlast_modified_at: soon\n",
        "date: 2019-01-05\nlast_modified_at: soon\n",
    ),
    Case("normalise-dates", {}, "date: 'March 5, 2019'\n", "date: 'March 5, 2019'\n", "about.md"),
    Case("fix-quotes", {}, "a: 'x: y' # c\nb: 'it''s'\nc: \"d\"\n", "a: \"x: y\" # c\nb: 'it''s'\nc: \"d\"\n"),
    Case("fix-quotes", {}, "answer: y\nlist: [n, 'm', yes]\n", 'answer: "y"\nlist: ["n", "m", yes]\n'),
    Case("fix-quotes", {"style": "single"}, 'a: "x"\nb: "tab\\t"\n', "a: 'x'\nb: \"tab\\t\"\n"),
    Case("fix-quotes", {"repair": True}, "title: Part 2: the sea\nb: 'x'\n", 'title: "Part 2: the sea"\nb: "x"\n'),
    Case("fix-quotes", {}, "a: |\n  'x'\nb: >-\n  'y'\n", "a: |\n  'x'\nb: >-\n  'y'\n"),
    Case(
        "tags-to-lists",
        {},
        "tags: sea  wind\ncategories: 'a b'\n",
        "tags:\n  - sea\n  - wind\ncategories:\n  - 'a'\n  - 'b'\n",
    ),
    Case("tags-to-lists", {}, "tags: [sea]\ncategories:\n", "tags: [sea]\ncategories:\n"),
    Case("tags-to-lists", {}, "tags: sea wind\n", "tags: sea wind\n", "about.md"),
    Case("freeze-urls", {}, "title: A\n", "title: A\nredirect_from:\n  - /2020/01/02/sea.html\n"),
    Case("freeze-urls", {}, "redirect_from: /old/\n", "redirect_from:\n  - /old/\n  - /2020/01/02/sea.html\n"),
    Case("freeze-urls", {}, "redirect_from: [2020/01/02/sea.html]\n", "redirect_from: [2020/01/02/sea.html]\n"),
    Case("freeze-urls", {}, "permalink: /x/\n", "permalink: /x/\n"),
    Case("freeze-urls", {}, "title: Home\n", "title: Home\n", "index.md"),
    Case("freeze-urls", {}, "title: Feed\n", "title: Feed\n", "feed.xml"),
    Case("freeze-urls", {}, "published: false\n", "published: false\n"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.codemod}: {case.before!r}")
def test_front_matter(case: Case, edited: Edited) -> None:
    config = {"_config.yml": "plugins: [jekyll-redirect-from]\ntimezone: Europe/Berlin\n"}
    if case.codemod == "drop-redundant":
        config = {}
    changed = edited({**config, case.path: page(case.before)}, case.codemod, **case.options)
    assert changed == ({case.path: page(case.after)} if case.before != case.after else {})


CONTENTS = [
    ("[a](/about/)", "[a]({% link about.md %})"),
    ("[a](/about/#top) [b](/about/?x=1 'T')", "[a]({% link about.md %}#top) [b]({% link about.md %}?x=1 'T')"),
    ("[a]: /about/\n", "[a]: {% link about.md %}\n"),
    ('<a href="/2020/01/02/sea.html">', '<a href="{% link _posts/2020-01-02-sea.md %}">'),
    ("[a]({{ '/about/' | relative_url }})", "[a]({% link about.md %})"),
    ("[a](/about) [b](/none/) [c](about/) [d](//about/) [e](https://x.org/about/)", None),
    ("`[a](/about/)` ```\n[a](/about/)\n```", None),
    ("```\n[a](/about/)\n```\n", None),
    ("{% raw %}[a](/about/){% endraw %}<!-- [a](/about/) -->", None),
]


@pytest.mark.parametrize(("content", "expected"), CONTENTS)
def test_links(content: str, expected: str | None, edited: Edited) -> None:
    files = {POST: page("title: A\n", content), "about.md": page("permalink: /about/\n")}
    assert edited(files, "link-tags") == ({} if expected is None else {POST: page("title: A\n", expected)})


def test_links_and_back(edited: Edited) -> None:
    content = "[a](/about/) and [b](/2020/01/02/sea.html#x)\n"
    files = {POST: page("title: A\n", content), "about.md": page("permalink: /about/\n")}
    edited(files, "link-tags")
    assert edited({}, "bare-links") == {POST: page("title: A\n", content)}


def test_links_below_a_baseurl(edited: Edited) -> None:
    files = {
        "_config.yml": "baseurl: /base\n",
        POST: page("title: A\n", "[a](/about/) [b](/base/about/) [c]({{ '/about/' | relative_url }})"),
        "about.md": page("permalink: /about/\n"),
    }
    expected = "[a](/about/) [b]({% link about.md %}) [c]({% link about.md %})"
    assert edited(files, "link-tags") == {POST: page("title: A\n", expected)}


def test_bare_links_leave_what_is_raw_or_computed(edited: Edited) -> None:
    content = "{% raw %}{% link about.md %}{% endraw %} {% link {{ page.x }} %} {%- link about.md -%} " + POST_URL
    files = {"b.md": page("x: about.md\n", content), POST: page(""), "about.md": page("permalink: /about/\n")}
    expected = content.replace(POST_URL, "/2020/01/02/sea.html")
    assert edited(files, "bare-links") == {"b.md": page("x: about.md\n", expected)}


def test_slug_to_filename(edited: Edited) -> None:
    files = {
        "_posts/2020-01-02-x.md": page("title: A\nslug: sea\n"),
        "_posts/2020-01-03-y.md": page("slug: no-title-of-its-own\n"),
        "b.md": page("", "{% post_url 2020-01-02-x %} {% link _posts/2020-01-02-x.md %} {% post_url 2020-01-03-y %}"),
    }
    assert edited(files, "slug-to-filename") == {
        POST: page("title: A\n"),
        "b.md": page("", POST_URL + " {% link _posts/2020-01-02-sea.md %} {% post_url 2020-01-03-y %}"),
    }


def test_slug_to_filename_leaves_addresses_that_hang_on_the_name(edited: Edited) -> None:
    files = {
        "_config.yml": "permalink: /:name/\n".replace(":name", ":path")
        + "collections: {talks: {output: true, permalink: '/:name/'}}\n"
    }
    assert edited({**files, "_talks/x.md": page("title: A\nslug: sea\n")}, "slug-to-filename") == {}


def test_rename_key_in_defaults(edited: Edited) -> None:
    changed = edited({POST: page("comments: false\n")}, "rename-key", old="comments", new="discussion")
    assert changed[POST] == page("discussion: false\n")
    assert "      discussion: true\n" in changed["_config.yml"] and "# of ours" in changed["_config.yml"]


def test_tags_to_lists_in_defaults(edited: Edited) -> None:
    changed = edited({POST: page("")}, "tags-to-lists")
    assert "      tags: [all, posts]\n" in changed["_config.yml"]


def test_freeze_urls_with_a_new_permalink(edited: Edited) -> None:
    files = {
        "_config.yml": "permalink: date # old\nplugins: [jekyll-redirect-from]\n",
        POST: page("title: A\n"),
        "about.md": page("title: B\n"),
        "x.md": page("permalink: /x.html\n"),
    }
    assert edited(files, "freeze-urls", permalink="pretty") == {
        "_config.yml": "permalink: pretty # old\nplugins: [jekyll-redirect-from]\n",
        POST: page("title: A\nredirect_from:\n  - /2020/01/02/sea.html\n"),
        "about.md": page("title: B\nredirect_from:\n  - /about.html\n"),
    }


def test_repair_encoding(edited: Edited) -> None:
    files = {
        POST: page("title: CafÃ©\n", "naÃ¯ve, sound: naïve\n"),
        "_data/x.json": '{"a": "CafÃ©"}',
        "b.md": page("a: déjà\n"),
    }
    assert edited(files, "repair-encoding") == {
        POST: page("title: Café\n", "naïve, sound: naïve\n"),
        "_data/x.json": '{"a": "Café"}',
    }


def test_academic_keys(edited: Edited) -> None:
    files = {
        "_config.yml": "author:\n  name: A # me\n  research_gate: x\n  google_scholar: y\n",
        "_layouts/default.html": "{{ site.author.researchgate }}{{ site.author.google_scholar }}{{ page.comments }}",
        "_data/authors.yml": "Me:\n  research_gate: x\n",
        "a.md": page("comment: true\n"),
    }
    assert edited(files, "academic-keys", comments=True) == {
        "_config.yml": "author:\n  name: A # me\n  researchgate: x\n  google_scholar: y\n",
        "_data/authors.yml": "Me:\n  researchgate: x\n",
        "a.md": page("comments: true\n"),
    }


def test_both_keys_are_an_error(tmp_path: object) -> None:
    from pathlib import Path

    from tests.codemods.conftest import read, run_on, write

    folder = write(Path(str(tmp_path)), {POST: page("a: 1\nb: 2\n"), "c.md": page("a: 1\n")})
    before = read(folder)
    report = run_on(folder, "rename-key", old="a", new="b")
    assert [one.path.rpartition("/")[2] for one in report.failed] == ["2020-01-02-sea.md"]
    assert "both 'a' and 'b'" in report.failed[0].reason
    assert not report.written and read(folder) == before


def test_freeze_urls_has_redirects_made(edited: Edited) -> None:
    files = {"_config.yml": "permalink: date\n", "index.md": page("")}
    expected = "permalink: pretty\nplugins:\n  - jekyll-redirect-from\n"
    assert edited(files, "freeze-urls", permalink="pretty") == {"_config.yml": expected}
