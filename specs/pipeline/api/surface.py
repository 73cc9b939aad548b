"""What a surface is made of. Everything is by Python name and in no order: arguments and fields are keyword-only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import attrs

ModelKind = Literal["class", "union", "enum", "map"]
Facts = Mapping[str, Any]
"""What the service minds and no type shows: `{"maximum": 100}`."""


@attrs.frozen(kw_only=True)
class Value:
    """An argument of an operation or a field of a model."""

    type: str
    """As annotated, less `Unset`."""
    required: bool
    wire: str
    """Its name there, and for an argument the place: `query pageLimit`."""
    facts: Facts = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Operation:
    """One operation: `api.<group>.<name>(…)`."""

    arguments: Mapping[str, Value]
    returns: str
    wire: str
    """Method, path and success statuses: `GET /v1/queues 200`."""
    security: str
    """Alternatives of schemes: `basicAuth(app, account) or bearerAuth`; `none`."""
    deprecated: bool = False


@attrs.frozen(kw_only=True)
class Model:
    """One name of `models`."""

    kind: ModelKind
    fields: Mapping[str, Value] = attrs.field(factory=dict)
    """Of a class."""
    tag: str | None = None
    """Of a union whose branches a property tells apart: its name on the wire."""
    branches: Mapping[str, str] = attrs.field(factory=dict)
    """Of a union: class, and the tag's value or the key that tells it."""
    values: tuple[str | int, ...] = ()
    """Of an enum."""
    base: str = "Any"
    """Of an enum: the type that its unknown values have. Of a map: the type of its values."""


@attrs.frozen(kw_only=True)
class Surface:
    """The whole API of a package, and what of the service stands beside it."""

    package: str
    version: str
    """Of the document."""
    servers: Mapping[str, Facts]
    schemes: Mapping[str, Facts]
    operations: Mapping[str, Operation]
    """By `<group>.<name>`."""
    models: Mapping[str, Model]
