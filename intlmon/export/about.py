"""What a file says of itself, so that it can be handed on: the same words in a workbook, a companion text, a document."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from intlmon.columns import for_reader
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, Translator
from intlmon.labels import FICTITIOUS, READ_AS
from intlmon.provenance import REGISTRY, in_words, singly
from intlmon.queries import ask, day_of, definitions_of, facts_of, has_both_bases, is_fictitious, printed, reading_of


@dataclass(frozen=True)
class About:
    """``facts`` are pairs of what is told and the words; the tables have technical names as ``COLUMNS`` knows them.

    ``sources``: source (document), place, lines. ``definitions``: term, definition, source. ``findings``: those of the question
    ``quality/findings``, as a person reads them; empty tables have their columns too.
    """

    facts: tuple[tuple[str, str], ...]
    sources: pa.Table
    definitions: pa.Table
    findings: pa.Table

    def tables(self, t: Translator) -> Iterator[tuple[str, pa.Table]]:
        """Those of the tables that have rows, with their titles."""
        titled = ((t("Sources"), self.sources), (t("Definitions"), self.definitions))
        touched = (t("Disagreements of the sources that touch it"), self.findings)
        return ((title, table) for title, table in (*titled, touched) if table.num_rows)


def about(view: View, day: datetime.date) -> About:
    """Explain a view as of the ``day`` on which the file is made."""
    return About(_facts(view, day), _sources(view), _definitions(view), _findings(view))


def _facts(view: View, day: datetime.date) -> tuple[tuple[str, str], ...]:
    t = view.t
    pairs = (
        (t("Attention"), t(FICTITIOUS) if is_fictitious(view.edition) else ""),
        (t("Title"), view.title),
        (t("Filters"), view.filters_in_words or t("No filters")),
        (t("Not split by"), view.not_split_by),
        (t("Number of rows"), t.number(view.result.table.num_rows)),
        (t("Figures"), read_in_words(view.edition, t)),
        (t("Basis"), _basis(view)),
        (t("Data edition"), edition_in_words(view.edition, t)),
        (t("Disagreements of the sources that touch it"), t.number(len(view.findings))),
        (t("Language"), LANGUAGES[view.language]),
        (t("Made on"), t.date(day)),
        (t("Link"), view.link),
    )
    return tuple(pair for pair in pairs if pair[1])


def read_in_words(edition: str, t: Translator) -> str:
    """How the figures of an edition are read."""
    return t(READ_AS[reading_of(edition)])


def _basis(view: View) -> str:
    """Whether the figures are published ones, counted from the records of a round, or both; empty where there are no records."""
    found = {"registry" if source == REGISTRY else "published" for source, _ in singly(view.result.cited)}
    shown = "registry" in found or has_both_bases(view.edition)
    return ", ".join(view.names("basis", code) for code in sorted(found)) if shown else ""


def edition_in_words(edition: str, t: Translator) -> str:
    """The edition of the facts, with its day where one is logged; said where its data are made up."""
    facts, day = facts_of(edition), day_of(edition)
    named = facts if day is None else t("{edition} of {date}", edition=facts, date=t.date(day))
    return t("{edition} (fictitious data)", edition=named) if is_fictitious(edition) else named


def _sources(view: View) -> pa.Table:
    """One row per place: the document, the place in words, the lines that print it."""
    lines: dict[tuple[str, str], list[str]] = {}
    for each in printed(view.edition, view.result.cited):
        lines.setdefault((each.source_id, each.locator), []).append(each.lines)
    rows = [
        {
            "document": view.names("source", source),
            "place": in_words([(source, locator)], view.names, view.t),
            "lines": ", ".join(dict.fromkeys(lines.get((source, locator), []))),
        }
        for source, locator in sorted(singly(view.result.cited))
    ]
    return pa.Table.from_pylist(rows, pa.schema([(name, pa.string()) for name in ("document", "place", "lines")]))


def _definitions(view: View) -> pa.Table:
    """The notions that the figures of the view's topic are counted by."""
    return for_reader(definitions_of(view.edition, view.language, view.topic), view.names, view.t)


def _findings(view: View) -> pa.Table:
    """The findings that touch the view."""
    wanted = Filters.of({"finding": view.findings or ("",)})
    return View("quality", "", ask("quality/findings", view.edition, view.language, wanted), view.edition, view.language).readable
