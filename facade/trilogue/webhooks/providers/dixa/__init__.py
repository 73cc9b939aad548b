"""Webhooks of Dixa: signature, events, payloads, and the receiver that reads them."""
