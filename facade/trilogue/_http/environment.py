"""What the environment says about connections: proxies, hosts without one, certificate authorities.

Read here and not by httpx, which fails without naming the variable, and does not read networks and IPv6 addresses in
brackets in ``NO_PROXY``.
"""

from __future__ import annotations

import ipaddress
import os
import re
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.request import getproxies

import httpx

from trilogue._internal.urls import is_host_name, is_loopback
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Collection, Iterable

_SCHEMES = ("http", "https", "all")
_SOCKS = frozenset({"socks5", "socks5h"})
# A host name, or a part of one, with an optional port. Underscores occur in names of internal hosts.
_HOST = re.compile(r"[*]?[.]?[\w-]+(?:\.[\w-]+)*\.?(?::\d+)?", re.ASCII)


def read_proxy(url: str, name: str) -> httpx.Proxy:
    """A proxy's URL, as httpx takes it.

    Args:
        url: the URL.
        name: the argument or variable that it came in as.

    Raises:
        ConfigError: it is no URL of a proxy, or SOCKS is not installed. The message does not show a password.

    """
    proxy: httpx.Proxy | None = None
    # Its message may show a part of the password. To read the host decodes internationalised names.
    with suppress(ValueError, httpx.InvalidURL):
        made = httpx.Proxy(url)
        proxy = made if is_host_name(made.url.host) else None
    if proxy is None:
        del url
        raise ConfigError(
            f"{name} is not the URL of a proxy: give one as in http://host:3128 or http://user:password@host"
        )
    if proxy.url.scheme in _SOCKS and find_spec("socksio") is None:
        del url
        raise ConfigError(f"{name} is a SOCKS proxy, which needs another package: pip install 'trilogue[socks]'")
    return proxy


def environment_proxies(hosts: Collection[str]) -> dict[str, httpx.Proxy | None]:
    """The proxies of the environment for requests of a client, as patterns of httpx's ``mounts``.

    Args:
        hosts: the hosts that the client sends to. Networks in ``NO_PROXY`` are compared with them. A loopback host has
            no proxy: what is sent there may be plain http, and would be in clear on the way.

    Raises:
        ConfigError: a variable cannot be read; it is named.

    """
    remote = [host for host in hosts if not is_loopback(host)]
    if not remote:
        return {}
    found = getproxies()
    proxies: dict[str, httpx.Proxy | None] = {}
    for scheme in _SCHEMES:
        if url := found.get(scheme, "").strip():
            name = _variable(f"{scheme}_proxy")
            proxies[f"{scheme}://"] = read_proxy(url if "://" in url else f"http://{url}", name)
    if not proxies:
        return {}
    for entry in re.split(r"[,\s]+", found.get("no", "")):
        if entry == "*":
            return {}
        if entry:
            proxies.update(dict.fromkeys(_without_proxy(entry, remote)))
    return proxies | {f"all://{_in_url(host)}": None for host in hosts if is_loopback(host)}


def _variable(name: str) -> str:
    """The variable's name as it is set. `urllib.request.getproxies` prefers the lower-case one."""
    return name if os.environ.get(name) else name.upper()


def _without_proxy(entry: str, hosts: Iterable[str]) -> list[str]:
    """The patterns for an entry of ``NO_PROXY``: a host, a domain, an address, a network, or a URL's beginning."""
    scheme, _, rest = entry.rpartition("://")
    prefix = f"{scheme or 'all'}://"
    bare = rest.strip("[]") if rest.startswith("[") and rest.endswith("]") else rest
    try:
        network = ipaddress.ip_network(bare, strict=False)
    except ValueError:
        network = None
    if network is None:
        address = re.fullmatch(r"(\[[0-9a-fA-F:.]+\])(:\d+)?", rest)
        if address is None and _HOST.fullmatch(rest) is None:
            raise ConfigError(
                f"{_variable('no_proxy')} has an entry that cannot be read, {entry[:80]!r}: give host names, domains, "
                "addresses and networks, separated by commas"
            )
        exact = scheme or address is not None or rest.lower() == "localhost"
        return [f"{prefix}{rest}" if exact else f"{prefix}*{rest.lstrip('*')}"]
    if network.num_addresses == 1:
        return [prefix + _in_url(str(network.network_address))]
    return [prefix + _in_url(host) for host in hosts if _is_in(host, network)]


def _is_in(host: str, network: ipaddress.IPv4Network | ipaddress.IPv6Network) -> bool:
    try:
        return ipaddress.ip_address(host) in network
    except ValueError:
        return False


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def default_verification() -> ssl.SSLContext:
    """How certificates are checked where nothing is configured: with httpx's authorities, or the environment's.

    Raises:
        ConfigError: ``SSL_CERT_FILE`` or ``SSL_CERT_DIR`` cannot be read.

    """
    return _verification(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@cache
def _verification(file: str | None, directory: str | None) -> ssl.SSLContext:
    # Building one takes 20 ms, so that all clients share it.
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        name, path = ("SSL_CERT_FILE", file) if file else ("SSL_CERT_DIR", directory)
        raise ConfigError(f"{name}={path!r} is no bundle of certificates: {error}") from None
