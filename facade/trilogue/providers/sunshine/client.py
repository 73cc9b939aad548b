"""The synchronous Sunshine client, and how both clients are made: credentials and hosts."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self, cast

from trilogue._auth import BasicAuth, HeaderAuth, MintedToken, Secret
from trilogue._auth.credentials import Variables
from trilogue._http.settings import CONCURRENCY, MAX_CONNECTIONS, MAX_RESPONSE_BYTES, SyncTransport
from trilogue._internal.arguments import short
from trilogue._internal.checks import require_name
from trilogue.errors import ConfigError
from trilogue.providers._base.client import (
    DEFAULT_RETRY,
    DEFAULT_TIMEOUTS,
    BaseClient,
    ClientOptions,
    TransportT,
)
from trilogue.providers._base.sync import ProviderClient
from trilogue.providers.rules import SUNSHINE
from trilogue_sunshine.client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue._auth import Auth
    from trilogue._auth.credentials import Credential
    from trilogue._http import Timeouts, Verify
    from trilogue.limits import RateLimit, RateLimiter
    from trilogue.providers.sunshine.adapter import SunshineAdapter
    from trilogue.providers.sunshine.iterate import SunshineIterate
    from trilogue.records import Contact, Conversation, Message, Provider
    from trilogue.retry import RetryEvent, RetryPolicy
    from trilogue_sunshine import models
    from trilogue_sunshine.api import Api

_HOST = "https://{subdomain}.zendesk.com/sc"
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", re.IGNORECASE)


def _url(subdomain: str | None, base_url: str | None) -> str:
    if subdomain is None and base_url is None:
        raise ConfigError("give subdomain=…, acme of acme.zendesk.com; or base_url=…", provider="sunshine")
    if subdomain is not None and not (isinstance(subdomain, str) and _LABEL.fullmatch(subdomain)):
        raise ConfigError("subdomain must be the first part of your zendesk.com address alone", provider="sunshine")
    return _HOST.format(subdomain=subdomain) if base_url is None else base_url


def _auth(
    key_id: Credential | None,
    secret: Credential | None,
    token: Credential | None,
    jwt_scope: Literal["app", "account"] | None,
) -> Auth:
    if token is not None and key_id is None and secret is None:
        return HeaderAuth(Secret("token", token, ascii_only=True))
    if token is not None or key_id is None or secret is None:
        raise ConfigError("give key_id=… and secret=…, or token=… alone", provider="sunshine")
    if jwt_scope not in (None, "app", "account"):
        raise ConfigError(f'jwt_scope must be "app" or "account", not {short(jwt_scope)}', provider="sunshine")
    pair = Secret("key_id", key_id), Secret("secret", secret)
    return BasicAuth(*pair) if jwt_scope is None else MintedToken(*pair, scope=jwt_scope)


class BaseSunshine(BaseClient[TransportT]):
    """What ``Sunshine`` and ``AsyncSunshine`` share: how they are made."""

    provider: Provider = "sunshine"
    """The service, as records and errors name it."""
    _variables = Variables(
        provider="sunshine",
        needed=((("app_id",),), (("subdomain",), ("base_url",)), (("key_id", "secret"), ("token",))),
        secret=frozenset({"key_id", "secret", "token"}),
    )

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
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        rate_limit: RateLimit | RateLimiter | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        max_connections: int = MAX_CONNECTIONS,
        concurrency: int = CONCURRENCY,
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
            url, auth = _url(subdomain, base_url), _auth(key_id, secret, token, jwt_scope)
            self._defaults = {"app_id": require_name("app_id", app_id, "sunshine")}
            self._connect(options.settings(SUNSHINE, url, auth))
        except ConfigError as error:
            raise error.with_traceback(None)  # noqa: B904 - the same error; the frames inside hold credentials
        finally:
            del key_id, secret, token, headers, proxy

    @cached_property
    def _adapter(self) -> SunshineAdapter:
        from trilogue.providers.sunshine.adapter import SunshineAdapter  # noqa: PLC0415 - only for records

        return SunshineAdapter(self._defaults["app_id"])

    @classmethod
    def from_env(
        cls,
        *,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        rate_limit: RateLimit | RateLimiter | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        max_connections: int = MAX_CONNECTIONS,
        concurrency: int = CONCURRENCY,
        http_client: TransportT | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: str | None = None,
        verify: Verify = True,
    ) -> Self:
        """Make the client from environment variables.

        ``TRILOGUE_SUNSHINE_APP_ID``, ``TRILOGUE_SUNSHINE_SUBDOMAIN`` or ``TRILOGUE_SUNSHINE_BASE_URL``,
        ``TRILOGUE_SUNSHINE_KEY_ID`` and ``TRILOGUE_SUNSHINE_SECRET``, or ``TRILOGUE_SUNSHINE_TOKEN``.

        The arguments are the constructor's.

        Returns:
            A client that reads its credentials from the environment for each request.

        Raises:
            ConfigError: variables are missing; it names all of them.

        """
        return cls(
            **cls._variables.read(),
            timeout=timeout,
            total_timeout=total_timeout,
            max_attempts=max_attempts,
            retry=retry,
            rate_limit=rate_limit,
            on_retry=on_retry,
            max_response_bytes=max_response_bytes,
            max_connections=max_connections,
            concurrency=concurrency,
            http_client=http_client,
            headers=headers,
            proxy=proxy,
            verify=verify,
        )


class Sunshine(
    BaseSunshine[SyncTransport],
    ProviderClient["models.User", "models.Conversation", "models.Message", "models.Message"],
):
    """Sunshine Conversations (Zendesk), version 2.

    Args:
        app_id: the app whose conversations are listed; operations take another as ``app_id=…``.
        subdomain: ``acme`` of ``acme.zendesk.com``.
        key_id: the id of an app or account key, for Basic authentication, or a function that returns it.
        secret: the key's secret, or a function that returns it.
        token: instead of the key, a bearer token: an integration's OAuth token or a JWT of your own.
        jwt_scope: sign short-lived tokens with the key instead of sending it: "app" or "account", the key's own scope.
            Needs the extra ``trilogue[jwt]``.
        base_url: host and prefix instead of the subdomain's: ``https://api.smooch.io``, ``https://api.eu-1.smooch.io``.
        timeout: seconds for each phase of an attempt, or `Timeouts`; by default 5 to connect, 30 to read and to write.
        total_timeout: seconds for a whole call, all attempts and waits included; for listings, for each page. 60 by
            default.
        max_attempts: requests sent for one call at most, the first included; 3 by default, 1 switches retrying off.
        retry: the whole retry policy; ``total_timeout`` and ``max_attempts`` replace their part of it.
        rate_limit: requests that this client sends at most, or a limiter that several clients share. None by default:
            Zendesk documents no number.
        on_retry: called with a `RetryEvent` before each wait for another attempt.
        max_response_bytes: the largest answer that is accepted, decompressed; 64 MiB by default.
        max_connections: open connections at most; 100 by default.
        concurrency: requests at once at most for one listing, search or history; 8 by default.
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
        """Each of the service's operations, typed: ``api.messages.post_message(…)``."""
        return self._generated.api

    @cached_property
    def _generated(self) -> Client:
        return Client(**self._generated_arguments())

    @cached_property
    def iterate(self) -> SunshineIterate:
        """Pagers over Sunshine's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sunshine.iterate import SunshineIterate  # noqa: PLC0415 - only for iterating

        return SunshineIterate(self._adapter, self._caller)

    def send(
        self,
        *,
        content: models.Content,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        reference: str | None = None,
    ) -> Message[models.Message]:
        """Send any content to a conversation, or to a user in their default conversation; otherwise like
        ``send_text``.

        Args:
            content: any of ``trilogue_sunshine.models.Content``.
            conversation: a conversation or its id. Either this or ``to``.
            to: a contact or its id.
            reference: what to find the message by, 1 to 128 characters; by default a random one.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return self._run(self._adapter.send(content, conversation=conversation, to=to, reference=reference))

    def reply(
        self,
        message: Message,
        *,
        text: str | None = None,
        content: models.Content | None = None,
        reference: str | None = None,
    ) -> Message[models.Message]:
        """Answer a message in its conversation, with a text or any content; otherwise like ``send_text``.

        Args:
            message: a message of this provider, such as a webhook event's.
            text: what to send.
            content: instead of a text, any content of the service.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return self._run(self._adapter.reply(message, text=text, content=content, reference=reference))
