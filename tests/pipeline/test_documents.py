"""Reading documents: YAML and JSON give the same, and parse errors name line and remedy."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from vendors.builders import raw

from pipeline.document.locate import locate
from pipeline.document.read import parse_document, read_document
from pipeline.errors import PipelineError


def read(folder: Path, text: str | bytes) -> dict[str, Any]:
    path = folder / "vendor"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_document(path)


def error_text(folder: Path, text: str | bytes) -> str:
    with pytest.raises(PipelineError) as caught:
        read(folder, text)
    return str(caught.value).replace(str(folder / "vendor"), "FILE")


def test_yaml_and_json_give_the_same_document(tmp_path: Path) -> None:
    document = raw("sinch")
    as_yaml = yaml.safe_dump(document, allow_unicode=True)
    assert read(tmp_path, as_yaml) == read(tmp_path, json.dumps(document, indent=2)) == document


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z"),
        ("12:30:45", "12:30:45"),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("-7", -7),
        ("1_000", "1_000"),
        ("1e3", 1000.0),
        ("1.5", 1.5),
        ("=", "="),
        ("~", None),
        ("", None),
        ("True", True),
        ('"true"', "true"),
        (".nan", ".nan"),
    ],
)
def test_scalars_are_those_of_yaml_1_2(written: str, value: object, tmp_path: Path) -> None:
    found = read(tmp_path, f"key: {written}\n")["key"]
    assert found == value
    assert type(found) is type(value)


def test_keys_are_text_as_in_json(tmp_path: Path) -> None:
    assert read(tmp_path, "200: a\ntrue: b\nnull: c\n1.5: d\n") == {"200": "a", "true": "b", "null": "c", "1.5": "d"}


def test_a_byte_order_mark_is_ignored(tmp_path: Path) -> None:
    assert read(tmp_path, b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_aliases_are_copies_and_merges_are_merged(tmp_path: Path) -> None:
    found = read(tmp_path, "base: &b {type: object, x: 1}\none: *b\ntwo:\n  <<: *b\n  x: 2\n")
    assert found["one"] == found["base"]
    assert found["one"] is not found["base"]
    assert found["two"] == {"type": "object", "x": 2}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", "FILE:3:2: invalid YAML: did not find expected ',' or ']'; correct it"),
        ("a: 1\n b: 2\n", "FILE:2:3: invalid YAML: mapping values are not allowed in this context; correct it"),
        ("a: !!python/object:os.system 1\n", "FILE:1:4: invalid YAML: could not determine a constructor for the tag"),
        ("a: *nowhere\n", "FILE:1:4: invalid YAML: found undefined alias; correct it"),
        ("a: 1\nb: 2\na: 3\n", "FILE:3:1: invalid YAML: key 'a' appears twice in one mapping, first in line 1"),
        ('200: a\n"200": b\n', "FILE:2:1: invalid YAML: key '200' appears twice in one mapping, first in line 1"),
        ('{"a": 1,\n "b" 2}', "FILE:2:6: invalid JSON: Expecting ':' delimiter; correct it"),
        ('{"a": 1,\n "x": {"b": 2,\n  "b": 3}}', "FILE:3:3: key 'b' appears twice in one object; remove one of them"),
        ('{"a": NaN}', "FILE: invalid JSON: NaN is not a JSON value; use a number or null"),
        ("- a\n", "FILE:1: the top level must be a mapping, but is a list; check that this is the right file"),
        ("", "FILE:1: the top level must be a mapping, but is empty; check that this is the right file"),
        ("<html></html>", "FILE:1: the top level must be a mapping, but is text; check that this is the right file"),
        (b"a: \xff\n", "FILE: not UTF-8 (invalid start byte at byte 3); convert the file to UTF-8"),
        (
            "a: &loop\n  b: *loop\n",
            "FILE: a YAML alias refers to a value that contains it; write the value out, or use $ref",
        ),
        ("a: \x07\n", "FILE:1: invalid YAML: control characters are not allowed; remove the character"),
        ("[" * 100_000, "FILE: nested too deeply to read; check how the file was produced"),
    ],
)
def test_a_parse_error_names_line_and_remedy(text: str | bytes, message: str, tmp_path: Path) -> None:
    assert error_text(tmp_path, text).startswith(message)


def test_nested_aliases_are_limited(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert "YAML aliases expand to more than" in error_text(tmp_path, "\n".join(lines))


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path, message in ((tmp_path / "none", "no such file; check the path"), (tmp_path, "this is a folder")):
        with pytest.raises(PipelineError, match=message):
            read_document(path)


YAML_TEXT = """\
openapi: 3.0.3
paths:
  /a~b:
    get:
      parameters:
        - name: one
        - name: two
          in: query
"""


@pytest.mark.parametrize(
    ("pointer", "where"),
    [
        ((), "1:1"),
        (("paths",), "2:1"),
        (("paths", "/a~b", "get"), "4:5"),
        (("paths", "/a~b", "get", "parameters", "1", "in"), "8:11"),
        (("paths", "/a~b", "get", "responses", "200"), "4:5"),
        (("components", "schemas"), "1:1"),
    ],
)
def test_a_pointer_is_located_in_yaml_and_json(pointer: tuple[str, ...], where: str) -> None:
    assert locate(YAML_TEXT, [pointer]) == [where]
    text = json.dumps(parse_document(YAML_TEXT, Path("x")), indent=2)
    line, column = map(int, locate(text, [pointer])[0].split(":"))
    found = text.splitlines()[line - 1][column - 1 :]
    reached = [part for part in pointer if part not in ("responses", "200", "components", "schemas")]
    expected = {"": "{", "1": "{"}.get(reached[-1] if reached else "", f'"{reached[-1] if reached else ""}"')
    assert found.startswith(expected)


def test_a_large_document_is_read_faster_than_by_the_yaml_loader_alone(tmp_path: Path) -> None:
    text = yaml.dump(raw("dixa"), Dumper=yaml.CSafeDumper)
    inner = "\n  " + text.replace("\n", "\n  ") + "\n"
    path = tmp_path / "big.yaml"
    path.write_text(text + "".join(f"x-copy-{number}:{inner}" for number in range(5)), encoding="utf-8")
    large = path.read_text(encoding="utf-8")
    begun = time.process_time()
    yaml.load(large, yaml.CSafeLoader)
    peer = time.process_time() - begun
    begun = time.process_time()
    assert len(read_document(path)["paths"]) == len(raw("dixa")["paths"])
    # Our reading pauses the garbage collector, and takes 0.4 of the time.
    assert time.process_time() - begun < peer
