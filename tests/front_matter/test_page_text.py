"""Pages from files and back, and python-frontmatter."""

from __future__ import annotations

from pathlib import Path

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import FrontMatterError, YamlError
from jekyllpy.front_matter import Data, JekyllHandler, PageText

TEXT = "---\ntitle: A # t\ntags: [a]\n---\n\ncontent\n"


@given(st.binary(max_size=80) | st.binary(max_size=60).map(lambda data: b"---\na: 1\n---\n" + data))
def test_any_bytes_come_back(data: bytes) -> None:
    assert PageText.loads(data).to_bytes() == data


@given(st.binary(max_size=60))
def test_bytes_of_the_content_survive_an_edit(data: bytes) -> None:
    page = PageText.loads(b"---\na: 1\n---\nx" + data)
    page.data["a"] = 2
    assert page.to_bytes() == b"---\na: 2\n---\nx" + data


def test_parts() -> None:
    page = PageText.loads(TEXT, "x.md")
    assert page.data == {"title": "A", "tags": ["a"]} and isinstance(page.data, Data)
    assert (page.content, page.path, page.has_front_matter) == ("content\n", "x.md", True)
    assert page.source.text == TEXT and page.source.path == "x.md"
    assert PageText.loads("text").data == {} and not PageText.loads("text").has_front_matter


def test_bad_yaml_is_kept_and_tells_its_place_in_the_file() -> None:
    text = "\ufeff--- \n# c\ntitle: A: B\n---\n"
    page = PageText.loads(text, "x.md")
    assert page.dumps() == text
    with pytest.raises(YamlError) as caught:
        page.data.clear()
    assert str(caught.value).startswith("x.md:3:9: mapping values") and "title: A: B\n        ^" in str(caught.value)


def test_front_matter_that_is_no_mapping() -> None:
    page = PageText.loads("---\n- a\n---\n", "x.md")
    with pytest.raises(FrontMatterError, match="must be a mapping"):
        page.data.clear()
    assert page.dumps() == "---\n- a\n---\n"


def test_content_can_be_changed() -> None:
    page = PageText.loads(TEXT)
    page.content = "new\n"
    assert page.is_edited and page.dumps() == "---\ntitle: A # t\ntags: [a]\n---\n\nnew\n"


def test_data_can_be_replaced() -> None:
    page = PageText.loads(TEXT)
    page.data = {"title": "B", "tags": ["a"]}
    assert page.dumps() == TEXT.replace("A #", "B #")


def test_data_equal_to_what_was_read_change_nothing() -> None:
    page = PageText.loads("---\na:   [ 1,2 ]\nb: 0x10\n---\n")
    page.data = {"a": [1, 2], "b": 16}
    assert not page.is_edited and page.dumps() == "---\na:   [ 1,2 ]\nb: 0x10\n---\n"
    page.data["b"] = 16.0
    assert page.is_edited and page.dumps() == "---\na:   [ 1,2 ]\nb: 16.0\n---\n"
    page.data = {"b": 16, "a": [1, 2]}
    assert page.is_edited, "the order of keys counts"


def test_new() -> None:
    page = PageText.new({"title": "A: B", "tags": ["x", "2020"]}, "text\n", "x.md")
    assert page.dumps() == '---\ntitle: "A: B"\ntags:\n  - x\n  - "2020"\n---\ntext\n'
    assert page.path == "x.md" and PageText.new().dumps() == "---\n---\n"
    assert type(PageText.new({"a": 1}).data) is Data


def test_load_and_save(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(TEXT.encode())
    page = PageText.load(path)
    page.data["title"] = "B"
    page.data["tags"].append("b")
    page.save()
    assert path.read_text() == TEXT.replace("A #", "B #").replace("[a]", "[a, b]")
    assert not page.is_edited and page.source.text == path.read_text()
    page.data["title"] = "C"
    page.save(tmp_path / "y.md")
    assert "title: C # t" in (tmp_path / "y.md").read_text() and "title: B # t" in path.read_text()
    assert page.path == str(tmp_path / "y.md")


def test_an_edit_that_fails_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(TEXT)
    page = PageText.load(path)
    page.data["x"] = object()
    with pytest.raises(FrontMatterError, match=r"x\.md"):
        page.save()
    assert path.read_text() == TEXT
    with pytest.raises(FrontMatterError, match="needs a path"):
        PageText.new().save()


def test_data_rename_and_insert() -> None:
    data = Data(a=1, b=2, c=3)
    data.rename("b", "x")
    assert list(data.items()) == [("a", 1), ("x", 2), ("c", 3)]
    data.insert_after("a", "c", 4)
    assert list(data.items()) == [("a", 1), ("c", 4), ("x", 2)]
    data.insert_before("a", "n", 0)
    data.insert_after("n", "n", 9)
    assert list(data.items()) == [("n", 9), ("a", 1), ("c", 4), ("x", 2)]
    for wrong in (
        lambda: data.rename("no", "z"),
        lambda: data.rename("a", "c"),
        lambda: data.insert_after("no", "z", 1),
    ):
        with pytest.raises(KeyError):
            wrong()


def test_posts_of_python_frontmatter(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("---\nday: 2020-01-02 10:00 # d\nn: 1,000\ntags: [a]\n---\n\ncontent\n")
    post = frontmatter.load(str(path), handler=JekyllHandler())
    assert post.metadata == {"day": "2020-01-02 10:00", "n": 1000, "tags": ["a"]}
    post["tags"] = ["a", "yes"]
    assert frontmatter.dumps(post) == '---\nday: 2020-01-02 10:00 # d\nn: 1,000\ntags: [a, "yes"]\n---\n\ncontent'


def test_one_handler_for_many_posts() -> None:
    handler = JekyllHandler()
    one = frontmatter.loads("---\na: 1 # one\n---\nfirst", handler=handler)
    two = frontmatter.loads("---\na: 2 # two\n---\nsecond", handler=handler)
    one["a"], two["a"] = 3, 4
    assert frontmatter.dumps(one) == "---\na: 3 # one\n---\nfirst"
    assert frontmatter.dumps(two) == "---\na: 4 # two\n---\nsecond"
    one.content = "other"
    assert frontmatter.dumps(one) == "---\na: 3\n---\nother"


def test_posts_without_front_matter() -> None:
    assert frontmatter.loads("text", handler=JekyllHandler()).metadata == {}
    assert JekyllHandler().detect(TEXT) and not JekyllHandler().detect("text")
    assert JekyllHandler().export({"a": "yes"}) == 'a: "yes"'


def test_to_and_from_posts() -> None:
    page = PageText.loads(TEXT)
    post = page.to_post()
    assert (post.metadata, post.content) == (page.data, "content")
    assert PageText.from_post(post).dumps() == TEXT
    post["title"] = "B"
    assert PageText.from_post(post).dumps() == TEXT.replace("A #", "B #")
    assert PageText.from_post(frontmatter.Post("text", title="x")).dumps() == "---\ntitle: x\n---\ntext"
