"""The customer that a search is for, and what was not searched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import attrs

from trilogue._internal.arguments import short
from trilogue._internal.phones import normalize_national_phone, normalize_phone
from trilogue.records._json import JsonPart
from trilogue.records._models import Provider

if TYPE_CHECKING:
    from trilogue.records._models import Contact

CustomerField: TypeAlias = Literal["id", "external_id", "email", "phone"]
"""What a customer is searched by."""


@attrs.frozen
class Skipped(JsonPart):
    """Something that was not searched or listed, since the service cannot do it or a limit was reached."""

    provider: Provider
    """The service: "sunshine", "dixa" or "sinch"."""
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


def _region(value: str | None) -> str | None:
    return _text("region", value)


def _phone(value: str | None) -> str | None:
    return _text("phone", value)


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
            dots, slashes and brackets make no difference. No country is assumed where it has none and ``region`` is
            not given.
        region: the two letters of a country (ISO 3166-1), whose national numbers ``phone`` may have: with ``"DK"``,
            ``20 30 40 50`` is ``+4520304050``. Needs the extra ``trilogue[phone]``. Customers are compared without it.
        external_id: the id of this customer in your own system, where the service stores it.
        ids: the services' own ids by provider: ``{"dixa": "…"}``.

    Raises:
        ConfigError: ``region`` is given, and its extra is not installed.
        TypeError: the e-mail address, the phone number or the region is no string.
        ValueError: nothing is given, the region is unknown, or ``phone`` cannot be a phone number.

    """

    email: str | None = attrs.field(default=None, converter=_email, kw_only=True)
    phone: str | None = attrs.field(default=None, converter=_phone, kw_only=True)
    region: str | None = attrs.field(default=None, converter=_region, kw_only=True, eq=False)
    external_id: str | None = attrs.field(default=None, converter=_external_id, kw_only=True)
    ids: Mapping[Provider, str] = attrs.field(
        factory=dict[Provider, str], converter=_copied, kw_only=True, validator=_check_any, hash=False
    )

    def __attrs_post_init__(self) -> None:
        if self.phone:
            region = self.region
            phone = normalize_national_phone(self.phone, region) if region else normalize_phone(self.phone)
            object.__setattr__(self, "phone", phone)  # The class is frozen.

    @classmethod
    def of(cls, contact: Contact, *, region: str | None = None) -> Customer:
        """The person of a contact of one service, to be found on the others.

        A phone number of the contact that cannot be one is left out.

        Args:
            contact: the contact.
            region: the country whose national numbers the contact's phone number may have; see `Customer`.

        """
        own: dict[Provider, str] = {contact.provider: contact.id}
        try:
            return cls(
                email=contact.email,
                phone=contact.phone,
                region=region,
                external_id=contact.external_id,
                ids=own,
            )
        except ValueError:
            return cls(email=contact.email, external_id=contact.external_id, ids=own)
