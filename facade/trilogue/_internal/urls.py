"""Checks of the URLs that credentials are sent to."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from trilogue.errors import ConfigError


def require_https(url: str, name: str = "base_url") -> str:
    """Return a URL without its trailing slash if credentials may be sent there: https, or http to a loopback host.

    Args:
        url: an absolute URL without query, fragment and password.
        name: the argument it came in as, for the error.

    Raises:
        ConfigError: it is no absolute URL, plain http to another host, or holds a password.

    """
    if not isinstance(url, str):
        raise ConfigError(f"{name} must be a string, not {type(url).__name__}")
    # urlsplit drops some of these, so that another URL would be used than the one that was given.
    if url != url.strip() or not url.isprintable() or " " in url or "\\" in url:
        del url
        raise ConfigError(f"{name} must hold no white space, no backslash and no character that is not printable")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        del url
        raise ConfigError(f"{name} is not a URL") from None
    if parts.username is not None or parts.password is not None:
        del url, parts
        raise ConfigError(f"{name} must hold no user or password: give the credentials as arguments")
    if parts.scheme not in {"http", "https"} or not is_host_name(host) or port == 0:
        raise ConfigError(f"{name} must be an absolute URL such as https://api.example.com")
    if parts.query or parts.fragment:
        raise ConfigError(f"{name} must have no query and no fragment")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigError(
            f"{name} must begin with https:// (plain http is for localhost): credentials would be readable on the way"
        )
    return url.rstrip("/")


def is_host_name(host: str) -> bool:
    """Whether there is a host, and its internationalised labels (``xn--…``) can be decoded. httpx2 does not check."""
    for label in host.lower().split("."):
        if label.startswith("xn--"):
            try:
                decoded = label.removeprefix("xn--").encode("ascii").decode("punycode")
            except UnicodeError:
                return False
            if decoded.isascii():
                return False
    return bool(host)


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's loopback."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
