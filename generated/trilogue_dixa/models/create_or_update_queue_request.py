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
        value = d.pop("name", MISSING)
        self.name = value if value is not None else keep_null(d, "name")
        value = d.pop("callFunctionality", MISSING)
        self.call_functionality = value if value is not None else keep_null(d, "callFunctionality")
        value = d.pop("isDefault", MISSING)
        self.is_default = value if value is not None else keep_null(d, "isDefault")
        value = d.pop("isDoNotOfferEnabled", MISSING)
        self.is_do_not_offer_enabled = value if value is not None else keep_null(d, "isDoNotOfferEnabled")
        value = d.pop("queueThresholds", UNSET)
        self.queue_thresholds = value if value is not None else keep_null(d, "queueThresholds")
        value = d.pop("offerTimeout", UNSET)
        self.offer_timeout = value if value is not None else keep_null(d, "offerTimeout")
        value = d.pop("offerAlgorithm", UNSET)
        self.offer_algorithm = value if value is not None else keep_null(d, "offerAlgorithm")
        value = d.pop("wrapupTimeout", UNSET)
        self.wrapup_timeout = value if value is not None else keep_null(d, "wrapupTimeout")
        value = d.pop("priority", UNSET)
        self.priority = value if value is not None else keep_null(d, "priority")
        value = d.pop("offerAbandonedConversations", UNSET)
        self.offer_abandoned_conversations = value if value is not None else keep_null(d, "offerAbandonedConversations")
        value = d.pop("doNotOfferTimeouts", UNSET)
        self.do_not_offer_timeouts = value if value is not None else keep_null(d, "doNotOfferTimeouts")
        value = d.pop("preferredAgentTimeouts", UNSET)
        self.preferred_agent_timeouts = value if value is not None else keep_null(d, "preferredAgentTimeouts")
        value = d.pop("isPreferredAgentEnabled", UNSET)
        self.is_preferred_agent_enabled = value if value is not None else keep_null(d, "isPreferredAgentEnabled")
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
