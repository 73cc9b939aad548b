"""Small helpers that several rooms need: checks of arguments, forks, JSON, lazy imports, URLs."""
