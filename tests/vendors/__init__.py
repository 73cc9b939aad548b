"""Documents as vendors publish them, for the tests of the pipeline."""
