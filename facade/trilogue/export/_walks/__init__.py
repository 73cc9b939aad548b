"""How each service is read: which listings make the steps of a unit, and what is fetched beside them."""
