"""The sandbox's console: a page on loopback on which one writes as the customer, and sees requests and deliveries.

Nothing of it is loaded from another host, and it runs no text of a customer: see `guard`.
"""

from trilogue.testing.console.app import Console

__all__ = ["Console"]
