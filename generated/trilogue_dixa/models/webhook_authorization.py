from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownWebhookAuthorization(Model):
    """A kind of `WebhookAuthorization` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownWebhookAuthorization:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def webhook_authorization_from_dict(data: Mapping[str, Any]) -> WebhookAuthorization:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownWebhookAuthorization
    return cls.from_dict(data)


# Last, so that models may refer to each other in circles.
from .basic_auth import BasicAuth
from .no_auth import NoAuth
from .token_auth import TokenAuth

WebhookAuthorization: TypeAlias = BasicAuth | NoAuth | TokenAuth | UnknownWebhookAuthorization
"""How deliveries authenticate at the receiver, told apart by `_type`."""

_KINDS: dict[str, type[WebhookAuthorization]] = {
    "BasicAuth": BasicAuth,
    "NoAuth": NoAuth,
    "TokenAuth": TokenAuth,
}
