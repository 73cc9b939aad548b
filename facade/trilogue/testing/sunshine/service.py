"""Sunshine Conversations: its state combined with its handlers, credentials and error format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.service import Service
from trilogue.testing.sunshine.apps import HANDLERS as APPS
from trilogue.testing.sunshine.conversations import HANDLERS as CONVERSATIONS
from trilogue.testing.sunshine.credentials import Key, find_key
from trilogue.testing.sunshine.events import SunshinePublisher
from trilogue.testing.sunshine.state import SunshineState
from trilogue.testing.sunshine.switchboard import HANDLERS as SWITCHBOARD
from trilogue.testing.sunshine.users import HANDLERS as USERS

if TYPE_CHECKING:
    from starlette.requests import Request

    from trilogue.testing._base.document import Operation

_CODES = {
    400: "bad_request", 401: "unauthorized", 403: "forbidden", 404: "not_found", 405: "method_not_allowed",
    409: "conflict", 413: "payload_too_large",    423: "conversation_full", 429: "too_many_requests",
}  # fmt: skip


class Sunshine(Service, SunshineState):
    """The Sunshine Conversations API, v2."""

    handlers: ClassVar[HandlerTable] = HandlerTable.merged(APPS, USERS, CONVERSATIONS, SWITCHBOARD)

    def new_publisher(self) -> SunshinePublisher:
        """The object that formats and authenticates Sunshine's webhook deliveries."""
        return SunshinePublisher(self)

    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for `trilogue.Sunshine`: the address, app and key."""
        return {"base_url": self.base_url, "app_id": self.app_id, "key_id": self.key_id, "secret": self.secret}

    def check_credentials(self, request: Request, operation: Operation) -> None:
        """Raise `HandlerError` 401 without a key or a token signed with one, and 403 for a key of another scope."""
        key = find_key(self, request.headers.get("authorization", ""))
        if key is None:
            raise HandlerError(401, "Authorization is required")
        if self.limits.sunshine_key_scopes and not self._allows(key, operation, request.scope["path"]):
            raise HandlerError(403, f"this key of the scope {key.scope} does not allow it")

    def _allows(self, key: Key, operation: Operation, path: str) -> bool:
        """Whether a key is valid for an operation on a path. An app that does not exist is no matter of keys: 404."""
        app = "/".join(path.split("/")[:4])
        return key.has_scope(operation) and (key.owns(operation, path) or self.store.find(app) is None)

    def error_body(self, error: HandlerError) -> Any:
        """The JSON of an error response in Sunshine's format."""
        code = error.code or _CODES.get(error.status, "internal_error")
        return {"errors": [{"code": code, "title": error.message}]}

    def longest_body(self, operation: Operation) -> int | None:
        """The limit of uploads, or that of JSON."""
        return self.limits.sunshine_upload_bytes if operation.upload else self.limits.sunshine_json_bytes

    def check_access(self, call: HandlerCall) -> None:
        """Raise `HandlerError` 404 for an app that does not exist."""
        if call.operation.path.startswith("/v2/apps/{"):
            self.require_by_id("/v2/apps", call.ids[0])
