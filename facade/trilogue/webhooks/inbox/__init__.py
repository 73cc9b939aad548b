"""Stores events before they are handled, for programs that must lose none: `webhooks.Inbox`."""
