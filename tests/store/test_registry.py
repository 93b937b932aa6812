"""Rows of accepted files: gathered as the manifest names them, refused where they are not those accepted."""

import csv
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from intlmon.errors import DataError
from intlmon.metadata import read_table
from intlmon.paths import DATA, ROOT
from intlmon.store import editions
from intlmon.store.build import build, read_declarations, read_registry
from intlmon.store.facts import Rows, read_and_check
from intlmon.store.registry import gather

FILE = "0" * 64
ONE, OTHER = "2024-enu-0123456789ab", "2024-enu-ba9876543210"
ROW = {"institution": "enu", "year": "2024", "sheet": "Договоры", "partner_raw": "TU Wien", "country_raw": "Австрия", "country": "AT"}
ROW |= {"direction": "joint_research", "signed_on": "2024-02-01"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built", "submissions")))


def write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def columns_of(data: Path, table: str) -> list[str]:
    return [column.name for column in read_table(data / f"registry/{table}.toml").columns]


def accept(data: Path, rows: list[dict[str, str]], submission: str = ONE, topic: str = "agreements") -> dict[str, str]:
    """Write an accepted file as the store does, and return its entry in a manifest."""
    file = f"{submission}/accepted/{topic}.csv"
    written = [ROW | {"submission": submission, "row": str(number)} | row for number, row in enumerate(rows, 4)]
    checksum = write(data / "submissions" / file, columns_of(data, topic), written)
    entry = {"submission": submission, "year": "2024", "institution": "enu", "topic": topic, "rows": str(len(rows)), "file": file}
    return entry | {
        "checksum": checksum,
        "file_name": "enu.xlsx",
        "file_checksum": FILE,
        "accepted_by": "A",
        "accepted_at": "2024-07-16T09:00:00Z",
    }


def publish(data: Path, *entries: dict[str, str], name: str = "published.csv") -> Path:
    path = data / "submissions" / name
    write(path, columns_of(data, "submissions"), list(entries))
    return path


@pytest.fixture(scope="module")
def known() -> dict[str, Rows]:
    return read_and_check(read_declarations(DATA), DATA)


def findings(data: Path, known: dict[str, Rows]) -> list[str]:
    with pytest.raises(DataError) as refused:
        gather(read_registry(data), known, data)
    return [str(finding) for finding in refused.value.findings]


def test_without_submissions_every_table_is_there_and_empty(mart) -> None:
    topics = [path.stem for path in (DATA / "registry").glob("*.toml") if path.stem != "submissions"]
    found = mart.execute("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'registry_%'").fetchall()
    assert sorted(name for (name,) in found) == sorted(f"registry_{topic}" for topic in topics)
    for name in (*(f"registry_{topic}" for topic in topics), "submissions"):
        assert mart.sql(f"SELECT count(*) FROM core.{name}").fetchone() == (0,)
    assert mart.execute("SELECT fictitious FROM mart.edition").fetchone() == (False,)


def test_the_database_holds_what_the_manifest_names(data: Path, tmp_path: Path) -> None:
    (data / "fictitious.toml").write_text("", encoding="utf-8")
    publish(data, accept(data, [{"number": "=1+1", "row": "7"}, {"number": "12"}]))
    accept(data, [{"number": "not published"}], OTHER)
    build(tmp_path / "x.duckdb", data, tmp_path / "y.duckdb")
    for name in ("x", "y"):
        with duckdb.connect(str(tmp_path / f"{name}.duckdb"), read_only=True) as connection:
            rows = connection.execute('SELECT submission, "row", number, signed_on::VARCHAR FROM core.registry_agreements').fetchall()
            assert rows == [(ONE, 7, "=1+1", "2024-02-01"), (ONE, 5, "12", "2024-02-01")]
            assert connection.execute("SELECT file_name, accepted_by, rows FROM core.submissions").fetchall() == [("enu.xlsx", "A", 2)]
            assert connection.execute("SELECT fictitious FROM mart.edition").fetchone() == (True,)


def test_a_changed_accepted_file_is_refused_at_its_place(data: Path, known: dict[str, Rows]) -> None:
    entry = accept(data, [{"number": "1"}])
    publish(data, entry)
    path = data / "submissions" / entry["file"]
    path.write_text(path.read_text(encoding="utf-8").replace("TU Wien", "TU Graz"), encoding="utf-8")
    (told,) = findings(data, known)
    assert told.startswith(f"data/submissions/{entry['file']}:1: the checksum is ")
    path.unlink()
    (told,) = findings(data, known)
    assert told.startswith(f"data/submissions/{entry['file']}:1: no such file")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"country": "XX"}, "country is 'XX'; expected a value of countries.country"),
        ({"signed_on": "2024-02-30"}, "signed_on is '2024-02-30'; expected a day of the calendar"),
        ({"row": "4"}, f"submission {OTHER}, sheet Договоры, row 4 stands twice; expected once"),
        ({"institution": "enu"}, "institution is 'enu'; expected 'al_farabi_kaznu', as the manifest has it"),
        ({"year": "2023"}, "year is '2023'; expected '2024', as the manifest has it"),
    ],
)
def test_findings_stand_at_the_line_of_the_accepted_file(data: Path, known: dict[str, Rows], row: dict[str, str], told: str) -> None:
    entry = accept(data, [{"institution": "al_farabi_kaznu"}, {"institution": "al_farabi_kaznu"} | row], OTHER)
    publish(data, accept(data, [{}, {}, {}]), entry | {"institution": "al_farabi_kaznu"})
    assert findings(data, known) == [f"data/submissions/{OTHER}/accepted/agreements.csv:3: {told}"]


def test_one_sheet_a_year_of_an_institution(data: Path, known: dict[str, Rows]) -> None:
    publish(data, accept(data, [{}]), accept(data, [{}], OTHER))
    (told,) = findings(data, known)
    assert told == "data/submissions/published.csv:3: institution enu, year 2024, topic agreements stands twice; expected once"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"topic": "trips"}, "topic is 'trips'; expected one of agreements, "),
        ({"file": "../published.csv"}, "file is '../published.csv'; expected the form "),
        ({"rows": "2"}, "1 rows; expected 2, as the manifest has it"),
        ({"institution": "nobody"}, "institution is 'nobody'; expected a value of institutions.institution"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(data: Path, known: dict[str, Rows], change: dict[str, str], told: str) -> None:
    publish(data, accept(data, [{}]) | change)
    assert [each for each in findings(data, known) if told in each]


def test_the_identifier_names_what_is_published_and_nothing_else(data: Path) -> None:
    before, facts = editions.edition_of(data), editions.facts_of(data)
    entry = accept(data, [{}])
    publish(data)  # a manifest that names nothing
    assert (editions.edition_of(data), editions.facts_of(data)) == (before, facts)
    candidate = publish(data, entry, name="candidate.csv")
    wanted = editions.edition_of(data, candidate), editions.facts_of(data, candidate)
    assert before not in wanted
    publish(data, entry)
    assert (editions.edition_of(data), editions.facts_of(data)) == wanted
    assert data / "submissions" / entry["file"] in editions.inputs(data)
    (data / "fictitious.toml").write_text("", encoding="utf-8")
    assert editions.facts_of(data) != wanted[1]


def test_the_environment_names_the_folder_of_data(tmp_path: Path) -> None:
    told = "from intlmon.paths import BUILT, DATA; print(DATA, BUILT)"
    for given, folder in ((str(tmp_path), tmp_path), ("", ROOT / "data")):
        run = subprocess.run(
            [sys.executable, "-c", told], cwd=ROOT, env=os.environ | {"INTLMON_DATA": given}, capture_output=True, text=True, check=True
        )
        assert run.stdout.split() == [str(folder), str(folder / "built")]
