"""Records that stand twice in a file, and publications that were handed in before or elsewhere."""

from collections.abc import Hashable, Iterator, Sequence

from intlmon.imports.checking.known import Known
from intlmon.imports.checking.names import key
from intlmon.imports.checking.place import Row, named
from intlmon.imports.model import Finding

# What makes two rows the same record, and the field at which it is told.
_SAME = {
    "agreements": ("partner_raw", "country", "number", "direction", "subject", "signed_on"),
    "branches_abroad": ("name", "partner_raw", "country", "city"),
    "branches_hosted": ("name", "partner_raw", "country", "city"),
    "projects": ("title", "kind", "partner_raw", "country"),
    "publications": ("identifier", "index"),
    "joint_programmes": ("title", "level", "code", "partner_raw"),
    "double_programmes": ("title", "level", "code", "partner_raw"),
    "people": ("flow", "country", "purpose", "level", "field"),
    "yearly_report": ("part",),
}


def check_repeats(rows: Sequence[Row]) -> Iterator[Finding]:
    """Yield rows of one topic that repeat an earlier one."""
    first: dict[Hashable, Row] = {}
    for row in rows:
        same = _identity(row)
        if same is None:
            continue
        earlier = first.setdefault(same, row)
        if earlier is not row and row.sheet.topic == "staff_trips":
            yield row.finding("trip_repeated", "flow", {"first": earlier.number}, found="")
        elif earlier is not row:
            yield row.finding("repeated", _SAME[row.sheet.topic][0], {"first": earlier.number, "sheet": earlier.sheet.sheet})


def _identity(row: Row) -> Hashable | None:
    """What the row is the record of; ``None`` where too little could be read to say."""
    names = _SAME.get(row.sheet.topic) or tuple(column.name for column in row.table.columns if column.asked)
    values = [_value(row, name) for name in names]
    if any(value is None and (name in row.cells or f"{name}_raw" in row.cells) for name, value in zip(names, values, strict=True)):
        return None  # two cells that could not be read are not the same
    return tuple(values) if values[0] and (len(values) == 1 or any(values[1:])) else None


def _value(row: Row, name: str) -> Hashable:
    """A partner by its code where it has one; texts without regard to spelling, identifiers as they are."""
    value = row.values.get(name)
    if name == "partner_raw" and row.values.get("partner"):
        return row.values["partner"]
    if name == "identifier":
        return str(value or "").casefold()
    return key(value) if isinstance(value, str) else value


def check_publication(row: Row, known: Known, institution: str, year: int) -> Iterator[Finding]:
    """Yield what is told of a publication that the database has already, for another year or of another institution."""
    place = (str(row.values.get("index")), str(row.values.get("identifier") or "").casefold())
    for by, of_year in known.publications.get(place, ()):
        if by == institution and of_year != year:
            yield row.finding("published_before", "identifier", {"year": of_year})
        elif by != institution:
            names = known.institution_names.get(by, {"en": by})
            yield row.finding("published_elsewhere", "identifier", {"year": of_year} | named("institution", names))
