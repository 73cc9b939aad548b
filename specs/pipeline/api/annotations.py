"""Annotations as text: their members, and which annotation accepts the values of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.api.surface import Surface


def join_union(types: Iterable[str]) -> str:
    """The union of annotations: each member once, None last."""
    members = sorted({member for text in types for member in split_union(text)}, key=lambda one: (one == "None", one))
    return " | ".join(members)


def split_union(text: str) -> list[str]:
    """The members of an annotation: `A | list[B | C]` -> ["A", "list[B | C]"]."""
    members, depth, start, quoted = [], 0, 0, False
    for index, character in enumerate(text):
        quoted ^= character == '"'
        if not quoted:
            depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0 and not quoted:
            members.append(text[start : index - 1])
            start = index + 2
    return [*members, text[start:]]


def accepts(wide: str, narrow: str, wide_in: Surface, narrow_in: Surface) -> bool:
    """Whether annotation `wide` accepts every value of annotation `narrow`.

    Args:
        wide: an annotation.
        narrow: another one.
        wide_in: the surface whose models `wide` names.
        narrow_in: the surface whose models `narrow` names.

    """
    return all(
        any(_member_accepts(one, other, wide_in, narrow_in) for one in split_union(_open_enums(wide, wide_in)))
        for other in split_union(_open_enums(narrow, narrow_in))
    )


def _open_enums(text: str, surface: Surface) -> str:
    """An annotation with enums replaced by their base, which a type checker accepts in their place."""
    return " | ".join(
        model.base if (model := surface.models.get(member)) and model.kind == "enum" else member
        for member in split_union(text)
    )


def _member_accepts(wide: str, narrow: str, wide_in: Surface, narrow_in: Surface) -> bool:
    if wide in ("Any", narrow) or (wide, narrow) == ("float", "int"):
        return True
    if wide == "str" and narrow.startswith('Literal["'):
        return True
    if wide.startswith("list[") and narrow.startswith("list["):
        return accepts(wide[5:-1], narrow[5:-1], wide_in, narrow_in)
    return False
