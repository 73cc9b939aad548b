from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .map_conversation_channel_int import MapConversationChannelInt
    from .map_queue_threshold_int import MapQueueThresholdInt


@_define(kw_only=True, repr=False)
class CreateOrUpdateQueueRequest(Model):
    """How a queue works."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "callFunctionality": "call_functionality",
        "isDefault": "is_default",
        "isDoNotOfferEnabled": "is_do_not_offer_enabled",
        "queueThresholds": "queue_thresholds",
        "offerTimeout": "offer_timeout",
        "offerAlgorithm": "offer_algorithm",
        "wrapupTimeout": "wrapup_timeout",
        "priority": "priority",
        "offerAbandonedConversations": "offer_abandoned_conversations",
        "doNotOfferTimeouts": "do_not_offer_timeouts",
        "preferredAgentTimeouts": "preferred_agent_timeouts",
        "isPreferredAgentEnabled": "is_preferred_agent_enabled",
        "preferredAgentOfflineTimeout": "preferred_agent_offline_timeout",
        "personalAgentOfflineTimeout": "personal_agent_offline_timeout",
    }

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

    def _read(self, data: Mapping[str, Any]) -> CreateOrUpdateQueueRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("callFunctionality")) is not None:
            self.call_functionality = value
            taken += 1
        else:
            self.call_functionality = MISSING
        if (value := data.get("isDefault")) is not None:
            self.is_default = value
            taken += 1
        else:
            self.is_default = MISSING
        if taken == sent:
            self.is_do_not_offer_enabled = self.queue_thresholds = self.offer_timeout = self.offer_algorithm = (
                self.wrapup_timeout
            ) = self.priority = self.offer_abandoned_conversations = self.do_not_offer_timeouts = (
                self.preferred_agent_timeouts
            ) = self.is_preferred_agent_enabled = self.preferred_agent_offline_timeout = (
                self.personal_agent_offline_timeout
            ) = MISSING
            return self
        if (value := data.get("isDoNotOfferEnabled")) is not None:
            self.is_do_not_offer_enabled = value
            taken += 1
        else:
            self.is_do_not_offer_enabled = MISSING
        if (value := data.get("queueThresholds")) is not None:
            self.queue_thresholds = value
            taken += 1
        else:
            self.queue_thresholds = UNSET
        if (value := data.get("offerTimeout")) is not None:
            self.offer_timeout = value
            taken += 1
        else:
            self.offer_timeout = UNSET
        if taken == sent:
            self.offer_algorithm = self.wrapup_timeout = self.priority = self.offer_abandoned_conversations = (
                self.do_not_offer_timeouts
            ) = self.preferred_agent_timeouts = self.is_preferred_agent_enabled = (
                self.preferred_agent_offline_timeout
            ) = self.personal_agent_offline_timeout = UNSET
            return self
        if (value := data.get("offerAlgorithm")) is not None:
            self.offer_algorithm = value
            taken += 1
        else:
            self.offer_algorithm = UNSET
        if (value := data.get("wrapupTimeout")) is not None:
            self.wrapup_timeout = value
            taken += 1
        else:
            self.wrapup_timeout = UNSET
        if (value := data.get("priority")) is not None:
            self.priority = value
            taken += 1
        else:
            self.priority = UNSET
        if taken == sent:
            self.offer_abandoned_conversations = self.do_not_offer_timeouts = self.preferred_agent_timeouts = (
                self.is_preferred_agent_enabled
            ) = self.preferred_agent_offline_timeout = self.personal_agent_offline_timeout = UNSET
            return self
        if (value := data.get("offerAbandonedConversations")) is not None:
            self.offer_abandoned_conversations = value
            taken += 1
        else:
            self.offer_abandoned_conversations = UNSET
        if (value := data.get("doNotOfferTimeouts")) is not None:
            self.do_not_offer_timeouts = value
            taken += 1
        else:
            self.do_not_offer_timeouts = UNSET
        if (value := data.get("preferredAgentTimeouts")) is not None:
            self.preferred_agent_timeouts = value
            taken += 1
        else:
            self.preferred_agent_timeouts = UNSET
        if taken == sent:
            self.is_preferred_agent_enabled = self.preferred_agent_offline_timeout = (
                self.personal_agent_offline_timeout
            ) = UNSET
            return self
        if (value := data.get("isPreferredAgentEnabled")) is not None:
            self.is_preferred_agent_enabled = value
            taken += 1
        else:
            self.is_preferred_agent_enabled = UNSET
        if (value := data.get("preferredAgentOfflineTimeout")) is not None:
            self.preferred_agent_offline_timeout = value
            taken += 1
        else:
            self.preferred_agent_offline_timeout = UNSET
        if (value := data.get("personalAgentOfflineTimeout")) is not None:
            self.personal_agent_offline_timeout = value
            taken += 1
        else:
            self.personal_agent_offline_timeout = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
