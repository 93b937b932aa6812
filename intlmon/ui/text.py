"""Text from data on its way to the screen: Markdown in it must stay plain text."""

import re

_BEFORE_NUMBER, _AFTER_NUMBER = re.compile(r"(?<=[^\W\d]) (?=\d)"), re.compile(r"(?<=\d)-(?=[^\W\d])")
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$:^&=])")


def plain(text: str) -> str:
    """Escape everything that Streamlit's Markdown would read as more than text."""
    return _MARKS.sub(r"\\\1", text)


def shorten(text: str, most: int) -> str:
    """Cut a text that may be of any length."""
    return text if len(text) <= most else text[:most] + "…"


def unbroken(text: str) -> str:
    """Keep a number on the line of its word: ``приложение 1``, ``1-қосымша``."""
    return _AFTER_NUMBER.sub("\N{NON-BREAKING HYPHEN}", _BEFORE_NUMBER.sub("\N{NO-BREAK SPACE}", text))
