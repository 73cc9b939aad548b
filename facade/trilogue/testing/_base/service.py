"""The HTTP side that the three services share: a document's operations, served by handlers as a Starlette app."""

from __future__ import annotations

import abc
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from trilogue.testing._base.document import Document, Operation
from trilogue.testing._base.endpoint import Endpoint, LoggedRequest
from trilogue.testing._base.handlers import Handler, HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.request_body import check_query, read_body
from trilogue.testing._base.schemas import example_value
from trilogue.testing._base.state import ServiceState

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from trilogue.limits import RateLimit
    from trilogue.testing._base.clock import Clock
    from trilogue.testing._base.deliveries import Deliveries, Publisher
    from trilogue.testing._base.faults import Faults


class Service(ServiceState):
    """One vendor's service. A subclass combines it with the provider's state and handlers.

    An operation without a handler is answered from its document: see `documented_response`.
    """

    handlers: ClassVar[HandlerTable]
    nulls_are_absent: ClassVar[bool] = False
    """Whether a described property whose value is null counts as not sent."""

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.document = Document.of(self.provider)
        self.publisher = self.new_publisher()

    @abc.abstractmethod
    def new_publisher(self) -> Publisher:
        """The object that formats and signs this service's webhook deliveries."""

    @abc.abstractmethod
    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for the provider's client: addresses and credentials."""

    def environment(self) -> dict[str, str]:
        """`client_options` as the environment variables that the clients' `from_env` reads."""
        prefix = f"TRILOGUE_{self.provider.upper()}"
        return {f"{prefix}_{name.upper()}": value for name, value in self.client_options().items()}

    @abc.abstractmethod
    def check_credentials(self, request: Request, operation: Operation) -> None:
        """Raise `HandlerError` 401 without valid credentials, and 403 if the operation needs others."""

    @abc.abstractmethod
    def error_body(self, error: HandlerError) -> Any:
        """The JSON of an error response in the vendor's format."""

    def check_access(self, call: HandlerCall) -> None:
        """Raise `HandlerError` for a reason that all operations share, such as an unknown app."""

    def rate_limit(self, operation: Operation) -> RateLimit | None:  # noqa: ARG002 - for subclasses
        """The rate to which the requests of an operation are limited; None if there is no limit."""
        return None

    def longest_body(self, operation: Operation) -> int | None:  # noqa: ARG002 - for subclasses
        """The most bytes that a request of an operation may have; None if there is no limit."""
        return None

    def app(self, *, faults: Faults, log: list[LoggedRequest]) -> Starlette:
        """The ASGI application of the service.

        Args:
            faults: consulted for each request.
            log: receives an entry for each request.

        """

        def endpoint(names: tuple[str, ...], respond: Callable[[Request], Awaitable[Response]]) -> Endpoint:
            return Endpoint(
                provider=self.provider, names=names, respond=respond, error_response=self.error_response,
                faults=faults, log=log,
            )  # fmt: skip

        routes: list[Route] = []
        for operation in self.document.operations:
            served = endpoint((operation.name, operation.vendor_id), self._responder(operation))
            routes.append(Route(_starlette_path(operation), served, methods=[operation.method]))
        # Behind all operations: `…/contacts/{contact_id}` matches the path of `…/contacts/{contact_id}:merge` too.
        for path, methods in self._methods_by_path().items():
            routes.append(Route(path, endpoint((), self._refuser_of_methods(methods))))
        routes.append(Route("/{path:path}", endpoint((), self._unknown_path)))
        return Starlette(routes=routes)

    def _methods_by_path(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for operation in self.document.operations:
            found.setdefault(_starlette_path(operation), []).append(operation.method)
        return found

    def _refuser_of_methods(self, methods: list[str]) -> Callable[[Request], Awaitable[Response]]:
        """Answers 405 for every method of a path but `methods`."""

        async def respond(request: Request) -> Response:
            response = self.error_response(405, f"{request.method} is not allowed here", "method_not_allowed")
            response.headers["Allow"] = ", ".join(methods)
            return response

        return respond

    def error_response(self, status: int, message: str = "", code: str = "") -> Response:
        """An error response in the vendor's format; by default with the usual message for `status`."""
        error = HandlerError(status, message or _DEFAULT_MESSAGES.get(status, "Something went wrong"), code)
        return JSONResponse(self.error_body(error), status)

    async def _unknown_path(self, request: Request) -> Response:
        return self.error_response(404, f"no such operation: {request.method} {request.scope['path']}", "not_found")

    def _responder(self, operation: Operation) -> Callable[[Request], Awaitable[Response]]:
        handler: Handler = self.handlers.get(operation.route, documented_response)

        async def respond(request: Request) -> Response:
            try:
                if operation.secured:
                    self.check_credentials(request, operation)
                self.rates.check(self.rate_limit(operation))
                call = await self._read_call(request, operation)
                with self.lock:
                    self.check_access(call)
                    result = handler(self, call)
                    # Encoded under the lock: the result may be a stored record that another request changes.
                    return result if isinstance(result, Response) else _json_response(operation, result)
            except HandlerError as error:
                return self.error_response(error.status, error.message, error.code)

        return respond

    async def _read_call(self, request: Request, operation: Operation) -> HandlerCall:
        raw, most = await request.body(), self.longest_body(operation)
        if most is not None and len(raw) > most:
            raise HandlerError(413, f"the body has more than {most} bytes")
        check_query(self.document, operation, request.query_params)
        content_type = request.headers.get("content-type", "")
        return HandlerCall(
            operation=operation,
            path=request.scope["path"],
            ids=tuple(map(unquote, request.path_params.values())),
            query=request.query_params,
            body=read_body(self.document, operation, raw, content_type, nulls_are_absent=self.nulls_are_absent),
        )


def _starlette_path(operation: Operation) -> str:
    """Starlette requires parameter names to be identifiers; one of Sinch's contains a dot."""
    return operation.path.replace("message.", "")


def documented_response(service: Service, call: HandlerCall) -> Any:
    """The response of an operation without a handler: the document's example, or a value made from the schema."""
    operation = call.operation
    if operation.example is not None:
        return operation.example
    schema = operation.response_schema
    return example_value(service.document, schema) if schema is not None else None


def _json_response(operation: Operation, result: Any) -> Response:
    if operation.response_schema is None:
        return Response(status_code=operation.status)
    return JSONResponse(result, operation.status)


_DEFAULT_MESSAGES: dict[int, str] = {
    400: "The request is not valid",
    401: "Authorization is required",
    403: "Not allowed",
    404: "Not found",
    408: "The request took too long",
    405: "Method not allowed",
    409: "Conflict",
    413: "The request is too large",
    423: "The conversation is full",
    429: "Too many requests",
    500: "Internal error",
    501: "Not implemented",
    502: "Bad gateway",
    503: "Service unavailable",
    504: "Gateway timeout",
}
