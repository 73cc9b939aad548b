"""The state of Sunshine Conversations: apps with their records, and Sunshine's pages.

The methods that begin with `add_` are for tests and demonstrations as well as for handlers.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote

from trilogue.testing._base.clock import Clock, iso
from trilogue.testing._base.ids import IdGenerator, object_id
from trilogue.testing._base.state import ServiceState
from trilogue.testing._base.store import Collection, Record, Store
from trilogue.testing.sunshine.paging import cursor_page
from trilogue.testing.sunshine.representations import with_identities

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue.testing._base.deliveries import Deliveries
    from trilogue.testing._base.handlers import HandlerCall

DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE = 25, 100
"""The default and the maximum of `page[size]` (the document's schema `page`)."""
MESSAGES_PER_PAGE = 100
"""The fixed page size of ListMessages."""
_FIRST_TIME = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""The time of the oldest generated message."""


class SunshineState(ServiceState):
    """Sunshine's apps, of which the sandbox's own exists from the start.

    Attributes:
        app_id: the sandbox's own app.
        key_id: the id of its key.
        secret: the key's secret.
        account_key_id: the id of the account's key, which lists, makes and deletes apps and their keys.
        account_secret: that key's secret.
        integration_id: its web integration.
        switchboard_integrations: the members of its switchboard: a bot, then the agents' desk.

    """

    provider: ClassVar[str] = "sunshine"

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.reset()

    def new_store(self) -> Store:
        """An empty store, sorted by id, which is the order of creation."""
        return Store({"": lambda record, _: str(record["id"])})

    def reset(self) -> None:
        """Return to one app with a key, a web integration, and a switchboard of a bot and the agents' desk."""
        self.store.clear()
        self.ids = IdGenerator(seed=1)
        since = _FIRST_TIME
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
        self.account_key_id = f"act_{object_id(since, 9)}"
        self.account_secret = "YWNjb3VudC1zdW5zaGluZS1zZWNyZXQtNjRieXRlcw"  # noqa: S105 - valid in the sandbox only
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

    def canonical_path(self, path: str) -> str:
        """`path` with the user's id, where it has their `externalId`: the API accepts both."""
        parts = path.split("/")
        if len(parts) > 5 and parts[4] == "users":  # noqa: PLR2004 - /v2/apps/<app>/users/<user>
            users, name = self.store["/".join(parts[:5])], unquote(parts[5])
            if name not in users:
                parts[5] = next((user["id"] for user in users if user.get("externalId") == name), parts[5])
        return "/".join(parts)

    def page(
        self, call: HandlerCall, records: Collection, *, keep: Callable[[Record], bool] = lambda _: True
    ) -> tuple[list[Record], dict[str, Any]]:
        """A page of a list, beginning with the oldest record.

        Args:
            call: gives the page size (`page[size]`) and the cursor (`page[after]` or `page[before]`).
            records: the list.
            keep: selects the records that are listed. By default all.

        Returns:
            The records, and the response's `meta` and `links`.

        """
        text = call.query.get("page[size]", str(DEFAULT_PAGE_SIZE))
        size = self.page_size("page[size]", text, most=MAX_PAGE_SIZE)
        return cursor_page(
            call, records, size=size, backwards="page[before]" in call.query, keep=keep, base_url=self.base_url
        )

    def message_page(self, call: HandlerCall, records: Collection) -> tuple[list[Record], dict[str, Any]]:
        """A page of 100 messages: the newest, or those before or after a cursor. `page[size]` is ignored."""
        backwards = "page[after]" not in call.query
        return cursor_page(
            call, records, size=MESSAGES_PER_PAGE, backwards=backwards, keep=lambda _: True, base_url=self.base_url
        )

    def add_user(self, external_id: str, *, at: dt.datetime | None = None, **fields: Any) -> Record:
        """Add a user of the sandbox's app.

        Args:
            external_id: the `externalId`.
            at: when the user signed up. By default now.
            **fields: other fields of the vendor's schema: `profile`, `metadata`, …

        """
        with self.lock:
            moment = at or self.clock.tick()
            user = with_identities(
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
        """Add a conversation of the sandbox's app.

        Args:
            *user_ids: its participants.
            at: when it was created. By default now.
            **fields: other fields of the vendor's schema.

        """
        with self.lock:
            return self.create_conversation(self.root, list(user_ids), at or self.clock.tick(), fields)

    def create_conversation(
        self, root: str, user_ids: list[str], moment: dt.datetime, fields: dict[str, Any]
    ) -> Record:
        """Add a conversation with participants to the app at `root`."""
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
            self.add_participant(path, user_id, moment)
        return conversation

    def add_participant(self, path: str, user_id: str, moment: dt.datetime) -> Record:
        """The user's participant record in the conversation at `path`; it is created if there is none."""
        root = path.partition("/conversations/")[0]
        user = self.require_by_id(f"{root}/users", user_id)
        participants = self.store[f"{path}/participants"]
        existing = next((each for each in participants if each["userId"] == user["id"]), None)
        return existing or participants.add(
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
        """Add a message to a conversation of the sandbox's app, and publish its event.

        Args:
            conversation_id: the conversation.
            content: the vendor's content: `{"type": "text", "text": …}`.
            author: `{"type": "user", "userId": …}`, or `{"type": "business"}`.
            at: when it was received. By default now.
            **fields: other fields of the vendor's schema: `metadata`, `source`, …

        """
        with self.lock:
            return self.create_message(f"{self.root}/conversations/{conversation_id}", content, author, at=at, **fields)

    def create_message(
        self, path: str, content: Mapping[str, Any], author: Mapping[str, Any], *, at: dt.datetime | None = None,
        **fields: Any,
    ) -> Record:  # fmt: skip
        """Add a message to the conversation at `path`, and publish its event."""
        conversation, moment = self.require(path), at or self.clock.tick()
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
        self.publish("conversation:message", {"conversation": conversation, "message": message})
        return message

    def generate_messages(self, conversation_id: str, count: int) -> None:
        """Fill a conversation with messages that are made when they are read, so that many need no memory.

        Args:
            conversation_id: the conversation.
            count: how many. There is one for each minute since 2020-01-01.

        """

        def make(index: int) -> Record:
            moment = _FIRST_TIME + dt.timedelta(minutes=index)
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
