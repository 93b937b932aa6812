"""The analytical note of a year: chapters by topic, what the sources disagree about, appendices."""

import datetime
from collections.abc import Callable, Iterator, Sequence

from intlmon.export.about import edition_in_words
from intlmon.export.document import Paper
from intlmon.export.note.agreements import agreements
from intlmon.export.note.appendices import appendices
from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Across, Block, Bullets, Cited, Drawn, Heading, Rows, Said, Text
from intlmon.export.note.branches import branches
from intlmon.export.note.concept import concept
from intlmon.export.note.disagreements import disagreements
from intlmon.export.note.programmes import programmes
from intlmon.export.note.projects import projects
from intlmon.export.note.publications import publications
from intlmon.export.note.staff import staff
from intlmon.export.note.summary import summary
from intlmon.provenance import in_words
from intlmon.queries import is_corrected

CHAPTERS: dict[str, Callable[[Asked], Iterator[Block]]] = {
    "agreements": agreements,
    "branches": branches,
    "projects": projects,
    "publications": publications,
    "programmes": programmes,
    "staff": staff,
    "concept": concept,
}


def note(edition: str, language: str, year: str, topics: Sequence[str], day: datetime.date) -> bytes:
    """The DOCX for a year and topics (codes of ``CHAPTERS``; none means all), as of the ``day`` on which it is made.

    Raises ``TemplateError`` where the template in force cannot be used.
    """
    asked = Asked.of(edition, language, year)
    chosen = [topic for topic in CHAPTERS if topic in topics or not topics]
    title = asked.t("International activity of universities in {year}", year=year)
    paper = Paper(asked.t, title, day)
    _front(paper, asked, title, chosen, day)
    for block in blocks(asked, chosen):
        put(paper, asked, block)
    return paper.save()


def blocks(asked: Asked, topics: Sequence[str]) -> Iterator[Block]:
    """Everything after the front matter."""
    t = asked.t
    yield Heading(t("Key figures"))
    yield from _about(asked)
    yield from summary(asked, topics)
    for topic in topics:
        yield Heading(asked.names("topic", topic))
        yield from CHAPTERS[topic](asked)
    yield Heading(t("Where the sources disagree"))
    yield from disagreements(asked, topics)
    yield from appendices(asked, topics)


def put(paper: Paper, asked: Asked, block: Block) -> None:
    """Put one block into a document. A table without a caption has its places below it."""
    match block:
        case Heading(text, level):
            paper.heading(text, level)
        case Text(said, small=True):
            paper.small(" ".join(each.text for each in said))
        case Text(said):
            paper.text(" ".join(each.text for each in said), places(asked, said))
        case Bullets(said):
            paper.bullets([each.text for each in said], places(asked, said))
        case Rows(title, cells, cited, points):
            told = _place(asked, cited)
            paper.table(cells, title, told if title else "", points)
            if told and not title:
                source = asked.t("Source")
                paper.small(f"{source}: {told}")
        case Drawn(title, plot, cited):
            paper.chart(plot, title, _place(asked, cited))
        case Across():
            paper.turn()


def places(asked: Asked, said: Sequence[Said]) -> str:
    """The places of sentences in words."""
    return _place(asked, frozenset().union(*(each.cited for each in said)))


def _place(asked: Asked, cited: Cited) -> str:
    return in_words(cited, asked.names, asked.t) if cited else ""


def _front(paper: Paper, asked: Asked, title: str, topics: Sequence[str], day: datetime.date) -> None:
    t = asked.t
    if not paper.has_letterhead:
        paper.line(t("Ministry of Science and Higher Education of the Republic of Kazakhstan"), "Subtitle", bold=True)
    paper.line(title, "Title")
    paper.line(t("Analytical note"), "Subtitle", bold=True)
    paper.line("; ".join(asked.names("topic", topic) for topic in topics), "Subtitle")
    paper.line(t.date(day), "Subtitle")
    paper.contents(t("Contents"))
    paper.page()


def _about(asked: Asked) -> Iterator[Text]:
    """What the figures are and what abbreviations stand for, said once."""
    t = asked.t
    said = t("The figures are those of the source documents; each is followed by a footnote with its place.")
    reading = (
        t("Cells that the documents themselves show to be wrong are corrected.")
        if is_corrected(asked.edition)
        else t("They stand as printed.")
    )
    yield Text((Said(said), Said(reading), Said(t("Data edition: {edition}.", edition=edition_in_words(asked.edition, t)))))
    yield Text((Said(t("Abbreviation: CIS – Commonwealth of Independent States.")),))
