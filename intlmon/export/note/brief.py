"""Two pages on one country or one university, ready for a delegation: key figures, short tables, disagreements, sources."""

import datetime
from collections.abc import Iterator, Sequence

from intlmon.export.about import edition_in_words
from intlmon.export.document import Cells, Paper
from intlmon.export.note.asked import Asked, Row, placed
from intlmon.export.note.blocks import Block, Heading, Rows, Said, Text
from intlmon.export.note.disagreements import found
from intlmon.export.note.note import put
from intlmon.export.note.phrases import united
from intlmon.filters import Filters
from intlmon.labels import TABLES

_POINTS, _MARGIN = 8, 40
_MOST_FINDINGS = 4
# By page: its question, the columns that fit, how many rows, and the column that the first are chosen by.
_TABLES: dict[str, tuple[tuple[str, tuple[str, ...], int, str], ...]] = {
    "country": (
        ("partners", ("partner", "joint_programmes", "double_programmes", "students"), 6, ""),
        ("universities", ("institution", "ownership", "joint_programmes", "double_programmes", "students"), 6, ""),
        ("programmes", ("institution", "partner", "title", "students"), 4, "students"),
        ("branches", ("name", "institution", "city", "status"), 4, ""),
    ),
    "university": (
        ("partners", ("partner", "country", "joint_programmes", "double_programmes", "students"), 7, ""),
        ("programmes", ("partner", "country", "title", "level", "students"), 6, "students"),
        ("branches", ("name", "partner", "country", "city", "status"), 5, ""),
    ),
}
_SUBJECTS = {"country": "country", "university": "institution"}


def brief(topic: str, filters: Filters, edition: str, language: str, day: datetime.date) -> bytes:
    """The DOCX for the subject of a profile (``topic``: ``country`` or ``university``) under the filters of its page.

    Raises ``TemplateError`` where the template in force cannot be used.
    """
    asked = Asked.of(edition, language, str(filters.bound("year")), **{name: codes[0] for name, codes in filters.chosen if name != "year"})
    subject = asked.result(f"{topic}/subject").rows()[0]
    name = str(subject[f"{_SUBJECTS[topic]}_name"])
    paper = Paper(asked.t, name, day)
    paper.narrow(_MARGIN)
    _head(paper, asked, name, subject, day)
    for block in blocks(asked, topic):
        put(paper, asked, block)
    return paper.save()


def blocks(asked: Asked, topic: str) -> Iterator[Block]:
    """Everything below the head."""
    yield from _figures(asked, topic)
    for question, columns, most, by in _TABLES[topic]:
        yield from _table(asked, topic, question, columns, most, by)
    yield from _findings(asked, topic)
    documents = asked.documents(source for source, _ in _cited(asked, topic))
    edition = asked.t("Data edition: {edition}.", edition=edition_in_words(asked.edition, asked.t))
    short = asked.t("Abbreviation: CIS – Commonwealth of Independent States.")
    yield Text((Said(asked.t("Sources: {documents}.", documents=documents)), Said(edition), Said(short)), small=True)


def _head(paper: Paper, asked: Asked, name: str, subject: Row, day: datetime.date) -> None:
    t = asked.t
    if not paper.has_letterhead:
        paper.line(t("Ministry of Science and Higher Education of the Republic of Kazakhstan"), "Subtitle", size=10, bold=True)
    paper.line(name, "Title", size=17)
    known = (str(subject[column]) for column in ("region_name", "ownership_name", "city") if subject.get(column))
    told = t("International cooperation in figures, {year}", year=asked.year)
    paper.line(" · ".join((told, *known, t.date(day))), "Subtitle", size=9)


def _figures(asked: Asked, topic: str) -> Iterator[Block]:
    """The key figures of all topics, each with its place among all that have it."""
    t, pairs = asked.t, placed(asked.result(f"{topic}/key_figures"))
    if not pairs:
        yield Text((Said(t("The documents list nothing.")),))
        return
    rows = tuple(_figure(asked, row) for row, _ in pairs)
    headings = (t("Key figure"), t("Period"), t("Value"), t("Year before"), t("Change"), t("Place"), t("Of how many"))
    names = ("figure", "period", "value", "before", "change", "rank", "of")
    yield Heading(t("Key figures"), 2)
    yield Rows("", Cells(headings, rows, names), united(cited for _, cited in pairs), _POINTS)


def _figure(asked: Asked, row: Row) -> tuple[str | float | None, ...]:
    before = row["before"]
    words = (asked.names("figure", row["figure"]), asked.names("period", row["period"]))
    return (*words, row["value"], before, None if before is None else row["value"] - before, row["rank"], row["of"])


def _table(asked: Asked, topic: str, question: str, columns: Sequence[str], most: int, by: str) -> Iterator[Block]:
    """The first rows of a table of the profile, and how many there are; a row that repeats another is left out."""
    counted = 0

    def first(rows: Sequence[Row]) -> list[int]:
        nonlocal counted
        kept = [number for number, row in enumerate(rows) if not row.get("duplicate")]
        counted = len(kept)
        return (sorted(kept, key=lambda number: -(rows[number][by] or 0)) if by else kept)[:most]

    tables = asked.table(f"{topic}/{question}", columns, points=_POINTS, pick=first)
    yield from _titled(asked, asked.t(TABLES[topic][question]), tables, counted)


def _titled(asked: Asked, title: str, tables: Sequence[Rows], counted: int) -> Iterator[Block]:
    for rows in tables:
        shown = len(rows.cells.rows)
        whole = title if shown == counted else asked.t("{title}: {count} of {of}", title=title, count=shown, of=asked.t.number(counted))
        yield Heading(whole, 2)
        yield rows


def _findings(asked: Asked, topic: str) -> Iterator[Block]:
    rows = asked.result(f"{topic}/disagreements").rows()
    tables = (found(asked, rows[:_MOST_FINDINGS], "", _POINTS),) if rows else ()
    title = TABLES[topic]["disagreements"]
    yield from _titled(asked, asked.t(title), tables, len(rows))


def _cited(asked: Asked, topic: str) -> frozenset[tuple[str, str]]:
    """The places of everything that the brief shows or counts."""
    questions = ("key_figures", *(question for question, *_ in _TABLES[topic]))
    return united(asked.result(f"{topic}/{question}").cited for question in questions)
