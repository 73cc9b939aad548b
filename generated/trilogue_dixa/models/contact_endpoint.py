from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownContactEndpoint(Model):
    """A kind of `ContactEndpoint` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownContactEndpoint:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def contact_endpoint_from_dict(data: Mapping[str, Any]) -> ContactEndpoint:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownContactEndpoint
    return cls.from_dict(data)


# Last, so that models may refer to each other in circles.
from .email_endpoint import EmailEndpoint
from .telephony_endpoint import TelephonyEndpoint

ContactEndpoint: TypeAlias = EmailEndpoint | TelephonyEndpoint | UnknownContactEndpoint
"""Address or number on which the organization can be reached, told apart by `_type`."""

_KINDS: dict[str, type[ContactEndpoint]] = {
    "EmailEndpoint": EmailEndpoint,
    "TelephonyEndpoint": TelephonyEndpoint,
}
