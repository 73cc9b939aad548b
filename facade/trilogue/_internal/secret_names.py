"""Which names of fields and headers hold secrets: the generated packages' rule, widened for error bodies."""

from __future__ import annotations

import re

# As in the generated packages (types.py), which this room must not import; a test holds them together.
DOCUMENTED = re.compile(
    r"(^|_)(token|secret|password|passphrase|authorization|certificate|signature|credential"
    r"|(api|private|access|signing|server|sender|aes|secret|token|consumer)_key)$"
)
CURSORS = frozenset({"page_token", "next_page_token"})
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[-. ]")
# Also without separators and in the plural: APISECRET, x-apikey, tokens, cookie. To hide too much in an error is safe.
_WIDER = re.compile(r"(token|secret|password|passwd|passphrase|apikey|privatekey|credential|cookie|authorization)s?$")


def is_secret_name(name: str) -> bool:
    """Whether a JSON key, a form field or a header of this name holds a secret."""
    name = _WORD.sub("_", name).lower()
    return name not in CURSORS and (DOCUMENTED.search(name) or _WIDER.search(name)) is not None
