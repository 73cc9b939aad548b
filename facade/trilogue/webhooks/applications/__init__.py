"""Whole applications that receive webhooks, for ASGI and WSGI servers: `webhooks.asgi` and `webhooks.wsgi`."""
