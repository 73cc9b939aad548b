from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class AppSettings(Model):
    """Switches that change how an app behaves."""

    conversation_retention_seconds: int | Unset = UNSET
    """Seconds without activity after which a conversation's messages are deleted."""
    mask_credit_card_numbers: bool | Unset = UNSET
    """Whether credit card numbers in messages are masked."""
    use_animal_names: bool | Unset = UNSET
    """Whether users without a name are shown under an animal's name."""
    echo_postback: bool | Unset = UNSET
    """Whether a click on a postback button leaves a message in the history."""
    ignore_auto_conversation_start: bool | Unset = UNSET
    """Whether events that are no messages neither start a conversation nor count the user as active."""
    multi_convo_enabled: bool | Unset = UNSET
    """Whether a user may have several conversations. Cannot be switched off again."""
    app_localization_enabled: bool | Unset = UNSET
    """Whether texts which the platform itself writes are localized."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppSettings:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversation_retention_seconds = (
            d.pop("conversationRetentionSeconds")
            if "conversationRetentionSeconds" in d and d["conversationRetentionSeconds"] is not None
            else UNSET
        )
        self.mask_credit_card_numbers = (
            d.pop("maskCreditCardNumbers")
            if "maskCreditCardNumbers" in d and d["maskCreditCardNumbers"] is not None
            else UNSET
        )
        self.use_animal_names = (
            d.pop("useAnimalNames") if "useAnimalNames" in d and d["useAnimalNames"] is not None else UNSET
        )
        self.echo_postback = d.pop("echoPostback") if "echoPostback" in d and d["echoPostback"] is not None else UNSET
        self.ignore_auto_conversation_start = (
            d.pop("ignoreAutoConversationStart")
            if "ignoreAutoConversationStart" in d and d["ignoreAutoConversationStart"] is not None
            else UNSET
        )
        self.multi_convo_enabled = (
            d.pop("multiConvoEnabled") if "multiConvoEnabled" in d and d["multiConvoEnabled"] is not None else UNSET
        )
        self.app_localization_enabled = (
            d.pop("appLocalizationEnabled")
            if "appLocalizationEnabled" in d and d["appLocalizationEnabled"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.conversation_retention_seconds is not UNSET:
            d["conversationRetentionSeconds"] = self.conversation_retention_seconds
        if self.mask_credit_card_numbers is not UNSET:
            d["maskCreditCardNumbers"] = self.mask_credit_card_numbers
        if self.use_animal_names is not UNSET:
            d["useAnimalNames"] = self.use_animal_names
        if self.echo_postback is not UNSET:
            d["echoPostback"] = self.echo_postback
        if self.ignore_auto_conversation_start is not UNSET:
            d["ignoreAutoConversationStart"] = self.ignore_auto_conversation_start
        if self.multi_convo_enabled is not UNSET:
            d["multiConvoEnabled"] = self.multi_convo_enabled
        if self.app_localization_enabled is not UNSET:
            d["appLocalizationEnabled"] = self.app_localization_enabled
        return d
