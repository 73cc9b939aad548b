from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownMatchCriteria(Model):
    """A kind of `MatchCriteria` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownMatchCriteria:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def match_criteria_from_dict(data: Mapping[str, Any]) -> MatchCriteria:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownMatchCriteria
    return blank(cls)._read(data)


_KINDS: Kinds[MatchCriteria] = Kinds(
    __package__,
    {
        "mailgun": "match_criteria_mailgun.MatchCriteriaMailgun",
        "messagebird": "match_criteria_messagebird.MatchCriteriaMessagebird",
        "twilio": "match_criteria_twilio.MatchCriteriaTwilio",
        "whatsapp": "match_criteria_whatsapp.MatchCriteriaWhatsapp",
    },
)

if TYPE_CHECKING:
    from .match_criteria_mailgun import MatchCriteriaMailgun
    from .match_criteria_messagebird import MatchCriteriaMessagebird
    from .match_criteria_twilio import MatchCriteriaTwilio
    from .match_criteria_whatsapp import MatchCriteriaWhatsapp

    MatchCriteria: TypeAlias = (
        MatchCriteriaMailgun
        | MatchCriteriaMessagebird
        | MatchCriteriaTwilio
        | MatchCriteriaWhatsapp
        | UnknownMatchCriteria
    )
    """How to find a person on a channel, told apart by `type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "MatchCriteria":
            return _KINDS.union(UnknownMatchCriteria)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
