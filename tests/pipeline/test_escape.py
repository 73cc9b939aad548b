"""No string of a document becomes code: every place of OpenAPI, with all that ends a string, a line or a template."""

from __future__ import annotations

import ast
import json
import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from openapi_python_client.strings import sanitize
from vendors.builders import document_with, obj, provider_in
from vendors.rich import rich_document, with_words, words

from pipeline import build
from pipeline.api.extract import extract_surface
from pipeline.api.record import parse_record, write_record
from pipeline.codegen.escape import f_string_text, literal, prose
from pipeline.document.text import printable
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.settings import Settings

CODE = "__import__('os').abort()"
HOSTILE = {
    "quotes": f'"""; {CODE}; """ "',
    "single quotes": f"'''; {CODE}; '''x'",
    "backslash": f'\\"""; {CODE} #\\',
    "template": f"{{{{ {CODE} }}}}{{% include 'x' %}}{{# x #}}{{{CODE}}}%s",
    "lines": f'x"\n{CODE}\n\r\n    {CODE}\r"""\n{CODE}\n',
    "separators": f'x\u2028{CODE}\u2029\x85{CODE}\x0c"',
    "terminal": f"\x1b[2J\x1b]0;{CODE}\x07\x9b31m\u202e\x00",
    "surrogate": f"\ud800{CODE}\udfff",
}
LONG = os.environ.get("TRILOGUE_LONG_TESTS")
QUICK = ("quotes", "template", "lines", "surrogate")


def payloads() -> list[str]:
    return list(HOSTILE) if LONG else list(QUICK)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return provider_in(tmp_path, json.dumps(rich_document()))


def written(document: Any, settings: Settings) -> None:
    # The generator's file is JSON, which has an escape sequence for everything.
    settings.raw.write_text(json.dumps(document), encoding="utf-8")


def accepted(payload: str, settings: Settings) -> set[str]:
    """The words that may have this text; the others are refused, with file, line and remedy."""
    found = set()
    for word in words():
        written(with_words({word: payload}), settings)
        try:
            build.read_normal(settings)
        except PipelineError as error:
            for line in str(error).split("\n"):
                assert re.match(rf"{re.escape(str(settings.raw))}:\d+:\d+: ", line), line
                assert "overlay" in line
                assert line.isprintable()
        else:
            found.add(word)
    return found


def trees(document: Any, settings: Settings, into: Path) -> dict[str, str]:
    """The syntax of every module, without its strings."""
    into.mkdir()
    written(document, settings)
    build.write_package(build.read_normal(settings), settings, into)
    return {
        str(path.relative_to(into)): ast.dump(_WithoutStrings().visit(ast.parse(path.read_bytes())))
        for path in sorted(into.rglob("*.py"))
    }


class _WithoutStrings(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("…") if isinstance(node.value, str) else node


# Words that readers or services see and no name has: any text may be there.
FREE = {
    "wSummary",
    "wDescription",
    "wFieldText",
    "wEnumText",
    "wEnumOne",
    "wConst",
    "wDefault",
    "wPattern",
    "wUnionText",
}
NAMES = {"wLabel", "wKind", "wTextValue", "wQuery", "wOperation", "wTag", "wScope", "wVersion", "wServer"}


@pytest.mark.parametrize("name", payloads())
def test_a_hostile_text_is_refused_or_changes_strings_alone(name: str, settings: Settings, tmp_path: Path) -> None:
    hostile = HOSTILE[name]
    fitting = accepted(hostile, settings)
    if name in ("lines", "separators", "terminal"):
        assert fitting >= FREE
        assert not fitting & NAMES
    elif name != "surrogate":
        assert fitting >= FREE | NAMES - {"wServer"}
    else:
        assert not fitting
    evil = trees(with_words(dict.fromkeys(fitting, hostile)), settings, tmp_path / "evil")
    harmless = trees(with_words(dict.fromkeys(fitting, sanitize(hostile))), settings, tmp_path / "harmless")
    assert evil == harmless
    surface = extract_surface(build.read_normal(settings).normal, settings)
    assert parse_record(write_record(surface), "record") == surface


def test_the_strings_of_the_service_arrive_unchanged(settings: Settings, tmp_path: Path) -> None:
    hostile = HOSTILE["quotes"] + HOSTILE["backslash"] + "\U0001f600ü"
    trees(with_words(dict.fromkeys(words_of_values(), hostile)), settings, tmp_path / "out")
    modules = [ast.parse(path.read_bytes()) for path in (tmp_path / "out").rglob("*.py")]
    constants = {node.value for tree in modules for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert {f"{word}{hostile}" for word in words_of_values()} <= constants


def words_of_values() -> list[str]:
    return ["wLabel", "wConst", "wEnumOne", "wKind", "wTextValue"]


def test_a_literal_and_a_docstring_are_the_text_that_they_hold() -> None:
    for text in [*HOSTILE.values(), '"', '"""', "\\", "a\\", 'a""', "\U0001f600", "x" * 300 + '\\"""' * 50]:
        assert ast.literal_eval(literal(text)) == text
        assert eval(f'f"{f_string_text(text)}"', {}) == text  # an f-string is an expression
        shown = ast.literal_eval(f'"""{prose(text, 80)}"""')
        assert shown.isprintable() or set(shown) - {"\n"}
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_what_a_terminal_obeys_is_printed_as_an_escape_sequence() -> None:
    assert printable("a\x1b[31m\x07\u202e\u2028\ud800\n\tü") == "a\\x1b[31m\\x07\\u202e\\u2028\\ud800\n\tü"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/a/../b", "a segment of dots"),
        ("/a/%2e%2E/b", "a segment of dots"),
        ("/a/./b", "a segment of dots"),
        ("/a#b", "a query or a fragment"),
        ("/a?b=c", "a query or a fragment"),
        ("/a b", "has ' '"),
        ("/a\x1b[31m", r"has '\\x1b'"),
        ('/a"b', "has '\"'"),
        ("/ü", r"has '\\xfc'"),
        ("a", "does not begin with /"),
    ],
)
def test_a_path_that_no_url_has_is_refused(path: str, reason: str, tmp_path: Path) -> None:
    operation = {"operationId": "getThing", "responses": {"204": {"description": "Done."}}}
    settings = provider_in(tmp_path, json.dumps(document_with(paths={path: {"get": operation}})))
    with pytest.raises(PipelineError, match=rf"openapi\.yaml:1:\d+: path .* {reason}.*; copy it to a correct path"):
        build.read_normal(settings)


@pytest.mark.parametrize("text", ['{"a": %s}' % ("9" * 5000), "a: %s" % ("9" * 5000), '{"a": 1e999}', "a: 1e999"])
def test_a_number_that_no_reader_has_is_refused_with_its_line(text: str, tmp_path: Path) -> None:
    whole = document_with(schemas={"Thing": obj(id={"type": "string"})})
    if text.startswith("{"):
        document = json.dumps({**whole, "x-number": "@"}).replace('"@"', text)
    else:
        document = json.dumps({**whole, "x-number": "@"}, indent=1).replace('"@"', text.removeprefix("a: "))
        document = "# YAML\n" + document
    settings = provider_in(tmp_path, document)
    with pytest.raises(PipelineError, match=r"openapi\.yaml:\d+(:\d+)?: .*number .*correct it"):
        build.read_normal(settings)
