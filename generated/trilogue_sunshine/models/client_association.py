from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .client_type import ClientType


@_define(kw_only=True, repr=False)
class ClientAssociation(Model):
    """A client through which a participant takes part."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "clientId": "client_id",
    }

    type_: ClientType | Unset = UNSET
    """Channel of a client; `sdk` stands for the web, Android and iOS SDKs."""
    client_id: str | Unset = UNSET
    """Id of the client; absent for SDK clients."""

    def _read(self, data: Mapping[str, Any]) -> ClientAssociation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("clientId")) is not None:
            self.client_id = value
            taken += 1
        else:
            self.client_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.client_id is not UNSET:
            d["clientId"] = self.client_id
        return d
