"""Sunshine Conversations: credentials, pages, error shape, and the state behind the operations.

What each operation does stands in the modules beside this one.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote, unquote

from trilogue.testing.clock import Clock, iso
from trilogue.testing.ids import Ids, object_id
from trilogue.testing.service import Call, Refused, Service, Table
from trilogue.testing.store import Collection, Record, Store, page_of
from trilogue.testing.sunshine import control, conversations, people, setup
from trilogue.testing.sunshine.credentials import accepted
from trilogue.testing.sunshine.events import Pusher
from trilogue.testing.sunshine.shapes import identified

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from trilogue.testing.deliveries import Deliveries


PER_PAGE, MOST_PER_PAGE, MESSAGES_PER_PAGE = 25, 100, 100
CURSOR_LENGTH = 24
CONVERSATION_CAPACITY = 30_000
"""Messages a conversation holds; the next one is answered 423."""
_GENERATED_SINCE = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_CODES = {
    400: "bad_request", 401: "unauthorized", 403: "forbidden", 404: "not_found", 409: "conflict",
    423: "conversation_full", 429: "too_many_requests",
}  # fmt: skip


class Sunshine(Service):
    """The service; `app_id`, `key_id` and `secret` are the credentials that it accepts from the start."""

    provider: ClassVar[str] = "sunshine"
    table: ClassVar[Table] = Table.of(setup, people, conversations, control)

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.conversation_capacity = CONVERSATION_CAPACITY
        self.reset()

    def new_store(self) -> Store:
        """An empty store in the service's order."""
        return Store({"": lambda record, _: str(record["id"])})

    def new_pusher(self) -> Pusher:
        """How the service delivers to webhooks."""
        return Pusher(self)

    def reset(self) -> None:
        """Back to one app with one key, a switchboard of a bot and an agent's desk, and nothing else."""
        self.store.clear()
        self.ids = Ids(seed=1)
        since = _GENERATED_SINCE
        self.app_id = object_id(since, 1)
        app = {
            "id": self.app_id,
            "displayName": "Acme Outdoor",
            "settings": {"maskCreditCardNumbers": True, "multiConvoEnabled": True, "echoPostback": False},
            "metadata": {},
            "subdomain": "acme",
        }
        self.store["/v2/apps"].add(app)
        self.key_id, self.secret = f"app_{object_id(since, 2)}", "c2FuZGJveC1zdW5zaGluZS1zZWNyZXQtNjRieXRlcw"
        key = {"id": self.key_id, "displayName": "Sandbox", "secret": self.secret}
        self.store[f"{self.root}/keys"].add(key)
        self.integration_id = object_id(since, 3)
        web = {"id": self.integration_id, "type": "web", "status": "active", "displayName": "Acme shop"}
        self.store[f"{self.root}/integrations"].add(web)
        board = {"id": object_id(since, 4), "enabled": True, "defaultSwitchboardIntegrationId": object_id(since, 5)}
        self.store[f"{self.root}/switchboards"].add(board)
        self.switchboard_integrations = self.store[f"{self.root}/switchboards/{board['id']}/switchboardIntegrations"]
        for number, name, kind in ((5, "bot", "zd:answerBot"), (6, "desk", "zd:agentWorkspace")):
            self.switchboard_integrations.add(
                {
                    "id": object_id(since, number),
                    "name": name,
                    "integrationId": object_id(since, number + 2),
                    "integrationType": kind,
                    "deliverStandbyEvents": False,
                    "nextSwitchboardIntegrationId": object_id(since, 6) if name == "bot" else None,
                    "messageHistoryCount": 10,
                }
            )

    @property
    def root(self) -> str:
        """The path of the sandbox's own app."""
        return f"/v2/apps/{self.app_id}"

    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for the provider's client: addresses and credentials."""
        return {"base_url": self.base_url, "app_id": self.app_id, "key_id": self.key_id, "secret": self.secret}

    def check_credentials(self, request: Request) -> None:
        """Refuse a request without credentials of this service."""
        if not accepted(self, request.headers.get("authorization", "")):
            raise Refused(401, "Authorization is required")

    def error_body(self, refused: Refused) -> Any:
        """An error in the vendor's shape."""
        code = refused.code or _CODES.get(refused.status, "internal_error")
        return {"errors": [{"code": code, "title": refused.message}]}

    def admit(self, call: Call) -> None:
        """Refuse calls for what is not this sandbox's."""
        if call.operation.path.startswith("/v2/apps/{"):
            self.need(f"/v2/apps/{call.ids[0]}")

    def canonical(self, path: str) -> str:
        """Users answer to their externalId as well as to their id."""
        parts = path.split("/")
        if len(parts) > 5 and parts[4] == "users":  # noqa: PLR2004 - /v2/apps/<app>/users/<user>
            parts[5] = unquote(parts[5])
            users = self.store["/".join(parts[:5])]
            if parts[5] not in users:
                parts[5] = next((user["id"] for user in users if user.get("externalId") == parts[5]), parts[5])
        return "/".join(parts)

    def page(
        self, call: Call, records: Collection, *, keep: Callable[[Record], bool] = lambda _: True
    ) -> tuple[list[Record], dict[str, Any]]:
        """A page of an ascending list: 25 records unless `page[size]` says otherwise, forwards from the oldest."""
        text = call.query.get("page[size]", str(PER_PAGE))
        if not text.isdigit() or not 1 <= int(text) <= MOST_PER_PAGE:
            raise Refused(400, f"page[size] must be between 1 and {MOST_PER_PAGE}")
        return self._page(call, records, size=int(text), backwards="page[before]" in call.query, keep=keep)

    def message_page(self, call: Call, records: Collection) -> tuple[list[Record], dict[str, Any]]:
        """A page of messages: always 100, backwards from the newest unless `page[after]` asks otherwise."""
        backwards = "page[after]" not in call.query
        return self._page(call, records, size=MESSAGES_PER_PAGE, backwards=backwards, keep=lambda _: True)

    def _page(
        self, call: Call, records: Collection, *, size: int, backwards: bool, keep: Callable[[Record], bool]
    ) -> tuple[list[Record], dict[str, Any]]:
        after, before = call.query.get("page[after]", ""), call.query.get("page[before]", "")
        if after and before:
            raise Refused(400, "page[after] and page[before] exclude each other")
        for cursor in filter(None, (after, before)):
            if len(cursor) != CURSOR_LENGTH:
                raise Refused(400, f"page cursors have {CURSOR_LENGTH} characters")
        walked = records.walk(after=after, before=before, reverse=backwards)
        pairs, more = page_of((pair for pair in walked if keep(pair[1])), size)
        found = [record for _, record in (reversed(pairs) if backwards else pairs)]
        meta: dict[str, Any] = {"hasMore": more}
        links: dict[str, str] = {}
        if found:
            meta |= {"afterCursor": found[-1]["id"], "beforeCursor": found[0]["id"]}
            others = [f"{name}={value}" for name, value in call.query.multi_items() if not name.startswith("page[")]
            for name, cursor in (
                ("prev", f"page[before]={found[0]['id']}"),
                ("next", f"page[after]={found[-1]['id']}"),
            ):
                links[name] = f"{self.base_url}{quote(call.path, safe='/%')}?{'&'.join([*others, cursor])}"
        return found, {"meta": meta, "links": links}

    # What tests and demos put in.

    def add_user(self, external_id: str, *, at: dt.datetime | None = None, **fields: Any) -> Record:
        """A user of the sandbox's app; `fields` are the vendor's (`profile`, `metadata`, …)."""
        with self.lock:
            moment = at or self.clock.tick()
            user = identified(
                {
                    "id": self.ids.object_id(moment),
                    "authenticated": True,
                    "externalId": external_id,
                    "zendeskId": None,
                    "signedUpAt": iso(moment),
                    "hasPaymentInfo": False,
                    "profile": {},
                    "metadata": {},
                    **fields,
                }
            )
            return self.store[f"{self.root}/users"].add(user)

    def add_conversation(self, *user_ids: str, at: dt.datetime | None = None, **fields: Any) -> Record:
        """A conversation of the sandbox's app between the business and these users."""
        with self.lock:
            return self.open_conversation(self.root, list(user_ids), at or self.clock.tick(), fields)

    def open_conversation(self, root: str, user_ids: list[str], moment: dt.datetime, fields: dict[str, Any]) -> Record:
        """A conversation of the app at `root`, with its participants."""
        conversation: Record = {
            "id": self.ids.object_id(moment),
            "type": "personal",
            "metadata": {},
            "isDefault": False,
            "brandId": "360000000001",
            "businessLastRead": None,
            "lastUpdatedAt": None,
            "createdAt": iso(moment),
            **fields,
        }
        path = f"{root}/conversations/{conversation['id']}"
        self.store[f"{root}/conversations"].add(conversation)
        for user_id in user_ids:
            self.join(path, user_id, moment)
        return conversation

    def join(self, path: str, user_id: str, moment: dt.datetime) -> Record:
        """The user's participation in the conversation at `path`, made if it is new."""
        root = path.partition("/conversations/")[0]
        user = self.need(f"{root}/users/{user_id}")
        participants = self.store[f"{path}/participants"]
        known = next((each for each in participants if each["userId"] == user["id"]), None)
        return known or participants.add(
            {
                "id": self.ids.object_id(moment),
                "userId": user["id"],
                "userExternalId": user.get("externalId"),
                "unreadCount": 0,
                "clientAssociations": [],
                "lastRead": None,
            }
        )

    def add_message(
        self, conversation_id: str, content: Mapping[str, Any], *, author: Mapping[str, Any],
        at: dt.datetime | None = None, **fields: Any,
    ) -> Record:  # fmt: skip
        """A message in a conversation of the sandbox's app; `fields` are the vendor's (`metadata`, `source`, …)."""
        with self.lock:
            return self.say(f"{self.root}/conversations/{conversation_id}", content, author, at=at, **fields)

    def say(
        self, path: str, content: Mapping[str, Any], author: Mapping[str, Any], *, at: dt.datetime | None = None,
        **fields: Any,
    ) -> Record:  # fmt: skip
        """A message in the conversation at `path`."""
        conversation, moment = self.need(path), at or self.clock.tick()
        message = {
            "id": self.ids.object_id(moment),
            "received": iso(moment),
            "author": dict(author),
            "content": dict(content),
            "source": {"type": "api:conversations"},
            **fields,
        }
        self.store[f"{path}/messages"].add(message)
        conversation["lastUpdatedAt"] = message["received"]
        if author["type"] == "business":
            conversation["businessLastRead"] = message["received"]
            for participant in self.store[f"{path}/participants"]:
                participant["unreadCount"] += 1
        self.announce("conversation:message", {"conversation": conversation, "message": message})
        return message

    def generate_messages(self, conversation_id: str, count: int) -> None:
        """Fill a conversation with `count` messages that are made when they are read: one a minute from 2020 on."""

        def make(index: int) -> Record:
            moment = _GENERATED_SINCE + dt.timedelta(minutes=index)
            business = index % 2 == 1
            author = {"type": "business", "displayName": "Acme"} if business else {"type": "user", "userId": user_id}
            return {
                "id": object_id(moment, index),
                "received": iso(moment),
                "author": author,
                "content": {"type": "text", "text": f"Message number {index}"},
                "source": {"type": "api:conversations" if business else "web"},
            }

        with self.lock:
            path = f"{self.root}/conversations/{conversation_id}"
            user_id = next((each["userId"] for each in self.store[f"{path}/participants"]), None)
            self.store[f"{path}/messages"].generate(count, make)
