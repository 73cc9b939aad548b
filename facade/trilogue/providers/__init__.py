"""The three services, each mapped onto the same records and pagers: one package per provider, one way to build them."""
