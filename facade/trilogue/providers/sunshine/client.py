"""The Sunshine Conversations clients: credentials, hosts, and what only Sunshine has."""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack

from trilogue._auth import BasicAuth, HeaderAuth, MintedToken
from trilogue._auth.credentials import Secret, from_environment
from trilogue._internal.twins import awaited
from trilogue.errors import ConfigError
from trilogue.providers._base.client import AnyClient, AsyncProviderClient, ClientOptions, ProviderClient, settings
from trilogue.providers.rules import SUNSHINE
from trilogue_sunshine.client import AsyncClient, Client

if TYPE_CHECKING:
    from trilogue._auth import Auth
    from trilogue._auth.credentials import Credential
    from trilogue._http import Settings
    from trilogue.providers.sunshine.adapter import SunshineAdapter
    from trilogue.providers.sunshine.iterate import AsyncSunshineIterate, SunshineIterate
    from trilogue.records import Contact, Conversation, Message, Provider
    from trilogue_sunshine import models
    from trilogue_sunshine.api import Api, AsyncApi

_HOST = "https://{subdomain}.zendesk.com/sc"
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", re.IGNORECASE)


def _configured(
    subdomain: str | None,
    base_url: str | None,
    key: tuple[Credential | None, Credential | None, Credential | None],
    jwt_scope: Literal["app", "account"] | None,
    options: ClientOptions,
) -> Settings:
    if subdomain is None and base_url is None:
        raise ConfigError("give subdomain=…, acme of acme.zendesk.com; or base_url=…", provider="sunshine")
    if subdomain is not None and not _LABEL.fullmatch(subdomain):
        raise ConfigError("subdomain must be the first part of your zendesk.com address alone", provider="sunshine")
    return settings(SUNSHINE, base_url or _HOST.format(subdomain=subdomain), _auth(*key, jwt_scope=jwt_scope), options)


def _auth(
    key_id: Credential | None,
    secret: Credential | None,
    token: Credential | None,
    *,
    jwt_scope: Literal["app", "account"] | None,
) -> Auth:
    if token is not None and key_id is None and secret is None:
        return HeaderAuth(Secret("token", token))
    if token is not None or key_id is None or secret is None:
        raise ConfigError("give key_id=… and secret=…, or token=… alone", provider="sunshine")
    pair = Secret("key_id", key_id), Secret("secret", secret)
    return BasicAuth(*pair) if jwt_scope is None else MintedToken(*pair, scope=jwt_scope)


def _adapter(app_id: str) -> SunshineAdapter:
    from trilogue.providers.sunshine.adapter import SunshineAdapter  # noqa: PLC0415 - for records, not for operations

    return SunshineAdapter(app_id)


def _from_env() -> dict[str, Any]:
    return from_environment(
        "sunshine",
        {"app_id": "SUNSHINE_APP_ID"},
        {"key_id": "SUNSHINE_KEY_ID", "secret": "SUNSHINE_SECRET", "token": "SUNSHINE_TOKEN"},
        one_of={"subdomain": "SUNSHINE_SUBDOMAIN", "base_url": "SUNSHINE_BASE_URL"},
        secret=frozenset({"key_id", "secret", "token"}),
    )


class AnySunshine(AnyClient["SunshineAdapter"]):
    """What ``Sunshine`` and ``AsyncSunshine`` share: how they are made."""

    provider: Provider = "sunshine"

    def __init__(
        self,
        *,
        app_id: str,
        subdomain: str | None = None,
        key_id: Credential | None = None,
        secret: Credential | None = None,
        token: Credential | None = None,
        jwt_scope: Literal["app", "account"] | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        configured = _configured(subdomain, base_url, (key_id, secret, token), jwt_scope, options)
        self.open(self._connected(configured), partial(_adapter, app_id), {"app_id": app_id})

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """From ``TRILOGUE_SUNSHINE_APP_ID``, ``_SUBDOMAIN``, ``_KEY_ID`` and ``_SECRET``.

        ``_BASE_URL`` may stand for the subdomain, ``_TOKEN`` for the key.
        """
        return cls(**_from_env(), **options)


class Sunshine(AnySunshine, ProviderClient["SunshineAdapter"]):
    """Sunshine Conversations (Zendesk), version 2.

    Args:
        app_id: the app whose conversations are meant; operations take another as ``app_id=…``.
        subdomain: ``acme`` of ``acme.zendesk.com``.
        key_id: id of an app or account key, for Basic authentication.
        secret: the key's secret.
        token: instead of the key, a bearer token: an integration's OAuth token or a JWT of your own.
        jwt_scope: mint short-lived tokens with the key instead of sending it: "app" or "account", as the key has it.
            Needs the extra ``trilogue[jwt]``.
        base_url: host and prefix instead of the subdomain's: ``https://api.smooch.io``, ``https://api.eu-1.smooch.io``.
        options: timeouts, retries, limits; see ``ClientOptions``.

    Raises:
        ConfigError: an argument is missing or wrong.

    """

    @cached_property
    def api(self) -> Api:
        """Each of the 68 operations, typed: ``api.messages.post_message(…)``."""
        return Client(**self._generated()).api

    @cached_property
    def iterate(self) -> SunshineIterate:
        """Pagers over Sunshine's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sunshine.iterate import SunshineIterate  # noqa: PLC0415 - only who iterates needs it

        return SunshineIterate(self.adapter, self._pager)

    def send(
        self,
        *,
        content: models.Content,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
    ) -> Message:
        """Send any content to a conversation, or to a user in their default conversation."""
        return self._run(self.adapter.send(content, conversation=conversation, to=to))


class AsyncSunshine(AnySunshine, AsyncProviderClient["SunshineAdapter"]):
    """Sunshine Conversations (Zendesk), version 2, for asyncio. The arguments of ``Sunshine``."""

    @cached_property
    def api(self) -> AsyncApi:
        """Each of the 68 operations, typed: ``await api.messages.post_message(…)``."""
        return AsyncClient(**self._generated()).api

    @cached_property
    def iterate(self) -> AsyncSunshineIterate:
        """Pagers over Sunshine's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sunshine.iterate import AsyncSunshineIterate  # noqa: PLC0415 - only who iterates needs it

        return AsyncSunshineIterate(self.adapter, self._pager)

    send = awaited(Sunshine.send)
