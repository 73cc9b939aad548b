"""The Dixa clients: credentials, host, and what only Dixa has."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack

from trilogue._auth import HeaderAuth
from trilogue._auth.credentials import Secret, from_environment
from trilogue._internal.twins import awaited
from trilogue.errors import ConfigError
from trilogue.providers._base.client import AnyClient, AsyncProviderClient, ClientOptions, ProviderClient, settings
from trilogue.providers.rules import DIXA
from trilogue_dixa.client import AsyncClient, Client

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue._auth.credentials import Credential
    from trilogue._http import Settings
    from trilogue.providers.dixa.adapter import DixaAdapter
    from trilogue.providers.dixa.iterate import AsyncDixaIterate, DixaIterate
    from trilogue.records import Contact, Conversation, Message, Provider
    from trilogue_dixa import models
    from trilogue_dixa.api import Api, AsyncApi

_HOST = "https://dev.dixa.io"
_WORDS: dict[str, Literal["Bearer", ""]] = {"raw": "", "bearer": "Bearer"}


def _configured(token: Credential, scheme: str, base_url: str, options: ClientOptions) -> Settings:
    if scheme not in _WORDS:
        raise ConfigError(f'scheme must be "raw" or "bearer", not {scheme!r}', provider="dixa")
    return settings(DIXA, base_url, HeaderAuth(Secret("token", token), word=_WORDS[scheme]), options)


def _adapter(agent_id: str | None) -> DixaAdapter:
    from trilogue.providers.dixa.adapter import DixaAdapter  # noqa: PLC0415 - for records, not for operations

    return DixaAdapter(agent_id)


def _from_env() -> dict[str, Any]:
    return from_environment(
        "dixa",
        {"token": "DIXA_TOKEN"},
        {"agent_id": "DIXA_AGENT_ID", "scheme": "DIXA_SCHEME", "base_url": "DIXA_BASE_URL"},
        secret=frozenset({"token"}),
    )


class AnyDixa(AnyClient["DixaAdapter"]):
    """What ``Dixa`` and ``AsyncDixa`` share: how they are made."""

    provider: Provider = "dixa"

    def __init__(
        self,
        *,
        token: Credential,
        agent_id: str | None = None,
        scheme: Literal["raw", "bearer"] = "raw",
        base_url: str = _HOST,
        **options: Unpack[ClientOptions],
    ) -> None:
        self.open(self._connected(_configured(token, scheme, base_url, options)), partial(_adapter, agent_id))

    @classmethod
    def from_env(cls, **options: Unpack[ClientOptions]) -> Self:
        """From ``TRILOGUE_DIXA_TOKEN``, and where set ``_AGENT_ID``, ``_SCHEME`` and ``_BASE_URL``."""
        return cls(**_from_env(), **options)


class Dixa(AnyDixa, ProviderClient["DixaAdapter"]):
    """Dixa, version 1.

    Args:
        token: an API token.
        agent_id: in whose name messages are sent, unless the call says another.
        scheme: "raw" sends the token alone, as the vendor's document and tools do; "bearer" as its prose says.
        base_url: the host.
        options: timeouts, retries, limits; see ``ClientOptions``. By default 10 requests a second, bursts of 4, which
            is what Dixa allows a token.

    Raises:
        ConfigError: an argument is missing or wrong.

    """

    @cached_property
    def api(self) -> Api:
        """Each of the 84 operations, typed: ``api.queues.list_queues()``."""
        return Client(**self._generated()).api

    @cached_property
    def iterate(self) -> DixaIterate:
        """Pagers over Dixa's own items: ``iterate.list_agents()``."""
        from trilogue.providers.dixa.iterate import DixaIterate  # noqa: PLC0415 - only who iterates needs it

        return DixaIterate(self.adapter, self._pager)

    def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        external_id: str | None = None,
    ) -> Message:
        """Send a text, in an agent's name, to a conversation or to an end user in the one they used last.

        It is never sent twice by this library: an error with ``outcome="unknown"`` says that it may have arrived. Look
        for ``external_id`` among the conversation's messages then; without one, a random one is sent, and the error
        names it.

        Raises ``NotSupportedError`` where no agent is known, or the end user has no conversation yet.
        """
        return self._run(
            self.adapter.send_text(text, conversation=conversation, to=to, agent_id=agent_id, external_id=external_id)
        )

    def send(
        self,
        *,
        content: models.Content,
        attachments: Sequence[models.File] = (),
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        external_id: str | None = None,
    ) -> Message:
        """Send text or HTML with attachments, otherwise as ``send_text``."""
        return self._run(
            self.adapter.send(
                content,
                attachments=attachments,
                conversation=conversation,
                to=to,
                agent_id=agent_id,
                external_id=external_id,
            )
        )


class AsyncDixa(AnyDixa, AsyncProviderClient["DixaAdapter"]):
    """Dixa, version 1, for asyncio. The arguments of ``Dixa``."""

    @cached_property
    def api(self) -> AsyncApi:
        """Each of the 84 operations, typed: ``await api.queues.list_queues()``."""
        return AsyncClient(**self._generated()).api

    @cached_property
    def iterate(self) -> AsyncDixaIterate:
        """Pagers over Dixa's own items: ``iterate.list_agents()``."""
        from trilogue.providers.dixa.iterate import AsyncDixaIterate  # noqa: PLC0415 - only who iterates needs it

        return AsyncDixaIterate(self.adapter, self._pager)

    # Written out, because mypy gives what is assigned the type that it has in the base class.
    async def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        external_id: str | None = None,
    ) -> Message:
        """Send a text, as ``Dixa.send_text`` does."""
        return await self._run(
            self.adapter.send_text(text, conversation=conversation, to=to, agent_id=agent_id, external_id=external_id)
        )

    send = awaited(Dixa.send)
