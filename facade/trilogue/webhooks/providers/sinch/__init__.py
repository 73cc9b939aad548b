"""Webhooks of the Sinch Conversation API: signature, events, payloads, and the receiver that reads them."""
