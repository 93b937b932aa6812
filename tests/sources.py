"""Reading the plain-text copies of the source documents, by document and line."""

import csv
import re
from functools import cache
from pathlib import Path

from intlmon.paths import DATA, SOURCES

_MARKS = re.compile(r"[*#|`]")


@cache
def documents() -> dict[str, Path]:
    """Path of the copy of each source that ``sources.csv`` names."""
    with (DATA / "dimensions" / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["source_id"]: SOURCES / row["file"] for row in csv.DictReader(file)}


@cache
def lines_of(source_id: str) -> list[str]:
    """All lines of a copy; line 1 is at index 0."""
    return documents()[source_id].read_text(encoding="utf-8").split("\n")


def numbers(spans: str) -> list[int]:
    """Line numbers of ``457-460 470``, in the order given."""
    found: list[int] = []
    for span in spans.split():
        first, _, last = span.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def joined(source_id: str, spans: str) -> str:
    """The squeezed text of lines; raises ``IndexError`` for a line that is not there."""
    lines = lines_of(source_id)
    return squeezed(" ".join(lines[number - 1] for number in numbers(spans)))


def squeezed(text: str) -> str:
    """Text without Markdown marks, with single spaces."""
    return " ".join(_MARKS.sub("", text).split())


def holds_number(text: str, value: str) -> bool:
    """Whether a number stands in squeezed text as a token of its own: ``6044`` also as ``6 044``, ``1.5`` as ``1,5``."""
    whole, _, decimals = value.lstrip("-").partition(".")
    decimals = decimals.rstrip("0")
    groups = " ?".join(re.findall(r"\d+", re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", whole)))
    ending = rf"[.,]{decimals}0*" if decimals else r"([.,]0+)?"
    return re.search(rf"(?<!\d){groups}{ending}(?!\d)", text) is not None


def holds_text(text: str, value: str) -> bool:
    """Whether text stands in squeezed text: as it is, or without white space, or all its words in order."""
    wanted = squeezed(value)
    if wanted in text:
        return True
    text = text.replace(" ", "")
    if wanted.replace(" ", "") in text:
        return True
    start = 0
    for word in wanted.split():
        found = text.find(word, start)
        if found < 0:
            return False
        start = found + len(word)
    return True
