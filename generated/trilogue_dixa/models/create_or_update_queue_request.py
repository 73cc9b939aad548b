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
class CreateOrUpdateQueueRequest(Model):
    """How a queue works."""

    name: str
    """Name."""
    call_functionality: bool
    """Whether the queue takes calls."""
    is_default: bool
    """Whether it is the organization's default queue."""
    is_do_not_offer_enabled: bool
    """Whether `doNotOfferTimeouts` apply."""
    queue_thresholds: MapQueueThresholdInt | Unset = UNSET
    """Thresholds of a queue by name: `SlaTimeLimit`, `AvailableAgents`, `LongestWait`, `SlaPercentage` or
    `WaitingConversations`."""
    offer_timeout: int | Unset = UNSET
    """Seconds after which an offer lapses."""
    offer_algorithm: str | Unset = UNSET
    """Who is offered a conversation: `AgentPriorityOneAtATimeRandom`, `AllAtOnce`, `AgentPriorityLongestIdle`,
    `AgentPriorityAllAtOnce`, `LongestIdle` or `OneAtATimeRandom`."""
    wrapup_timeout: int | Unset = UNSET
    """Seconds an agent has after a conversation."""
    priority: int | Unset = UNSET
    """Priority of the queue among the queues."""
    offer_abandoned_conversations: bool | Unset = UNSET
    """Whether conversations whose end user has left are offered."""
    do_not_offer_timeouts: MapConversationChannelInt | Unset = UNSET
    """A number for each channel, such as seconds."""
    preferred_agent_timeouts: MapConversationChannelInt | Unset = UNSET
    """A number for each channel, such as seconds."""
    is_preferred_agent_enabled: bool | Unset = UNSET
    """Whether the agent who knows the end user is offered the conversation first."""
    preferred_agent_offline_timeout: int | Unset = UNSET
    """Seconds to wait for a preferred agent who is offline."""
    personal_agent_offline_timeout: int | Unset = UNSET
    """Seconds to wait for a personal agent who is offline."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CreateOrUpdateQueueRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.call_functionality = (
            d.pop("callFunctionality") if "callFunctionality" in d and d["callFunctionality"] is not None else MISSING
        )
        self.is_default = d.pop("isDefault") if "isDefault" in d and d["isDefault"] is not None else MISSING
        self.is_do_not_offer_enabled = (
            d.pop("isDoNotOfferEnabled")
            if "isDoNotOfferEnabled" in d and d["isDoNotOfferEnabled"] is not None
            else MISSING
        )
        self.queue_thresholds = (
            d.pop("queueThresholds") if "queueThresholds" in d and d["queueThresholds"] is not None else UNSET
        )
        self.offer_timeout = d.pop("offerTimeout") if "offerTimeout" in d and d["offerTimeout"] is not None else UNSET
        self.offer_algorithm = (
            d.pop("offerAlgorithm") if "offerAlgorithm" in d and d["offerAlgorithm"] is not None else UNSET
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
        self.do_not_offer_timeouts = (
            d.pop("doNotOfferTimeouts") if "doNotOfferTimeouts" in d and d["doNotOfferTimeouts"] is not None else UNSET
        )
        self.preferred_agent_timeouts = (
            d.pop("preferredAgentTimeouts")
            if "preferredAgentTimeouts" in d and d["preferredAgentTimeouts"] is not None
            else UNSET
        )
        self.is_preferred_agent_enabled = (
            d.pop("isPreferredAgentEnabled")
            if "isPreferredAgentEnabled" in d and d["isPreferredAgentEnabled"] is not None
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
        if self.name is not MISSING:
            d["name"] = self.name
        if self.call_functionality is not MISSING:
            d["callFunctionality"] = self.call_functionality
        if self.is_default is not MISSING:
            d["isDefault"] = self.is_default
        if self.is_do_not_offer_enabled is not MISSING:
            d["isDoNotOfferEnabled"] = self.is_do_not_offer_enabled
        if self.queue_thresholds is not UNSET:
            d["queueThresholds"] = self.queue_thresholds
        if self.offer_timeout is not UNSET:
            d["offerTimeout"] = self.offer_timeout
        if self.offer_algorithm is not UNSET:
            d["offerAlgorithm"] = self.offer_algorithm
        if self.wrapup_timeout is not UNSET:
            d["wrapupTimeout"] = self.wrapup_timeout
        if self.priority is not UNSET:
            d["priority"] = self.priority
        if self.offer_abandoned_conversations is not UNSET:
            d["offerAbandonedConversations"] = self.offer_abandoned_conversations
        if self.do_not_offer_timeouts is not UNSET:
            d["doNotOfferTimeouts"] = self.do_not_offer_timeouts
        if self.preferred_agent_timeouts is not UNSET:
            d["preferredAgentTimeouts"] = self.preferred_agent_timeouts
        if self.is_preferred_agent_enabled is not UNSET:
            d["isPreferredAgentEnabled"] = self.is_preferred_agent_enabled
        if self.preferred_agent_offline_timeout is not UNSET:
            d["preferredAgentOfflineTimeout"] = self.preferred_agent_offline_timeout
        if self.personal_agent_offline_timeout is not UNSET:
            d["personalAgentOfflineTimeout"] = self.personal_agent_offline_timeout
        return d
