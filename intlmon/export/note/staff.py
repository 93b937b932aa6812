"""Academic exchange of teaching staff: persons sent and received, by country, ownership, degree, field, format and scheme."""

from collections.abc import Iterator

from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Block, Heading, Said, text
from intlmon.export.note.phrases import change, listed, nothing


def staff(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    found, t = asked.figures("staff"), asked.t
    if not found:
        yield nothing(asked)
        return
    if both := found.get("both"):
        words = t.plural(
            "In the first half of {year}, {count} person took part in academic exchange.",
            "In the first half of {year}, {count} persons took part in academic exchange.",
            int(both.value), year=asked.year,
        )  # fmt: skip
        yield from text(Said(words, both.cited), change(asked, both))
    for flow, title in (("outgoing", t("Staff sent abroad")), ("incoming", t("Staff received from abroad"))):
        if flow in found:
            yield Heading(title, 2)
            yield from text(*_counts(asked, flow))
            yield from _flow(asked, flow)
    yield Heading(t("Sent and received side by side"), 2)
    for chart in ("staff.by_country", "staff.by_ownership"):
        yield from asked.drawn(chart)
    for chart in ("staff.by_degree", "staff.by_field", "staff.by_format", "staff.by_scheme"):
        yield from asked.crossed(chart)


def _counts(asked: Asked, flow: str) -> Iterator[Said | None]:
    found, t = asked.figures("staff"), asked.t
    persons, institutions = found[flow], found.get(f"institutions_{flow}")
    if flow == "outgoing":
        words = t.plural("{count} teacher was sent abroad.", "{count} teachers were sent abroad.", int(persons.value))
    else:
        words = t.plural("{count} teacher was received from abroad.", "{count} teachers were received from abroad.", int(persons.value))
    yield Said(words, persons.cited)
    yield change(asked, persons)
    if institutions:
        words = t.plural("{count} Kazakh institution took part.", "{count} Kazakh institutions took part.", int(institutions.value))
        yield Said(words, institutions.cited)


def _flow(asked: Asked, flow: str) -> Iterator[Block]:
    t = asked.t
    countries, universities = asked.result("staff/countries", flow=flow), asked.result("staff/institutions", flow=flow)
    yield from text(listed(asked, t("The leading countries, persons"), countries, "country_name", "persons"))
    yield from text(listed(asked, t("The leading universities, persons"), universities, "institution_name", "persons", 5))
