from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class AppSettings(Model):
    """Switches that change how an app behaves."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversationRetentionSeconds": "conversation_retention_seconds",
        "maskCreditCardNumbers": "mask_credit_card_numbers",
        "useAnimalNames": "use_animal_names",
        "echoPostback": "echo_postback",
        "ignoreAutoConversationStart": "ignore_auto_conversation_start",
        "multiConvoEnabled": "multi_convo_enabled",
        "appLocalizationEnabled": "app_localization_enabled",
    }

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

    def _read(self, data: Mapping[str, Any]) -> AppSettings:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversationRetentionSeconds")) is not None:
            self.conversation_retention_seconds = value
            taken += 1
        else:
            self.conversation_retention_seconds = UNSET
        if (value := data.get("maskCreditCardNumbers")) is not None:
            self.mask_credit_card_numbers = value
            taken += 1
        else:
            self.mask_credit_card_numbers = UNSET
        if (value := data.get("useAnimalNames")) is not None:
            self.use_animal_names = value
            taken += 1
        else:
            self.use_animal_names = UNSET
        if taken == sent:
            self.echo_postback = self.ignore_auto_conversation_start = self.multi_convo_enabled = (
                self.app_localization_enabled
            ) = UNSET
            return self
        if (value := data.get("echoPostback")) is not None:
            self.echo_postback = value
            taken += 1
        else:
            self.echo_postback = UNSET
        if (value := data.get("ignoreAutoConversationStart")) is not None:
            self.ignore_auto_conversation_start = value
            taken += 1
        else:
            self.ignore_auto_conversation_start = UNSET
        if (value := data.get("multiConvoEnabled")) is not None:
            self.multi_convo_enabled = value
            taken += 1
        else:
            self.multi_convo_enabled = UNSET
        if taken == sent:
            self.app_localization_enabled = UNSET
            return self
        if (value := data.get("appLocalizationEnabled")) is not None:
            self.app_localization_enabled = value
            taken += 1
        else:
            self.app_localization_enabled = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
