"""The synchronous Sinch client, and how both clients are made: credentials and hosts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, cast

from trilogue._auth import BasicAuth, ClientCredentials, Secret
from trilogue._auth.credentials import Variables
from trilogue._http.settings import CONCURRENCY, MAX_CONNECTIONS, MAX_RESPONSE_BYTES, SyncTransport
from trilogue._internal.arguments import short
from trilogue._internal.checks import require_name
from trilogue.errors import ConfigError
from trilogue.limits import SINCH_LIMIT
from trilogue.providers._base.client import (
    DEFAULT_RETRY,
    DEFAULT_TIMEOUTS,
    BaseClient,
    ClientOptions,
    TransportT,
)
from trilogue.providers._base.sync import ProviderClient
from trilogue.providers.rules import SINCH
from trilogue_sinch.client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue._auth.credentials import Credential
    from trilogue._auth.token_cache import TokenCache
    from trilogue._http import Timeouts, Verify
    from trilogue.limits import RateLimit, RateLimiter
    from trilogue.providers.sinch.adapter import SinchAdapter
    from trilogue.providers.sinch.iterate import SinchIterate
    from trilogue.records import Contact, Conversation, Message, Provider
    from trilogue.retry import RetryEvent, RetryPolicy
    from trilogue_sinch import models
    from trilogue_sinch.api import Api

_HOST = "https://{region}.conversation.api.sinch.com"
_AUTH_URL = "https://auth.sinch.com/oauth2/token"
_CONTACT_SCAN_LIMIT = 10_000  # 500 requests of 20 contacts, which is the service's maximum.
# Conversation API reference, Base URLs. Another region has no host, or one that answers 404 to every request.
_REGIONS = ("us", "eu", "br")


def _url(region: str | None, base_url: str | None) -> str:
    if region is None and base_url is None:
        raise ConfigError("give region=…, the app's: us, eu or br; or base_url=…", provider="sinch")
    if region is not None and region not in _REGIONS:
        raise ConfigError(
            f'region must be the app\'s, "us", "eu" or "br", not {short(region)}: for a newer region give its host as '
            "base_url=… instead",
            provider="sinch",
        )
    return _HOST.format(region=region) if base_url is None else base_url


def _checked_scan_limit(value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ConfigError(f"contact_scan_limit must be a whole number, 0 or more, not {short(value)}", provider="sinch")
    return value


class BaseSinch(BaseClient[TransportT]):
    """What ``Sinch`` and ``AsyncSinch`` share: how they are made."""

    provider: Provider = "sinch"
    """The service, as records and errors name it."""
    _variables = Variables(
        provider="sinch",
        needed=(
            *((("project_id",),), (("app_id",),), (("key_id",),), (("key_secret",),)),
            (("region",), ("base_url",)),
        ),
        optional=("auth_url",),
        secret=frozenset({"key_id", "key_secret"}),
    )

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
        token_cache: TokenCache | None = None,
        contact_scan_limit: int = _CONTACT_SCAN_LIMIT,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        rate_limit: RateLimit | RateLimiter | None = SINCH_LIMIT,
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
            url = _url(region, base_url)
            pair = Secret("key_id", key_id), Secret("key_secret", key_secret)
            auth = BasicAuth(*pair) if auth_url is None else ClientCredentials(auth_url, *pair, cache=token_cache)
            self._defaults = {
                "project_id": require_name("project_id", project_id, "sinch"),
                "app_id": require_name("app_id", app_id, "sinch"),
            }
            self._contact_scan_limit = _checked_scan_limit(contact_scan_limit)
            self._connect(options.settings(SINCH, url, auth))
        except ConfigError as error:
            raise error.with_traceback(None)  # noqa: B904 - the same error; the frames inside hold credentials
        finally:
            del key_id, key_secret, headers, proxy

    @cached_property
    def _adapter(self) -> SinchAdapter:
        from trilogue.providers.sinch.adapter import SinchAdapter  # noqa: PLC0415 - only for records

        return SinchAdapter(self._defaults["project_id"], self._defaults["app_id"], self._contact_scan_limit)

    @classmethod
    def from_env(
        cls,
        *,
        token_cache: TokenCache | None = None,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        rate_limit: RateLimit | RateLimiter | None = SINCH_LIMIT,
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

        ``TRILOGUE_SINCH_PROJECT_ID``, ``TRILOGUE_SINCH_APP_ID``, ``TRILOGUE_SINCH_KEY_ID``,
        ``TRILOGUE_SINCH_KEY_SECRET``, ``TRILOGUE_SINCH_REGION`` or ``TRILOGUE_SINCH_BASE_URL``, and where set
        ``TRILOGUE_SINCH_AUTH_URL``.

        The arguments are the constructor's.

        Returns:
            A client that reads its credentials from the environment for each request.

        Raises:
            ConfigError: variables are missing; it names all of them.

        """
        return cls(
            **cls._variables.read(),
            token_cache=token_cache,
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


class Sinch(
    BaseSinch[SyncTransport],
    ProviderClient["models.Contact", "models.Conversation", "models.ConversationMessage", "models.SendMessageResponse"],
):
    """The Sinch Conversation API, version 1.

    Args:
        project_id: the project; operations take another as ``project_id=…``.
        app_id: the app that sends, and whose conversations and messages are listed.
        key_id: the id of an access key, or a function that returns it.
        key_secret: the access key's secret, or a function that returns it.
        region: the app's region: "us", "eu" or "br". In another region every request is answered with 404.
        base_url: the host, instead of the region's.
        auth_url: where access tokens are fetched; one token serves all regions. None sends the key with every request
            instead (Basic), for which Sinch allows far fewer requests.
        token_cache: holds the access token for several processes, such as `trilogue.redis.TokenCache`; by default this
            client fetches a token of its own.
        contact_scan_limit: how many contacts ``find_contacts(scan=True)`` reads to find an e-mail address, which Sinch
            cannot search by. 10,000 by default, in 500 requests.
        timeout: seconds for each phase of an attempt, or `Timeouts`; by default 5 to connect, 30 to read and to write.
        total_timeout: seconds for a whole call, all attempts and waits included; for listings, for each page. 60 by
            default.
        max_attempts: requests sent for one call at most, the first included; 3 by default, 1 switches retrying off.
        retry: the whole retry policy; ``total_timeout`` and ``max_attempts`` replace their part of it.
        rate_limit: requests that this client sends at most, or a limiter that several clients share; by default 800 a
            second, which Sinch allows a project. None for no limit.
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
        """Each of the service's operations, typed: ``api.messages.send_message(body=…)``."""
        return self._generated.api

    @cached_property
    def _generated(self) -> Client:
        return Client(**self._generated_arguments())

    @cached_property
    def iterate(self) -> SinchIterate:
        """Pagers over Sinch's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sinch.iterate import SinchIterate  # noqa: PLC0415 - only for iterating

        return SinchIterate(self._adapter, self._caller)

    def send(
        self,
        *,
        content: models.AppMessage,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        reference: str | None = None,
    ) -> Message[models.SendMessageResponse]:
        """Send any kind of message to a contact, or to the contact of a conversation; otherwise like ``send_text``.

        Args:
            content: any of ``trilogue_sinch.models.AppMessage``.
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
        content: models.AppMessage | None = None,
        reference: str | None = None,
    ) -> Message[models.SendMessageResponse]:
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
