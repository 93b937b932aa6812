"""Days and years that cannot be, or lie outside the year of the round."""

import datetime
from collections.abc import Iterator

from intlmon.imports.checking.place import Row, given
from intlmon.imports.model import Finding

_FIRST = datetime.date(1990, 1, 1)


def check_days(row: Row, year: int) -> Iterator[Finding]:
    """Yield what is wrong with the days of a row in a round of ``year``."""
    for name, value in row.values.items():
        if isinstance(value, datetime.date) and value < _FIRST:
            yield row.finding("too_early", name)
    yield from _term(row, year)
    yield from _stay(row, year)
    yield from _years(row, year)


def _day(row: Row, name: str) -> datetime.date | None:
    value = row.values.get(name)
    return value if isinstance(value, datetime.date) else None


def _term(row: Row, year: int) -> Iterator[Finding]:
    """The term of an agreement, or of the agreement behind a programme."""
    signed, until = _day(row, "signed_on"), _day(row, "valid_until")
    if signed and signed.year > year:
        yield row.finding("signed_later", "signed_on", {"year": year})
    if not until:
        return
    if signed and until < signed:
        yield row.finding("valid_before_signed", "valid_until", {"until": given(until), "signed": given(signed)})
    elif until.year < year and not row.values.get("auto_renewal"):
        yield row.finding("expired", "valid_until", {"year": year, "until": given(until)})
    if row.values.get("perpetual"):
        yield row.finding("perpetual_with_end", "perpetual", {"until": given(until)})


def _stay(row: Row, year: int) -> Iterator[Finding]:
    """First and last day of a trip or project."""
    starts, ends = _day(row, "starts"), _day(row, "ends")
    if starts and ends and ends < starts:
        yield row.finding("ends_before_starts", "ends", {"starts": given(starts), "ends": given(ends)})
    elif (starts and starts.year > year) or (ends and ends.year < year):
        rule = "trip_outside_year" if row.sheet.topic == "staff_trips" else "project_outside_year"
        yield row.finding(rule, "starts" if starts and starts.year > year else "ends", {"year": year})


def _years(row: Row, year: int) -> Iterator[Finding]:
    published, opened = row.values.get("published_year"), row.values.get("opened_year")
    if isinstance(published, int) and published != year:
        yield row.finding("published_other_year", "published_year", {"year": year})
    if isinstance(opened, int) and opened > year and row.values.get("status") == "operating":
        yield row.finding("opened_later", "opened_year", {"year": year})
