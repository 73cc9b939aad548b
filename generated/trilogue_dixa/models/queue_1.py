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
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.is_default = d.pop("isDefault") if "isDefault" in d and d["isDefault"] is not None else MISSING
        self.organization_id = (
            d.pop("organizationId") if "organizationId" in d and d["organizationId"] is not None else MISSING
        )
        self.queue_thresholds = (
            d.pop("queueThresholds") if "queueThresholds" in d and d["queueThresholds"] is not None else MISSING
        )
        self.sla_calculation_method = (
            d.pop("slaCalculationMethod")
            if "slaCalculationMethod" in d and d["slaCalculationMethod"] is not None
            else MISSING
        )
        self.do_not_offer_timeouts = (
            d.pop("doNotOfferTimeouts")
            if "doNotOfferTimeouts" in d and d["doNotOfferTimeouts"] is not None
            else MISSING
        )
        self.is_do_not_offer_enabled = (
            d.pop("isDoNotOfferEnabled")
            if "isDoNotOfferEnabled" in d and d["isDoNotOfferEnabled"] is not None
            else MISSING
        )
        self.offer_timeout = d.pop("offerTimeout") if "offerTimeout" in d and d["offerTimeout"] is not None else UNSET
        self.offering_algorithm = (
            d.pop("offeringAlgorithm") if "offeringAlgorithm" in d and d["offeringAlgorithm"] is not None else UNSET
        )
        self.member_list_type = (
            d.pop("memberListType") if "memberListType" in d and d["memberListType"] is not None else UNSET
        )
        self.usages = (
            QueueUsages.from_dict(d.pop("usages")) if "usages" in d and isinstance(d["usages"], dict) else UNSET
        )
        self.wrapup_timeout = (
            d.pop("wrapupTimeout") if "wrapupTimeout" in d and d["wrapupTimeout"] is not None else UNSET
        )
        self.priority = d.pop("priority") if "priority" in d and d["priority"] is not None else UNSET
        self.offer_abandoned_conversations = (
            d.pop("offerAbandonedConversations")
            if "offerAbandonedConversations" in d and d["offerAbandonedConversations"] is not None
            else UNSET
        )
        self.is_preferred_agent_enabled = (
            d.pop("isPreferredAgentEnabled")
            if "isPreferredAgentEnabled" in d and d["isPreferredAgentEnabled"] is not None
            else UNSET
        )
        self.preferred_agent_timeouts = (
            d.pop("preferredAgentTimeouts")
            if "preferredAgentTimeouts" in d and d["preferredAgentTimeouts"] is not None
            else UNSET
        )
        self.preferred_agent_offline_timeout = (
            d.pop("preferredAgentOfflineTimeout")
            if "preferredAgentOfflineTimeout" in d and d["preferredAgentOfflineTimeout"] is not None
            else UNSET
        )
        self.personal_agent_offline_timeout = (
            d.pop("personalAgentOfflineTimeout")
            if "personalAgentOfflineTimeout" in d and d["personalAgentOfflineTimeout"] is not None
            else UNSET
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
