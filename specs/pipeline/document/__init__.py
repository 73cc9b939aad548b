"""Reads OpenAPI documents, walks their nodes, locates values in the file, and lints."""
