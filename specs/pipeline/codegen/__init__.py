"""Turns a normal form into a Python package: names, lowering, codecs, rendering, and the lock of the inputs."""
