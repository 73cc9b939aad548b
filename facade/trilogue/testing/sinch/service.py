"""The Sinch Conversation API: credentials and tokens, pages, error shape, and the state behind the operations.

What each operation does stands in the modules beside this one.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import heapq
import hmac
import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from trilogue.testing.clock import Clock, iso
from trilogue.testing.ids import Ids, ulid
from trilogue.testing.service import Call, Refused, Service, Table
from trilogue.testing.sinch import contacts, conversations, messages, setup
from trilogue.testing.sinch.events import Pusher
from trilogue.testing.store import Keyed, Record, Store, page_of
from trilogue.testing.wire import LoggedRequest, Wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from starlette.requests import Request

    from trilogue.testing.deliveries import Deliveries
    from trilogue.testing.faults import Faults

TOKEN_SECONDS = 3600
_GENERATED_SINCE = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_STATUSES = {
    400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED", 404: "NOT_FOUND", 409: "ALREADY_EXISTS",
    429: "RESOURCE_EXHAUSTED", 500: "INTERNAL", 501: "UNIMPLEMENTED", 503: "UNAVAILABLE", 504: "DEADLINE_EXCEEDED",
}  # fmt: skip


class Sinch(Service):
    """The service; `project_id`, `app_id`, `key_id` and `key_secret` are what it accepts from the start."""

    provider: ClassVar[str] = "sinch"
    table: ClassVar[Table] = Table.of(setup, contacts, conversations, messages)
    root_depth: ClassVar[int] = 3

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.auth_url = ""
        self.token_seconds = TOKEN_SECONDS
        """How long a token lasts that is issued from now on."""
        self.consents: dict[tuple[str, str], str] = {}
        """The last registration, "opt_in" or "opt_out", by contact id and channel."""
        self._tokens: dict[str, dt.datetime] = {}
        self.reset()

    def new_store(self) -> Store:
        """An empty store in the service's order."""

        def by_time(message: Record, _: int) -> str:
            return f"{message['accept_time']} {message['id']}"

        return Store({"messages": by_time, "": lambda record, _: str(record["id"])})

    def new_pusher(self) -> Pusher:
        """How the service delivers to webhooks."""
        return Pusher(self)

    def reset(self) -> None:
        """Back to one project with one app, and nothing else."""
        self.store.clear()
        self.ids = Ids(seed=3)
        self.consents.clear()
        self.project_id = "8a7c1d52-0f4e-4b61-9d3a-5e2f7c9b6a10"
        self.app_id = ulid(_GENERATED_SINCE, 1)
        self.key_id = "3c5d9e70-6b1f-4f2a-8d4c-1a7b0e6f9c32"
        self.key_secret = "sandbox~sinch.key-Secret_1"  # noqa: S105 - opens nothing but this sandbox
        self.store[f"{self.root}/apps"].add(
            {
                "id": self.app_id,
                "display_name": "Acme Outdoor",
                "channel_credentials": [],
                "conversation_metadata_report_view": "NONE",
                "retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 180},
                "dispatch_retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
                "processing_mode": "CONVERSATION",
                "rate_limits": {"inbound": 25, "outbound": 20, "webhooks": 25},
                "smart_conversation": {"enabled": False},
            }
        )

    @property
    def root(self) -> str:
        """The path of the sandbox's own project."""
        return f"/v1/projects/{self.project_id}"

    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for the provider's client: addresses and credentials."""
        return {
            "base_url": self.base_url,
            "auth_url": self.auth_url,
            "project_id": self.project_id,
            "app_id": self.app_id,
            "key_id": self.key_id,
            "key_secret": self.key_secret,
        }

    # Credentials

    def check_credentials(self, request: Request) -> None:
        """Refuse a request without credentials of this service."""
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            expiry = self._tokens.get(value)
            if expiry is not None and self.clock.now() < expiry:
                return
        elif self._is_key(scheme, value):
            return
        raise Refused(401, "the credentials are missing, wrong or expired")

    def _is_key(self, scheme: str, value: str) -> bool:
        try:
            given = base64.b64decode(value, validate=True)
        except binascii.Error:
            return False
        return scheme.lower() == "basic" and hmac.compare_digest(given, f"{self.key_id}:{self.key_secret}".encode())

    def expire_tokens(self) -> None:
        """Every token issued so far is worth nothing from now on."""
        self._tokens.clear()

    def auth_app(self, *, faults: Faults, log: list[LoggedRequest]) -> Starlette:
        """The token endpoint, which lives on a host of its own."""
        wire = Wire(
            provider=self.provider, names=("token",), respond=self._token, refuse=self.refuse,
            faults=faults, log=log,
        )  # fmt: skip
        return Starlette(routes=[Route("/oauth2/token", wire, methods=["POST"])])

    async def _token(self, request: Request) -> Response:
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if not self._is_key(scheme, value):
            return JSONResponse({"error": "invalid_client", "error_description": "unknown key id or secret"}, 401)
        if b"grant_type=client_credentials" not in await request.body():
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        token = self.ids.secret(64)
        self._tokens[token] = self.clock.now() + dt.timedelta(seconds=self.token_seconds)
        return JSONResponse(
            {"access_token": token, "expires_in": self.token_seconds, "scope": "", "token_type": "bearer"}
        )

    # Manners

    def error_body(self, refused: Refused) -> Any:
        """An error in the vendor's shape."""
        status = refused.code.upper() if refused.code.isupper() else _STATUSES.get(refused.status, "UNKNOWN")
        return {"error": {"code": refused.status, "message": refused.message, "status": status, "details": []}}

    def admit(self, call: Call) -> None:
        """Refuse calls for what is not this sandbox's."""
        if call.ids[0] != self.project_id:
            raise Refused(403, "this key has no access to the project")

    def page(self, call: Call, records: Iterable[Keyed], *, most: int) -> tuple[list[Record], dict[str, Any]]:
        """A page of `records`, which begin where the call's cursor says: 10 or `page_size`, at most `most`."""
        text = call.query.get("page_size") or "0"
        if not text.isdigit():
            raise Refused(400, "page_size must be a number")
        pairs, more = page_of(records, min(int(text) or 10, most))
        token = base64.urlsafe_b64encode(json.dumps([pairs[-1][0]]).encode()).decode() if more else ""
        return [record for _, record in pairs], {"next_page_token": token}

    def cursor(self, call: Call) -> str:
        """The key that the call's page token stands for: its page begins after it."""
        try:
            return str(json.loads(base64.urlsafe_b64decode(call.query.get("page_token") or "WyIiXQ=="))[0])
        except (ValueError, LookupError, TypeError):
            raise Refused(400, "page_token is not one of this service") from None

    def messages(self, conversations: Iterable[Record], *, before: str = "") -> Iterable[Keyed]:
        """The messages of these conversations, newest first, from before a key on."""
        walks = [
            self.store[f"{self.root}/conversations/{each['id']}/messages"].walk(before=before, reverse=True)
            for each in conversations
        ]
        return heapq.merge(*walks, key=itemgetter(0), reverse=True)

    def find_message(self, message_id: str) -> tuple[str, Record]:
        """The path of the collection that holds a message, and the message."""
        for conversation in self.store[f"{self.root}/conversations"]:
            path = f"{self.root}/conversations/{conversation['id']}/messages"
            if (message := self.store[path].get(message_id)) is not None:
                return path, message
        raise Refused(404, f"message {message_id} was not found")

    # What tests and demos put in.

    def add_contact(self, *identities: tuple[str, str], at: dt.datetime | None = None, **fields: Any) -> Record:
        """A contact reached at `identities`, pairs of channel and identity (`("WHATSAPP", "4512345678")`)."""
        with self.lock:
            return self.store[f"{self.root}/contacts"].add(
                {
                    "id": self.ids.ulid(at or self.clock.tick()),
                    "channel_identities": [
                        {"channel": channel, "identity": identity, "app_id": ""} for channel, identity in identities
                    ],
                    "channel_priority": [],
                    "display_name": "",
                    "email": "",
                    "external_id": "",
                    "language": "EN_US",
                    "metadata": "",
                    **fields,
                }
            )

    def add_conversation(
        self, contact_id: str, channel: str, *, at: dt.datetime | None = None, **fields: Any
    ) -> Record:
        """An active conversation of the sandbox's app with a contact."""
        with self.lock:
            moment = at or self.clock.tick()
            return self.store[f"{self.root}/conversations"].add(
                {
                    "id": self.ids.ulid(moment),
                    "app_id": self.app_id,
                    "contact_id": contact_id,
                    "active": True,
                    "active_channel": channel,
                    "last_received": iso(moment),
                    "metadata": "",
                    **fields,
                }
            )

    def add_message(
        self, conversation: Record, *, direction: str, at: dt.datetime | None = None,
        identity: Mapping[str, Any] | None = None, **fields: Any,
    ) -> Record:  # fmt: skip
        """A message `TO_APP` or `TO_CONTACT`; `fields` hold its `contact_message` or `app_message`."""
        with self.lock:
            moment = at or self.clock.tick()
            message: Record = {
                "id": self.ids.ulid(moment),
                "direction": direction,
                "channel_identity": {**(identity or self._identity(conversation)), "app_id": conversation["app_id"]},
                "conversation_id": conversation["id"],
                "contact_id": conversation["contact_id"],
                "metadata": "",
                "accept_time": iso(moment),
                "sender_id": "",
                "processing_mode": "CONVERSATION",
                "injected": False,
                **fields,
            }
            conversation["last_received"] = message["accept_time"]
            self.store[f"{self.root}/conversations/{conversation['id']}/messages"].add(message)
            if direction == "TO_APP":
                self.announce("message", message)
            return message

    def _identity(self, conversation: Record) -> Record:
        """How the conversation's contact is reached on its channel, or on the first there is."""
        contact = self.need(f"{self.root}/contacts/{conversation['contact_id']}")
        identities: list[Record] = contact["channel_identities"]
        on_channel = [each for each in identities if each["channel"] == conversation["active_channel"]]
        return (on_channel or identities)[0]

    def generate_messages(self, conversation_id: str, count: int) -> None:
        """Fill a conversation with `count` messages that are made when they are read: one a second from 2020 on."""
        with self.lock:
            conversation = self.need(f"{self.root}/conversations/{conversation_id}")
            identity = {"channel": conversation["active_channel"], "identity": "4512345678", "app_id": self.app_id}

            def make(index: int) -> Record:
                moment = _GENERATED_SINCE + dt.timedelta(seconds=index)
                return {
                    "id": ulid(moment, index),
                    "direction": "TO_APP",
                    "contact_message": {"text_message": {"text": f"Message number {index}"}},
                    "channel_identity": identity,
                    "conversation_id": conversation_id,
                    "contact_id": conversation["contact_id"],
                    "metadata": "",
                    "accept_time": iso(moment),
                    "injected": False,
                }

            self.store[f"{self.root}/conversations/{conversation_id}/messages"].generate(count, make)
