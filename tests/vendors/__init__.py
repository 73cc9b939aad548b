"""Documents as vendors publish them, for the pipeline's tests."""
