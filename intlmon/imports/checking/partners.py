"""Codes of countries and partners that cells name, and how they fit each other."""

from collections.abc import Iterator

from intlmon.imports.checking.known import Known
from intlmon.imports.checking.names import Names
from intlmon.imports.checking.place import Row, named
from intlmon.imports.model import Finding

_ELSEWHERE = frozenset({"branches_abroad", "staff_trips"})  # sheets whose country need not be the partner's own


def find_names(row: Row, known: Known) -> Iterator[Finding]:
    """Fill the columns of codes that follow raw names; yield names that are not known."""
    yield from _find(row, "country", known.countries)
    yield from _find(row, "partner", known.partners)
    country, partner = row.values.get("country"), str(row.values.get("partner") or "")
    if country == "KZ":
        yield row.finding("country_home", "country_raw")
    own = known.partner_country.get(partner, country)
    if own != country and country and row.sheet.topic not in _ELSEWHERE:
        yield row.finding("partner_country", "partner_raw", named("country", known.country_names[str(own)]))


def _find(row: Row, of: str, names: Names) -> Iterator[Finding]:
    raw = f"{of}_raw"
    if raw not in row.values:
        return
    written = row.values[raw]
    row.values[of] = names.find(str(written)) or None if written else None
    if written and not row.values[of]:
        yield row.finding(f"{of}_unknown", raw, {"kind": of}, names.nearest(str(written)))
