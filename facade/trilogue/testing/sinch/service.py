"""The Sinch Conversation API: its state combined with its handlers, tokens and error format."""

from __future__ import annotations

import base64
import datetime as dt
import hmac
from typing import TYPE_CHECKING, Any, ClassVar

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from trilogue.testing._base.endpoint import Endpoint, LoggedRequest
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.service import Service
from trilogue.testing.sinch.apps import HANDLERS as APPS
from trilogue.testing.sinch.contacts import HANDLERS as CONTACTS
from trilogue.testing.sinch.conversations import HANDLERS as CONVERSATIONS
from trilogue.testing.sinch.events import SinchPublisher
from trilogue.testing.sinch.messages import HANDLERS as MESSAGES
from trilogue.testing.sinch.state import SinchState

if TYPE_CHECKING:
    from starlette.requests import Request

    from trilogue.limits import RateLimit
    from trilogue.testing._base.clock import Clock
    from trilogue.testing._base.deliveries import Deliveries
    from trilogue.testing._base.document import Operation
    from trilogue.testing._base.faults import Faults

TOKEN_SECONDS = 3600
"""How long a token is valid, as the token endpoint reports it in `expires_in`."""
_STATUS_NAMES = {
    400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED", 404: "NOT_FOUND", 405: "UNIMPLEMENTED",
    409: "ALREADY_EXISTS", 413: "INVALID_ARGUMENT",
    429: "RESOURCE_EXHAUSTED", 500: "INTERNAL",
    501: "UNIMPLEMENTED", 503: "UNAVAILABLE", 504: "DEADLINE_EXCEEDED",
}  # fmt: skip


class Sinch(Service, SinchState):
    """The Sinch Conversation API, v1, and the token endpoint.

    Attributes:
        auth_url: the token endpoint's URL.
        token_seconds: how long the tokens issued from now on are valid, in seconds. Default: 3600.

    """

    handlers: ClassVar[HandlerTable] = HandlerTable.merged(APPS, CONTACTS, CONVERSATIONS, MESSAGES)
    # Sinch's own SDK sends nulls for what it is not given (2.3.0: messages:fetch-last-message).
    nulls_are_absent: ClassVar[bool] = True

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.auth_url = ""
        self.token_seconds = TOKEN_SECONDS
        self._tokens: dict[str, dt.datetime] = {}
        """When each token expires."""

    def new_publisher(self) -> SinchPublisher:
        """The object that formats and signs Sinch's webhook deliveries."""
        return SinchPublisher(self)

    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for `trilogue.Sinch`: the addresses, project, app and access key."""
        return {
            "base_url": self.base_url,
            "auth_url": self.auth_url,
            "project_id": self.project_id,
            "app_id": self.app_id,
            "key_id": self.key_id,
            "key_secret": self.key_secret,
        }

    def check_credentials(self, request: Request, operation: Operation) -> None:  # noqa: ARG002 - one key for all
        """Raise `HandlerError` 401 unless the request carries a valid token, or the access key as Basic."""
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            expiry = self._tokens.get(value)
            if expiry is not None and self.clock.now() < expiry:
                return
        elif self._is_access_key(scheme, value):
            return
        raise HandlerError(401, "the credentials are missing, wrong or expired")

    def _is_access_key(self, scheme: str, value: str) -> bool:
        try:
            given = base64.b64decode(value, validate=True)
        except ValueError:
            return False
        return scheme.lower() == "basic" and hmac.compare_digest(given, f"{self.key_id}:{self.key_secret}".encode())

    def expire_tokens(self) -> None:
        """Invalidate every token issued so far."""
        self._tokens.clear()

    def auth_app(self, *, faults: Faults, log: list[LoggedRequest]) -> Starlette:
        """The ASGI application of the token endpoint, which Sinch serves on a host of its own."""
        endpoint = Endpoint(
            provider=self.provider, names=("token",), respond=self._issue_token, error_response=self.error_response,
            faults=faults, log=log,
        )  # fmt: skip
        return Starlette(routes=[Route("/oauth2/token", endpoint, methods=["POST"])])

    async def _issue_token(self, request: Request) -> Response:
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if not self._is_access_key(scheme, value):
            return JSONResponse({"error": "invalid_client", "error_description": "unknown key id or secret"}, 401)
        if b"grant_type=client_credentials" not in await request.body():
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        token = self.ids.secret(64)
        self._tokens[token] = self.clock.now() + dt.timedelta(seconds=self.token_seconds)
        return JSONResponse(
            {"access_token": token, "expires_in": self.token_seconds, "scope": "", "token_type": "bearer"}
        )

    def error_body(self, error: HandlerError) -> Any:
        """The JSON of an error response in Sinch's format."""
        status = error.code.upper() if error.code.isupper() else _STATUS_NAMES.get(error.status, "UNKNOWN")
        return {"error": {"code": error.status, "message": error.message, "status": status, "details": []}}

    def rate_limit(self, operation: Operation) -> RateLimit | None:  # noqa: ARG002 - one limit for all
        """The limit of a project."""
        return self.limits.sinch_rate

    def check_access(self, call: HandlerCall) -> None:
        """Raise `HandlerError` 403 for any project but the sandbox's."""
        if call.ids[0] != self.project_id:
            raise HandlerError(403, "this key has no access to the project")
