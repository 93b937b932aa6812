"""International projects: scientific and educational, by country and university."""

from collections.abc import Iterator

from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Block, Heading, Said, text
from intlmon.export.note.phrases import change, limits, listed, nothing


def projects(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    found, t = asked.figures("projects"), asked.t
    whole = found.get("projects")
    if whole is None:
        yield nothing(asked)
        return
    counted = t.plural(
        "In {year}, universities took part in {count} international project.",
        "In {year}, universities took part in {count} international projects.",
        int(whole.value), year=asked.year,
    )  # fmt: skip
    yield from text(Said(counted, whole.cited), change(asked, whole), *_taking_part(asked))
    yield from limits(asked, "projects/warnings")
    yield from asked.drawn("projects.totals")
    for kind, title in (("science", t("Scientific projects")), ("education", t("Educational projects"))):
        if kind in found:
            yield Heading(title, 2)
            yield from _kind(asked, kind)
    yield from asked.drawn("projects.by_country")
    yield from asked.crossed("projects.by_ownership")


def _taking_part(asked: Asked) -> Iterator[Said]:
    if named := asked.figures("projects").get("institutions"):
        words = asked.t.plural(
            "The list by university names {count} institution with projects.",
            "The list by university names {count} institutions with projects.",
            int(named.value),
        )
        yield Said(words, named.cited)


def _kind(asked: Asked, kind: str) -> Iterator[Block]:
    found, t = asked.figures("projects")[kind], asked.t
    if kind == "science":
        counted = t.plural("There is {count} scientific project.", "There are {count} scientific projects.", int(found.value))
    else:
        counted = t.plural("There is {count} educational project.", "There are {count} educational projects.", int(found.value))
    yield from text(Said(counted, found.cited), change(asked, found))
    countries, universities = asked.result("projects/countries", kind=kind), asked.result("projects/institutions", kind=kind)
    yield from text(listed(asked, t("The partners are most often from"), countries, "country_name", "projects"))
    yield from text(listed(asked, t("The leading universities by number of projects"), universities, "institution_name", "projects", 5))
