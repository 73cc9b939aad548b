"""A pytest plugin for `make test-httpx2`: `import httpx` means httpx2 from here on."""

import httpx2

httpx2.alias_httpx()
