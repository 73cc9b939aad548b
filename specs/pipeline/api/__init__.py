"""The Python API of the packages and the facade: extracted, recorded as text, compared, and checked in CI."""
