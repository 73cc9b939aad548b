"""The synchronous Dixa client, and how both clients are made: credentials and hosts."""

from __future__ import annotations

from contextlib import closing
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self, cast

from trilogue._auth import HeaderAuth, Secret
from trilogue._auth.credentials import Variables
from trilogue._http.settings import MAX_CONNECTIONS, MAX_RESPONSE_BYTES, OwnServer, SyncTransport
from trilogue._internal.arguments import short
from trilogue._internal.checks import require_flag, require_name
from trilogue.errors import ConfigError
from trilogue.limits import DIXA_EXPORTS_LIMIT, DIXA_LIMIT
from trilogue.providers._base.client import (
    DEFAULT_RETRY,
    DEFAULT_TIMEOUTS,
    BaseClient,
    ClientOptions,
    TransportT,
)
from trilogue.providers._base.sync import ProviderClient
from trilogue.providers.rules import DIXA, DIXA_EXPORTS
from trilogue_dixa.client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    import httpx

    from trilogue._auth.credentials import Credential
    from trilogue._http import Timeouts, Verify
    from trilogue.limits import RateLimit, RateLimiter
    from trilogue.providers.dixa.adapter import DixaAdapter
    from trilogue.providers.dixa.iterate import DixaIterate
    from trilogue.records import Contact, Conversation, Message, Provider
    from trilogue.retry import RetryEvent, RetryPolicy
    from trilogue_dixa import models
    from trilogue_dixa.api import Api
    from trilogue_dixa.client import BaseClient as GeneratedClient
    from trilogue_dixa.types import Request

_HOST = "https://dev.dixa.io"
_CONCURRENCY = 10  # Dixa allows as many requests a second (API reference, Rate limits).
_PREFIXES: dict[str, Literal["Bearer", ""]] = {"raw": "", "bearer": "Bearer"}


def _prefix(scheme: str) -> Literal["Bearer", ""]:
    if not isinstance(scheme, str) or scheme not in _PREFIXES:
        raise ConfigError(f'scheme must be "raw" or "bearer", not {short(scheme)}', provider="dixa")
    return _PREFIXES[scheme]


class BaseDixa(BaseClient[TransportT]):
    """What ``Dixa`` and ``AsyncDixa`` share: how they are made."""

    provider: Provider = "dixa"
    """The service, as records and errors name it."""
    _variables = Variables(
        provider="dixa",
        needed=((("token",),),),
        optional=("agent_id", "scheme", "base_url", "exports_url"),
        secret=frozenset({"token"}),
    )

    def __init__(
        self,
        *,
        token: Credential,
        agent_id: str | None = None,
        author_names: bool = False,
        scheme: Literal["raw", "bearer"] = "raw",
        base_url: str = _HOST,
        exports_url: str | None = None,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        rate_limit: RateLimit | RateLimiter | None = DIXA_LIMIT,
        exports_rate_limit: RateLimit | RateLimiter | None = DIXA_EXPORTS_LIMIT,
        on_retry: Callable[[RetryEvent], object] | None = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        max_connections: int = MAX_CONNECTIONS,
        concurrency: int = _CONCURRENCY,
        http_client: TransportT | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: str | None = None,
        verify: Verify = True,
    ) -> None:
        try:
            options = ClientOptions(
                timeout=timeout,
                total_timeout=total_timeout,
                max_attempts=max_attempts,
                retry=retry,
                rate_limit=rate_limit,
                on_retry=on_retry,
                max_response_bytes=max_response_bytes,
                max_connections=max_connections,
                concurrency=concurrency,
                http_client=cast("Any", http_client),
                headers=headers,
                proxy=proxy,
                verify=verify,
            )
            secret = Secret("token", token, ascii_only=True)
            auth = HeaderAuth(secret, prefix=_prefix(scheme))
            exports = OwnServer(
                url=exports_url or (DIXA_EXPORTS if base_url == _HOST else base_url),
                argument="exports_url" if exports_url else "base_url",
                auth=HeaderAuth(secret, prefix="Bearer"),
                limiter=exports_rate_limit,
            )
            self._agent_id = None if agent_id is None else require_name("agent_id", agent_id, "dixa")
            self._author_names = require_flag("author_names", author_names, "dixa")
            self._connect(options.settings(DIXA, base_url, auth, {DIXA_EXPORTS: exports}))
        except ConfigError as error:
            raise error.with_traceback(None)  # noqa: B904 - the same error; the frames inside hold credentials
        finally:
            del token, headers, proxy

    @cached_property
    def _adapter(self) -> DixaAdapter:
        from trilogue.providers.dixa.adapter import DixaAdapter  # noqa: PLC0415 - only for records

        return DixaAdapter(self._agent_id, author_names=self._author_names)

    def _export_request(
        self, client: GeneratedClient, build: Callable[..., Request], arguments: Mapping[str, object]
    ) -> httpx.Request:
        http = self._http
        request: httpx.Request = http.build_request(
            **client.request_arguments(build(client, **arguments), http.base_url)
        )
        return request

    @classmethod
    def from_env(
        cls,
        *,
        author_names: bool = False,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        rate_limit: RateLimit | RateLimiter | None = DIXA_LIMIT,
        exports_rate_limit: RateLimit | RateLimiter | None = DIXA_EXPORTS_LIMIT,
        on_retry: Callable[[RetryEvent], object] | None = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        max_connections: int = MAX_CONNECTIONS,
        concurrency: int = _CONCURRENCY,
        http_client: TransportT | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: str | None = None,
        verify: Verify = True,
    ) -> Self:
        """Make the client from environment variables.

        ``TRILOGUE_DIXA_TOKEN``, and where set ``TRILOGUE_DIXA_AGENT_ID``, ``TRILOGUE_DIXA_SCHEME``,
        ``TRILOGUE_DIXA_BASE_URL`` and ``TRILOGUE_DIXA_EXPORTS_URL``.

        The arguments are the constructor's.

        Returns:
            A client that reads its credentials from the environment for each request.

        Raises:
            ConfigError: variables are missing; it names all of them.

        """
        return cls(
            **cls._variables.read(),
            author_names=author_names,
            timeout=timeout,
            total_timeout=total_timeout,
            max_attempts=max_attempts,
            retry=retry,
            rate_limit=rate_limit,
            exports_rate_limit=exports_rate_limit,
            on_retry=on_retry,
            max_response_bytes=max_response_bytes,
            max_connections=max_connections,
            concurrency=concurrency,
            http_client=http_client,
            headers=headers,
            proxy=proxy,
            verify=verify,
        )


class Dixa(
    BaseDixa[SyncTransport],
    ProviderClient["models.EndUser", "models.Conversation", "models.Message", "models.CreateMessageOutputData"],
):
    """Dixa, version 1.

    Args:
        token: an API token, or a function that returns it.
        agent_id: the agent that messages are sent as, unless the call names another.
        author_names: look up the agents who wrote outbound messages, for ``message.author``: a request for each agent,
            once a client. By default a message has the agent's id alone, as the service sends it.
        scheme: "raw" sends the token alone, as the vendor's document and tools do; "bearer" puts "Bearer" before it,
            as the vendor's texts say.
        base_url: the host.
        exports_url: the host of the Exports API, which gets the token as Bearer; by default https://exports.dixa.io, or
            ``base_url`` if that is another than Dixa's, such as a sandbox or a proxy.
        timeout: seconds for each phase of an attempt, or `Timeouts`; by default 5 to connect, 30 to read and to write.
        total_timeout: seconds for a whole call, all attempts and waits included; for listings, for each page. 60 by
            default.
        max_attempts: requests sent for one call at most, the first included; 3 by default, 1 switches retrying off.
        retry: the whole retry policy; ``total_timeout`` and ``max_attempts`` replace their part of it.
        rate_limit: requests that this client sends at most, or a limiter that several clients share; by default 10 a
            second in bursts of 4, which Dixa allows a token. None for no limit.
        exports_rate_limit: the same for the Exports API, which is counted apart; by default 10 a minute.
        on_retry: called with a `RetryEvent` before each wait for another attempt.
        max_response_bytes: the largest answer that is accepted, decompressed; 64 MiB by default.
        max_connections: open connections at most; 100 by default.
        concurrency: requests at once at most for one listing, search or history; by default 10, as many
            as Dixa allows a second.
        http_client: an httpx client that you configured, which you close and whose timeouts hold unless ``timeout`` is
            given; or an httpx transport.
        headers: sent with every request.
        proxy: the URL of a proxy, instead of those in the environment.
        verify: an SSL context or the path of a bundle of certificate authorities, instead of the usual authorities;
            False for no check.

    Raises:
        ConfigError: an argument is missing or wrong.

    """

    @cached_property
    def api(self) -> Api:
        """Each of the service's operations, typed: ``api.queues.list_queues()``."""
        return self._generated.api

    @cached_property
    def _generated(self) -> Client:
        return Client(**self._generated_arguments())

    @cached_property
    def iterate(self) -> DixaIterate:
        """Pagers over Dixa's own items: ``iterate.list_agents()``."""
        from trilogue.providers.dixa.iterate import DixaIterate  # noqa: PLC0415 - only for iterating

        return DixaIterate(self._adapter, self._caller, self._stream_items)

    def _stream_items(self, build: Callable[..., Request], arguments: Mapping[str, object]) -> Generator[Any]:
        """Send an export's request, and give the items of its answer while they arrive."""
        stream = self._http.stream_items(self._export_request(self._generated, build, arguments))
        with closing(stream) as items:
            yield from items

    def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        reference: str | None = None,
    ) -> Message[models.CreateMessageOutputData]:
        """Send a text as an agent.

        This library never sends it twice. An error with ``outcome="unknown"`` says that it may have arrived, and
        ``error.lookup`` whether it was found afterwards; ``find_sent`` looks for it again.

        Args:
            text: what to send.
            conversation: a conversation, or its id.
            to: instead of a conversation, an end user or its id: in the conversation they used last.
            agent_id: the agent to send as; the client's by default.
            reference: a text of your own that no other message has, to find the message by, at most 128 characters; a
                random one by default. It is the message's external id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        Raises:
            NotSupportedError: no agent is known, or the end user has no conversation yet.

        """
        return self._run(
            self._adapter.send_text(text, conversation=conversation, to=to, agent_id=agent_id, reference=reference)
        )

    def send(
        self,
        *,
        content: models.Content,
        attachments: Sequence[models.File] = (),
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        reference: str | None = None,
    ) -> Message[models.CreateMessageOutputData]:
        """Send text or HTML with attachments; otherwise like ``send_text``.

        Args:
            content: a ``trilogue_dixa.models.Text`` or ``Html``.
            attachments: files by their URL, ``trilogue_dixa.models.File``.
            conversation: a conversation or its id. Either this or ``to``.
            to: a contact or its id.
            agent_id: the agent to send as, unless the client has one.
            reference: what to find the message by, 1 to 128 characters; by default a random one.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return self._run(
            self._adapter.send(
                content,
                attachments=attachments,
                conversation=conversation,
                to=to,
                agent_id=agent_id,
                reference=reference,
            )
        )

    def reply(
        self,
        message: Message,
        *,
        text: str | None = None,
        content: models.Content | None = None,
        attachments: Sequence[models.File] = (),
        agent_id: str | None = None,
        reference: str | None = None,
    ) -> Message[models.CreateMessageOutputData]:
        """Answer a message in its conversation, with a text or any content; otherwise like ``send_text``.

        Args:
            message: a message of this provider, such as a webhook event's.
            text: what to send.
            content: instead of a text, text or HTML as the service's model.
            attachments: files that go with it.
            agent_id: the agent to send as; the client's by default.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        options: dict[str, Any] = {"attachments": attachments, "agent_id": agent_id}
        return self._run(self._adapter.reply(message, text=text, content=content, reference=reference, **options))
