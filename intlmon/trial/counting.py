"""What views and pages must answer for the year of a trial, counted from the generator's own rows, and what they do answer."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from intlmon.filters import Filters
from intlmon.queries import ask
from intlmon.trial.level import counted
from intlmon.trial.rows import Row

Codes = tuple[str, ...]
_FLOW = {"branches_abroad": "outbound", "branches_hosted": "inbound"}
_KIND = {"joint_programmes": "joint", "double_programmes": "double"}
_STAFF = ("country", "institution", "degree", "field", "format")

# view → what it counts (empty: its rows), topics of the workbook, and the codes that it is split by
_VIEWS: dict[str, tuple[str, Codes, Codes]] = {
    "agreements_by_country": ("agreements", ("agreements",), ("country",)),
    "agreements_by_direction": ("agreements", ("agreements",), ("direction",)),
    "agreements_by_ownership": ("agreements", ("agreements",), ("ownership",)),
    "branches": ("", ("branches_abroad", "branches_hosted"), ("flow", "institution", "country", "status")),
    "projects_by_country": ("projects", ("projects",), ("kind", "country")),
    "projects_by_institution": ("projects", ("projects",), ("institution", "kind")),
    "publications_by_field": ("publications", ("publications",), ("index", "field")),
    "publications_by_institution": ("publications", ("publications",), ("institution",)),
    "programmes": ("", tuple(_KIND), ("kind", "institution", "level", "field", "country", "partner")),
    "programmes_by_country": ("programmes", tuple(_KIND), ("kind", "country")),
    "programmes_by_field": ("programmes", tuple(_KIND), ("kind", "field")),
    "programmes_by_institution": ("programmes", tuple(_KIND), ("kind", "institution")),
    "programmes_by_level": ("programmes", tuple(_KIND), ("kind", "level")),
    **{f"staff_by_{split}": ("persons", ("staff_trips",), ("flow", split)) for split in _STAFF},
    "staff_by_scheme": ("persons", ("staff_trips",), ("scheme",)),
}
# topic of pages → key figures: which rows count
_FIGURES: dict[str, dict[str, Callable[[Mapping[str, str]], bool]]] = {
    "agreements": {"agreements": lambda row: row["topic"] == "agreements"},
    "projects": {
        "projects": lambda row: row["topic"] == "projects",
        "science": lambda row: row["topic"] == "projects" and row["kind"] == "science",
        "education": lambda row: row["topic"] == "projects" and row["kind"] == "education",
    },
    "publications": {
        "scopus": lambda row: row["topic"] == "publications" and row["index"] == "scopus",
        "wos": lambda row: row["topic"] == "publications" and row["index"] == "wos",
    },
    "programmes": {
        "joint_programmes": lambda row: row["topic"] == "joint_programmes",
        "double_programmes": lambda row: row["topic"] == "double_programmes",
    },
    "staff": {
        "outgoing": lambda row: row["topic"] == "staff_trips" and row["flow"] == "outgoing",
        "incoming": lambda row: row["topic"] == "staff_trips" and row["flow"] == "incoming",
    },
    "branches": {
        "outbound": lambda row: row["flow"] == "outbound",
        "inbound_operating": lambda row: row["flow"] == "inbound" and row["status"] == "operating",
        "inbound_planned": lambda row: row["flow"] == "inbound" and row["status"] == "planned",
    },
}
_STUDENTS = {"joint_students": "joint_programmes", "double_students": "double_programmes"}


@dataclass(frozen=True)
class Differs:
    """A sum that an edition answers otherwise than the rows that went in."""

    where: str
    codes: Codes
    expected: int
    found: int


def differences(rows: Iterable[Row], ownership: Mapping[str, str], edition: str, year: int) -> tuple[int, list[Differs]]:
    """How many sums were compared, and those that differ: every view of the year, and the key figures of every topic's page.

    ``rows`` are the clean ones that were handed in, ``ownership`` that of the institutions that have one.
    """
    given = [_split(row, ownership) for row in rows]
    compared, differ = 0, []
    for where, expected, found in [*_views(given, edition, year), *_figures(given, rows, edition, year)]:
        compared += len(expected)
        for codes in sorted(expected.keys() | found.keys()):
            if expected.get(codes, 0) != found.get(codes, 0):
                differ.append(Differs(where, codes, expected.get(codes, 0), found.get(codes, 0)))
    return compared, differ


def _split(row: Row, ownership: Mapping[str, str]) -> dict[str, str]:
    """A row as codes by which sums are split; empty where it has none."""
    own = {name: str(value) for name, value in row.values.items() if isinstance(value, str)}
    told = {"topic": row.topic, "institution": row.institution, "ownership": ownership.get(row.institution, "")}
    flow = {"flow": own.get("flow", _FLOW.get(row.topic, ""))}
    kind = {"kind": _KIND[row.topic]} if row.topic in _KIND else {}
    return defaultdict(str, own | told | flow | kind)


def _views(given: Sequence[Mapping[str, str]], edition: str, year: int) -> Iterator[tuple[str, dict[Codes, int], dict[Codes, int]]]:
    for view, (measure, topics, by) in _VIEWS.items():
        expected = Counter(tuple(row[name] for name in by) for row in given if row["topic"] in topics and all(row[name] for name in by))
        period = "period" if view.startswith("staff") else "year"
        yield view, dict(expected), counted(edition, view, measure, by, {period: str(year) if period == "period" else year}, "registry")


def _figures(
    given: Sequence[Mapping[str, str]], rows: Iterable[Row], edition: str, year: int
) -> Iterator[tuple[str, dict[Codes, int], dict[Codes, int]]]:
    for topic, figures in _FIGURES.items():
        expected = {(name,): sum(counts(row) for row in given) for name, counts in figures.items()}
        if topic == "programmes":
            expected |= {
                (name,): sum(int(str(row.values["students"])) for row in rows if row.topic == of) for name, of in _STUDENTS.items()
            }
        filters = Filters.of({"period" if topic == "staff" else "year": [str(year)]})
        answers = ask(f"{topic}/key_figures", edition, "en", filters).rows()
        found: dict[Codes, int] = {(str(row["figure"]),): int(float(str(row["value"]))) for row in answers if (row["figure"],) in expected}
        yield f"{topic}/key_figures", {codes: number for codes, number in expected.items() if number}, found
