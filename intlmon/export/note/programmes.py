"""Joint and double-degree programmes: how many, how many students, by level, country, university and field."""

from collections.abc import Iterator

from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Block, Heading, Said, text
from intlmon.export.note.phrases import change, listed, nothing


def programmes(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    found, t = asked.figures("programmes"), asked.t
    if not found:
        yield nothing(asked)
        return
    for kind, title in (("joint", t("Joint programmes")), ("double", t("Double-degree programmes"))):
        if f"{kind}_programmes" in found:
            yield Heading(title, 2)
            yield from text(*_counts(asked, kind))
            yield from _kind(asked, kind)
    yield Heading(t("Both kinds side by side"), 2)
    yield from asked.drawn("programmes.by_country")
    yield from asked.drawn("programmes.by_field")
    yield from asked.drawn("programmes.by_level")


def _counts(asked: Asked, kind: str) -> Iterator[Said | None]:
    found, t = asked.figures("programmes"), asked.t
    counted, enrolled = found[f"{kind}_programmes"], found.get(f"{kind}_students")
    number, year = int(counted.value), asked.year
    if kind == "joint":
        words = t.plural(
            "In {year}, {count} joint programme was offered.", "In {year}, {count} joint programmes were offered.", number, year=year
        )
    else:
        words = t.plural(
            "In {year}, {count} double-degree programme was offered.",
            "In {year}, {count} double-degree programmes were offered.",
            number, year=year,
        )  # fmt: skip
    yield Said(words, counted.cited)
    yield change(asked, counted)
    if enrolled:
        words = t.plural("{count} student is enrolled.", "{count} students are enrolled.", int(enrolled.value))
        yield Said(words, enrolled.cited)
        yield change(asked, enrolled, persons=True)


def _kind(asked: Asked, kind: str) -> Iterator[Block]:
    t = asked.t
    by_country, by_institution = asked.result("programmes/countries", kind=kind), asked.result("programmes/institutions", kind=kind)
    title = t("Joint programmes by level of study") if kind == "joint" else t("Double-degree programmes by level of study")
    yield from asked.table("programmes/levels", ["year", "level", "programmes", "students"], title, kind=kind)
    yield from text(listed(asked, t("The leading partner countries by number of programmes"), by_country, "country_name", "programmes"))
    yield from text(
        listed(asked, t("The leading universities by number of programmes"), by_institution, "institution_name", "programmes", 5)
    )
    yield from text(listed(asked, t("The largest enrolment, persons"), by_institution, "institution_name", "students", 5))
    by_field = asked.result("programmes/by_field", kind=kind)
    yield from text(listed(asked, t("The leading training fields by number of programmes"), by_field, "label", "value", 5, common=True))
