from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .map_conversation_channel_int import MapConversationChannelInt
    from .map_queue_threshold_int import MapQueueThresholdInt


@_define(kw_only=True, repr=False)
class Queue1(Model):
    """A queue: where conversations wait for an agent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "isDefault": "is_default",
        "organizationId": "organization_id",
        "queueThresholds": "queue_thresholds",
        "slaCalculationMethod": "sla_calculation_method",
        "doNotOfferTimeouts": "do_not_offer_timeouts",
        "isDoNotOfferEnabled": "is_do_not_offer_enabled",
        "offerTimeout": "offer_timeout",
        "offeringAlgorithm": "offering_algorithm",
        "memberListType": "member_list_type",
        "usages": "usages",
        "wrapupTimeout": "wrapup_timeout",
        "priority": "priority",
        "offerAbandonedConversations": "offer_abandoned_conversations",
        "isPreferredAgentEnabled": "is_preferred_agent_enabled",
        "preferredAgentTimeouts": "preferred_agent_timeouts",
        "preferredAgentOfflineTimeout": "preferred_agent_offline_timeout",
        "personalAgentOfflineTimeout": "personal_agent_offline_timeout",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Queue1:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("isDefault")) is not None:
            self.is_default = value
            taken += 1
        else:
            self.is_default = MISSING
        if taken == sent:
            self.organization_id = self.queue_thresholds = self.sla_calculation_method = self.do_not_offer_timeouts = (
                self.is_do_not_offer_enabled
            ) = self.offer_timeout = self.offering_algorithm = self.member_list_type = self.usages = (
                self.wrapup_timeout
            ) = self.priority = self.offer_abandoned_conversations = self.is_preferred_agent_enabled = (
                self.preferred_agent_timeouts
            ) = self.preferred_agent_offline_timeout = self.personal_agent_offline_timeout = MISSING
            return self
        if (value := data.get("organizationId")) is not None:
            self.organization_id = value
            taken += 1
        else:
            self.organization_id = MISSING
        if (value := data.get("queueThresholds")) is not None:
            self.queue_thresholds = value
            taken += 1
        else:
            self.queue_thresholds = MISSING
        if (value := data.get("slaCalculationMethod")) is not None:
            self.sla_calculation_method = value
            taken += 1
        else:
            self.sla_calculation_method = MISSING
        if taken == sent:
            self.do_not_offer_timeouts = self.is_do_not_offer_enabled = self.offer_timeout = self.offering_algorithm = (
                self.member_list_type
            ) = self.usages = self.wrapup_timeout = self.priority = self.offer_abandoned_conversations = (
                self.is_preferred_agent_enabled
            ) = self.preferred_agent_timeouts = self.preferred_agent_offline_timeout = (
                self.personal_agent_offline_timeout
            ) = MISSING
            return self
        if (value := data.get("doNotOfferTimeouts")) is not None:
            self.do_not_offer_timeouts = value
            taken += 1
        else:
            self.do_not_offer_timeouts = MISSING
        if (value := data.get("isDoNotOfferEnabled")) is not None:
            self.is_do_not_offer_enabled = value
            taken += 1
        else:
            self.is_do_not_offer_enabled = MISSING
        if (value := data.get("offerTimeout")) is not None:
            self.offer_timeout = value
            taken += 1
        else:
            self.offer_timeout = UNSET
        if taken == sent:
            self.offering_algorithm = self.member_list_type = self.usages = self.wrapup_timeout = self.priority = (
                self.offer_abandoned_conversations
            ) = self.is_preferred_agent_enabled = self.preferred_agent_timeouts = (
                self.preferred_agent_offline_timeout
            ) = self.personal_agent_offline_timeout = UNSET
            return self
        if (value := data.get("offeringAlgorithm")) is not None:
            self.offering_algorithm = value
            taken += 1
        else:
            self.offering_algorithm = UNSET
        if (value := data.get("memberListType")) is not None:
            self.member_list_type = value
            taken += 1
        else:
            self.member_list_type = UNSET
        if (value := data.get("usages")) is not None and isinstance(value, dict):
            self.usages = blank(QueueUsages)._read(value)
            taken += 1
        else:
            self.usages = UNSET
        if taken == sent:
            self.wrapup_timeout = self.priority = self.offer_abandoned_conversations = (
                self.is_preferred_agent_enabled
            ) = self.preferred_agent_timeouts = self.preferred_agent_offline_timeout = (
                self.personal_agent_offline_timeout
            ) = UNSET
            return self
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
        if (value := data.get("offerAbandonedConversations")) is not None:
            self.offer_abandoned_conversations = value
            taken += 1
        else:
            self.offer_abandoned_conversations = UNSET
        if taken == sent:
            self.is_preferred_agent_enabled = self.preferred_agent_timeouts = self.preferred_agent_offline_timeout = (
                self.personal_agent_offline_timeout
            ) = UNSET
            return self
        if (value := data.get("isPreferredAgentEnabled")) is not None:
            self.is_preferred_agent_enabled = value
            taken += 1
        else:
            self.is_preferred_agent_enabled = UNSET
        if (value := data.get("preferredAgentTimeouts")) is not None:
            self.preferred_agent_timeouts = value
            taken += 1
        else:
            self.preferred_agent_timeouts = UNSET
        if (value := data.get("preferredAgentOfflineTimeout")) is not None:
            self.preferred_agent_offline_timeout = value
            taken += 1
        else:
            self.preferred_agent_offline_timeout = UNSET
        if taken == sent:
            self.personal_agent_offline_timeout = UNSET
            return self
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
