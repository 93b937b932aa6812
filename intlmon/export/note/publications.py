"""Publications in Scopus and Web of Science: by index, field and university."""

from collections.abc import Iterator

from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Block, Said, text
from intlmon.export.note.phrases import change, limits, listed, nothing


def publications(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    found, t = asked.figures("publications"), asked.t
    if not found:
        yield nothing(asked)
        return
    if printed := found.get("printed"):
        counted = t.plural(
            "By the text of the report, universities published {count} article in {year}.",
            "By the text of the report, universities published {count} articles in {year}.",
            int(printed.value), year=asked.year,
        )  # fmt: skip
        yield from text(Said(counted, printed.cited))
    if by_records := found.get("counted"):
        counted = t.plural(
            "By the records of universities, {count} publication is counted in {year}.",
            "By the records of universities, {count} publications are counted in {year}.",
            int(by_records.value), year=asked.year,
        )  # fmt: skip
        yield from text(Said(counted, by_records.cited))
    for index, title in (("scopus", "Scopus"), ("wos", "Web of Science")):
        if figure := found.get(index):
            counted = t.plural(
                "By the table by field, {count} publication is counted in {index}.",
                "By the table by field, {count} publications are counted in {index}.",
                int(figure.value), index=title,
            )  # fmt: skip
            yield from text(Said(counted, figure.cited), change(asked, figure))
    yield from limits(asked, "publications/warnings")
    leaders = asked.result("publications/institutions")
    yield from text(listed(asked, t("The leading universities by number of publications"), leaders, "institution_name", "publications", 10))
    yield from asked.drawn("publications.by_institution")
    yield from asked.drawn("publications.by_field")
    columns = ["field", "index", "before", "publications", "change", "change_percent"]
    yield from asked.table("publications/fields", columns, t("Publications by field and index"))
    yield from asked.crossed("publications.engineering_by_ownership")
    yield from asked.crossed("publications.natural_by_ownership")
