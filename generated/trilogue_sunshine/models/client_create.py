from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .match_criteria import MatchCriteria


@_define(kw_only=True, repr=False)
class ClientCreate(Model):
    """A channel to link to a user."""

    match_criteria: MatchCriteria
    """How to find a person on a channel, told apart by `type`."""
    confirmation: ClientCreateConfirmation
    """How the link is confirmed."""
    target: ClientCreateTarget
    """Where the client goes."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ClientCreate:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.match_criteria = (
            match_criteria_from_dict(d.pop("matchCriteria"))
            if "matchCriteria" in d and isinstance(d["matchCriteria"], dict)
            else MISSING
        )
        self.confirmation = (
            ClientCreateConfirmation.from_dict(d.pop("confirmation"))
            if "confirmation" in d and isinstance(d["confirmation"], dict)
            else MISSING
        )
        self.target = (
            ClientCreateTarget.from_dict(d.pop("target"))
            if "target" in d and isinstance(d["target"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
