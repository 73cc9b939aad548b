"""The API surface of one generated package: operations and models by Python name, with their names on the wire.

Nothing is in an order, because arguments and fields are keyword-only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import attrs

FORMAT = 2
"""Of records. Raised when a surface gets facts that earlier records do not have."""
ModelKind = Literal["class", "union", "enum", "map"]
Facts = Mapping[str, Any]
"""What the service enforces and no type shows: `{"maximum": 100}`."""


@attrs.frozen(kw_only=True)
class Value:
    """An argument of an operation or a field of a model."""

    type: str
    """Its annotation, without `Unset`."""
    required: bool
    wire: str
    """Its name on the wire; for an argument also its location: `query pageLimit`."""
    facts: Facts = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Operation:
    """One operation: `api.<group>.<name>(…)`."""

    arguments: Mapping[str, Value]
    returns: str
    wire: str
    """Method, path and success statuses: `GET /v1/queues 200`."""
    security: str
    """The accepted schemes: `basicAuth(app, account) or bearerAuth`; or `none`."""
    deprecated: bool = False
    server: str = ""
    """Its own server, if it has another than the document."""
    facts: Facts = attrs.field(factory=dict)
    """What the document says of the answer's values: `{"items.maxLength": 5}`."""
    notes: Mapping[str, str] = attrs.field(factory=dict)
    """What no type shows, with the name of its shape: `{"answer 404": "errorResponse"}`."""


@attrs.frozen(kw_only=True)
class Model:
    """One class or alias of `models`."""

    kind: ModelKind
    fields: Mapping[str, Value] = attrs.field(factory=dict)
    """Of a class."""
    tag: str | None = None
    """Of a union whose branches a property distinguishes: the wire name of that property."""
    branches: Mapping[str, str] = attrs.field(factory=dict)
    """Of a union: the class of each branch, with the value of its tag or its key."""
    values: tuple[str | int, ...] = ()
    """Of an enum."""
    base: str = "Any"
    """Of an enum: the type of unknown values. Of a map: the type of its values."""
    facts: Facts = attrs.field(factory=dict)
    """Of a class or a map."""


@attrs.frozen(kw_only=True)
class Surface:
    """The API of one package, and the servers and security schemes of its document."""

    package: str
    version: str
    """Of the document."""
    format: int = FORMAT
    """The kinds of facts in the surface. An old record lacks some, and a comparison must not take them for new."""
    servers: Mapping[str, Facts]
    schemes: Mapping[str, Facts]
    operations: Mapping[str, Operation]
    """By `<group>.<name>`."""
    models: Mapping[str, Model]
    notes: Mapping[str, str] = attrs.field(factory=dict)
    """As those of operations: the document's webhooks."""
    shapes: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    """What notes refer to: the values of a schema by path, `{"errors[].code": "string"}`."""
