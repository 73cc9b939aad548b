"""The Sinch Conversation API clients: credentials, regions, and what only Sinch has."""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Self, Unpack

from trilogue._auth import BasicAuth, ClientCredentials
from trilogue._auth.credentials import Secret, from_environment
from trilogue._internal.twins import awaited
from trilogue.errors import ConfigError
from trilogue.providers._base.client import AnyClient, AsyncProviderClient, ClientOptions, ProviderClient, settings
from trilogue.providers.rules import SINCH
from trilogue_sinch.client import AsyncClient, Client

if TYPE_CHECKING:
    from trilogue._auth.credentials import Credential
    from trilogue._http import Settings
    from trilogue.providers.sinch.adapter import SinchAdapter
    from trilogue.providers.sinch.iterate import AsyncSinchIterate, SinchIterate
    from trilogue.records import Contact, Conversation, Message, Provider
    from trilogue_sinch import models
    from trilogue_sinch.api import Api, AsyncApi

_HOST = "https://{region}.conversation.api.sinch.com"
_AUTH_URL = "https://auth.sinch.com/oauth2/token"
_CONTACT_SCAN_LIMIT = 10_000  # 500 requests of 20 contacts, which is the service's maximum
_REGION = re.compile(r"[a-z]{2,8}")


def _configured(
    region: str | None,
    base_url: str | None,
    key: tuple[Credential, Credential],
    auth_url: str | None,
    options: ClientOptions,
) -> Settings:
    if region is None and base_url is None:
        raise ConfigError("give region=…, the app's: us, eu or br; or base_url=…", provider="sinch")
    if region is not None and not _REGION.fullmatch(region):
        raise ConfigError('region must be the app\'s: "us", "eu" or "br"', provider="sinch")
    pair = Secret("key_id", key[0]), Secret("key_secret", key[1])
    auth = BasicAuth(*pair) if auth_url is None else ClientCredentials(auth_url, *pair)
    return settings(SINCH, base_url or _HOST.format(region=region), auth, options)


def _adapter(project_id: str, app_id: str, contact_scan_limit: int) -> SinchAdapter:
    from trilogue.providers.sinch.adapter import SinchAdapter  # noqa: PLC0415 - for records, not for operations

    return SinchAdapter(project_id, app_id, contact_scan_limit)


def _from_env() -> dict[str, Any]:
    return from_environment(
        "sinch",
        {
            "project_id": "SINCH_PROJECT_ID",
            "app_id": "SINCH_APP_ID",
            "key_id": "SINCH_KEY_ID",
            "key_secret": "SINCH_KEY_SECRET",
        },
        {"auth_url": "SINCH_AUTH_URL"},
        one_of={"region": "SINCH_REGION", "base_url": "SINCH_BASE_URL"},
        secret=frozenset({"key_id", "key_secret"}),
    )


class AnySinch(AnyClient["SinchAdapter"]):
    """What ``Sinch`` and ``AsyncSinch`` share: how they are made."""

    provider: Provider = "sinch"

    def __init__(
        self,
        *,
        project_id: str,
        app_id: str,
        key_id: Credential,
        key_secret: Credential,
        region: str | None = None,
        base_url: str | None = None,
        auth_url: str | None = _AUTH_URL,
        contact_scan_limit: int = _CONTACT_SCAN_LIMIT,
        **options: Unpack[ClientOptions],
    ) -> None:
        configured = _configured(region, base_url, (key_id, key_secret), auth_url, options)
        defaults = {"project_id": project_id, "app_id": app_id}
        self.open(self._connected(configured), partial(_adapter, project_id, app_id, contact_scan_limit), defaults)

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """From ``TRILOGUE_SINCH_PROJECT_ID``, ``_APP_ID``, ``_KEY_ID``, ``_KEY_SECRET`` and ``_REGION``.

        ``_BASE_URL`` may stand for the region; ``_AUTH_URL`` is optional.
        """
        return cls(**_from_env(), **options)


class Sinch(AnySinch, ProviderClient["SinchAdapter"]):
    """The Sinch Conversation API, version 1.

    Args:
        project_id: the project; operations take another as ``project_id=…``.
        app_id: the app that sends, and whose conversations and messages are meant.
        key_id: id of an access key.
        key_secret: the access key's secret.
        region: "us", "eu" or "br": the app's. With another one, everything answers 404.
        base_url: the host, instead of the region's.
        auth_url: where access tokens come from; one token serves all regions. None sends the key with every request
            instead (Basic), which Sinch limits heavily.
        contact_scan_limit: how many contacts are read to find a customer, because Sinch cannot search them.
        options: timeouts, retries, limits; see ``ClientOptions``.

    Raises:
        ConfigError: an argument is missing or wrong.

    """

    @cached_property
    def api(self) -> Api:
        """Each of the 33 operations, typed: ``api.messages.send_message(body=…)``."""
        return Client(**self._generated()).api

    @cached_property
    def iterate(self) -> SinchIterate:
        """Pagers over Sinch's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sinch.iterate import SinchIterate  # noqa: PLC0415 - only who iterates needs it

        return SinchIterate(self.adapter, self._pager)

    def send(
        self,
        *,
        content: models.AppMessage,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
    ) -> Message:
        """Send any message to a contact, or to the contact of a conversation."""
        return self._run(self.adapter.send(content, conversation=conversation, to=to))


class AsyncSinch(AnySinch, AsyncProviderClient["SinchAdapter"]):
    """The Sinch Conversation API, version 1, for asyncio. The arguments of ``Sinch``."""

    @cached_property
    def api(self) -> AsyncApi:
        """Each of the 33 operations, typed: ``await api.messages.send_message(body=…)``."""
        return AsyncClient(**self._generated()).api

    @cached_property
    def iterate(self) -> AsyncSinchIterate:
        """Pagers over Sinch's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sinch.iterate import AsyncSinchIterate  # noqa: PLC0415 - only who iterates needs it

        return AsyncSinchIterate(self.adapter, self._pager)

    send = awaited(Sinch.send)
