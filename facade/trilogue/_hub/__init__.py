"""What ``Hub`` and ``AsyncHub`` share: their clients, the plans of their listings, and sending."""
