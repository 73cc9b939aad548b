"""Characters of a document that must not reach a terminal, a name or the source of a module as they are."""

from __future__ import annotations

import re
import unicodedata

# Characters that reorder the text around them: a reader would see other code than Python does (CVE-2021-42574).
_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Text for readers: without control characters and halves of surrogate pairs, with one kind of line break."""
    text = _LINE_BREAKS.sub("\n", text)
    return "".join(one for one in text if one in "\n\t" or not is_control(one))


def printable(text: str) -> str:
    """Text for a terminal: each control character as its escape sequence, except line breaks and tabs."""
    return "".join(
        ascii(one)[1:-1] if one not in "\n\t" and (is_control(one) or one in "\u2028\u2029") else one for one in text
    )


def is_control(character: str) -> bool:
    """Whether a character is a control character, reorders text, or is half of a surrogate pair."""
    return unicodedata.category(character) in ("Cc", "Cs") or character in _REORDERING
