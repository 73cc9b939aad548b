"""Webhooks of Sunshine Conversations: signature, events, payloads, and the receiver that reads them."""
