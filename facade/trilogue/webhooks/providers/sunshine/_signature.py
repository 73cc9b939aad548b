"""Sunshine's authentication of webhooks: a shared secret in a header. Documented in its "Webhooks" guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from trilogue.errors import ConfigError, WebhookInvalidError
from trilogue.webhooks._headers import Headers, read_headers, require_header
from trilogue.webhooks._signatures import DeliveryHeaders, as_secrets, matches_any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trilogue.records import Provider

_SECRET = "x-api-key"  # noqa: S105 - the name of the header


class SunshineSecret:
    """The header `X-API-Key` equals the webhook's secret. Nothing is signed: not the body, no time.

    Args:
        secret: one or several valid secrets.

    Raises:
        ConfigError: if a secret is missing or cannot be sent as a header.

    """

    provider: ClassVar[Provider] = "sunshine"

    def __init__(self, secret: str | Iterable[str]) -> None:
        self._secrets = [_header_value(one).encode() for one in as_secrets(secret)]

    def verify(self, body: bytes, headers: Headers) -> DeliveryHeaders:  # noqa: ARG002 - the body is not signed
        """Compare the header with each secret."""
        sent = read_headers(headers, [_SECRET], provider=self.provider)
        value = require_header(sent, _SECRET, provider=self.provider)
        if not matches_any(value.encode(), self._secrets):
            raise WebhookInvalidError(
                f"the header {_SECRET} equals none of this receiver's secrets", provider=self.provider
            )
        return DeliveryHeaders()


def _header_value(secret: str) -> str:
    if not (secret.isascii() and secret.isprintable()) or secret != secret.strip():
        raise ConfigError(
            "Sunshine sends the webhook's secret as a header: remove blanks, line ends and non-ASCII characters from it"
        )
    return secret
