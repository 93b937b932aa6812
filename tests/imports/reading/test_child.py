"""The reader in a process of its own: what takes too much is refused, and who asked goes on."""

import sys
from pathlib import Path

import pytest
import xlwt

from intlmon.imports.reading import apart, parts, read_file, read_here
from tests.imports.reading.files import Sheet, Workbook, facts, headings, one, templated, title

GOOD = Workbook([templated("agreements"), facts()]).content()
FAILS = "import sys; sys.stdin.buffer.read(); "


def write(folder: Path, content: bytes) -> Path:
    path = folder / "file.xlsx"
    path.write_bytes(content)
    return path


def test_the_child_reads_what_is_read_here(tmp_path: Path) -> None:
    read = read_file(write(tmp_path, GOOD), "Есеп 2024.xlsx")
    assert read == read_here(GOOD, "Есеп 2024.xlsx")
    assert (read.year, read.institution, read.version) == (2024, "enu", "1")
    assert [sheet.topic for sheet in read.sheets] == ["agreements"]


def test_an_old_workbook_says_whose_it_is(tmp_path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    for sheet in (templated("agreements"), facts()):
        made = book.add_sheet(sheet.name)
        for at, cells in sheet.rows.items():
            for column, value in enumerate(cells):
                made.write(at - 1, column, str(value))
    book.save(tmp_path / "old.xls")
    read = read_file(tmp_path / "old.xls", "old.xls")
    assert (read.year, read.institution, [sheet.topic for sheet in read.sheets]) == (2024, "enu", ["agreements"])


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of memory there")
def test_too_much_memory_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "COMMAND", (sys.executable, "-c", FAILS + "from intlmon.imports.child import limit; limit(); bytes(10**9)"))
    read = read_file(write(tmp_path, GOOD), "big.xlsx")
    assert [finding.rule for finding in read.findings] == ["reader_failed"]
    monkeypatch.undo()
    assert read_file(write(tmp_path, GOOD), "good.xlsx").sheets


def test_millions_of_cells_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_CELLS", 17)
    read = read_here(GOOD, "a.xlsx")
    assert [finding.rule for finding in read.findings] == ["gate_too_many_cells"]


def test_one_cell_in_the_last_corner_takes_no_memory(tmp_path: Path) -> None:
    corner = {1: headings("agreements"), 1_048_576: {"XFD": "x"}}
    read = read_file(write(tmp_path, one(Sheet(title("agreements"), corner))), "corner.xlsx")
    assert read.sheets[0].left_out == {1_048_576: "nothing_known"}


@pytest.mark.parametrize(
    ("program", "rule"),
    [
        ("import time; time.sleep(60)", "reader_too_slow"),
        (FAILS + "raise SystemExit(1)", "reader_failed"),
        (FAILS + "import os; os.kill(os.getpid(), 9)", "reader_failed"),
        (FAILS + "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "reader_too_slow"),
        (FAILS + "print('no JSON')", "reader_failed"),
        (FAILS + "print('{}')", "reader_failed"),
        (FAILS + "print('[]')", "reader_failed"),
    ],
)  # fmt: skip
def test_a_child_that_fails_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, rule: str) -> None:
    monkeypatch.setattr(apart, "COMMAND", (sys.executable, "-c", program))
    if "sleep" in program:
        monkeypatch.setattr(apart, "MOST_SECONDS", 2)
    read = read_file(write(tmp_path, GOOD), "a.xlsx")
    assert [finding.rule for finding in read.findings] == [rule]
    assert not read.sheets
    assert read.checksum


def test_the_limits_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    from intlmon.imports import child

    seen = {}
    monkeypatch.setattr(resource, "setrlimit", lambda what, limits: seen.__setitem__(what, limits))
    child.limit()
    assert seen[resource.RLIMIT_AS] == (700_000_000, 700_000_000)
    assert seen[resource.RLIMIT_CPU][0] <= 60
    assert seen[resource.RLIMIT_CORE] == (0, 0)


def test_a_file_larger_than_allowed_is_not_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "COMMAND", ("no such program",))
    read = read_file(write(tmp_path, bytes(10_000_001)), "a.xlsx")
    assert [finding.rule for finding in read.findings] == ["gate_too_large"]


def test_the_environment_of_the_server_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    assert "SECRET_TOKEN" not in apart.environment()
