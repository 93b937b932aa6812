"""What a named chart is: a question, the family that draws it and the words it needs."""

from collections.abc import Callable
from dataclasses import dataclass

import altair as alt

from intlmon.i18n import Translator

Drawing = alt.LayerChart | alt.FacetChart  # what Altair says of layers; without facets always the former


@dataclass(frozen=True)
class Family:
    """A way of drawing: the columns its data must have, those it may have, and the drawing itself."""

    name: str
    columns: tuple[str, ...]
    optional: tuple[str, ...]
    draw: "Callable[[Chart, Translator], Drawing]"


@dataclass(frozen=True)
class Chart:
    """A chart of one question.

    All words are English message identifiers, translated when the chart is drawn:
    ``title`` stands above the chart on the page, ``item`` names what ``label`` holds (a country, a university),
    ``unit`` names what ``value`` counts, ``split`` names what ``series`` tells apart.
    """

    name: str
    title: str
    family: Family
    item: str = ""
    unit: str = ""
    split: str = ""
    percent: bool = False  # values are shares or rates in percent
    share: bool = False  # the data has a column `share` in percent, shown in the tooltip
    signed: bool = False  # values may be below zero
    long_labels: bool = False  # names of universities: up to two lines
    lower_is_better: bool = False  # ranks: the best place is at the top
    asks: str = ""  # the question it draws, where that is not of the chart's own name

    @property
    def topic(self) -> str:
        """The page it belongs to, the first part of its name."""
        return self.name.partition(".")[0]

    @property
    def question(self) -> str:
        """The question whose answer it draws, without the topic."""
        return self.asks or self.name.partition(".")[2]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns its data must have."""
        return self.family.columns + (("share",) if self.share else ())
