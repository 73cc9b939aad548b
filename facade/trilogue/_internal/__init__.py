"""Small helpers that several rooms need."""
