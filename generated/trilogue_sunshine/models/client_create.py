from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank

if TYPE_CHECKING:
    from .match_criteria import MatchCriteria


@_define(kw_only=True, repr=False)
class ClientCreate(Model):
    """A channel to link to a user."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "matchCriteria": "match_criteria",
        "confirmation": "confirmation",
        "target": "target",
    }

    match_criteria: MatchCriteria
    """How to find a person on a channel, told apart by `type`."""
    confirmation: ClientCreateConfirmation
    """How the link is confirmed."""
    target: ClientCreateTarget
    """Where the client goes."""

    def _read(self, data: Mapping[str, Any]) -> ClientCreate:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("matchCriteria")) is not None and isinstance(value, dict):
            self.match_criteria = match_criteria_from_dict(value)
            taken += 1
        else:
            self.match_criteria = MISSING
        if (value := data.get("confirmation")) is not None and isinstance(value, dict):
            self.confirmation = blank(ClientCreateConfirmation)._read(value)
            taken += 1
        else:
            self.confirmation = MISSING
        if (value := data.get("target")) is not None and isinstance(value, dict):
            self.target = blank(ClientCreateTarget)._read(value)
            taken += 1
        else:
            self.target = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.match_criteria is not MISSING:
            d["matchCriteria"] = self.match_criteria.to_dict()
        if self.confirmation is not MISSING:
            d["confirmation"] = self.confirmation.to_dict()
        if self.target is not MISSING:
            d["target"] = self.target.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .client_create_confirmation import ClientCreateConfirmation
from .client_create_target import ClientCreateTarget
from .match_criteria import match_criteria_from_dict
