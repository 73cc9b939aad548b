"""Writes an API surface as text, one fact a line, and reads it back. Its diff in version control is the API change.

operation queues.get_queue -> GetQueueByIdOutput
wire GET /v1/queues/{queueId} 200
security ApiKeyAuth
queue_id: str  # path queueId
class QueueDetails
name: str = UNSET  # {"maxLength": 80}
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pipeline.api.surface import Model, Operation, Surface, Value
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.api.surface import Facts

# What holds for every operation, group or union is said here once.
_HEAD = (
    "# What callers of {} can write, and where on the wire it goes. Generated: a change here is a change for callers. "
    "Every operation also takes timeout, extra_headers, extra_query and extra_body, and a mapping for a JSON body; "
    "every group has with_raw_response, whose operations return a Response; "
    "every union has a <union>_from_dict in models.\n"
)
_INDENT = "    "
# A name on the wire that needs no quotes: without what separates the parts of a line.
_PLAIN = re.compile(r'[^\s"#{]+( [^\s"#{]+)*')
_VALUE = re.compile(r"(\w+): (.*?)( = UNSET)?(?:  # (.*))?$")


def write_record(surface: Surface) -> str:
    """The text of a surface. Equal surfaces give equal texts."""
    return _HEAD.format(surface.package) + "\n" + "\n".join(_lines(surface)) + "\n"


def _lines(surface: Surface) -> Iterator[str]:
    yield f"package {surface.package}"
    yield f"format {surface.format}"
    yield f"version {_quoted(surface.version)}"
    for word, mapping in (("server", surface.servers), ("scheme", surface.schemes)):
        for name, facts in sorted(mapping.items()):
            yield f"{word} {_quoted(name)}{_comment('', facts)}"
    for name, operation in sorted(surface.operations.items()):
        yield from _operation_lines(name, operation)
    for name, model in sorted(surface.models.items()):
        yield from _model_lines(name, model)
        if model.facts:
            yield f"{_INDENT}facts {_json(model.facts)}"
    yield from (f"note {_json(list(note))}" for note in sorted(surface.notes.items()))
    for name, shape in sorted(surface.shapes.items()):
        yield f"shape {json.dumps(name)}"
        yield from (f"{_INDENT}{_json(list(value))}" for value in sorted(shape.items()))


def _operation_lines(name: str, operation: Operation) -> Iterator[str]:
    yield f"operation {name} -> {operation.returns}"
    yield f"{_INDENT}wire {operation.wire}"
    if operation.server:
        yield f"{_INDENT}server {operation.server}"
    yield f"{_INDENT}security {operation.security}"
    if operation.deprecated:
        yield f"{_INDENT}deprecated"
    if operation.facts:
        yield f"{_INDENT}facts {_json(operation.facts)}"
    yield from (f"{_INDENT}note {_json(list(note))}" for note in sorted(operation.notes.items()))
    for argument, value in sorted(operation.arguments.items()):
        yield _INDENT + _value_line(argument, value, value.wire)


def _model_lines(name: str, model: Model) -> Iterator[str]:
    match model.kind:
        case "class":
            yield f"class {name}"
            for field, value in sorted(model.fields.items()):
                yield _INDENT + _value_line(field, value, "" if value.wire == field else value.wire)
        case "union":
            yield f"union {name} by {json.dumps(model.tag) if model.tag else 'key'}"
            for branch, tag in sorted(model.branches.items()):
                yield f"{_INDENT}{branch}  # {json.dumps(tag)}"
        case "enum":
            yield f"enum {name}: {model.base}"
            yield from (_INDENT + json.dumps(value) for value in sorted(model.values))
        case "map":
            yield f"map {name}: {model.base}"


def _quoted(text: str) -> str:
    """A version, URL or name, as JSON if it has what separates the parts of a line."""
    plain = text.isprintable() and text == text.strip() and "  # " not in text and not text.startswith('"')
    return text if plain else json.dumps(text)


def _unquoted(text: str) -> str:
    return str(json.loads(text)) if text.startswith('"') else text


def _value_line(name: str, value: Value, wire: str) -> str:
    return f"{name}: {value.type}{'' if value.required else ' = UNSET'}{_comment(wire, value.facts)}"


def _comment(wire: str, facts: Facts) -> str:
    if wire and not _PLAIN.fullmatch(wire):
        wire = json.dumps(wire)
    parts = [part for part in (wire, _json(facts) if facts else "") if part]
    return f"  # {' '.join(parts)}" if parts else ""


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def read_record(path: Path) -> Surface:
    """The surface that a file records.

    Raises:
        PipelineError: the file was written by another version of the pipeline, or edited by hand.

    """
    return parse_record(path.read_text(encoding="utf-8"), str(path))


def parse_record(text: str, source: str) -> Surface:
    """The surface that a text records.

    Args:
        text: as `write_record` writes it.
        source: where the text is from, for messages.

    """
    sections: dict[str, dict[str, Any]] = {word: {} for word in ("server", "scheme", "operation", "model", "shape")}
    notes: list[tuple[str, str]] = []
    single: dict[str, str] = {}
    for number, block in _blocks(text):
        head, inside = block[0], block[1:]
        word, _, rest = head.partition(" ")
        try:
            if word in ("package", "format", "version"):
                single[word] = _unquoted(rest)
            elif word in ("server", "scheme"):
                name, _, facts = rest.partition("  # ")
                sections[word][_unquoted(name)] = json.loads(facts or "{}")
            elif word == "operation":
                name, _, returns = rest.partition(" -> ")
                sections[word][name] = _read_operation(returns, inside)
            elif word == "note":
                notes.append(json.loads(rest))
            elif word == "shape":
                sections[word][json.loads(rest)] = dict(map(json.loads, inside))
            else:
                name, model = _read_model(word, rest, inside)
                sections["model"][name] = model
        except (ValueError, KeyError, AttributeError) as error:
            raise PipelineError(f"{source}:{number}: not a valid record ({error}); run `make generate`") from error
    return Surface(
        package=single.get("package", ""),
        # The first records did not say it.
        format=int(single.get("format", "1")),
        version=single.get("version", ""),
        servers=sections["server"],
        schemes=sections["scheme"],
        operations=sections["operation"],
        models=sections["model"],
        notes=dict(notes),
        shapes=sections["shape"],
    )


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each unindented line with the indented lines below it, and its line number."""
    block: list[str] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("#") or not line:
            continue
        if not line.startswith(_INDENT):
            if block:
                yield start, block
            block, start = [line], number
        else:
            block.append(line.removeprefix(_INDENT))
    if block:
        yield start, block


def _read_operation(returns: str, inside: list[str]) -> Operation:
    facts = dict(line.partition(" ")[::2] for line in inside if not _VALUE.match(line))
    return Operation(
        arguments=dict(_read_value(line, argument=True) for line in inside if _VALUE.match(line)),
        returns=returns,
        wire=facts["wire"],
        security=facts["security"],
        deprecated="deprecated" in facts,
        server=facts.get("server", ""),
        facts=json.loads(facts.get("facts", "{}")),
        notes=dict(json.loads(line.removeprefix("note ")) for line in inside if line.startswith("note ")),
    )


def _read_model(kind: str, rest: str, inside: list[str]) -> tuple[str, Model]:
    facts: Facts = {}
    if inside and inside[-1].startswith("facts "):
        *inside, last = inside
        facts = json.loads(last.removeprefix("facts "))
    if kind == "class":
        fields = dict(_read_value(line, argument=False) for line in inside)
        return rest, Model(kind="class", fields=fields, facts=facts)
    if kind == "union":
        name, _, tag = rest.partition(" by ")
        branches = {branch: json.loads(text) for branch, _, text in (line.partition("  # ") for line in inside)}
        return name, Model(kind="union", tag=None if tag == "key" else json.loads(tag), branches=branches)
    name, _, base = rest.partition(": ")
    if kind == "enum":
        return name, Model(kind="enum", values=tuple(map(json.loads, inside)), base=base)
    if kind == "map":
        return name, Model(kind="map", base=base, facts=facts)
    raise ValueError(f"unknown word {kind!r}")


def _read_value(line: str, *, argument: bool) -> tuple[str, Value]:
    match = _VALUE.match(line)
    if match is None:
        raise ValueError(f"{line!r} is not a value")
    name, type_, unset, comment = match.groups()
    if argument and comment is None:
        raise ValueError(f"{line!r} has no name on the wire")
    wire, facts = _split_comment(comment or "")
    return name, Value(type=type_, required=not unset, wire=wire or name, facts=json.loads(facts) if facts else {})


def _split_comment(comment: str) -> tuple[str, str]:
    """The name on the wire and the facts of a comment."""
    if comment.startswith('"'):
        wire, end = json.JSONDecoder().raw_decode(comment)
        return str(wire), comment[end:].strip()
    wire, brace, facts = comment.partition("{")
    return wire.strip(), brace + facts
