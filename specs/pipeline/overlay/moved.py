"""Finds keys that a vendor has moved (paths under another prefix, schemas under another name), and rewrites targets.

An overlay names paths and schemas by their keys. After a move its targets match nothing, or, where schemas were only
renumbered, the wrong schema.
"""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.json_types import is_mapping

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from pipeline.document.read import Document

# One path under another prefix may be a removal and an addition; two are a move.
_MIN_MOVED = 2
# A schema of which less than half is the same is another one.
_ALIKE = 0.5
# Characters of a schema that two schemas do not have in common by chance.
_LONG = 120
_SCHEMAS = "#/components/schemas/"
_SCHEMA_REFERENCE = re.compile(rf'{_SCHEMAS}([^"]*)')
_NUMBERED = re.compile(r"(.*?\D)_?(\d+)$")
# A renumbered schema refers to renumbered schemas.
_NUMBER_IN_REFERENCE = re.compile(r'(#/components/schemas/[^"]*?)_?\d+(?=")')


@attrs.frozen
class Moves:
    """What has other keys in a new document."""

    prefixes: tuple[tuple[str, str], ...]
    """Of paths: `/v1` -> `/v2`."""
    paths: Mapping[str, str]
    schemas: Mapping[str, str]

    def describe(self) -> list[str]:
        """One line for each prefix, and one for the schemas."""
        lines = []
        for old, new in self.prefixes:
            count = sum(one == new + path.removeprefix(old) for path, one in self.paths.items() if path.startswith(old))
            lines.append(f"{count} paths moved: {old or '/'} -> {new or '/'}")
        if self.schemas:
            pairs = ", ".join(f"{old} -> {new}" for old, new in sorted(self.schemas.items()))
            lines.append(f"{len(self.schemas)} schemas have other names: {pairs}")
        return lines

    def follow(self, document: Document) -> Document:
        """A document with the new keys."""
        text = _SCHEMA_REFERENCE.sub(
            lambda found: f"{_SCHEMAS}{self.schemas.get(found[1], found[1])}", json.dumps(document)
        )
        moved: Document = json.loads(text)
        moved["paths"] = {self.paths.get(path, path): item for path, item in _keys(moved, "paths").items()}
        holder = moved.get("components") or {}
        if "schemas" in holder:
            holder["schemas"] = {self.schemas.get(name, name): one for name, one in _keys(holder, "schemas").items()}
        return moved

    def rewrite(self, overlay: str) -> tuple[str, int]:
        """The text of an overlay with the new keys, and how many places changed."""
        keys = {
            f"[{quote}{key}{quote}]": f"[{quote}{new}{quote}]" for key, new in self.paths.items() for quote in "'\""
        }
        for key, new in self.schemas.items():
            keys[f"schemas.{key}"] = f"schemas.{new}"
            keys[f"schemas/{key}"] = f"schemas/{new}"
            keys |= {f"schemas[{quote}{key}{quote}]": f"schemas[{quote}{new}{quote}]" for quote in "'\""}
        if not keys:
            return overlay, 0
        # All at once, because Text1 may become Text2 and Text2 Text3.
        longest_first = "|".join(re.escape(key) for key in sorted(keys, key=len, reverse=True))
        return re.subn(rf"(?:{longest_first})(?![\w-])", lambda found: keys[found[0]], overlay)


def find_moves(old: Document, new: Document) -> Moves:
    """What has moved between two versions of a document."""
    prefixes, paths = _moved_paths(_keys(old, "paths"), _keys(new, "paths"))
    before, after = (_keys(one.get("components") or {}, "schemas") for one in (old, new))
    renumbered = _renumbered(before, after)
    return Moves(prefixes, paths, renumbered | _renamed(before, after, renumbered))


def _keys(holder: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = holder.get(key)
    return found if is_mapping(found) else {}


def _moved_paths(old: Collection[str], new: Collection[str]) -> tuple[tuple[tuple[str, str], ...], dict[str, str]]:
    """Prefixes under which at least two paths are found again, most paths first."""
    gone = {path for path in old if path not in new}
    added = {path for path in new if path not in old}
    prefixes: list[tuple[str, str]] = []
    moved: dict[str, str] = {}
    while True:
        votes = Counter(pair for path in gone for pair in {differing_prefixes(path, other) for other in added} if pair)
        pair = max(sorted(votes), key=lambda one: (votes[one], -len(one[0])), default=None)
        if pair is None or votes[pair] < _MIN_MOVED:
            return tuple(prefixes), moved
        before, after = pair
        found = {
            path: target
            for path in sorted(gone)
            if path.startswith(before) and (target := after + path.removeprefix(before)) in added
        }
        prefixes.append(pair)
        moved |= found
        gone -= found.keys()
        added -= set(found.values())


def differing_prefixes(path: str, other: str) -> tuple[str, str] | None:
    """The different beginnings of two paths that end alike, in whole segments. None if they do not."""
    parts, others = path.split("/"), other.split("/")
    same = 0
    while same < min(len(parts), len(others)) and parts[-1 - same] == others[-1 - same]:
        same += 1
    if not same:
        return None
    return "/".join(parts[: len(parts) - same]), "/".join(others[: len(others) - same])


def _renumbered(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
    """Numbered schemas that are found again under another number.

    The content decides. A schema that has changed as well is the one whose properties are most alike, if its own name
    is gone.
    """
    pairs = _same_content(_by_content(old), _by_content(new))
    moved = {name: found for name, found in pairs if name != found}
    for name in old:
        if name not in new and name not in moved and _NUMBERED.match(name):
            candidates = [
                one for one in new if one not in old and one not in moved.values() and _base(one) == _base(name)
            ]
            likeness = {one: _likeness(old[name], new[one]) for one in candidates}
            best = max(likeness, key=likeness.__getitem__, default=None)
            if best is not None and likeness[best] >= _ALIKE:
                moved[name] = best
    return moved


def _renamed(old: Mapping[str, Any], new: Mapping[str, Any], moved: Mapping[str, str]) -> dict[str, str]:
    """Schemas that are gone and found again under a new name, with the same content.

    Names of schemas in the content are compared only if both versions have them: they may be renamed as well. Of two
    schemas with the same content neither is found.
    """
    gone = {name: old[name] for name in old if name not in new and name not in moved}
    added = {name: new[name] for name in new if name not in old and name not in moved.values()}
    kept = old.keys() & new.keys()
    pairs = _same_content(_by_renamed_content(gone, kept), _by_renamed_content(added, kept))
    return {
        name: found
        for name, found in pairs
        if len(json.dumps(gone[name])) >= _LONG or difflib.SequenceMatcher(None, name, found).ratio() >= _ALIKE
    }


def _same_content(before: Mapping[str, list[str]], after: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Names of one content in both versions, if no other schema has it."""
    for content, names in before.items():
        if len(names) == len(found := after.get(content, [])) == 1:
            yield from zip(names, found, strict=True)


def _by_renamed_content(schemas: Mapping[str, Any], kept: Collection[str]) -> dict[str, list[str]]:
    by_content: dict[str, list[str]] = defaultdict(list)
    for name, schema in schemas.items():
        text = json.dumps(schema, sort_keys=True)
        content = _SCHEMA_REFERENCE.sub(lambda found: found[0] if found[1] in kept else "", text)
        by_content[content].append(name)
    return by_content


def _likeness(one: Any, other: Any) -> float:
    """The share of properties that two schemas have in common, from 0 to 1."""
    keys, others = ({*(schema.get("properties") or ()), "type"} for schema in (one, other))
    return len(keys & others) / len(keys | others)


def _by_content(schemas: Mapping[str, Any]) -> dict[str, list[str]]:
    """Names of schemas that differ in their number only, by content and name without number."""
    by_content: dict[str, list[str]] = defaultdict(list)
    numbered = {_base(name) for name in schemas if _NUMBERED.match(name)}
    for name, schema in schemas.items():
        if _base(name) in numbered:
            content = _NUMBER_IN_REFERENCE.sub(r"\1", json.dumps(schema, sort_keys=True))
            by_content[f"{_base(name)} {content}"].append(name)
    return by_content


def _base(name: str) -> str:
    found = _NUMBERED.match(name)
    return found[1] if found else name
