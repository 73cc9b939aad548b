"""Dixa conversations with every kind of message, link and field."""

from __future__ import annotations

from typing import Any

MEDIA_URL = "https://media.example.org/acme"

_PHOTO = {"url": f"{MEDIA_URL}/lamp.jpg", "prettyName": "lamp.jpg"}
_RECORDING = f"{MEDIA_URL}/call-4711.mp3"


def text_content(value: str) -> dict[str, str]:
    """A message content of plain text."""
    return {"_type": "Text", "value": value}


def _html(value: str) -> dict[str, str]:
    return {"_type": "Html", "value": value}


SAMPLE_CONVERSATIONS: tuple[tuple[str, str, tuple[tuple[str, dict[str, str], dict[str, Any]], ...]], ...] = (
    (
        "Email",
        "The lamp again",
        (
            (
                "Inbound",
                _html("<p>My <b>Halden lantern</b> flickers.</p>"),
                {"attachments": [_PHOTO], "inlineImages": [_PHOTO]},
            ),
            ("Outbound", text_content("We have received your message and answer within a day."), {"isAutoReply": True}),
            (
                "Outbound",
                _html("<p>Please try it with <i>fresh</i> batteries.</p>"),
                {"cc": [{"email": "workshop@acme.example", "name": "Workshop"}]},
            ),
            (
                "Inbound",
                text_content(""),
                {
                    "emailContent": {
                        "_type": "TooLarge",
                        "file": {"url": f"{MEDIA_URL}/long-mail.eml", "prettyName": "long-mail.eml"},
                    }
                },
            ),
            ("Outbound", text_content("A new lantern is on its way."), {"deliveryFailureReason": "mailbox full"}),
        ),
    ),
    (
        "ContactForm",
        "Question from the web form",
        (
            (
                "Inbound",
                text_content("Do you repair lanterns of other makers?"),
                {"originalContentUrl": {"url": f"{MEDIA_URL}/form-88.eml"}},
            ),
            ("Outbound", text_content("We do, for 25 EUR."), {}),
        ),
    ),
    (
        "WidgetChat",
        "Chat about opening hours",
        (
            ("Outbound", text_content("Hi, this is Scout. Ask me anything."), {"isAutomated": True}),
            ("Inbound", text_content("Are you open on Sunday?"), {}),
            (
                "Outbound",
                _html("<p>From <b>10 to 14</b>.</p>"),
                {"attachments": [{"url": f"{MEDIA_URL}/hours.pdf", "prettyName": "hours.pdf"}]},
            ),
        ),
    ),
    (
        "PstnPhone",
        "Call back",
        (
            ("Inbound", text_content(""), {"duration": 184}),
            (
                "Inbound",
                text_content(""),
                {"_type": "CallRecordingAttributes", "duration": 184, "recording": _RECORDING},
            ),
        ),
    ),
    ("Generic", "From our own app", (("Inbound", text_content("The app says my lantern is a stove."), {}),)),
    ("Sms", "SMS", (("Inbound", text_content("Is AO-10577 packed?"), {}), ("Outbound", text_content("It is."), {}))),
    ("Twitter", "Post", (("Inbound", text_content("@acmeoutdoor the lantern survived the rain!"), {}),)),
    (
        "FacebookMessenger",
        "Messenger",
        (("Inbound", text_content("Nice pictures on your page."), {"attachments": [_PHOTO]}),),
    ),
    ("WhatsApp", "WhatsApp", (("Inbound", text_content("Sent from the mountain"), {"attachments": [_PHOTO]}),)),
    ("Messenger", "Chat", (("Inbound", text_content("One more question about the Vidda."), {}),)),
)
"""Channel, subject and messages of each conversation. A message is a direction, a content, and further attributes."""
