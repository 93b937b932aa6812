"""How much of everything the last published year has: the level that the rows of a trial are made at."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from intlmon.queries.mart import Value, Wanted, rows_of

Counts = Mapping[str, Mapping[tuple[str, ...], int]]
_ALL = 1_000_000

# name → view, what it counts, by what, and the rows of it that count
_COUNTED: dict[str, tuple[str, str, tuple[str, ...], dict[str, Value]]] = {
    "agreements_by_country": ("agreements_by_country", "agreements", ("country",), {"year": 2023}),
    "agreements_by_ownership": ("agreements_by_ownership", "agreements", ("ownership",), {"year": 2023}),
    "agreements_by_direction": ("agreements_by_direction", "agreements", ("direction",), {"year": 2023}),
    "branches": ("branches", "", ("flow", "institution", "country", "status"), {"year": 2023}),
    "projects": ("projects_by_institution", "projects", ("institution", "kind"), {"year": 2023}),
    "projects_by_country": ("projects_by_country", "projects", ("kind", "country"), {"year": 2023}),
    "publications": ("publications_by_institution", "publications", ("institution",), {"year": 2023}),
    "publications_by_field": ("publications_by_field", "publications", ("index", "field"), {"year": 2023}),
    "programmes": ("programmes_by_institution", "programmes", ("institution", "kind"), {"year": 2023}),
    "programmes_listed": ("programmes", "", ("kind", "level", "country"), {"year": 2023}),
    "programmes_by_field": ("programmes_by_field", "programmes", ("kind", "field"), {"year": 2023}),
    "students": ("programmes_by_institution", "students", ("institution", "kind"), {"year": 2023}),
    "staff": ("staff_by_institution", "persons", ("institution", "flow"), {"period": "2023H1"}),
    "staff_by_country": ("staff_by_country", "persons", ("flow", "country"), {"period": "2023H1"}),
    "staff_by_degree": ("staff_by_degree", "persons", ("flow", "degree"), {"period": "2023H1"}),
    "staff_by_field": ("staff_by_field", "persons", ("flow", "field"), {"period": "2023H1"}),
    "staff_by_format": ("staff_by_format", "persons", ("flow", "format"), {"period": "2023H1"}),
    "staff_by_scheme": ("staff_by_scheme", "persons", ("scheme",), {"period": "2023H1"}),
}


@dataclass(frozen=True)
class Level:
    """What the last published year counts, by name and by codes; ``ownership`` of the institutions that have one."""

    counts: Counts
    ownership: Mapping[str, str]

    def of(self, name: str, *first: str) -> dict[str, int]:
        """Counts of one name by its last code, of those whose codes before it are ``first``."""
        return {key[-1]: count for key, count in self.counts[name].items() if key[:-1] == first}

    def total(self, name: str, *first: str) -> int:
        """Sum of the counts whose codes begin with ``first``."""
        return sum(count for key, count in self.counts[name].items() if key[: len(first)] == first)


def level(edition: str) -> Level:
    """The level of 2023 (staff: the first half of it) as an edition's views have it, published figures alone."""
    counts = {name: counted(edition, *what) for name, what in _COUNTED.items()}
    institutions = _rows(edition, "institutions", ("institution", "ownership"), {})
    return Level(counts, {str(row["institution"]): str(row["ownership"]) for row in institutions if row["ownership"]})


def counted(
    edition: str, view: str, measure: str, by: tuple[str, ...], values: dict[str, Value], basis: str = "published"
) -> dict[tuple[str, ...], int]:
    """Sums of a measure of a view (of rows, where it is empty) by codes, of the rows with these values and this basis."""
    found: Counter[tuple[str, ...]] = Counter()
    for row in _rows(edition, view, (*by, measure) if measure else by, values | {"basis": basis}):
        if all(row[name] for name in by):
            found[tuple(str(row[name]) for name in by)] += int(str(row[measure] or 0)) if measure else 1
    return dict(found)


def _rows(edition: str, view: str, columns: tuple[str, ...], values: dict[str, Value]) -> list[dict[str, object]]:
    wanted = Wanted(view, {name: [value] for name, value in values.items()}, columns, _ALL)
    rows: list[dict[str, object]] = rows_of(edition, wanted)[0].to_pylist()
    return rows
