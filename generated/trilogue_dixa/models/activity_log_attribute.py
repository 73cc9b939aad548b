from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownActivityLogAttribute(Model):
    """A kind of `ActivityLogAttribute` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownActivityLogAttribute:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def activity_log_attribute_from_dict(data: Mapping[str, Any]) -> ActivityLogAttribute:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownActivityLogAttribute
    return blank(cls)._read(data)


_KINDS: Kinds[ActivityLogAttribute] = Kinds(
    __package__,
    {
        "ConversationAssignedAttribute": "conversation_assigned_attribute.ConversationAssignedAttribute",
        "ConversationAutoReplySentAttribute": "conversation_auto_reply_sent_attribute.ConversationAutoReplySentAttribute",
        "ConversationClaimedAttribute": "conversation_claimed_attribute.ConversationClaimedAttribute",
        "ConversationCreatedAttribute": "conversation_created_attribute.ConversationCreatedAttribute",
        "ConversationEndUserReplacedAttribute": "conversation_end_user_replaced_attribute.ConversationEndUserReplacedAttribute",
        "ConversationLanguageUpdatedAttribute": "conversation_language_updated_attribute.ConversationLanguageUpdatedAttribute",
        "ConversationOfferedAttribute": "conversation_offered_attribute.ConversationOfferedAttribute",
        "ConversationRatedAttribute": "conversation_rated_attribute.ConversationRatedAttribute",
        "ConversationRatingOfferedAttribute": "conversation_rating_offered_attribute.ConversationRatingOfferedAttribute",
        "ConversationRatingScheduledAttribute": "conversation_rating_scheduled_attribute.ConversationRatingScheduledAttribute",
        "ConversationReservedAttribute": "conversation_reserved_attribute.ConversationReservedAttribute",
        "ConversationTransferredAttribute": "conversation_transferred_attribute.ConversationTransferredAttribute",
        "ConversationUnassignedAttribute": "conversation_unassigned_attribute.ConversationUnassignedAttribute",
        "MessageAddedAttribute": "message_added_attribute.MessageAddedAttribute",
        "NoteAddedAttribute": "note_added_attribute.NoteAddedAttribute",
        "TagAddedAttribute": "tag_added_attribute.TagAddedAttribute",
        "TagRemovedAttribute": "tag_removed_attribute.TagRemovedAttribute",
    },
)

if TYPE_CHECKING:
    from .conversation_assigned_attribute import ConversationAssignedAttribute
    from .conversation_auto_reply_sent_attribute import ConversationAutoReplySentAttribute
    from .conversation_claimed_attribute import ConversationClaimedAttribute
    from .conversation_created_attribute import ConversationCreatedAttribute
    from .conversation_end_user_replaced_attribute import ConversationEndUserReplacedAttribute
    from .conversation_language_updated_attribute import ConversationLanguageUpdatedAttribute
    from .conversation_offered_attribute import ConversationOfferedAttribute
    from .conversation_rated_attribute import ConversationRatedAttribute
    from .conversation_rating_offered_attribute import ConversationRatingOfferedAttribute
    from .conversation_rating_scheduled_attribute import ConversationRatingScheduledAttribute
    from .conversation_reserved_attribute import ConversationReservedAttribute
    from .conversation_transferred_attribute import ConversationTransferredAttribute
    from .conversation_unassigned_attribute import ConversationUnassignedAttribute
    from .message_added_attribute import MessageAddedAttribute
    from .note_added_attribute import NoteAddedAttribute
    from .tag_added_attribute import TagAddedAttribute
    from .tag_removed_attribute import TagRemovedAttribute

    ActivityLogAttribute: TypeAlias = (
        ConversationAssignedAttribute
        | ConversationAutoReplySentAttribute
        | ConversationClaimedAttribute
        | ConversationCreatedAttribute
        | ConversationEndUserReplacedAttribute
        | ConversationLanguageUpdatedAttribute
        | ConversationOfferedAttribute
        | ConversationRatedAttribute
        | ConversationRatingOfferedAttribute
        | ConversationRatingScheduledAttribute
        | ConversationReservedAttribute
        | ConversationTransferredAttribute
        | ConversationUnassignedAttribute
        | MessageAddedAttribute
        | NoteAddedAttribute
        | TagAddedAttribute
        | TagRemovedAttribute
        | UnknownActivityLogAttribute
    )
    """Details of an activity, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ActivityLogAttribute":
            return _KINDS.union(UnknownActivityLogAttribute)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
