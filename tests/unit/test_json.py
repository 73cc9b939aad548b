"""JSON is read with the same results with and without msgspec, the extra `speed`."""

from __future__ import annotations

import json
import math
import sys
from importlib import reload

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilogue._internal import json_reader

DEEP = 100_000


@pytest.fixture(params=["with msgspec", "without"])
def loads(request, monkeypatch):
    """`json_reader.loads` with and without msgspec."""
    if request.param == "without":
        monkeypatch.setitem(sys.modules, "msgspec.json", None)
    fast = reload(json_reader).loads
    assert (fast is json.loads) == (request.param == "without")
    yield fast
    monkeypatch.undo()
    reload(json_reader)


@pytest.mark.parametrize(
    "text",
    [
        b'{"id": 123456789012345678901234567890, "n": -9223372036854775809}',
        b"[18446744073709551615, 18446744073709551616, -0, -0.0, 0.1, 1e3, 1E-400, 9007199254740993.0]",
        b"[1e400, -1e400, Infinity, -Infinity]",
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b'{"a": 1, "b": 2, "a": 3}',
        b"\xef\xbb\xbf[1]",
        b'"\\u0000\x7f\\u00e9\\ud83d\\ude00\\/"',
        '{"é": "ü"}'.encode("utf-16"),
        b" \t\r\n[ ] ",
    ],
)
def test_unusual_json_is_read_as_by_the_standard_library(loads, text):
    found, expected = loads(text), json.loads(text)
    assert found == expected
    assert repr(found) == repr(expected), "the same types and the same order"


def test_nan_is_read(loads):
    assert math.isnan(loads(b"NaN"))


@pytest.mark.parametrize("text", [b"", b"{", b"[1,]", b"01", b"1 2", b'"\x01"', b'"\xff"', b"<html>", b"1" * 4301])
def test_text_that_is_not_json_raises_the_standard_librarys_error(loads, text):
    with pytest.raises(ValueError) as failed:
        loads(text)
    with pytest.raises(ValueError) as expected:
        json.loads(text)
    assert (failed.type, str(failed.value)) == (expected.type, str(expected.value))


def test_json_nested_too_deeply_raises_a_recursion_error(loads):
    with pytest.raises(RecursionError):
        loads(b"[" * DEEP + b"]" * DEEP)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(value=JSON, compact=st.booleans(), ascii_only=st.booleans())
def test_any_value_is_read_as_by_the_standard_library(value, compact, ascii_only):
    written = json.dumps(value, separators=(",", ":") if compact else None, ensure_ascii=ascii_only)
    data = written.encode("utf-8", "surrogatepass")
    assert repr(json_reader.loads(data)) == repr(json.loads(data))


FRAGMENTS = st.text('{}[]",:.-+eE0123456789 \\utrfalsn\ud800', max_size=30)


@given(data=st.binary(max_size=30) | FRAGMENTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused_as_by_the_standard_library(data):
    assert outcome(json_reader.loads, data) == outcome(json.loads, data)


def outcome(loads, data):
    try:
        return repr(loads(data))
    except ValueError as error:
        return type(error)
