"""International agreements: how many, with whom, by region, ownership and direction."""

from collections.abc import Iterator

from intlmon.export.note.asked import Asked, Figure, placed
from intlmon.export.note.blocks import Block, Said, text
from intlmon.export.note.phrases import change, first, limits, listed, nothing, together, total
from intlmon.provenance import REGISTRY, singly


def agreements(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    found, t = asked.figures("agreements"), asked.t
    whole = found.get("agreements")
    if whole is None:
        yield nothing(asked)
        return
    counted = t.plural(
        "In {year}, {count} international agreement with foreign partners was in force.",
        "In {year}, {count} international agreements with foreign partners were in force.",
        int(whole.value), year=asked.year,
    )  # fmt: skip
    yield from text(Said(counted, whole.cited), change(asked, whole))
    yield from text(*_reach(asked))
    yield from limits(asked, "agreements/warnings")
    yield from _countries(asked)
    yield from _parts(asked)


def _reach(asked: Asked) -> Iterator[Said]:
    found, t = asked.figures("agreements"), asked.t
    if countries := found.get("partner_countries") or found.get("countries_listed"):
        yield Said(_in_countries(asked, countries), countries.cited)
    if reporting := found.get("institutions_reporting"):
        words = t.plural("{count} institution supplied data.", "{count} institutions supplied data.", int(reporting.value))
        yield Said(words, reporting.cited)


def _in_countries(asked: Asked, countries: Figure) -> str:
    """How many countries the partners are in: stated by the report, or counted from records."""
    t, count = asked.t, int(countries.value)
    if any(source == REGISTRY for source, _ in singly(countries.cited)):
        return t.plural("The partners are in {count} country.", "The partners are in {count} countries.", count)
    return t.plural(
        "By the text of the report, the partners are in {count} country.",
        "By the text of the report, the partners are in {count} countries.",
        count,
    )


def _countries(asked: Asked) -> Iterator[Block]:
    t, rows = asked.t, asked.result("agreements/countries")
    leaders = first(rows, "agreements", 8)
    yield from text(
        listed(asked, t("The leading countries by number of agreements"), rows, "country_name", "agreements"),
        together(asked, total(leaders, "agreements"), asked.figures("agreements").get("agreements")),
    )
    yield from asked.drawn("agreements.by_country")
    yield from text(*_moved(asked))
    yield from asked.drawn("agreements.by_country_change")


def _moved(asked: Asked) -> Iterator[Said]:
    """Growth and decline of the countries whose number of the year before is known."""
    t, rows = asked.t, asked.result("agreements/countries")
    known = [pair for pair in placed(rows) if pair[0]["change"]]
    for grew, intro in ((True, t("The number grew with")), (False, t("The number declined with"))):
        pairs = [pair for pair in known if (float(str(pair[0]["change"])) > 0) == grew]
        pairs.sort(key=lambda pair: -abs(float(str(pair[0]["change"]))))
        if pairs:
            items = (f"{row['country_name']} ({t.signed(row['change'])})" for row, _ in pairs)
            yield Said(f"{intro}: {'; '.join(items)}.", frozenset().union(*(cited for _, cited in pairs)))


def _parts(asked: Asked) -> Iterator[Block]:
    t = asked.t
    yield from text(
        listed(
            asked,
            t("By region of the world, agreements are distributed as follows"),
            asked.result("agreements/by_region"),
            "label",
            "value",
        )
    )
    yield from text(
        listed(
            asked,
            t("By form of ownership of the institutions"),
            asked.result("agreements/ownerships"),
            "ownership_name",
            "agreements",
            common=True,
        )
    )
    columns = ["ownership", "agreements", "before", "change", "change_percent"]
    yield from asked.table("agreements/ownerships", columns, t("Agreements by form of ownership"))
    yield from asked.table("agreements/directions", ["direction", "agreements"], t("Agreements by direction of cooperation"))
