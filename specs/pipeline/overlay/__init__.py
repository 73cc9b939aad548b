"""Applies a provider's overlay, the repairs of its document, and reports what each repair does."""
