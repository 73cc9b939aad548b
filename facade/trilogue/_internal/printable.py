"""Text from a server, made safe to print: terminals act on some characters, and a line break fakes a log entry."""

from __future__ import annotations


def printable(text: str) -> str:
    """Text with what is not printable (controls, line breaks, bidirectional marks, halves of pairs) as escapes."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)
