"""The brief of a country or a university as five slides, from the questions of its profile page."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence

from intlmon.export.deck import Item, view_of
from intlmon.export.plot import Plot, plot
from intlmon.export.slides import cards, source_line, told_of
from intlmon.export.slides.notes import notes_of
from intlmon.export.slides.pages import Pages
from intlmon.export.slides.panels import Panel, add_panels, of_cards, of_plot, of_table, of_text
from intlmon.export.slides.places import SOURCE, TEXTS, Box
from intlmon.export.slides.text import add
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import N_, translator
from intlmon.provenance import Citation
from intlmon.queries import Result, ask, definitions_of, names, reading_of

SUBJECTS = {"country": "country", "university": "institution"}  # page → filter of the topics and column of its codes
_NEIGHBOURS = 9
_IN_A_ROW = 4
_FIGURES = Box(40, 214, 880, 264)
Row = Mapping[str, object]


def brief(topic: str, filters: Filters, edition: str, language: str, day: datetime.date) -> bytes:
    """The presentation of the subject that the filters of its profile (``topic``: country, university) name, as of the ``day``.

    Raises ``ValueError`` where they name none that the documents know.
    """
    subject = _Subject(topic, filters, edition, language)
    made = Pages(subject.name, language, day)
    _cover(made, subject, day)
    told = _of_country(subject) if topic == "country" else _of_university(subject)
    for title, topics, panels, shares in (*told, _disagreements(subject)):
        cited: frozenset[Citation] = frozenset().union(*(panel.cited for panel in panels))
        notes = notes_of([f"{subject.name}. {title}", subject.year], subject.findings(topics), subject.definitions(topics), subject.t)
        source = source_line(cited, subject.names, subject.t)
        slide = made.page(f"{subject.name}. {title}", subject.year, source, told_of(edition, subject.t), notes)
        add_panels(slide, panels, shares, language)
    return made.file()


class _Subject:
    """A country or a university and what the questions of its profile answer."""

    def __init__(self, topic: str, filters: Filters, edition: str, language: str) -> None:
        self.topic, self.edition, self.language, self._filters = topic, edition, language, filters
        self.column = SUBJECTS[topic]
        self.code = next(iter(filters.codes(f"profile_{self.column}")), "")
        self.t, self.names = translator(language), names(edition, language)
        known = self.ask("subject").rows()
        if not known:
            raise ValueError(f"{topic} {self.code!r}: the documents know none of that code")
        self.row: Row = known[0]
        self.name = str(self.row[f"{self.column}_name"])
        label = self.t("Year")
        self.year = f"{label}: {filters.bound('year')}"
        self.key_figures = self.ask("key_figures").rows()

    def ask(self, question: str) -> Result:
        return ask(f"{self.topic}/{question}", self.edition, self.language, self._filters)

    def view(self, question: str, title: str = "") -> View:
        return View(self.topic, title, self.ask(question), self.edition, self.language)

    def of_topic(self, name: str) -> View:
        """A view of a topic's page for the subject alone. Raises ``ValueError`` where its figures are not split by the subject."""
        chosen = {"year": self._filters.codes("year"), self.column: (self.code,)}
        view = view_of(Item(name, Filters.of(chosen), reading=reading_of(self.edition)), self.edition, self.language)
        if view.result.ignored:
            raise ValueError(f"{name} is not split by {view.result.ignored}: its figures would be those of all")
        return view

    def figures(self, topics: Collection[str]) -> cards.Figures:
        """Key figures with their period, rank and value of the period before."""
        return [self._figure(row) for row in self.key_figures if row["topic"] in topics]

    def cited(self, topics: Collection[str]) -> frozenset[Citation]:
        return frozenset((str(row["source_id"]), str(row["locator"])) for row in self.key_figures if row["topic"] in topics)

    def findings(self, topics: Collection[str]) -> list[dict[str, object]]:
        """Findings about the subject; of the topics, all where there are none."""
        return [row for row in self.ask("disagreements").rows() if not topics or row["topic"] in topics]

    def definitions(self, topics: Iterable[str]) -> list[dict[str, object]]:
        found = [row for topic in topics for row in definitions_of(self.edition, self.language, topic).to_pylist()]
        return list({str(row["term"]): row for row in found}.values())

    def _figure(self, row: Row) -> tuple[str, str]:
        t, label = self.t, self.names("figure", str(row["figure"]))
        ranked = t("Place {rank} of {of}", rank=row["rank"], of=row["of"]) if row["rank"] is not None else ""
        period = self.names("period", str(row["period"])) if str(row["period"]) != self._filters.bound("year") else ""
        return "\n".join(part for part in (label, ", ".join(each for each in (period, ranked) if each)) if part), t.number(
            float(str(row["value"])), 1
        )


Told = tuple[str, Sequence[str], Sequence[Panel], Sequence[float]]  # title, topics of the notes, panels, their shares of the width


def _cover(made: Pages, subject: _Subject, day: datetime.date) -> None:
    described = ("region_name", "ownership_name", "city")
    words = ", ".join(str(subject.row[column]) for column in described if subject.row.get(column))
    t = subject.t
    slide = made.cover(
        subject.name, [part for part in (words, subject.year, t.date(day), told_of(subject.edition, t)) if part], lower=False
    )
    topics = [str(row["topic"]) for row in subject.key_figures]
    cards.rows(slide, _FIGURES, subject.figures(topics), _IN_A_ROW, subject.language)
    add(slide, source_line(subject.cited(topics), subject.names, t), SOURCE.box, TEXTS["source"], subject.language, "Source", (9.5, 8.5))
    made.tell(slide, notes_of([subject.name, subject.year], subject.findings(()), [], t))


def _of_country(subject: _Subject) -> list[Told]:
    t = subject.t
    neighbours = _neighbours(subject)
    return [
        (
            t("Agreements and projects"),
            ("agreements", "projects"),
            [neighbours, _cards(subject, N_("Key figures"), "agreements", "projects")],
            (3, 2),
        ),
        _programmes(subject, "universities", N_("Kazakh universities")),
        (
            t("Staff exchange and branches"),
            ("staff", "branches"),
            [_cards(subject, N_("Staff exchange"), "staff"), _branches(subject, ("flow", "name", "institution"))],
            (2, 3),
        ),
    ]


def _of_university(subject: _Subject) -> list[Told]:
    t = subject.t
    rows = sorted(subject.ask("publications").rows(), key=lambda row: int(str(row["year"])))
    values = tuple(float(str(row["publications"])) for row in rows)
    drawn = Plot("column", tuple(str(row["year"]) for row in rows), ((t("Publications"), values),)) if rows else None
    return [
        (
            t("Projects and branches"),
            ("projects", "branches"),
            [_cards(subject, N_("Key figures"), "projects", "branches"), _branches(subject, ("flow", "name", "country"))],
            (2, 3),
        ),
        _programmes(subject, "partners", N_("Partners")),
        (
            t("Staff and publications"),
            ("staff", "publications"),
            [
                of_plot(t("Publications"), drawn, subject.ask("publications").cited, t),
                _cards(subject, N_("Key figures"), "staff", "publications"),
            ],
            (3, 2),
        ),
    ]


def _programmes(subject: _Subject, question: str, title: str) -> Told:
    """Programmes by year of signing, and with whom."""
    t, view = subject.t, subject.of_topic("programmes.by_year_signed")
    columns = (SUBJECTS["university"] if question == "universities" else "partner", "joint_programmes", "double_programmes", "students")
    charted = of_plot(view.title, plot(view), view.result.cited, t)
    return t("Joint and double-degree programmes"), ("programmes",), [charted, of_table(t(title), subject.view(question), columns)], (1, 1)


def _cards(subject: _Subject, heading: str, *topics: str) -> Panel:
    return of_cards(subject.t(heading), subject.figures(topics), subject.cited(topics), subject.t)


def _branches(subject: _Subject, columns: Sequence[str]) -> Panel:
    return of_table(subject.t("Branches and representations"), subject.view("branches"), columns)


def _neighbours(subject: _Subject) -> Panel:
    """The country among those with a few more and a few less agreements."""
    t = subject.t
    result = ask("agreements/countries", subject.edition, subject.language, Filters.of({"year": subject._filters.codes("year")}))
    pairs = sorted(zip(result.rows(), result.cited_by_row, strict=True), key=lambda pair: -int(str(pair[0]["agreements"])))
    place = next((number for number, (row, _) in enumerate(pairs) if row["country"] == subject.code), None)
    heading = t("Agreements: the country and its neighbours in the list")
    if place is None:
        return of_plot(heading, None, frozenset(), t)
    start = max(0, min(place - _NEIGHBOURS // 2, len(pairs) - _NEIGHBOURS))
    shown = pairs[start : start + _NEIGHBOURS]
    values = tuple(float(str(row["agreements"])) for row, _ in shown)
    drawn = Plot("bar", tuple(str(row["country_name"]) for row, _ in shown), ((t("Agreements"), values),))
    return of_plot(heading, drawn, frozenset().union(*(cited for _, cited in shown)), t, subject.name)


def _disagreements(subject: _Subject) -> Told:
    """What the sources disagree about, and which they are."""
    t, every = subject.t, subject.cited([str(row["topic"]) for row in subject.key_figures])
    sources = [subject.names("source", source) for source in sorted({source for source, _ in every})]
    table = of_table(
        t("Where the documents disagree"), subject.view("disagreements"), ("what", "published", "compared", "lines_a", "lines_b")
    )
    return t("What the sources disagree about"), (), [table, of_text(t("Sources"), sources, t)], (3, 1)
