"""Deletes actions from the text of an overlay; everything else stays as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import yaml

from pipeline.document.yaml_text import compose_yaml, load_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


def without_actions(overlay: str, numbers: Collection[int]) -> str | None:
    """The text of an overlay without some of its actions.

    The comment above an action belongs to it and to those that follow without a comment: it is deleted with the last of
    them.

    Args:
        overlay: the text, which is YAML.
        numbers: the positions of the actions, from 1.

    Returns:
        None if the actions are not written one below the other.

    """
    sections = _sections(overlay)
    if sections is None:
        return None
    gone: set[int] = set()
    for actions in sections:
        chosen = [one for one in actions if one.number in numbers]
        gone.update(*(range(one.start, one.end) for one in chosen))
        if chosen == actions:
            gone.update(range(actions[0].comment, actions[0].start))
    gone.update(_blank_lines_at_the_top(overlay, sections, gone))
    text = "".join(line for place, line in enumerate(overlay.splitlines(keepends=True)) if place not in gone)
    kept = [one for number, one in enumerate(load_yaml(overlay)["actions"], start=1) if number not in numbers]
    # A block of text may contain what looks like a comment.
    return text if (load_yaml(text)["actions"] or []) == kept else None


def _blank_lines_at_the_top(overlay: str, sections: list[list[_Lines]], gone: set[int]) -> Iterator[int]:
    """The blank lines that separated what is kept from sections above it, if all of those are deleted."""
    lines = overlay.splitlines()
    kept = next((actions[0] for actions in sections if any(one.start not in gone for one in actions)), None)
    if kept is not None and kept.number > 1:
        for place in range(kept.comment, kept.start):
            if lines[place].strip():
                return
            yield place


@attrs.frozen
class _Lines:
    """The lines of an action, from 0."""

    number: int
    comment: int
    """Where the comment above it begins; its own first line if there is none."""
    start: int
    end: int


def _sections(overlay: str) -> list[list[_Lines]] | None:
    """The actions that share a comment."""
    root = compose_yaml(overlay)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    actions = next((value for key, value in pairs if key.value == "actions"), None)
    if not isinstance(actions, yaml.SequenceNode) or actions.flow_style:
        return None
    lines = overlay.splitlines()
    starts = [_dash(lines, one.start_mark.line) for one in actions.value]
    comments = [_comment_above(lines, start) for start in starts]
    # A list at the end of a text ends in its last line, and before another key in that key's line.
    end = actions.end_mark.line if actions.end_mark.line < len(lines) and actions.end_mark.column == 0 else len(lines)
    sections: list[list[_Lines]] = []
    for number, (comment, start, after) in enumerate(zip(comments, starts, [*comments[1:], end], strict=True), start=1):
        if comment < start or not sections:
            sections.append([])
        sections[-1].append(_Lines(number, comment, start, after))
    return sections


def _dash(lines: list[str], start: int) -> int:
    """The line of an action's dash, which may be above its first key."""
    while not lines[start].lstrip().startswith("-"):
        start -= 1
    return start


def _comment_above(lines: list[str], start: int) -> int:
    first = start
    while first and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
        first -= 1
    return first if any(line.strip() for line in lines[first:start]) else start
