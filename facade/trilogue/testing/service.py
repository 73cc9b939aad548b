"""What the three services share: operations of a document bound to handlers over a store, served as Starlette apps."""

from __future__ import annotations

import abc
import email.message
import email.parser
import email.policy
import itertools
import json
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote

import attrs
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from trilogue.testing.answers import example, problems
from trilogue.testing.document import METHODS, Document, Operation, route_key
from trilogue.testing.wire import LoggedRequest, Wire

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams
    from starlette.requests import Request

    from trilogue.testing.clock import Clock
    from trilogue.testing.deliveries import Deliveries, Pusher
    from trilogue.testing.faults import Faults
    from trilogue.testing.ids import Ids
    from trilogue.testing.store import Collection, Record, Store


class Refused(Exception):  # noqa: N818 - not an error of the sandbox, but an answer
    """An error answer: raised by handlers, rendered in the service's own shape."""

    def __init__(self, status: int, message: str, code: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code


@attrs.frozen(kw_only=True)
class Call:
    """A request that passed the checks, as handlers see it."""

    operation: Operation
    path: str
    """Decoded but for slashes within an id, without the query."""
    ids: tuple[str, ...]
    """The values of the path's parameters, in order."""
    query: QueryParams
    body: Any
    """The JSON body; for an upload, an `Upload` by field name; None without a body."""

    @property
    def fields(self) -> Record:
        """The JSON body of an operation that may be called without one."""
        return self.body or {}


@attrs.frozen(kw_only=True)
class Upload:
    """A file that was sent; its bytes are not kept."""

    filename: str
    media_type: str
    size: int


Handler = Callable[[Any, Call], Any]


class Table(dict[str, Handler]):
    """Handlers by route (`GET /v1/tags/{}`). Each gets the service and the call, and returns the answer's JSON."""

    @classmethod
    def of(cls, *modules: Any) -> Table:
        """The handlers of several modules, each in its `TABLE`."""
        return cls(itertools.chain.from_iterable(module.TABLE.items() for module in modules))

    def on(self, *routes: str) -> Callable[[Handler], Handler]:
        """Bind the decorated function to routes, written as in the document."""

        def bind(handler: Handler) -> Handler:
            self.update(dict.fromkeys(map(route_key, routes), handler))
            return handler

        return bind


class Service(abc.ABC):
    """One vendor's service: its document, its state, its manners."""

    provider: ClassVar[str]
    table: ClassVar[Table]
    ids: Ids
    root_depth: ClassVar[int] = 1
    """Slashes in the path below which collections begin: `/v1`."""

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        self.clock = clock
        self.document = Document.of(self.provider)
        self.lock = threading.RLock()
        self.store = self.new_store()
        self.base_url = ""
        self.deliveries = deliveries
        self.pusher = self.new_pusher()

    @abc.abstractmethod
    def new_store(self) -> Store:
        """An empty store with the service's orders."""

    @abc.abstractmethod
    def new_pusher(self) -> Pusher:
        """How the service delivers to webhooks."""

    @abc.abstractmethod
    def reset(self) -> None:
        """Forget everything but the credentials and what a new account comes with."""

    @abc.abstractmethod
    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for the provider's client: addresses and credentials."""

    def environment(self) -> dict[str, str]:
        """The same as environment variables, as the clients' `from_env` reads them."""
        prefix = f"TRILOGUE_{self.provider.upper()}"
        return {f"{prefix}_{name.upper()}": value for name, value in self.client_options().items()}

    @abc.abstractmethod
    def check_credentials(self, request: Request) -> None:
        """Raise `Refused(401, …)` unless the request carries credentials of this service."""

    @abc.abstractmethod
    def error_body(self, refused: Refused) -> Any:
        """An error in the vendor's shape."""

    def admit(self, call: Call) -> None:  # noqa: B027 - not every service has something to add
        """Refuse a call for a reason that all operations share, such as an unknown app."""

    def app(self, *, faults: Faults, log: list[LoggedRequest]) -> Starlette:
        """The ASGI application of the service."""
        routes: list[Route] = []
        for operation in self.document.operations:
            wire = Wire(
                provider=self.provider, names=(operation.name, operation.vendor_id), respond=self._responder(operation),
                refuse=self.refuse, faults=faults, log=log,
            )  # fmt: skip
            # Starlette wants identifiers; Sinch has a parameter with a dot in its name.
            routes.append(Route(operation.path.replace("message.", ""), wire, methods=[operation.method]))
        unknown = Wire(
            provider=self.provider, names=(), respond=self._unknown, refuse=self.refuse, faults=faults, log=log
        )
        routes.append(Route("/{path:path}", unknown, methods=[*map(str.upper, METHODS)]))
        return Starlette(routes=routes)

    def refuse(self, status: int, message: str = "", code: str = "") -> Response:
        """An error answer."""
        refused = Refused(status, message or _PHRASES.get(status, "Something went wrong"), code)
        return JSONResponse(self.error_body(refused), status)

    def announce(self, kind: str, payload: Mapping[str, Any]) -> None:
        """Push an event to the webhooks that asked for it, by the vendor's name for its kind."""
        self.deliveries.announce(self.pusher, kind, payload)

    def canonical(self, path: str) -> str:
        """`path` with every record's own id, where the service takes other names for it."""
        return path

    def need(self, path: str) -> Record:
        """The record at `path`, or a 404."""
        record = self.store.find(self.canonical(path))
        if record is None:
            raise Refused(404, f"{path.rpartition('/')[2]} was not found", "not_found")
        return record

    def records(self, path: str) -> Collection:
        """The collection at `path`; a 404 if the record that it belongs to is not there."""
        owner = path.rpartition("/")[0]
        if owner.count("/") > self.root_depth:
            self.need(owner)
        return self.store[self.canonical(path)]

    async def _unknown(self, request: Request) -> Response:
        return self.refuse(404, f"no such operation: {request.method} {request.scope['path']}", "not_found")

    def _responder(self, operation: Operation) -> Callable[[Request], Any]:
        handler: Handler = self.table.get(operation.route, from_document)

        async def respond(request: Request) -> Response:
            try:
                if operation.secured:
                    self.check_credentials(request)
                call = await self._call(request, operation)
                with self.lock:
                    self.admit(call)
                    answer = handler(self, call)
                    return answer if isinstance(answer, Response) else _rendered(operation, answer)
            except Refused as refused:
                return self.refuse(refused.status, refused.message, refused.code)

        return respond

    async def _call(self, request: Request, operation: Operation) -> Call:
        for name in operation.required_query:
            if not any(key == name or key.startswith(f"{name}[") for key in request.query_params):
                raise Refused(400, f"query parameter {name} is required", "bad_request")
        return Call(
            operation=operation,
            path=request.scope["path"],
            ids=tuple(map(unquote, request.path_params.values())),
            query=request.query_params,
            body=await self._body(request, operation),
        )

    async def _body(self, request: Request, operation: Operation) -> Any:
        if operation.upload:
            return _form(request.headers.get("content-type", ""), await request.body())
        raw = await request.body()
        if not raw:
            if operation.body_required:
                raise Refused(400, "a body is required", "bad_request")
            return None
        if operation.body is None:
            return None
        try:
            body = json.loads(raw)
        except ValueError:
            raise Refused(400, "the body is not JSON", "bad_request") from None
        for problem in problems(self.document, operation.body, body):
            raise Refused(400, problem, "bad_request")
        return body


def from_document(service: Service, call: Call) -> Any:
    """The answer of an operation without state: the document's example, or a value made from the schema."""
    operation = call.operation
    if operation.example is not None:
        return operation.example
    return example(service.document, operation.answer) if operation.answer is not None else None


def _rendered(operation: Operation, answer: Any) -> Response:
    if operation.answer is None:
        return Response(status_code=operation.status)
    return JSONResponse(answer, operation.status)


def _form(content_type: str, body: bytes) -> dict[str, Upload]:
    """The parts of a multipart body; the standard library's mail parser reads the same format."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(email.message.EmailMessage, policy=email.policy.HTTP).parsebytes(head + body)
    if not message.is_multipart():
        raise Refused(400, "the body must be multipart/form-data", "bad_request")
    return {
        str(part.get_param("name", header="content-disposition")): Upload(
            filename=part.get_filename() or "", media_type=part.get_content_type(), size=len(part.get_content())
        )
        for part in message.iter_parts()
        if isinstance(part, email.message.EmailMessage)
    }


_PHRASES: dict[int, str] = {
    400: "The request is not valid",
    401: "Authorization is required",
    403: "Not allowed",
    404: "Not found",
    408: "The request took too long",
    409: "Conflict",
    423: "The conversation is full",
    429: "Too many requests",
    500: "Internal error",
    501: "Not implemented",
    502: "Bad gateway",
    503: "Service unavailable",
    504: "Gateway timeout",
}
