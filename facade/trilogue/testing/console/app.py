"""The console's application: its files, its stream, and what its buttons do."""

from __future__ import annotations

import json
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from trilogue._internal.json_types import is_object
from trilogue.testing._base.faults import Fault
from trilogue.testing.console.chats import chats_of
from trilogue.testing.console.guard import Guard, new_token
from trilogue.testing.console.journal import Journal
from trilogue.testing.console.stream import Changes, send_changes
from trilogue.testing.console.views import bodies_view, event_view, secrets_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

    from trilogue.testing._base.deliveries import Delivery
    from trilogue.testing.sandbox import Sandbox

MOST_CHARACTERS = 10_000
"""Of a message that is written on the page."""
_TYPES = {"style.css": "text/css"} | dict.fromkeys(("customers.js", "lists.js", "script.js"), "text/javascript")


class Console:
    """The page of a sandbox.

    Args:
        sandbox: the sandbox.

    Attributes:
        journal: the requests that the services were sent.
        token: what the page's own requests carry.

    """

    def __init__(self, sandbox: Sandbox) -> None:
        self.journal = Journal(sandbox.clock)
        self.token = new_token()
        self._sandbox = sandbox

    def watch(self, app: ASGIApp) -> ASGIApp:
        """A service's application, with its requests recorded for the page."""
        return self.journal.watch(app)

    def app(self) -> ASGIApp:
        """The console's application."""
        self._chats = chats_of(self._sandbox)
        routes = [
            Route("/", self._page),
            *(Route(f"/{name}", _file(name)) for name in _TYPES),
            Route("/api/events", _Stream(self._events), methods=["GET"]),
            Route("/api/requests/{number:int}", self._bodies),
            Route("/api/deliveries/{number:int}", self._event),
            Route("/api/state", self._state),
            *(
                Route(f"/api/{name}", _action(act), methods=["POST"])
                for name, act in {
                    "messages": self._write,
                    "faults": self._switch,
                    "clock": self._advance,
                    "reset": self._reset,
                    "load": self._load,
                }.items()
            ),
        ]
        return Guard(Starlette(routes=routes), self.token)

    async def _page(self, _: Request) -> Response:
        page = Template(_text("page.html")).substitute(token=escape(self.token))
        return Response(page, media_type="text/html")

    def _events(self, request: Request) -> Changes:
        return Changes(self._sandbox, self.journal, self._chats, request.query_params)

    async def _bodies(self, request: Request) -> Response:
        exchange = self.journal.find(request.path_params["number"])
        if exchange is None:
            return _json({"error": "this request is no longer kept"}, 404)
        return _json(bodies_view(exchange, secrets_of(self._sandbox)))

    async def _event(self, request: Request) -> Response:
        log: list[Delivery] = list(self._sandbox.deliveries.log)
        number: int = request.path_params["number"]
        if number >= len(log):
            return _json({"error": "this delivery is no longer kept"}, 404)
        return _json(event_view(log[number], secrets_of(self._sandbox)))

    async def _state(self, _: Request) -> Response:
        try:
            return _json(self._sandbox.save())
        except ValueError as error:
            return _json({"error": str(error)}, 400)

    def _write(self, data: Mapping[str, Any]) -> object:
        text, name, conversation = (str(data.get(each) or "").strip() for each in ("text", "name", "conversation"))
        text.encode()  # UnicodeEncodeError, a ValueError, for half a surrogate pair, which no service stores
        if not 1 <= len(text) <= MOST_CHARACTERS:
            raise ValueError(f"a message has 1 to {MOST_CHARACTERS} characters")
        if (chats := self._chats.get(str(data.get("provider")))) is None:
            raise ValueError(f"provider must be one of {', '.join(self._chats)}")
        return {"conversation": chats.write(text, conversation=conversation, name=name)}

    def _switch(self, data: Mapping[str, Any]) -> object:
        fault = Fault.from_dict(data["fault"])
        (self._sandbox.faults.add if data["on"] else self._sandbox.faults.remove)(fault)
        return {}

    def _advance(self, data: Mapping[str, Any]) -> object:
        self._sandbox.advance(data["seconds"])
        return {}

    def _reset(self, data: Mapping[str, Any]) -> object:
        self._sandbox.reset()
        if data.get("demo"):
            self._sandbox.load_demo()
        return {}

    def _load(self, data: Mapping[str, Any]) -> object:
        self._sandbox.load(data)
        return {}


def _action(act: Callable[[Mapping[str, Any]], object]) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint of a button: JSON to the function and its result back; 400 with a sentence if it does not work."""

    async def endpoint(request: Request) -> Response:
        try:
            return _json(act(_object(await request.body())))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            return _json({"error": str(error)}, 400)

    return endpoint


def _object(body: bytes) -> dict[str, Any]:
    value = json.loads(body)
    if not is_object(value):
        raise TypeError("the body must be a JSON object")
    return value


class _Stream:
    """An ASGI application; as a function, Starlette would take it for one that returns a response."""

    def __init__(self, changes: Callable[[Request], Changes]) -> None:
        self._changes = changes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send changes until the page is left."""
        await send_changes(self._changes(Request(scope)), scope, receive, send)


def _file(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(_: Request) -> Response:
        return Response(_text(name), media_type=_TYPES[name])

    return endpoint


def _text(name: str) -> str:
    return (files("trilogue.testing.console") / name).read_text(encoding="utf-8")


def _json(value: object, status: int = 200) -> Response:
    # With ASCII only: what came from outside may have half a surrogate pair.
    return Response(json.dumps(value), status, media_type="application/json")
