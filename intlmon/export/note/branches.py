"""Branches and representations: foreign ones in Kazakhstan, Kazakh ones abroad."""

from collections.abc import Iterator
from dataclasses import replace

from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Block, Heading, Rows, Said, text
from intlmon.export.note.phrases import change, listed, nothing


def branches(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    if not asked.figures("branches"):
        yield nothing(asked)
        return
    yield Heading(asked.t("Foreign branches and representations in Kazakhstan"), 2)
    yield from _inbound(asked)
    yield Heading(asked.t("Kazakh branches and representations abroad"), 2)
    yield from _outbound(asked)


def _inbound(asked: Asked) -> Iterator[Block]:
    found, t = asked.figures("branches"), asked.t
    said = []
    if operating := found.get("inbound_operating"):
        words = t.plural(
            "In {year}, {count} branch or representation of foreign institutions worked in Kazakhstan.",
            "In {year}, {count} branches and representations of foreign institutions worked in Kazakhstan.",
            int(operating.value), year=asked.year,
        )  # fmt: skip
        said.append(Said(words, operating.cited))
    if planned := found.get("inbound_planned"):
        words = t.plural("{count} more is planned.", "{count} more are planned.", int(planned.value))
        said.append(Said(words, planned.cited))
    yield from text(*said)
    yield from asked.drawn("branches.inbound_by_country")
    for rows in asked.table(
        "branches/branches",
        ["name", "institution", "country", "status"],
        t("Foreign branches and representations in Kazakhstan, each"),
        flow="inbound",
    ):
        yield _named_as_printed(asked, rows)


def _named_as_printed(asked: Asked, rows: Rows) -> Rows:
    """The names stand in the language of the document."""
    headings = rows.cells.headings
    told = (asked.t("Name, as printed"), *headings[1:]) if rows.cells.names[0] == "name" else headings
    return replace(rows, cells=replace(rows.cells, headings=told))


def _outbound(asked: Asked) -> Iterator[Block]:
    found, t = asked.figures("branches"), asked.t
    said: list[Said | None] = []
    if printed := found.get("outbound_printed"):
        words = t.plural(
            "By the text of the report, Kazakh institutions have {count} representation, branch or centre abroad.",
            "By the text of the report, Kazakh institutions have {count} representations, branches and centres abroad.",
            int(printed.value),
        )
        said += [Said(words, printed.cited), change(asked, printed)]
    if rows := found.get("outbound"):
        words = t("The list of the appendix names {number}.", number=t.number(rows.value))
        said.append(Said(words, rows.cited))
    yield from text(*said)
    by_country = asked.result("branches/outbound_by_country")
    yield from text(listed(asked, t("By country, as listed"), by_country, "label", "value"))
    yield from asked.drawn("branches.outbound_by_country")
    yield from asked.crossed("branches.outbound_by_institution")
