"""Escapes every string of a document that a template prints, so that none of it becomes code.

The templates have no other way to print such a string: `render` offers them `prose` and `literal` alone.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any

from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonCode

from pipeline.document.text import clean

# Quotes that would end a docstring: three of them, or those at its end.
_ENDING_QUOTES = re.compile(r'"""|"+\Z')


def literal(value: Any) -> str:
    """A value as a Python expression. Text is in double quotes and in ASCII.

    Args:
        value: what JSON has, or a string as the generator wraps it.

    """
    value = raw_text(value) if isinstance(value, UntrustedString) else value
    if isinstance(value, str):
        return f'"{"".join(map(_escape_character, value))}"'
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    raise TypeError(f"a document has no {type(value).__name__}")


def f_string_text(text: str) -> str:
    """Text as the literal part of an f-string in double quotes."""
    return literal(text)[1:-1].replace("{", "{{").replace("}", "}}")


def prose(value: Any, width: int, *, indent: int = 0, break_on_hyphens: bool = True) -> str:
    """Text as the content of a docstring in triple double quotes, in lines of at most `width` characters.

    Args:
        value: a string, or a string or code as the generator wraps it.
        width: characters in a line, before what escaping adds.
        indent: spaces before each line but the first.
        break_on_hyphens: whether a line may end after a hyphen.

    """
    # `textwrap` would otherwise break within an escape sequence, so escaping comes last.
    lines = [
        "\n".join(
            textwrap.wrap(line, width, expand_tabs=False, replace_whitespace=False, break_on_hyphens=break_on_hyphens)
        )
        for line in clean(raw_text(value)).split("\n")
    ]
    text = "\n".join(lines).removesuffix("\n").replace("\\", "\\\\")
    text = _ENDING_QUOTES.sub(lambda match: match.group().replace('"', '\\"'), text)
    return re.sub(r"\n(?=[^\n])", "\n" + " " * indent, text)


def raw_text(value: Any) -> str:
    """The text that the generator has wrapped; empty for None."""
    if value is None:
        return ""
    if isinstance(value, UntrustedString):
        return value.get_untrusted_value()
    return value.as_unembedded_code() if isinstance(value, PythonCode) else str(value)


def _escape_character(character: str) -> str:
    if character in '\\"':
        return f"\\{character}"
    return character if character.isascii() and character.isprintable() else ascii(character)[1:-1]
