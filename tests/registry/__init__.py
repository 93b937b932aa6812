"""Records of two rounds, written by hand, and what is counted of them: 2024 alone, and 2023 beside the published figures."""

import csv
import hashlib
from pathlib import Path

from intlmon.imports.sheets import sheets
from intlmon.paths import DATA

_COLUMNS = {
    "agreements": ("partner_raw", "country", "direction", "signed_on", "valid_until"),
    "branches_abroad": ("name", "partner_raw", "country", "city", "opened_year", "status"),
    "branches_hosted": ("name", "partner_raw", "country", "city", "opened_year", "status"),
    "projects": ("kind", "title", "partner_raw", "country", "starts"),
    "publications": ("index", "identifier", "title", "field", "published_year"),
    "joint_programmes": (
        "level", "title", "code", "field", "partner_raw", "partner", "country", "signed_on", "valid_until", "perpetual", "auto_renewal",
        "students",
    ),
    "double_programmes": (
        "level", "title", "code", "field", "partner_raw", "partner", "country", "signed_on", "valid_until", "perpetual", "auto_renewal",
        "students",
    ),
    "staff_trips": ("flow", "country", "degree", "field", "format", "scheme", "starts", "ends"),
    "people": ("flow", "country", "purpose", "level", "field", "persons"),
    "yearly_report": ("part", "text", "number"),
}  # fmt: skip
KAZNU, ENU, AKTOBE = "al_farabi_kaznu", "enu", "zhubanov_aktobe_university"
EXCHANGE, RESEARCH = "staff_student_exchange", "joint_research"
_RECORDS = {
    (2024, KAZNU): {
        "agreements": [
            ("Partner A", "KG", EXCHANGE, "2020-01-15", "2030-01-15"),
            ("Partner B", "KG", RESEARCH, "2021-02-01", ""),
            ("Partner C", "TR", EXCHANGE, "2022-03-01", ""),
            ("Partner D", "ZW", EXCHANGE, "2023-04-01", ""),  # no document names Zimbabwe
        ],
        "branches_abroad": [("KazNU in Bishkek", "Partner A", "KG", "Бишкек", "2023", "operating")],
        "projects": [("science", "Water", "Partner E", "DE", "2023-01-01"), ("science", "Soil", "Partner A", "KG", "2024-01-01")],
        "publications": [
            ("scopus", "10.1/A", "One", "05", "2024"),
            ("wos", "10.1/a", "One", "05", "2024"),
        ],
        "joint_programmes": [
            ("bachelor", "Law", "6B04201", "04", "Nobody knows it", "", "KG", "2022-09-01", "2029-08-31", "", "", "10"),
        ],
        "staff_trips": [
            ("outgoing", "DE", "phd", "07", "offline", "erasmus_plus", "2024-03-01", "2024-03-31"),
            ("outgoing", "DE", "phd", "05", "offline", "erasmus_plus", "2024-09-01", "2024-09-30"),
        ],
        "people": [
            ("foreigners_here", "LS", "study", "bachelor", "09", "12"),  # no document and no other record names Lesotho
            ("citizens_abroad", "TR", "research", "doctoral", "05", "3"),
            ("foreigners_here", "TR", "work", "", "", "40"),
        ],
        "yearly_report": [("5", "=Two conferences", "2"), ("1", "A department of five", "")],
    },
    (2024, ENU): {
        "agreements": [("Partner F", "KG", EXCHANGE, "2020-01-15", ""), ("Partner G", "DE", RESEARCH, "2020-01-15", "")],
        "branches_hosted": [
            ("German branch", "Partner G", "DE", "Астана", "2022", "operating"),
            ("British branch", "Partner H", "GB", "Астана", "", "planned"),
        ],
        "projects": [("education", "Schools", "Partner G", "DE", "2024-02-01")],
        "publications": [("scopus", "10.1/a ", "One", "05", "2024"), ("scopus", "10.1/b", "Two", "07", "2024")],
        "double_programmes": [
            ("master", "IT", "7M06101", "06", "Partner G", "", "DE", "2023-09-01", "", "true", "", "5"),
        ],
        "staff_trips": [("incoming", "TR", "none", "06", "online", "", "2024-06-30", "2024-07-05")],
        "people": [("citizens_abroad", "TR", "study", "master", "06", "7")],
    },
    (2024, AKTOBE): {"agreements": [("Partner I", "RU", EXCHANGE, "2020-01-15", "")]},
    (2023, KAZNU): {
        "agreements": [("Partner A", "KG", EXCHANGE, "2020-01-15", ""), ("Partner C", "TR", EXCHANGE, "2022-03-01", "")],
        "projects": [("science", "Water", "Partner E", "DE", "2023-01-01")],
        "publications": [("scopus", "10.1/z", "Zero", "05", "2023")],
        "joint_programmes": [
            ("bachelor", "Law", "6B04201", "04", "Nobody knows it", "", "KG", "2022-09-01", "2029-08-31", "", "", "8"),
        ],
    },
    (2023, ENU): {"staff_trips": [("outgoing", "KG", "phd", "07", "offline", "", "2023-02-01", "2023-02-20")]},
}  # fmt: skip


def submission_of(year: int, institution: str) -> str:
    """Name of a submission: a checksum's first digits stand at its end."""
    return f"{year}-{institution}-0123456789ab"


def records(*years: int) -> dict[str, dict[str, list[dict[str, str]]]]:
    """Accepted rows of the years by submission and topic, with all columns that their table declares."""
    found: dict[str, dict[str, list[dict[str, str]]]] = {}
    for (year, institution), topics in _RECORDS.items():
        if year in years:
            of = submission_of(year, institution)
            found[of] = {
                topic: [_row(topic, year, institution, n, cells) for n, cells in enumerate(rows, 4)] for topic, rows in topics.items()
            }
    return found


def _row(topic: str, year: int, institution: str, number: int, cells: tuple[str, ...]) -> dict[str, str]:
    given = dict(zip(_COLUMNS[topic], cells, strict=True))
    given |= {
        "submission": submission_of(year, institution),
        "year": str(year),
        "institution": institution,
        "sheet": topic,
        "row": str(number),
    }
    if "country" in given:
        given["country_raw"] = given["country"]
    return {column.name: given.get(column.name, "") for column in sheets(DATA)[topic].columns}


def write_accepted(data: Path, *years: int) -> None:
    """Write the rows below ``submissions`` of a data folder, as accepted and named for the build."""
    folder = data / "submissions"
    manifest = []
    for submission, topics in records(*years).items():
        for topic, rows in topics.items():
            file = f"{submission}/accepted/{topic}.csv"
            manifest.append(_entry(submission, topic, rows, file, _write(folder / file, rows)))
    _write(folder / "published.csv", manifest)


def _entry(submission: str, topic: str, rows: list[dict[str, str]], file: str, checksum: str) -> dict[str, str]:
    year, institution, _ = submission.split("-")
    return {
        "submission": submission, "year": year, "institution": institution, "topic": topic, "rows": str(len(rows)), "checksum": checksum,
        "file": file, "file_name": f"{institution}.xlsx", "file_checksum": "0" * 64, "accepted_by": "A",
        "accepted_at": "2024-07-16T09:00:00Z",
    }  # fmt: skip


def _write(path: Path, rows: list[dict[str, str]]) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return hashlib.sha256(path.read_bytes()).hexdigest()
