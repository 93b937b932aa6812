"""Text from data on its way to the screen: Markdown in it must stay plain text."""

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$:^&=])")


def plain(text: str) -> str:
    """Escape everything that Streamlit's Markdown would read as more than text."""
    return _MARKS.sub(r"\\\1", text)


def shorten(text: str, most: int) -> str:
    """Cut a text that may be of any length."""
    return text if len(text) <= most else text[:most] + "…"
