"""A folder for each service: how it signs deliveries, and what its events and payloads are."""
