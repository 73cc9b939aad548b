from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .client_type import ClientType


@_define(kw_only=True, repr=False)
class ClientAssociation(Model):
    """A client through which a participant takes part."""

    type_: ClientType | Unset = UNSET
    """Channel of a client; `sdk` stands for the web, Android and iOS SDKs."""
    client_id: str | Unset = UNSET
    """Id of the client; absent for SDK clients."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ClientAssociation:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.client_id = d.pop("clientId") if "clientId" in d and d["clientId"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.client_id is not UNSET:
            d["clientId"] = self.client_id
        return d
