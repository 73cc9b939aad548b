"""The provider-neutral records: contacts, conversations and messages; and the customer that a search is for.

``trilogue.providers`` maps each service's own models to them. ``raw`` holds that model, and its type is the record's
parameter: a `Dixa` client gives ``Contact[trilogue_dixa.models.EndUser]``. A plain ``Contact`` is a contact of any
service.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime  # noqa: TC003 - attrs resolves annotations at run time for its users
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypeAlias, get_args, runtime_checkable

import attrs

from trilogue._internal.arguments import short
from trilogue._internal.phones import normalize_phone

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    # Type checkers read the default (PEP 696), which Python's own TypeVar has from 3.13 on.
    RawT_co = TypeVar("RawT_co", covariant=True, default=object)
else:
    from typing import TypeVar

    RawT_co = TypeVar("RawT_co", covariant=True)


@runtime_checkable
class ProviderModel(Protocol):
    """What the models of the three generated packages have in common."""

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON, as the service sends and takes it."""
        ...


Provider: TypeAlias = Literal["sunshine", "dixa", "sinch"]

Direction: TypeAlias = Literal["inbound", "outbound", "unknown"]
"""``inbound``: the customer wrote to the business. ``outbound``: the business wrote to the customer."""

AuthorRole: TypeAlias = Literal["customer", "business", "unknown"]

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
    "call",
    "recording",
    "activity",
    "unknown",
]
"""What a message holds. ``media`` is an image, a video, audio or a document where the service does not say which."""

ChoiceKind: TypeAlias = Literal["reply", "postback", "link", "webview", "call", "location", "buy", "item", "unknown"]


@attrs.frozen
class Identity:
    """A contact's address on one channel: a phone number for SMS, an address for e-mail."""

    channel: str
    """The service's own name of the channel: ``WHATSAPP``, ``email``."""
    value: str


@attrs.frozen
class Contact(Generic[RawT_co]):
    """A customer in one service: a Sunshine user, a Dixa end user, a Sinch contact."""

    provider: Provider
    id: str
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    external_id: str | None = None
    """The id of this customer in your own system."""
    avatar_url: str | None = None
    language: str | None = None
    created_at: datetime | None = None
    identities: tuple[Identity, ...] = ()
    raw: RawT_co = attrs.field(default=None, eq=False, repr=False)
    """The provider's typed model (``trilogue_dixa.models.EndUser`` …), or the JSON value that could not be read."""
    problem: str | None = None
    """Why this item could not be read completely; None when it could."""


@attrs.frozen
class Conversation(Generic[RawT_co]):
    """A thread of messages between one customer and the business."""

    provider: Provider
    id: str
    contact_id: str | None = None
    channel: str | None = None
    """The service's own name of the channel: ``WHATSAPP``, ``EmailConversation``."""
    subject: str | None = None
    state: str | None = None
    """The service's own name of the state: ``Open``, ``Closed``, ``active``; None where the service gives none."""
    direction: Direction = "unknown"
    """Which side started it."""
    created_at: datetime | None = None
    last_activity_at: datetime | None = None
    business_last_read_at: datetime | None = None
    language: str | None = None
    assignee_id: str | None = None
    """The agent that it is assigned to."""
    raw: RawT_co = attrs.field(default=None, eq=False, repr=False)
    """The provider's typed model, or the JSON value that could not be read."""
    problem: str | None = None
    """Why this item could not be read completely; None when it could."""


@attrs.frozen
class Author:
    """Who wrote a message, as far as the message itself says it. Names are not looked up."""

    role: AuthorRole = "unknown"
    id: str | None = None
    name: str | None = None
    email: str | None = None
    avatar_url: str | None = None
    automated: bool = False
    """A bot, an auto-reply or a flow wrote it."""


@attrs.frozen
class Attachment:
    """A file of a message. ``url`` may need the service's credentials, and may expire."""

    url: str
    media_type: str | None = None
    name: str | None = None
    description: str | None = None
    """Caption or alternative text."""
    size: int | None = None
    """Bytes."""
    thumbnail_url: str | None = None


@attrs.frozen
class Choice:
    """An option that the reader can choose: a button, a quick reply, a row of a list, a link."""

    kind: ChoiceKind
    label: str
    url: str | None = None
    payload: str | None = None
    """What the business receives when it is chosen."""
    description: str | None = None


@attrs.frozen
class Message(Generic[RawT_co]):
    """One message of any service. ``text`` is readable for every kind of message; ``raw`` has everything."""

    provider: Provider
    id: str
    conversation_id: str | None = None
    contact_id: str | None = None
    sent_at: datetime | None = None
    """When the service received it, with a timezone. None only where the service gave no readable time."""
    direction: Direction = "unknown"
    channel: str | None = None
    """The service's own name of the channel: ``whatsapp``, ``WHATSAPP``, ``Email``."""
    kind: MessageKind = "unknown"
    author: Author = Author()
    text: str = ""
    subject: str | None = None
    html: str | None = None
    attachments: tuple[Attachment, ...] = ()
    choices: tuple[Choice, ...] = ()
    reply_to: str | None = None
    """The id of the message that this one replies to or quotes."""
    delivery: DeliveryState | None = None
    """None where the list does not say it; webhooks report most deliveries."""
    failure_reason: str | None = None
    external_id: str | None = None
    """The id of this message in another system: the channel's (Sunshine), the sender's own (Dixa)."""
    reference: str | None = None
    """What the sender gave the message to find it by: ``reference=`` of ``send_text``, ``send`` and ``reply``."""
    raw: RawT_co = attrs.field(default=None, eq=False, repr=False)
    """The provider's typed model (``trilogue_sunshine.models.Message`` …), or the JSON value that could not be read."""
    problem: str | None = None
    """Why this item could not be read completely; None when it could."""


CustomerField: TypeAlias = Literal["id", "external_id", "email", "phone"]
"""What a customer is searched by."""


@attrs.frozen
class Skipped:
    """Something that was not searched or listed, since the service cannot do it or a limit was reached."""

    provider: Provider
    what: Literal[CustomerField, "contacts"]
    """What it was not searched by; ``contacts`` for the list of all contacts."""
    reason: str
    """Why, and what can be done instead."""


def _copied(ids: Mapping[Provider, str]) -> Mapping[Provider, str]:
    if not isinstance(ids, Mapping):
        raise TypeError(f'ids must be a mapping of providers to ids such as {{"dixa": "…"}}, not {type(ids).__name__}')
    for provider, own_id in ids.items():
        if provider not in get_args(Provider):
            raise ValueError(
                f"ids has an unknown provider, {short(provider)}: {', '.join(get_args(Provider))} are known"
            )
        if not isinstance(own_id, str):
            raise TypeError(f"ids[{provider!r}] must be a string, not {type(own_id).__name__}")
    return dict(ids)


def _text(name: str, value: str | None) -> str | None:
    if value is not None and not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance] - from callers
        raise TypeError(f"{name} must be a string, not {type(value).__name__}")
    return value.strip() or None if value else None


def _email(value: str | None) -> str | None:
    return _text("email", value)


def _external_id(value: str | None) -> str | None:
    return _text("external_id", value)


def _phone(value: str | None) -> str | None:
    text = _text("phone", value)
    return normalize_phone(text) if text else None


def _check_any(customer: Customer, _attribute: object, _value: Mapping[Provider, str]) -> None:
    if not (customer.email or customer.phone or customer.external_id or customer.ids):
        raise ValueError("Customer needs at least one of email, phone, external_id, ids")


@attrs.frozen
class Customer:
    """A person in your own system, to be found on every service.

    Each service is searched by its own id, else external id, else e-mail, else phone; the first of these that finds a
    contact ends the search. What a service cannot search by comes last, and is in ``pager.skipped`` if nothing is
    found.

    Args:
        email: an e-mail address. Spaces around it are removed; upper and lower case make no difference.
        phone: a phone number. With a country code, after + or 00, it becomes E.164: ``+4520304050``. Spaces, dashes,
            dots, slashes and brackets make no difference. No country is assumed where it has none.
        external_id: the id of this customer in your own system, where the service stores it.
        ids: the services' own ids by provider: ``{"dixa": "…"}``.

    Raises:
        TypeError: the e-mail address or the phone number is no string.
        ValueError: nothing is given, or ``phone`` cannot be a phone number.

    """

    email: str | None = attrs.field(default=None, converter=_email, kw_only=True)
    phone: str | None = attrs.field(default=None, converter=_phone, kw_only=True)
    external_id: str | None = attrs.field(default=None, converter=_external_id, kw_only=True)
    ids: Mapping[Provider, str] = attrs.field(
        factory=dict[Provider, str], converter=_copied, kw_only=True, validator=_check_any, hash=False
    )

    @classmethod
    def of(cls, contact: Contact) -> Customer:
        """The person of a contact of one service, to be found on the others.

        A phone number of the contact that cannot be one is left out.
        """
        try:
            phone = _phone(contact.phone)
        except ValueError:
            phone = None
        return cls(
            email=contact.email, phone=phone, external_id=contact.external_id, ids={contact.provider: contact.id}
        )


Record: TypeAlias = Contact | Conversation | Message
