"""The version, in one place: the build reads it here and every request's User-Agent carries it."""

__version__ = "0.2.0"
