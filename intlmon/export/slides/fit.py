"""How much room a text takes in the shipped typeface, so that no text overflows its box: sizes, lines and heights in points."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from intlmon.paths import ROOT

FONTS = ROOT / "static" / "fonts"
LINE = 1.37  # height of a line of Noto Sans: its ascent and descent, as a share of the size
_SPARE = 1.03  # programs round widths in their own ways
_MEASURED = 100


@lru_cache(maxsize=2)
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_file(bold), _MEASURED, layout_engine=ImageFont.Layout.BASIC)


def _file(bold: bool) -> Path:
    return FONTS / f"NotoSans-{'Bold' if bold else 'Regular'}.woff2"


@lru_cache(maxsize=32768)
def width(text: str, size: float, bold: bool = False) -> float:
    """Width of a text on one line."""
    return _font(bold).getlength(text) * size / _MEASURED * _SPARE


def wrapped(text: str, size: float, wide: float, bold: bool = False) -> list[str]:
    """The lines that a text takes: broken between words, and within those that are wider than a line."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in _words(paragraph, size, wide, bold):
            if line and width((line + word).rstrip(), size, bold) > wide:
                lines.append(line.rstrip())
                line = word.lstrip()
            else:
                line += word
        lines.append(line.rstrip())
    return lines


def height(text: str, size: float, wide: float, bold: bool = False) -> float:
    """Height of a text in a box of a width."""
    return len(wrapped(text, size, wide, bold)) * size * LINE


def fitted(text: str, sizes: Sequence[float], wide: float, high: float, bold: bool = False) -> tuple[str, float]:
    """The text and the largest of the sizes, largest first, at which it fits; at the last it ends in … where it does not."""
    for size in sizes:
        if height(text, size, wide, bold) <= high + 0.5:
            return text, size
    return shortened(text, sizes[-1], wide, max(1, int((high + 0.5) / (sizes[-1] * LINE))), bold), sizes[-1]


def shortened(text: str, size: float, wide: float, most: int, bold: bool = False) -> str:
    """A text of at most so many lines, ending in … where some of it is left out."""
    lines = wrapped(text, size, wide, bold)
    if len(lines) <= most:
        return text
    last = lines[most - 1]
    while last and width(last + "…", size, bold) > wide:
        last = last[:-1]
    return " ".join([*lines[: most - 1], last.rstrip(" ,;.") + "…"])


def _words(paragraph: str, size: float, wide: float, bold: bool) -> list[str]:
    """Words with the space after them; those wider than a line in pieces, as programs break them."""
    found = []
    for word in re.findall(r"\S+[^\S\u00a0]*|\s+", paragraph):
        while width(word.rstrip(), size, bold) > wide and len(word) > 1:
            fits = next((count for count in range(len(word) - 1, 1, -1) if width(word[:count], size, bold) <= wide), 1)
            found.append(word[:fits])
            word = word[fits:]
        found.append(word)
    return found
