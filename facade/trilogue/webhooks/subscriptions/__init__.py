"""Makes, lists, updates and removes the webhooks of the services through their APIs."""
