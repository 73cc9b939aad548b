from typing import Literal, TypeAlias

DeprecatedActivityLogType: TypeAlias = (
    Literal[
        "ConversationAssignedActivityType",
        "ConversationAutoreplySentActivityType",
        "ConversationClaimedActivityType",
        "ConversationClosedActivityType",
        "ConversationCreatedByAgentActivityType",
        "ConversationCreatedByCustomerActivityType",
        "ConversationEndUserReplacedActivityType",
        "ConversationLanguageUpdatedActivityType",
        "ConversationOfferAcceptedActivityType",
        "ConversationOfferedActivityType",
        "ConversationOfferRejectedActivityType",
        "ConversationOfferTimeoutActivityType",
        "ConversationPendingActivityType",
        "ConversationRatedActivityType",
        "ConversationRatingCancelledActivityType",
        "ConversationRatingOfferedActivityType",
        "ConversationRatingScheduledActivityType",
        "ConversationRatingUnscheduledActivityType",
        "ConversationReopenedActivityType",
        "ConversationReservedType",
        "ConversationUnassignedActivityType",
        "FollowupAddedActivityType",
        "FollowupExpiredActivityType",
        "FollowupRemovedActivityType",
        "MessageAddedByAgentActivityType",
        "MessageAddedByCustomerActivityType",
        "NoteAddedActivityType",
        "TagAddedActivityType",
        "TagRemovedActivityType",
        "TransferFailedActivityType",
        "TransferInitiatedActivityType",
        "TransferSuccessfulActivityType",
        "UnknownActivityType",
    ]
    | str
)
"""Kind of an activity, as a text; `_type` supersedes it."""
