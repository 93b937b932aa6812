"""Building: the same input gives the same tables; what is not as declared is refused with every place, and nothing changes."""

import contextlib
import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from intlmon.__main__ import main
from intlmon.metadata import read_tables
from intlmon.paths import DATA, ROOT
from intlmon.store import build as building
from intlmon.store import editions

COUNTRIES = "facts/agreements/agreements_by_country.csv"
PLACE = re.compile(r"^(?P<file>[\w/.-]+):(?P<line>\d+): (?P<problem>.+)$")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of ``data/`` that a test may break."""
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built")))


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "intlmon", "build", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def refused(data: Path, output: Path) -> list[tuple[str, int, str]]:
    """Build the copy by the command line; return its findings, having seen that ``output`` is as it was."""
    output.write_bytes(b"as it was")
    done = run("--data", data, "--output", output)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert output.read_bytes() == b"as it was"
    assert sorted(path.name for path in output.parent.iterdir() if path != data) == [output.name], "left-over files"
    *findings, summary = done.stderr.splitlines()
    assert summary == f"{len(findings)} finding(s); the current edition is untouched"
    found = [PLACE.match(line) for line in findings]
    assert all(found), done.stderr
    return [(each["file"], int(each["line"]), each["problem"]) for each in found if each]


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def change(path: Path, line: int, old: str, new: str) -> None:
    """Change one line of a file, which must hold ``old``."""
    lines = lines_of(path)
    assert old in lines[line - 1], lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    write(path, lines)


def digests(file: Path) -> dict[str, str]:
    """Digest of each table's rows, whatever their order."""
    with duckdb.connect(str(file), read_only=True) as connection:
        names = connection.execute("SELECT schema_name || '.' || table_name FROM duckdb_tables() ORDER BY 1").fetchall()
        return {name: digest(connection, name) for (name,) in names}


def digest(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    rows = sorted(map(repr, connection.execute("SELECT * FROM " + table).fetchall()))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database written by the command line into a folder where a build of the same process number was killed."""
    output = tmp_path_factory.mktemp("elsewhere") / "folder" / "elsewhere.duckdb"
    output.parent.mkdir()
    (output.parent / f"{output.name}.{os.getpid()}.part").write_bytes(b"half a file")
    published: list[object] = []
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as told:
        patch.setattr(editions, "publish", lambda *given: published.append(given))
        assert main(["build", "--output", str(output)]) == 0
    assert told.getvalue() == f"written: {output}\n"
    assert published == []
    return output


def test_output_is_written_elsewhere_whatever_a_killed_build_left(elsewhere: Path) -> None:
    assert [path.name for path in elsewhere.parent.iterdir()] == ["elsewhere.duckdb"], "no .part and no .wal is left"


def test_the_same_data_give_the_same_tables(database: Path, elsewhere: Path, tmp_path: Path) -> None:
    once = shutil.copy(database, tmp_path / "once.duckdb")  # the original may be open here in another configuration
    first, second = digests(Path(once)), digests(elsewhere)
    assert len(first) > 40
    assert first == second


@pytest.mark.parametrize("table", read_tables(DATA), ids=lambda table: table.name)
def test_every_row_of_a_file_is_a_row_of_core(mart, table) -> None:
    with table.csv.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = mart.execute("SELECT count(*) FROM core." + table.name).fetchone()
    assert found == (len(rows),)


@pytest.mark.parametrize("table", read_tables(DATA), ids=lambda table: table.name)
def test_constraints_are_declared_in_the_database(mart, table) -> None:
    declared = mart.execute(
        "SELECT constraint_type, constraint_column_names FROM duckdb_constraints() WHERE schema_name = 'core' AND table_name = ?",
        [table.name],
    ).fetchall()
    assert ("PRIMARY KEY", list(table.key)) in declared
    foreign = sorted(names[0] for kind, names in declared if kind == "FOREIGN KEY")
    expected = [column.name for column in table.columns if column.references] + [
        column.resolved for column in table.columns if column.alias
    ]
    assert sorted(set(foreign)) == sorted(expected)
    for names in table.unique:
        assert ("UNIQUE", list(names)) in declared
    required = {names[0] for kind, names in declared if kind == "NOT NULL"}
    assert required >= {column.name for column in table.columns if column.required}


def wrong_type(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 2, ",106,", ",1o6,")
    return COUNTRIES, 2, "agreements is '1o6'; expected a whole number"


def unknown_code(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 3, ",cis,", ",siberia,")
    return COUNTRIES, 3, "region is 'siberia'; expected one of the codes of region: "


def duplicate_key(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 4, "3,2023,3,", "2,2023,3,")
    return COUNTRIES, 4, "seq 2 stands twice; expected once"


def missing_foreign_key(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 5, ",000,", ",777,")
    return COUNTRIES, 5, "source_id is '777'; expected a value of sources.source_id"


def unknown_alias(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 2, "Азербайджан", "Атлантида")
    return COUNTRIES, 2, "country_raw is 'Атлантида'; expected a value of country_aliases.alias"


def missing_column(data: Path) -> tuple[str, int, str]:
    path = data / COUNTRIES
    change(path, 1, ",agreements,", ",")
    write(path, [lines_of(path)[0]])
    return COUNTRIES, 1, "columns are ['seq', 'year', 'row_no', 'region', 'region_raw', 'country_raw', 'source_id', "


def missing_cell(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 6, ",16,", ",")
    return COUNTRIES, 6, "9 cells; expected 10"


def extra_cell(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 6, ",16,", ",16,16,")
    return COUNTRIES, 6, "11 cells; expected 10"


def empty_cell(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 6, ",16,", ",,")
    return COUNTRIES, 6, "agreements is empty; expected a value"


def negative_number(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 6, ",16,", ",-16,")
    return COUNTRIES, 6, "agreements is '-16'; expected at least 0"


def bad_date(data: Path) -> tuple[str, int, str]:
    change(data / "facts/concept/actions.csv", 2, "2023-12-31", "2023-13-31")
    return "facts/concept/actions.csv", 2, "due_to is '2023-13-31'; expected a date such as 2023-05-31"


def impossible_date(data: Path) -> tuple[str, int, str]:
    change(data / "facts/concept/actions.csv", 2, "2023-12-31", "2023-02-31")
    return "facts/concept/actions.csv", 2, "due_to is '2023-02-31'; expected "


def too_large(data: Path) -> tuple[str, int, str]:
    change(data / COUNTRIES, 6, ",16,", ",99999999999,")
    return COUNTRIES, 6, "agreements is '99999999999'; expected "


def not_utf8(data: Path) -> tuple[str, int, str]:
    path = data / COUNTRIES
    path.write_bytes(path.read_bytes().replace("Армения".encode(), "Армения".encode("cp1251")))
    return COUNTRIES, 0, "not readable as UTF-8 CSV: "


def missing_file(data: Path) -> tuple[str, int, str]:
    (data / COUNTRIES).unlink()
    return COUNTRIES, 1, "no such file; the metadata beside it declares one"


def other_difference(data: Path) -> tuple[str, int, str]:
    path = data / "checks/agreements.toml"
    lines = lines_of(path)
    start = lines.index('id = "agreements_europe_rows"')
    at = next(number for number in range(start, len(lines)) if lines[number].startswith("expected_difference"))
    lines[at] = "expected_difference = -5"
    write(path, lines)
    return "checks/agreements.toml", start + 1, "agreements_europe_rows: 2274 against 2280 differ by -6; expected -5"


def unknown_severity(data: Path) -> tuple[str, int, str]:
    path = data / "checks/agreements.toml"
    write(path, [line.replace('severity = "headline"', 'severity = "grave"') for line in lines_of(path)])
    first = next(number for number, line in enumerate(lines_of(path)) if 'severity = "grave"' in line)
    name = next(line for line in reversed(lines_of(path)[:first]) if line.startswith("id ="))
    return "checks/agreements.toml", lines_of(path).index(name) + 1, f"{name.split(chr(34))[1]}: severity is 'grave'; expected one of"


def broken_check(data: Path) -> tuple[str, int, str]:
    path = data / "checks/agreements.toml"
    lines = lines_of(path)
    start = lines.index('id = "agreements_europe_rows"')
    at = next(number for number in range(start, len(lines)) if lines[number].startswith("published"))
    lines[at] = 'published = "SELECT nothing FROM core.nowhere"'
    write(path, lines)
    return "checks/agreements.toml", start + 1, "agreements_europe_rows: Catalog Error"


BREAKS = (
    wrong_type, unknown_code, duplicate_key, missing_foreign_key, unknown_alias, missing_column, missing_cell, extra_cell,
    empty_cell, negative_number, bad_date, impossible_date, too_large, not_utf8, missing_file, other_difference, broken_check,
    unknown_severity,
)  # fmt: skip


@pytest.mark.parametrize("spoil", BREAKS, ids=lambda spoil: spoil.__name__)
def test_broken_data_are_refused_with_their_place(data: Path, tmp_path: Path, spoil) -> None:
    file, line, problem = spoil(data)
    found = refused(data, tmp_path / "output.duckdb")
    here = [each for each in found if each[0] == f"data/{file}" and (not line or each[1] == line) and each[2].startswith(problem)]
    assert here, f"expected data/{file}:{line}: {problem}\nfound {found}"


def test_all_findings_are_told_at_once(data: Path, tmp_path: Path) -> None:
    wrong_type(data)
    unknown_code(data)
    bad_date(data)
    found = refused(data, tmp_path / "output.duckdb")
    assert {(file, line) for file, line, _ in found} == {
        (f"data/{COUNTRIES}", 2),
        (f"data/{COUNTRIES}", 3),
        ("data/facts/concept/actions.csv", 2),
    }
    assert found == sorted(found), "findings stand in the order of their places"


def test_two_wrong_comparisons_are_two_findings(data: Path, tmp_path: Path) -> None:
    path = data / "checks/agreements.toml"
    lines = [line + "0.5" if line.startswith("expected_difference = 0") else line for line in lines_of(path)]
    changed = sum(line.startswith("expected_difference = 00.5") for line in lines)
    write(path, [line.replace("00.5", "0.5") for line in lines])
    assert changed > 1
    assert len(refused(data, tmp_path / "output.duckdb")) == changed


def test_metadata_that_cannot_be_read_are_refused(data: Path, tmp_path: Path) -> None:
    (data / "facts/agreements/agreements_by_country.toml").write_text("name = ", encoding="utf-8")
    done = run("--data", data, "--output", tmp_path / "output.duckdb")
    assert done.returncode == 1
    assert "agreements_by_country.toml" in done.stderr, f"the message does not name the file: {done.stderr}"


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("facts/staff/staff_by_degree.toml", "key = [", 'key = ["nowhere", ', "names nowhere, which is no column"),
        ("facts/staff/staff_by_degree.toml", 'type = "integer"', 'type = "whole"', "type whole is none of"),
        ("checks/staff.toml", "[[check]]", "[[check]", "declaration not readable"),
        ("checks/staff.toml", "[[check]]", "[[check]]\nbogus = 1", "declaration not readable"),
    ],
)
def test_declarations_that_cannot_be_are_refused(data: Path, tmp_path: Path, file: str, old: str, new: str, problem: str) -> None:
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = refused(data, tmp_path / "output.duckdb")
    assert [each for each in found if each[0] == f"data/{file}" and problem in each[2]], found


def test_rows_without_metadata_are_not_passed_over(data: Path, tmp_path: Path) -> None:
    (data / "facts/staff/extra.csv").write_text("a\n1\n", encoding="utf-8")
    assert refused(data, tmp_path / "output.duckdb") == [
        ("data/facts/staff/extra.csv", 1, "no metadata beside it; expected extra.toml")
    ]  # fmt: skip


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    done = run("--data", tmp_path / "none", "--output", tmp_path / "output.duckdb")
    assert done.returncode == 1
    assert "none:1: no tables" in done.stderr


def test_a_refused_build_leaves_edition_and_pointer(data: Path, tmp_path: Path) -> None:
    built = tmp_path / "built"
    built.mkdir()
    edition = building.build_edition(data, built)
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    wrong_type(data)
    with pytest.raises(building.DataError):
        building.build_edition(data, built)
    assert {path.name: path.read_bytes() for path in built.iterdir()} == before
    assert editions.current(built) == edition


def test_another_value_gives_another_edition(data: Path) -> None:
    before = editions.edition_of(data)
    assert before == editions.edition_of(DATA)
    change(data / "facts/branches/foreign_branches.csv", 2, "2023", "2024")
    assert editions.edition_of(data) != before


def test_an_edition_does_not_depend_on_where_code_and_data_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = set()
    for code, facts in (("a", "b"), ("d", "c")):
        shutil.copytree(ROOT / "intlmon", tmp_path / code / "intlmon")
        data = shutil.copytree(DATA, tmp_path / facts, ignore=shutil.ignore_patterns("built"))
        monkeypatch.setattr(editions, "ROOT", tmp_path / code)
        found.add(editions.edition_of(data))
    assert len(found) == 1
