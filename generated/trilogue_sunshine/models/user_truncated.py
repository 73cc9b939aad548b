from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class UserTruncated(Model):
    """A user in short form."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "authenticated": "authenticated",
        "externalId": "external_id",
        "zendeskId": "zendesk_id",
    }

    id: str | Unset = UNSET
    """Id of the user."""
    authenticated: bool | Unset = UNSET
    """Whether the user proved who they are with a JWT."""
    external_id: None | str | Unset = UNSET
    """The caller's own id for the user."""
    zendesk_id: None | str | Unset = UNSET
    """Id of the user in Zendesk."""

    def _read(self, data: Mapping[str, Any]) -> UserTruncated:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("authenticated")) is not None:
            self.authenticated = value
            taken += 1
        else:
            self.authenticated = UNSET
        if (value := data.get("externalId", UNSET)) is not UNSET:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if taken == sent:
            self.zendesk_id = UNSET
            return self
        if (value := data.get("zendeskId", UNSET)) is not UNSET:
            self.zendesk_id = value
            taken += 1
        else:
            self.zendesk_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        if self.authenticated is not UNSET:
            d["authenticated"] = self.authenticated
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        if self.zendesk_id is not UNSET:
            d["zendeskId"] = self.zendesk_id
        return d
