"""What a named chart is: a question, the family that draws it and the words it needs."""

from collections.abc import Callable
from dataclasses import dataclass

import altair as alt

from intlmon.i18n import Translator

# What the marks of a chart stand for, and the filter that a click on one sets.
PICKED_IN = {
    "Topic": "topic",
    "Kind of disagreement": "finding_kind",
    "Country": "country",
    "Region": "region",
    "University": "institution",
    "Form of ownership": "ownership",
    "Direction of cooperation": "direction",
    "Field": "field",
    "Field of science": "field",
    "Kind": "kind",
    "Level of study": "level",
    "Index": "index",
    "Status": "status",
    "State": "state",
    "Lacking": "missing",
    "Direction": "flow",
    "Target indicator": "indicator",
    "Deadline": "due",
}

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
    classes: tuple[int, ...] = (1, 2, 5, 10, 20, 50)  # of a map: the lowest value of each of its six shades
    lower_is_better: bool = False  # ranks: the best place is at the top
    asks: str = ""  # the question it draws, where that is not of the chart's own name
    rows: str = ""  # the table question whose rows the figures are made of; empty: published as they stand

    @property
    def topic(self) -> str:
        """The page it belongs to, the first part of its name."""
        return self.name.partition(".")[0]

    @property
    def question(self) -> str:
        """The question whose answer it draws, without the topic."""
        return self.asks or self.name.partition(".")[2]

    @property
    def picks(self) -> tuple[str, str] | None:
        """The column of codes that a click on a mark chooses from, and the filter it chooses in."""
        for column, word in (("label", self.item), ("series", self.split)):
            if word in PICKED_IN:
                return f"{'row' if 'row' in self.family.columns and column == 'label' else column}_code", PICKED_IN[word]
        return None

    @property
    def words(self) -> dict[str, str]:
        """What its own columns hold, as messages; the others are called as in any table."""
        told = {"label": self.item, "row": self.item, "series": self.split, "column": self.split, "value": self.unit}
        return {column: word for column, word in told.items() if word}

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns its data must have."""
        return self.family.columns + (("share",) if self.share else ())
