"""Whether a value of one annotation may stand where another is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.api.extract import split_union

if TYPE_CHECKING:
    from pipeline.api.surface import Surface


def accepts(wide: str, narrow: str, wide_in: Surface, narrow_in: Surface) -> bool:
    """Whether every value that `narrow` allows is allowed by `wide`. Each is read in the surface it stands in."""
    return all(
        any(_member_accepts(one, other, wide_in, narrow_in) for one in split_union(_opened(wide, wide_in)))
        for other in split_union(_opened(narrow, narrow_in))
    )


def _opened(text: str, surface: Surface) -> str:
    """An annotation with open enums as what they are to a type checker: any text, or any number."""
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
