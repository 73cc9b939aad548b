"""What the three providers share: clients, adapters, listings, and reading models as records."""
