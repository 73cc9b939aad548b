"""Contacts, conversations and messages of any service, and their parts."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - the fields' types are read at run time
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypeAlias, runtime_checkable

import attrs

from trilogue._internal.undecoded import Undecoded, decoded
from trilogue.records._json import JsonPart, JsonRecord

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    # Type checkers read the default (PEP 696), which Python's own TypeVar has from 3.13 on.
    RawT_co = TypeVar("RawT_co", covariant=True, default=object)
    """The type of a record's ``raw``: a model of the service, where the client is known."""
else:
    from typing import TypeVar

    RawT_co = TypeVar("RawT_co", covariant=True)
    """The type of a record's ``raw``: a model of the service, where the client is known."""


@runtime_checkable
class ProviderModel(Protocol):
    """What the models of the three generated packages have in common."""

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON, as the service sends and takes it."""
        ...


Provider: TypeAlias = Literal["sunshine", "dixa", "sinch"]
"""A service, as records and errors name it."""

Direction: TypeAlias = Literal["inbound", "outbound", "unknown"]
"""``inbound``: the customer wrote to the business. ``outbound``: the business wrote to the customer."""

AuthorRole: TypeAlias = Literal["customer", "business", "unknown"]
"""On which side an author is."""

DeliveryState: TypeAlias = Literal["accepted", "delivered", "read", "failed", "deleted"]
"""The last state that is known of a message. ``accepted``: the service has it, and says nothing more."""

MessageKind: TypeAlias = Literal[
    "text",
    "email",
    "image",
    "file",
    "media",
    "location",
    "card",
    "carousel",
    "list",
    "choices",
    "choice_response",
    "form",
    "form_response",
    "template",
    "contact_form",
    "contact_info",
    "product_response",
    "call",
    "recording",
    "activity",
    "unknown",
]
"""What a message holds. ``media`` is an image, a video, audio or a document where the service does not say which."""

ChoiceKind: TypeAlias = Literal["reply", "postback", "link", "webview", "call", "location", "buy", "item", "unknown"]
"""What choosing it does. ``item`` is a row of a list, or a product."""


class _HasRaw(Generic[RawT_co]):
    """A record's ``raw``, which is decoded when it is first read."""

    __slots__ = ()
    _raw: RawT_co | Undecoded

    @property
    def raw(self) -> RawT_co:
        """The provider's typed model (``trilogue_sunshine.models.Message`` …), or the JSON value that could not be
        read.
        """
        found: RawT_co = decoded(self._raw)
        if found is not self._raw:
            object.__setattr__(self, "_raw", found)
        return found


@attrs.frozen
class Identity(JsonPart):
    """A contact's address on one channel: a phone number for SMS, an address for e-mail."""

    channel: str
    """The service's own name of the channel: ``WHATSAPP``, ``email``."""
    value: str
    """The address itself, as the service has it."""


@attrs.frozen
class Contact(JsonRecord, _HasRaw[RawT_co]):
    """A customer in one service: a Sunshine user, a Dixa end user, a Sinch contact."""

    provider: Provider
    """The service: "sunshine", "dixa" or "sinch"."""
    id: str
    """The service's id of the customer."""
    name: str | None = None
    """The full or display name."""
    email: str | None = None
    """The first e-mail address."""
    phone: str | None = None
    """The first phone number."""
    external_id: str | None = None
    """The id of this customer in your own system."""
    avatar_url: str | None = None
    """A picture of the customer."""
    language: str | None = None
    """As the service has it: ``en-US``, ``EN``."""
    created_at: datetime | None = None
    """When the service made it, with a time zone."""
    identities: tuple[Identity, ...] = ()
    """All addresses that the service knows, on all channels."""
    _raw: RawT_co | Undecoded = attrs.field(default=None, alias="raw", eq=False, repr=False)
    problem: str | None = None
    """Why this item could not be read completely; None when it could."""


@attrs.frozen
class Conversation(JsonRecord, _HasRaw[RawT_co]):
    """A thread of messages between one customer and the business."""

    provider: Provider
    """The service: "sunshine", "dixa" or "sinch"."""
    id: str
    """The service's id of the conversation."""
    contact_id: str | None = None
    """The customer's id."""
    channel: str | None = None
    """The service's own name of the channel: ``WHATSAPP``, ``EmailConversation``."""
    subject: str | None = None
    """Of an e-mail or a contact form; Sunshine's display name."""
    state: str | None = None
    """The service's own name of the state: ``Open``, ``Closed``, ``active``; None where the service gives none."""
    direction: Direction = "unknown"
    """Which side started it."""
    created_at: datetime | None = None
    """When it began, with a time zone."""
    last_activity_at: datetime | None = None
    """When something last happened in it, as far as the service says so."""
    business_last_read_at: datetime | None = None
    """When the business last read it (Sunshine)."""
    language: str | None = None
    """As the service has it."""
    assignee_id: str | None = None
    """The agent that it is assigned to."""
    _raw: RawT_co | Undecoded = attrs.field(default=None, alias="raw", eq=False, repr=False)
    problem: str | None = None
    """Why this item could not be read completely; None when it could."""


@attrs.frozen
class Author(JsonPart):
    """Who wrote a message, as far as the message itself says it. Names are not looked up."""

    role: AuthorRole = "unknown"
    """On which side the author is."""
    id: str | None = None
    """The service's id of the user, contact or agent."""
    name: str | None = None
    """The name to show."""
    email: str | None = None
    """The e-mail address, where the message or the contact has one."""
    avatar_url: str | None = None
    """A picture of the author."""
    automated: bool = False
    """A bot, an auto-reply or a flow wrote it."""


@attrs.frozen
class Attachment(JsonPart):
    """A file of a message. ``url`` may need the service's credentials, and may expire."""

    url: str
    media_type: str | None = None
    """Such as ``image/png``."""
    name: str | None = None
    """The file's name."""
    description: str | None = None
    """Caption or alternative text."""
    size: int | None = None
    """Bytes."""
    thumbnail_url: str | None = None
    """A small picture of it."""


@attrs.frozen
class Choice(JsonPart):
    """An option that the reader can choose: a button, a quick reply, a row of a list, a link."""

    kind: ChoiceKind
    """What choosing it does."""
    label: str
    """What the reader sees."""
    url: str | None = None
    """What a link opens."""
    payload: str | None = None
    """What the business receives when it is chosen."""
    description: str | None = None
    """A second line below the label."""


@attrs.frozen
class Message(JsonRecord, _HasRaw[RawT_co]):
    """One message of any service. ``text`` is readable for every kind of message; ``raw`` has everything."""

    provider: Provider
    """The service: "sunshine", "dixa" or "sinch"."""
    id: str
    """The service's id of the message."""
    conversation_id: str | None = None
    """The conversation that it is in."""
    contact_id: str | None = None
    """The customer of the conversation, as far as the service says so."""
    sent_at: datetime | None = None
    """When the service received it, with a timezone. None only where the service gave no readable time."""
    direction: Direction = "unknown"
    """Which side wrote it."""
    channel: str | None = None
    """The service's own name of the channel: ``whatsapp``, ``WHATSAPP``, ``Email``."""
    kind: MessageKind = "unknown"
    """What it holds."""
    author: Author = Author()
    """Who wrote it."""
    text: str = ""
    subject: str | None = None
    """Of an e-mail or a contact form."""
    html: str | None = None
    """The HTML of a message that has some, as it came: never show it without sanitising it."""
    attachments: tuple[Attachment, ...] = ()
    """Its files."""
    choices: tuple[Choice, ...] = ()
    """What the reader can choose."""
    reply_to: str | None = None
    """The id of the message that this one replies to or quotes."""
    delivery: DeliveryState | None = None
    """None where the list does not say it; webhooks report most deliveries."""
    failure_reason: str | None = None
    """Why it was not delivered, in the service's words."""
    external_id: str | None = None
    """The id of this message in another system: the channel's (Sunshine), the sender's own (Dixa)."""
    reference: str | None = None
    """What the sender gave the message to find it by: ``reference=`` of ``send_text``, ``send`` and ``reply``."""
    _raw: RawT_co | Undecoded = attrs.field(default=None, alias="raw", eq=False, repr=False)
    problem: str | None = None
    """Why this item could not be read completely; None when it could."""


Record: TypeAlias = Contact | Conversation | Message
"""A record of any kind."""
