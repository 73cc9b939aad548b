"""Limits of sandboxes for tests that send many requests at once, and with every key."""

from __future__ import annotations

import attrs

from trilogue.testing import Limits

NO_RATES = Limits(dixa_rate=None, dixa_exports_rate=None, sinch_rate=None)
"""Without the rates that clients keep to by waiting."""
LENIENT = attrs.evolve(NO_RATES, sunshine_key_scopes=False)
"""The app's key is valid for the account's operations as well."""
