"""Each service's conversations as the console shows them, and how a customer writes in each."""

from __future__ import annotations

import abc
import itertools
from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.json_types import is_object
from trilogue.testing.dixa.channels import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.service import Service
    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa import Dixa
    from trilogue.testing.sandbox import Sandbox
    from trilogue.testing.sinch import Sinch
    from trilogue.testing.sunshine import Sunshine

MOST_CONVERSATIONS, MOST_MESSAGES = 50, 100
"""How many are shown: the newest."""


@attrs.frozen(kw_only=True)
class Line:
    """A message as the console shows it."""

    id: str
    at: str
    """As the service writes it."""
    customer: bool
    """Whether the customer wrote it."""
    text: str


class Chats(abc.ABC):
    """The conversations of one service."""

    def __init__(self, service: Service, root: str) -> None:
        self._service = service
        self._root = root

    def conversations(self) -> list[dict[str, str]]:
        """The id and a title of each of the newest conversations, newest first."""
        with self._service.lock:
            newest = self._service.store[f"{self._root}/conversations"].scan(reverse=True)
            return [
                {"id": str(each["id"]), "title": self._title(each)}
                for _, each in itertools.islice(newest, MOST_CONVERSATIONS)
            ]

    def lines(self, conversation: str) -> list[dict[str, Any]]:
        """The newest messages of a conversation, oldest first; empty for one that does not exist."""
        with self._service.lock:
            if conversation not in self._service.store[f"{self._root}/conversations"]:
                return []
            newest = self._service.store[f"{self._root}/conversations/{conversation}/messages"].scan(reverse=True)
            lines = [attrs.asdict(self._line(each)) for _, each in itertools.islice(newest, MOST_MESSAGES)]
        return lines[::-1]

    def write(self, text: str, *, conversation: str, name: str) -> str:
        """Write as the customer.

        Args:
            text: the message.
            conversation: its conversation; empty for a new one, with a new customer.
            name: the new customer's name; by default a numbered one.

        Returns:
            The conversation's id.

        Raises:
            ValueError: there is no such conversation.

        """
        with self._service.lock:
            conversations = self._service.store[f"{self._root}/conversations"]
            found = conversations.get(conversation) if conversation else None
            if conversation and found is None:
                raise ValueError(f"{self._service.provider} has no conversation {conversation}")
            opened = found or self._open(name or f"Customer {len(conversations) + 1}")
            self._write(opened, text)
            return str(opened["id"])

    @abc.abstractmethod
    def _title(self, conversation: Record) -> str: ...

    @abc.abstractmethod
    def _line(self, message: Record) -> Line: ...

    @abc.abstractmethod
    def _open(self, name: str) -> Record: ...

    @abc.abstractmethod
    def _write(self, conversation: Record, text: str) -> None: ...


class SunshineChats(Chats):
    """Sunshine's conversations. A new customer uses the web messenger."""

    def __init__(self, service: Sunshine) -> None:
        super().__init__(service, service.root)
        self._sunshine = service

    def _customer(self, conversation: Record) -> Record:
        participants = self._sunshine.store[f"{self._root}/conversations/{conversation['id']}/participants"]
        participant = next(iter(participants), None)
        user = participant and self._sunshine.store.find(f"{self._root}/users/{participant['userId']}")
        if not user:
            raise ValueError(f"the conversation {conversation['id']} has no user who could write")
        return user

    def _title(self, conversation: Record) -> str:
        try:
            user = self._customer(conversation)
        except ValueError:
            return str(conversation["id"])
        profile: Mapping[str, Any] = user.get("profile") or {}
        name = " ".join(str(profile[each]) for each in ("givenName", "surname") if profile.get(each))
        return _titled(name or user.get("externalId") or user["id"], conversation.get("displayName"))

    def _line(self, message: Record) -> Line:
        customer = message["author"].get("type") == "user"
        content: Record = message["content"]
        text = content.get("text") or content.get("altText") or f"[{content.get('type')}]"
        return Line(id=message["id"], at=message["received"], customer=customer, text=str(text))

    def _open(self, name: str) -> Record:
        service = self._sunshine
        profile = {"givenName": name, "locale": "en"}
        user = service.add_user(f"console-{service.ids.uuid()}", profile=profile)
        return service.add_conversation(user["id"])

    def _write(self, conversation: Record, text: str) -> None:
        author = {"type": "user", "userId": self._customer(conversation)["id"]}
        source = {"type": "web", "integrationId": self._sunshine.integration_id}
        self._sunshine.add_message(conversation["id"], {"type": "text", "text": text}, author=author, source=source)


class DixaChats(Chats):
    """Dixa's conversations. A new customer uses the chat widget."""

    def __init__(self, service: Dixa) -> None:
        super().__init__(service, "/v1")
        self._dixa = service

    def _title(self, conversation: Record) -> str:
        person = self._dixa.person(conversation["requesterId"])
        name = person.get("displayName") or person.get("email") or person.get("phoneNumber") or person["id"]
        return _titled(name, conversation.get("subject") or conversation["channel"])

    def _line(self, message: Record) -> Line:
        attributes: Record = message["attributes"]
        customer = attributes.get("direction") == "Inbound"
        text = text_of(attributes) or f"[{attributes.get('_type')}]"
        return Line(id=message["id"], at=message["createdAt"], customer=customer, text=text)

    def _open(self, name: str) -> Record:
        service = self._dixa
        email = f"{service.ids.uuid()}@example.org"
        user = service.add_end_user(displayName=name, email=email)
        return service.add_conversation(user["id"], "WidgetChat")

    def _write(self, conversation: Record, text: str) -> None:
        content = {"_type": "Text", "value": text}
        self._dixa.add_message(conversation, content, direction="Inbound", author_id=conversation["requesterId"])


class SinchChats(Chats):
    """Sinch's conversations. A new customer uses WhatsApp."""

    def __init__(self, service: Sinch) -> None:
        super().__init__(service, service.root)
        self._sinch = service

    def _title(self, conversation: Record) -> str:
        contact = self._sinch.store.find(f"{self._root}/contacts/{conversation['contact_id']}") or {}
        name = contact.get("display_name") or conversation["contact_id"]
        return _titled(name, conversation.get("active_channel"))

    def _line(self, message: Record) -> Line:
        content: Record = message.get("contact_message") or message.get("app_message") or {}
        text = content.get("text_message")
        shown = str(text.get("text")) if is_object(text) else f"[{', '.join(content)}]"
        customer = message["direction"] == "TO_APP"
        return Line(id=message["id"], at=message["accept_time"], customer=customer, text=shown)

    def _open(self, name: str) -> Record:
        service = self._sinch
        number = f"4520{len(service.store[f'{self._root}/contacts']):06d}"
        contact = service.add_contact(("WHATSAPP", number), display_name=name)
        return service.add_conversation(contact["id"], "WHATSAPP")

    def _write(self, conversation: Record, text: str) -> None:
        self._sinch.add_message(conversation, direction="TO_APP", contact_message={"text_message": {"text": text}})


def chats_of(sandbox: Sandbox) -> dict[str, Chats]:
    """The conversations of each service, by provider."""
    return {
        "sunshine": SunshineChats(sandbox.sunshine),
        "dixa": DixaChats(sandbox.dixa),
        "sinch": SinchChats(sandbox.sinch),
    }


def _titled(name: object, subject: object) -> str:
    return f"{name} · {subject}" if subject else str(name)
