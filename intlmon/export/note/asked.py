"""What a paper asks the database, and how answers become its tables and charts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intlmon.charts import CHARTS
from intlmon.export.document import Cells
from intlmon.export.note.blocks import Cited, Drawn, Rows
from intlmon.export.plot import plot
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import Translator, translator
from intlmon.provenance import Names
from intlmon.queries import Result, ask, names, offered

Row = Mapping[str, Any]
Pick = Callable[[Sequence[Row]], Iterable[int]]


def placed(result: Result) -> list[tuple[Row, Cited]]:
    """The rows of an answer, each with its places."""
    return list(zip(result.rows(), result.cited_by_row, strict=True))


@dataclass(frozen=True)
class Figure:
    """One key figure with that of the period before, where it is known. ``share`` tells percent."""

    value: float
    before: float | None
    before_period: str
    cited: Cited


@dataclass(frozen=True)
class Asked:
    """An edition in one language; ``within`` are the filters that hold for the whole paper (year, period, subject)."""

    edition: str
    language: str
    year: str
    within: Filters

    @classmethod
    def of(cls, edition: str, language: str, year: str, **subject: str) -> "Asked":
        """Everything of a year; of its parts of a year the newest that is known."""
        periods = [code for code in offered("staff", edition, language).get("period", {}) if code.startswith(year)]
        within = {"year": [year], "period": periods[:1] or [f"{year}H1"], **{name: [code] for name, code in subject.items()}}
        return cls(edition, language, year, Filters.of(within))

    @property
    def t(self) -> Translator:
        """The reader's language."""
        return translator(self.language)

    @property
    def names(self) -> Names:
        """Names of codes in that language."""
        return names(self.edition, self.language)

    @property
    def period(self) -> str:
        """The part of the year that staff exchange is told for."""
        return str(self.within.bound("period"))

    @property
    def year_before(self) -> str:
        """The year before."""
        return str(int(self.year) - 1)

    def documents(self, sources: Iterable[str]) -> str:
        """Documents by the numbers that go before their lines, with their names; each once."""
        return "; ".join(f"{source} – {self.names('source', source)}" for source in sorted(set(sources)))

    def result(self, question: str, **codes: str | Sequence[str]) -> Result:
        """An answer; ``codes`` are further filters."""
        more = {name: (code,) if isinstance(code, str) else tuple(code) for name, code in codes.items()}
        return ask(question, self.edition, self.language, Filters.of(dict(self.within.chosen) | more))

    def view(self, question: str, title: str, chart: str, codes: Mapping[str, str | Sequence[str]]) -> View:
        """An answer as files take it."""
        return View(question.partition("/")[0], title, self.result(question, **codes), self.edition, self.language, chart)

    def figures(self, topic: str) -> dict[str, Figure]:
        """Key figures of a topic that have a value."""
        result = self.result(f"{topic}/key_figures")
        return {str(row["figure"]): _figure(row, cited) for row, cited in placed(result) if row["value"] is not None}

    def drawn(self, chart: str, **codes: str | Sequence[str]) -> tuple[Drawn, ...]:
        """A chart of the pages, drawn natively; none where there is nothing to draw."""
        declared = CHARTS[chart]
        view = self.view(f"{chart.partition('.')[0]}/{declared.question}", self.t(declared.title), chart, codes)
        made = plot(view)
        return (Drawn(view.title, made, view.result.cited),) if made is not None else ()

    def crossed(self, chart: str, **codes: str | Sequence[str]) -> tuple[Rows, ...]:
        """The figures of a chart as a table: categories down, series across."""
        found = self.drawn(chart, **codes)
        return tuple(Rows(each.title, _cells(each, self.t(CHARTS[chart].item)), each.cited) for each in found)

    def table(
        self,
        question: str,
        columns: Sequence[str],
        title: str = "",
        points: int = 9,
        pick: Pick | None = None,
        **codes: str | Sequence[str],
    ) -> tuple[Rows, ...]:
        """Columns of an answer as a table, those without any value left out; none where it has no rows.

        ``pick`` takes the rows and gives the numbers of those wanted, in their order.
        """
        view = self.view(question, title, "", codes)
        wanted = list(range(view.result.table.num_rows)) if pick is None else list(pick(view.result.rows()))
        if not wanted:
            return ()
        shown = view.readable.take(wanted)
        kept = [name for name in columns if name in shown.column_names and shown.column(name).null_count < shown.num_rows]
        rows = tuple(tuple(row[name] for name in kept) for row in shown.to_pylist())
        cited: Cited = frozenset().union(*(view.result.cited_by_row[number] for number in wanted))
        return (Rows(title, Cells(tuple(self.heading(view, name) for name in kept), rows, tuple(kept)), cited, points),)

    def heading(self, view: View, column: str) -> str:
        """What a column is called; that of the year before by its number."""
        return self.year_before if column == "before" and view.topic != "staff" else view.heading(column)


def _figure(row: Row, cited: Iterable[tuple[str, str]]) -> Figure:
    before = row.get("before")
    return Figure(float(row["value"]), None if before is None else float(before), str(row.get("before_period") or ""), frozenset(cited))


def _cells(drawn: Drawn, head: str) -> Cells:
    series = drawn.plot.series
    rows = tuple((name, *(values[place] for _, values in series)) for place, name in enumerate(drawn.plot.categories))
    return Cells((head, *(name for name, _ in series)), rows, ("label", *("value" for _ in series)))
