"""What a paper is made of, before it is a document: headings, text, lists, tables, charts, each with the places it rests on."""

from dataclasses import dataclass

from intlmon.export.document import Cells
from intlmon.export.plot import Plot
from intlmon.provenance import Citation

Cited = frozenset[Citation]
NOWHERE: Cited = frozenset()


@dataclass(frozen=True)
class Said:
    """A sentence and the places of the figures in it."""

    text: str
    cited: Cited = NOWHERE


@dataclass(frozen=True)
class Heading:
    """A heading; ``level`` 1 or 2."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """A paragraph of sentences; ``small`` for what stands below the rest."""

    said: tuple[Said, ...]
    small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list, an item a sentence."""

    said: tuple[Said, ...]


@dataclass(frozen=True)
class Rows:
    """A table with its caption; without a title it has none. ``points``: size of its letters."""

    title: str
    cells: Cells
    cited: Cited = NOWHERE
    points: int = 9


@dataclass(frozen=True)
class Drawn:
    """A chart with its caption."""

    title: str
    plot: Plot
    cited: Cited = NOWHERE


@dataclass(frozen=True)
class Across:
    """From here on, pages lie across."""


Block = Heading | Text | Bullets | Rows | Drawn | Across


def text(*said: Said | None) -> tuple[Text, ...]:
    """One paragraph of those sentences that there are; none of none."""
    kept = tuple(each for each in said if each is not None)
    return (Text(kept),) if kept else ()
