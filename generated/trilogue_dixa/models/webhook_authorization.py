from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownWebhookAuthorization(Model):
    """A kind of `WebhookAuthorization` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownWebhookAuthorization:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def webhook_authorization_from_dict(data: Mapping[str, Any]) -> WebhookAuthorization:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownWebhookAuthorization
    return blank(cls)._read(data)


_KINDS: Kinds[WebhookAuthorization] = Kinds(
    __package__,
    {
        "BasicAuth": "basic_auth.BasicAuth",
        "NoAuth": "no_auth.NoAuth",
        "TokenAuth": "token_auth.TokenAuth",
    },
)

if TYPE_CHECKING:
    from .basic_auth import BasicAuth
    from .no_auth import NoAuth
    from .token_auth import TokenAuth

    WebhookAuthorization: TypeAlias = BasicAuth | NoAuth | TokenAuth | UnknownWebhookAuthorization
    """How deliveries authenticate at the receiver, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "WebhookAuthorization":
            return _KINDS.union(UnknownWebhookAuthorization)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
