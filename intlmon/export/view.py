"""One view of a page as files take it: exactly its rows, and what explains them."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

from intlmon.charts import CHARTS
from intlmon.columns import COLUMNS, SOURCE, for_reader
from intlmon.filters import ALL, Offered, in_words
from intlmon.i18n import Translator, translator
from intlmon.provenance import Citation, Names
from intlmon.provenance import in_words as places_in_words
from intlmon.queries import Result, findings_of, names, offered, with_corrections

_FOR_DRAWING = ("_order", "_code", "longitude", "latitude")  # ends of the names of columns that only a drawing needs
_CHOSEN = "chosen"  # a map shows the countries that its filter leaves out, too: that says which they are


@dataclass(frozen=True)
class View:
    """A chart (``chart``, its name) or a table of the page ``topic`` with the answer that it shows.

    ``title`` is in the reader's language; ``edition`` names the facts and how they are read (as printed, corrected);
    ``link`` opens the same view in the browser, where that is known.
    """

    topic: str
    title: str
    result: Result
    edition: str
    language: str
    chart: str = ""
    link: str = ""

    @property
    def t(self) -> Translator:
        """The reader's language."""
        return translator(self.language)

    @property
    def names(self) -> Names:
        """Names of codes in that language."""
        return names(self.edition, self.language)

    @property
    def offered(self) -> Offered:
        """What the filters of the page offer."""
        return offered(self.topic, self.edition, self.language)

    @property
    def filters_in_words(self) -> str:
        """The filters in force, as a sentence part; empty where there are none."""
        return in_words(self.result.filters, self.offered, self.t)

    @property
    def not_split_by(self) -> str:
        """Labels of the filters in force that the figures cannot follow."""
        return ", ".join(self.t(ALL[name].label) for name in self.result.ignored)

    @cached_property
    def rows(self) -> pa.Table:
        """The rows under technical names, with codes and, where any is corrected, a column of corrections."""
        return with_corrections(self.result, self.edition, self.t)

    @cached_property
    def readable(self) -> pa.Table:
        """The rows as a person reads them, under technical names: names for codes, places in words (``source``, the last column)."""
        shown = for_reader(self.rows, self.names, self.t)
        if self.chart:
            shown = shown.select([name for name in shown.column_names if not (name.endswith(_FOR_DRAWING) or self._says_nothing(name))])
        if SOURCE in shown.column_names or not self.result.cited:
            return shown
        return shown.append_column(SOURCE, pa.array([self._place(cited) for cited in self.result.cited_by_row], pa.string()))

    def _says_nothing(self, column: str) -> bool:
        return column == _CHOSEN and all(self.result.table.column(column).to_pylist())

    def heading(self, column: str) -> str:
        """What a column is called in the reader's language; those of a chart by what it shows in them."""
        told = CHARTS[self.chart].words if self.chart else {}
        return self.t(told.get(column) or (COLUMNS[column].label if column in COLUMNS else column))

    def _place(self, cited: Collection[Citation]) -> str | None:
        return places_in_words(cited, self.names, self.t) if cited else None

    @cached_property
    def findings(self) -> tuple[str, ...]:
        """Identifiers of the findings that any of its figures is part of, sorted."""
        pairs = zip(self.result.rows(), self.result.cited_by_row, strict=True)
        return tuple(sorted({each for row, cited in pairs for each in findings_of(self.edition, cited, row.values())}))
