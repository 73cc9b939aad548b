from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    keep_null,
)

if TYPE_CHECKING:
    from .map_conversation_channel_int import MapConversationChannelInt
    from .map_queue_threshold_int import MapQueueThresholdInt


@_define(kw_only=True, repr=False)
class Queue1(Model):
    """A queue: where conversations wait for an agent."""

    id: str
    name: str
    """Name."""
    is_default: bool
    """Whether it is the organization's default queue."""
    organization_id: str
    """Id of the organization."""
    queue_thresholds: MapQueueThresholdInt
    """Thresholds of a queue by name: `SlaTimeLimit`, `AvailableAgents`, `LongestWait`, `SlaPercentage` or
    `WaitingConversations`."""
    sla_calculation_method: str
    """How the service level is computed, such as `AbandonedIgnored`."""
    do_not_offer_timeouts: MapConversationChannelInt
    """A number for each channel, such as seconds."""
    is_do_not_offer_enabled: bool
    """Whether `doNotOfferTimeouts` apply."""
    offer_timeout: int | Unset = UNSET
    """Seconds after which an offer lapses."""
    offering_algorithm: str | Unset = UNSET
    """Who is offered a conversation: `AgentPriorityOneAtATimeRandom`, `AllAtOnce`, `AgentPriorityLongestIdle`,
    `AgentPriorityAllAtOnce`, `LongestIdle` or `OneAtATimeRandom`."""
    member_list_type: str | Unset = UNSET
    """`Default` or `SkillBased`."""
    usages: QueueUsages | Unset = UNSET
    """Where a queue is used."""
    wrapup_timeout: int | Unset = UNSET
    """Seconds an agent has after a conversation."""
    priority: int | Unset = UNSET
    """Priority of the queue among the queues."""
    offer_abandoned_conversations: bool | Unset = UNSET
    """Whether conversations whose end user has left are offered."""
    is_preferred_agent_enabled: bool | Unset = UNSET
    """Whether the agent who knows the end user is offered the conversation first."""
    preferred_agent_timeouts: MapConversationChannelInt | Unset = UNSET
    """A number for each channel, such as seconds."""
    preferred_agent_offline_timeout: int | Unset = UNSET
    """Seconds to wait for a preferred agent who is offline."""
    personal_agent_offline_timeout: int | Unset = UNSET
    """Seconds to wait for a personal agent who is offline."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Queue1:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        value = d.pop("id", MISSING)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("name", MISSING)
        self.name = value if value is not None else keep_null(d, "name")
        value = d.pop("isDefault", MISSING)
        self.is_default = value if value is not None else keep_null(d, "isDefault")
        value = d.pop("organizationId", MISSING)
        self.organization_id = value if value is not None else keep_null(d, "organizationId")
        value = d.pop("queueThresholds", MISSING)
        self.queue_thresholds = value if value is not None else keep_null(d, "queueThresholds")
        value = d.pop("slaCalculationMethod", MISSING)
        self.sla_calculation_method = value if value is not None else keep_null(d, "slaCalculationMethod")
        value = d.pop("doNotOfferTimeouts", MISSING)
        self.do_not_offer_timeouts = value if value is not None else keep_null(d, "doNotOfferTimeouts")
        value = d.pop("isDoNotOfferEnabled", MISSING)
        self.is_do_not_offer_enabled = value if value is not None else keep_null(d, "isDoNotOfferEnabled")
        value = d.pop("offerTimeout", UNSET)
        self.offer_timeout = value if value is not None else keep_null(d, "offerTimeout")
        value = d.pop("offeringAlgorithm", UNSET)
        self.offering_algorithm = value if value is not None else keep_null(d, "offeringAlgorithm")
        value = d.pop("memberListType", UNSET)
        self.member_list_type = value if value is not None else keep_null(d, "memberListType")
        self.usages = QueueUsages.from_dict(d.pop("usages")) if isinstance(d.get("usages"), dict) else UNSET
        value = d.pop("wrapupTimeout", UNSET)
        self.wrapup_timeout = value if value is not None else keep_null(d, "wrapupTimeout")
        value = d.pop("priority", UNSET)
        self.priority = value if value is not None else keep_null(d, "priority")
        value = d.pop("offerAbandonedConversations", UNSET)
        self.offer_abandoned_conversations = value if value is not None else keep_null(d, "offerAbandonedConversations")
        value = d.pop("isPreferredAgentEnabled", UNSET)
        self.is_preferred_agent_enabled = value if value is not None else keep_null(d, "isPreferredAgentEnabled")
        value = d.pop("preferredAgentTimeouts", UNSET)
        self.preferred_agent_timeouts = value if value is not None else keep_null(d, "preferredAgentTimeouts")
        value = d.pop("preferredAgentOfflineTimeout", UNSET)
        self.preferred_agent_offline_timeout = (
            value if value is not None else keep_null(d, "preferredAgentOfflineTimeout")
        )
        value = d.pop("personalAgentOfflineTimeout", UNSET)
        self.personal_agent_offline_timeout = (
            value if value is not None else keep_null(d, "personalAgentOfflineTimeout")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not MISSING:
            d["name"] = self.name
        if self.is_default is not MISSING:
            d["isDefault"] = self.is_default
        if self.organization_id is not MISSING:
            d["organizationId"] = self.organization_id
        if self.queue_thresholds is not MISSING:
            d["queueThresholds"] = self.queue_thresholds
        if self.sla_calculation_method is not MISSING:
            d["slaCalculationMethod"] = self.sla_calculation_method
        if self.do_not_offer_timeouts is not MISSING:
            d["doNotOfferTimeouts"] = self.do_not_offer_timeouts
        if self.is_do_not_offer_enabled is not MISSING:
            d["isDoNotOfferEnabled"] = self.is_do_not_offer_enabled
        if self.offer_timeout is not UNSET:
            d["offerTimeout"] = self.offer_timeout
        if self.offering_algorithm is not UNSET:
            d["offeringAlgorithm"] = self.offering_algorithm
        if self.member_list_type is not UNSET:
            d["memberListType"] = self.member_list_type
        if self.usages is not UNSET:
            d["usages"] = self.usages.to_dict()
        if self.wrapup_timeout is not UNSET:
            d["wrapupTimeout"] = self.wrapup_timeout
        if self.priority is not UNSET:
            d["priority"] = self.priority
        if self.offer_abandoned_conversations is not UNSET:
            d["offerAbandonedConversations"] = self.offer_abandoned_conversations
        if self.is_preferred_agent_enabled is not UNSET:
            d["isPreferredAgentEnabled"] = self.is_preferred_agent_enabled
        if self.preferred_agent_timeouts is not UNSET:
            d["preferredAgentTimeouts"] = self.preferred_agent_timeouts
        if self.preferred_agent_offline_timeout is not UNSET:
            d["preferredAgentOfflineTimeout"] = self.preferred_agent_offline_timeout
        if self.personal_agent_offline_timeout is not UNSET:
            d["personalAgentOfflineTimeout"] = self.personal_agent_offline_timeout
        return d


# Last, so that models may refer to each other in circles.
from .queue_usages import QueueUsages
