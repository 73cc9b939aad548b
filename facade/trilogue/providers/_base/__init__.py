"""What the three providers share: clients, adapters, listings, reading of values."""
