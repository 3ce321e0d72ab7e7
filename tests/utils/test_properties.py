"""What holds for every input: nothing crashes, and what is normal stays as it is."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import unquote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import ResolveError
from jekyllpy.utils import percent, uri
from jekyllpy.utils.date_parse import parse_date, parse_time, to_date, to_time
from jekyllpy.utils.glob import fnmatch
from jekyllpy.utils.json import to_json
from jekyllpy.utils.slugify import MODES, slugify, transliterate
from jekyllpy.utils.strftime import strftime
from jekyllpy.utils.timezones import LocalUtc, fixed, local_time, local_zone, zone_name

TEXT = st.text(st.characters(codec="utf-8"), max_size=80)
TIMES = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
BERLIN = local_zone("Europe/Berlin")


@given(TEXT)
def test_any_text_is_a_time_or_none(text: str) -> None:
    try:
        assert parse_time(text, BERLIN).tzinfo is not None
    except ValueError:
        assert to_date(text, BERLIN) is None or text.isdigit() or text.lower() in ("now", "today")


@given(TIMES)
def test_times_written_in_full_are_read_back(time: datetime) -> None:
    moment = time.replace(tzinfo=UTC).astimezone(BERLIN)
    assert parse_time(strftime(moment, "%F %T.%6N %z"), BERLIN) == moment
    assert parse_time(strftime(moment, "%a, %d %b %Y %H:%M:%S.%6N %:z"), BERLIN) == moment


@given(TIMES, TEXT)
def test_formats_never_crash(time: datetime, text: str) -> None:
    moment = time.replace(tzinfo=UTC)
    try:
        formatted = strftime(moment, text)
    except ValueError as error:
        assert "invalid format" in str(error) or "out of range" in str(error)
    else:
        assert "%" in text or formatted == text


@given(TEXT)
def test_a_format_of_one_directive_for_each_sign_agrees_with_python(text: str) -> None:
    moment = datetime(2021, 3, 4, 15, 6, 7, tzinfo=UTC)
    form = "%Y %m %d %H %I %M %S %j %y %a %A %b %B %p %U %W %w %u %V %G"
    assert strftime(moment, form) == moment.strftime(form)


@pytest.mark.parametrize("width", ["99999999", "9999999999999999999"])
def test_widths_beyond_reason_are_refused(width: str) -> None:
    with pytest.raises(ValueError, match="out of range"):
        strftime(datetime(2020, 1, 1, tzinfo=UTC), f"%{width}d")


def test_bad_dates_are_named_with_jekylls_words() -> None:
    with pytest.raises(ResolveError, match=r"Invalid date 'soon': Input could not be parsed\."):
        parse_date("soon", BERLIN)


def test_what_is_and_what_is_no_date() -> None:
    day, moment = date(2020, 1, 2), datetime(2020, 1, 2, tzinfo=UTC)
    assert to_date(day) is day and to_date(moment) is moment
    assert to_date(0, BERLIN) == to_date("0", BERLIN) == datetime(1970, 1, 1, tzinfo=UTC)
    assert [to_date(value, BERLIN) for value in ("", None, True, 1.5, [], 10**30, "9" * 30)] == [None] * 7
    now = to_date("NOW", BERLIN)
    assert isinstance(now, datetime) and abs(datetime.now(UTC) - now) < timedelta(minutes=1)
    assert to_time(day, BERLIN) == datetime(2020, 1, 1, 23, tzinfo=UTC)


def test_the_three_kinds_of_zones() -> None:
    utc, offset = datetime(2020, 7, 1, tzinfo=UTC), datetime(2020, 7, 1, tzinfo=fixed(0))
    assert [zone_name(moment) for moment in (utc, offset, utc.astimezone(BERLIN))] == ["UTC", "", "CEST"]
    assert parse_time("2020-01-01 00:00 +00:00", BERLIN).tzinfo is not UTC
    assert parse_time("2020-01-01 00:00 UTC", BERLIN).tzinfo is UTC


@pytest.mark.parametrize(
    "name", ["", "UTC", ":UTC", "Nowhere/City", "x", "../../etc/passwd", "/etc/passwd", "\0", "A5B,M99.9.9"]
)
def test_no_name_of_a_zone_fails(name: str) -> None:
    assert local_time(local_zone(name), 2020, 1, 1).utcoffset() is not None


def test_unknown_zones_are_utc_by_their_own_name() -> None:
    assert local_zone("Nowhere/City") == LocalUtc("Nowhere")
    assert repr(local_zone("Nowhere/City")) == "LocalUtc('Nowhere')"


@given(TEXT)
def test_normal_addresses_stay_normal(text: str) -> None:
    try:
        normal = uri.normalize("/" + text.replace("%", "").replace("\n", ""))
        assert uri.normalize(normal) == normal
    except uri.InvalidUri:
        pass


@given(TEXT)
def test_escaping_is_undone(text: str) -> None:
    assert unquote_plus(percent.cgi_escape(text)) == text
    path = "/x" + "".join(char for char in text if char not in "%?#")
    assert uri.unescape_path(uri.escape_path(path)) == path
    plain = "".join(char for char in text if char.isascii() and char != "%")
    assert uri.unescape_path(percent.uri_escape(plain)) == plain


@given(TEXT, st.sampled_from(MODES))
def test_slugs_of_slugs(text: str, mode: str) -> None:
    slug = slugify(text, mode)
    assert not re.search(r"[ \t\n\v\f\r]", slug)
    if mode in ("ascii", "latin"):
        assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    if mode in ("default", "ascii", "latin"):
        assert slugify(slug, mode) == slug
    assert transliterate(text).isascii()


@given(TEXT, TEXT)
def test_patterns_never_crash(pattern: str, path: str) -> None:
    assert fnmatch(pattern, path) in (True, False)
    assert fnmatch("*", path, dotmatch=True)


@given(JSON)
def test_json_is_read_back(value: Any) -> None:
    assert json.loads(to_json(value)) == value
    assert json.loads(to_json(value, pretty=True)) == value


@pytest.mark.parametrize("value", [float("nan"), [float("inf")]])
def test_what_json_has_not(value: object) -> None:
    with pytest.raises(ValueError, match="not allowed in JSON"):
        to_json(value)


def test_nesting_has_an_end() -> None:
    value: list[Any] = []
    for _ in range(99):
        value = [value]
    assert to_json(value).count("[") == 100
    with pytest.raises(ValueError, match="nesting of 100 is too deep"):
        to_json([value])
