"""What a handler receives, raises and returns, and the table that binds handlers to routes."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from trilogue.testing._base.document import route_key

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams

    from trilogue.testing._base.document import Operation
    from trilogue.testing._base.store import Record


class HandlerError(Exception):
    """Raised by a handler to answer with an error; the service renders it in the vendor's format.

    Args:
        status: HTTP status of the response.
        message: text for the error body.
        code: the vendor's code for the error. By default the service derives it from `status`.

    """

    def __init__(self, status: int, message: str, code: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code


@attrs.frozen(kw_only=True)
class HandlerCall:
    """A validated request, as it is passed to a handler."""

    operation: Operation
    path: str
    """The path without the query, percent-decoded except for slashes and percent signs within an id."""
    ids: tuple[str, ...]
    """The values of the path's parameters, in order."""
    query: QueryParams
    body: Any
    """The decoded JSON body; for an upload, a dict of `Upload` by field name; None without a body."""

    @property
    def fields(self) -> Record:
        """The JSON body, or an empty dict: for operations whose body is optional."""
        return self.body or {}


@attrs.frozen(kw_only=True)
class Upload:
    """An uploaded file. Its content is discarded."""

    filename: str
    media_type: str
    size: int
    """Bytes."""


Handler = Callable[[Any, HandlerCall], Any]
"""Takes the service and the call; returns the response's JSON, or a Starlette response."""


class HandlerTable(dict[str, Handler]):
    """Handlers by route, such as `GET /v1/tags/{}`."""

    @classmethod
    def merged(cls, *tables: HandlerTable) -> HandlerTable:
        """One table with the handlers of several."""
        return cls(itertools.chain.from_iterable(table.items() for table in tables))

    def route(self, *routes: str) -> Callable[[Handler], Handler]:
        """Bind the decorated function to routes, written as in the document: `GET /v1/tags/{tagId}`."""

        def bind(handler: Handler) -> Handler:
            self.update(dict.fromkeys(map(route_key, routes), handler))
            return handler

        return bind
