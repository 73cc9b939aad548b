"""JSON objects that become models when they are first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from trilogue._internal.json_types import JsonObject

if TYPE_CHECKING:
    from collections.abc import Mapping


class Decodable(Protocol):
    """What the models of the generated packages have in common, as classes."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Any:
        """Read a JSON object."""


Undecoded: TypeAlias = tuple[type[Decodable], JsonObject]
"""A model's class and its JSON. A plain tuple, since exports make millions; neither JSON nor a model is one."""


def decoded(value: Any) -> Any:
    """The model that undecoded JSON becomes; any other value as it is."""
    if value.__class__ is not tuple:
        return value
    kind, data = value
    return kind.from_dict(data)
