"""The log of editions: what is counted as added, removed and changed, what is refused, and that the data in use are logged."""

import csv
import datetime
import shutil
from collections import Counter
from pathlib import Path

import pytest

from intlmon.__main__ import main
from intlmon.errors import DataError
from intlmon.i18n import LANGUAGES
from intlmon.paths import DATA
from intlmon.store import editions
from intlmon.store.fingerprints import counted
from intlmon.store.logbook import record

COMMAND = 'python -m intlmon edition --note "why" --note-kk "неге" --note-ru "почему"'
NOTES = {"kk": "Бірінші қосымша", "ru": "Первое приложение", "en": "First appendix"}
DAY = datetime.date(2026, 11, 21)

ROWS = "facts/agreements/held.csv"
HELD = "seq,country,agreements\n1,Ресей,1710\n2,Түркия,578\n3,Өзбекстан,\n"
METADATA = """
name = "{name}"
title_kk = "а"
title_ru = "б"
title_en = "c"
grain = "One row per row."
key = ["{key}"]
[[columns]]
name = "{key}"
type = "text"
required = true
[[columns]]
name = "country"
type = "text"
[[columns]]
name = "agreements"
type = "integer"
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Data of one table of three rows, one dimension of one row and one declared comparison, with an empty log."""
    folder = tmp_path / "data"
    write(folder, ROWS, HELD)
    write(folder, "facts/agreements/held.toml", METADATA.format(name="held", key="seq"))
    write(folder, "dimensions/listed.csv", "code,country,agreements\nRU,Ресей,\n")
    write(folder, "dimensions/listed.toml", METADATA.format(name="listed", key="code"))
    write(folder, "checks/agreements.toml", '[[check]]\nid = "total"\nexpected_difference = 0\n')
    for name in ("log.toml", "log.csv"):
        (folder / "editions").mkdir(exist_ok=True)
        shutil.copy(DATA / "editions" / name, folder / "editions" / name)
    log = folder / "editions/log.csv"
    log.write_text(log.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return folder


def write(data: Path, name: str, text: str) -> None:
    (data / name).parent.mkdir(parents=True, exist_ok=True)
    (data / name).write_text(text, encoding="utf-8")


def log_of(data: Path) -> list[dict[str, str]]:
    with (data / "editions/log.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counts(data: Path, number: int) -> dict[str, tuple[int, int, int]]:
    """Topic → rows added, removed, changed in one edition."""
    return {row["topic"]: (int(row["added"]), int(row["removed"]), int(row["changed"])) for row in log_of(data) if row["no"] == str(number)}


def files_of(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((data / "editions").iterdir())}


def test_the_first_edition_adds_everything(data: Path) -> None:
    said = record(data, NOTES, DAY)
    assert counts(data, 1) == {"agreements": (3, 0, 0), "checks": (1, 0, 0), "declarations": (2, 0, 0), "dimensions": (1, 0, 0)}
    for row in log_of(data):
        assert (row["edition"], row["date"]) == (editions.facts_of(data), "2026-11-21")
        assert {language: row[f"note_{language}"] for language in NOTES} == NOTES
    assert said == f"edition {editions.facts_of(data)} is logged: agreements +3; checks +1; declarations +2; dimensions +1"


def test_running_twice_writes_nothing_and_says_so(data: Path) -> None:
    record(data, NOTES, DAY)
    before = files_of(data)
    said = record(data, NOTES, DAY + datetime.timedelta(days=1))
    assert files_of(data) == before
    assert said == f"edition {editions.facts_of(data)} is logged already; nothing is written"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(ROWS, "1710", "1711", {"agreements": (0, 0, 1)}, id="a cell"),
        pytest.param(ROWS, "Өзбекстан,", "Өзбекстан,479", {"agreements": (0, 0, 1)}, id="a cell filled"),
        pytest.param(ROWS, "Түркия,578", ",578", {"agreements": (0, 0, 1)}, id="a cell emptied"),
        pytest.param(ROWS, "3,Өзбекстан,\n", "3,Өзбекстан,\n4,Қытай,221\n", {"agreements": (1, 0, 0)}, id="a row more"),
        pytest.param(ROWS, "2,Түркия,578\n", "", {"agreements": (0, 1, 0)}, id="a row less"),
        pytest.param(ROWS, "2,Түркия", "9,Түркия", {"agreements": (1, 1, 0)}, id="another key"),
        pytest.param(ROWS, "1,Ресей,1710\n2,Түркия,", "2,Ресей,1710\n1,Түркия,", {"agreements": (0, 0, 2)}, id="two keys changed over"),
        pytest.param(ROWS, "1,Ресей,1710\n2,Түркия,578", "2,Түркия,578\n1,Ресей,1710", {"form": (0, 0, 0)}, id="another order"),
        pytest.param(ROWS, "Ресей", '"Ресей"', {"form": (0, 0, 0)}, id="another spelling of the same cell"),
        pytest.param("dimensions/listed.csv", "RU,Ресей", "RU,Россия", {"dimensions": (0, 0, 1)}, id="a dimension"),
        pytest.param("checks/agreements.toml", "= 0", "= 1", {"checks": (0, 0, 1)}, id="a comparison"),
        pytest.param("facts/agreements/held.toml", 'title_en = "c"', 'title_en = "d"', {"declarations": (0, 0, 1)}, id="a title"),
    ],
)
def test_what_one_change_counts_as(data: Path, file: str, old: str, new: str, expected: dict[str, tuple[int, int, int]]) -> None:
    record(data, NOTES, DAY)
    text = (data / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    write(data, file, text.replace(old, new))
    record(data, NOTES, DAY)
    assert counts(data, 2) == expected
    assert log_of(data)[-1]["edition"] == editions.facts_of(data)


def test_data_that_are_not_as_declared_are_no_edition(data: Path) -> None:
    record(data, NOTES, DAY)
    before = files_of(data)
    write(data, ROWS, HELD.replace("Түркия,578", "578,Түркия"))
    with pytest.raises(DataError, match=r"^data/facts/agreements/held.csv:3: agreements is 'Түркия'; expected a whole number"):
        record(data, NOTES, DAY)
    assert files_of(data) == before


def test_a_new_column_that_is_empty_changes_no_row(data: Path) -> None:
    record(data, NOTES, DAY)
    write(data, ROWS, "".join(f"{line}{end}\n" for line, end in zip(HELD.splitlines(), [",note", ",", ",", ",new"], strict=True)))
    with (data / "facts/agreements/held.toml").open("a", encoding="utf-8") as file:
        file.write('[[columns]]\nname = "note"\ntype = "text"\n')
    record(data, NOTES, DAY)
    assert counts(data, 2) == {"agreements": (0, 0, 1), "declarations": (0, 0, 1)}


def test_a_table_taken_away_and_one_moved(data: Path) -> None:
    record(data, NOTES, DAY)
    for name in ("listed.csv", "listed.toml"):
        (data / "dimensions" / name).unlink()
    (data / "facts/agreements").rename(data / "facts/treaties")
    record(data, NOTES, DAY)
    assert counts(data, 2) == {"agreements": (0, 3, 0), "treaties": (3, 0, 0), "dimensions": (0, 1, 0), "declarations": (1, 2, 0)}


def test_a_sheet_of_a_round_may_be_called_as_a_list_of_the_documents() -> None:
    row, listed = ("joint_programmes", "1"), ("declarations", "facts/programmes/joint_programmes")
    sheet, accepted = ("declarations", "registry/joint_programmes"), ("registry_joint_programmes", "1")
    before = {listed: "a", row: "b"}
    assert counted(before, before | {sheet: "c"}) == {"declarations": (1, 0, 0)}
    assert counted(before, before | {sheet: "c", accepted: "d"}) == {"declarations": (1, 0, 0), "registry": (1, 0, 0)}


def test_the_same_facts_may_come_again(data: Path) -> None:
    for text in (HELD, HELD.replace("1710", "1711"), HELD):
        write(data, ROWS, text)
        record(data, NOTES, DAY)
    assert counts(data, 2) == counts(data, 3) == {"agreements": (0, 0, 1)}
    assert log_of(data)[0]["edition"] == log_of(data)[-1]["edition"] != log_of(data)[-2]["edition"]


def test_the_log_is_no_part_of_the_facts_but_of_the_database(data: Path) -> None:
    facts, edition = editions.facts_of(data), editions.edition_of(data)
    signature = editions.signature(data)
    record(data, NOTES, DAY)
    assert editions.facts_of(data) == facts
    assert editions.edition_of(data) != edition, "a running dashboard would not show the new entry"
    assert editions.signature(data) != signature
    assert data / "editions/rows.csv" not in editions.inputs(data)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("log.csv", "2026-11-21", "21.11.2026", r"^data/editions/log.csv:2: date is '21.11.2026'; expected a date"),
        ("log.csv", "agreements,3", "agreements,-3", r"^data/editions/log.csv:2: added is '-3'; expected at least 0"),
        ("log.csv", ",First appendix", ",", r"^data/editions/log.csv:2: note_en is empty; expected a value"),
        ("log.csv", "1,", "", r"^data/editions/log.csv:2: 9 cells; expected 10"),
        ("log.csv", "checks,1", "agreements,1", r"data/editions/log.csv:3: no 1, topic agreements stands twice"),
        ("rows.csv", "held,1,", "held,1,x", r"^data/editions/rows.csv:\d+: digest is 'x\w{8}'; expected"),
        ("rows.csv", "edition,edition,", "gone,gone,", r"^data/editions/rows.csv:2: fingerprints of edition none; expected \w{8}, which"),
    ],
)
def test_a_damaged_log_is_refused_with_its_place(data: Path, file: str, old: str, new: str, told: str) -> None:
    record(data, NOTES, DAY)
    path = data / "editions" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    write(data, ROWS, HELD.replace("1710", "1711"))
    before = files_of(data)
    with pytest.raises(DataError, match=told):
        record(data, NOTES, DAY)
    assert files_of(data) == before


def test_a_damaged_log_stops_the_build(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record(data, NOTES, DAY)
    log = data / "editions/log.csv"
    log.write_text(log.read_text(encoding="utf-8").replace("2026-11-21", "2026-02-30", 1), encoding="utf-8")
    assert main(["build", "--data", str(data), "--output", str(tmp_path / "x.duckdb")]) == 1
    assert capsys.readouterr().err.splitlines()[0] == "data/editions/log.csv:2: date is '2026-02-30'; expected a day of the calendar"
    assert not (tmp_path / "x.duckdb").exists()


def test_fingerprints_that_are_lost_are_not_taken_for_new_data(data: Path) -> None:
    record(data, NOTES, DAY)
    (data / "editions/rows.csv").unlink()
    with pytest.raises(DataError, match=r"^data/editions/rows.csv:2: fingerprints of edition none; expected \w{8}"):
        record(data, NOTES, DAY)


def test_the_command(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edition", "--data", str(data), "--note", "Why", "--note-kk", "Неге", "--note-ru", "Почему"]) == 0
    assert capsys.readouterr().out.startswith(f"edition {editions.facts_of(data)} is logged: agreements +3")
    assert log_of(data)[0]["date"] == datetime.date.today().isoformat()
    write(data, ROWS, HELD + "1,Ресей,1710\n")
    assert main(["edition", "--data", str(data), "--note", "Why", "--note-kk", "Неге", "--note-ru", "Почему"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "data/facts/agreements/held.csv:5: seq 1 stands twice; expected once",
        "1 finding(s); the log of editions is untouched",
    ]


@pytest.mark.parametrize("left_out", ["--note", "--note-kk", "--note-ru"])
def test_the_reason_is_given_in_every_language(data: Path, left_out: str, capsys: pytest.CaptureFixture[str]) -> None:
    given = {"--note": "Why", "--note-kk": "Неге", "--note-ru": "Почему"}
    for arguments in ({name: text for name, text in given.items() if name != left_out}, given | {left_out: "  "}):
        with pytest.raises(SystemExit) as stopped:
            main(["edition", "--data", str(data), *(word for pair in arguments.items() for word in pair)])
        assert stopped.value.code == 2
        assert left_out in capsys.readouterr().err
    assert log_of(data) == []


def test_the_data_are_logged() -> None:
    """Of the data in use: the last entry is theirs, and the entries add up to the rows that there are."""
    log = log_of(DATA)
    last = log[-1]["edition"] if log else "none"
    assert last == editions.facts_of(), f"the data have changed since edition {last} was logged; run: {COMMAND}"
    found: Counter[str] = Counter()
    for path in [*(DATA / "facts").glob("*/*.csv"), *(DATA / "dimensions").glob("*.csv"), *(DATA / "documents").glob("*.csv")]:
        with path.open(encoding="utf-8", newline="") as file:
            found[path.parent.name] += sum(1 for _ in csv.reader(file)) - 1
    told: Counter[str] = Counter()
    for row in log:
        told[row["topic"]] += int(row["added"]) - int(row["removed"])
    assert {topic: told[topic] for topic in found} == dict(found)


def test_every_part_of_the_data_has_a_name(mart) -> None:
    parts = {path.name for path in (DATA / "facts").iterdir()} | {"dimensions", "documents", "checks", "declarations", "form"}
    parts |= {row["topic"] for row in log_of(DATA)}
    for language in LANGUAGES:
        named = mart.execute(
            "SELECT code FROM mart.labels WHERE list = 'data_part' AND language = $1 AND name <> ''", [language]
        ).fetchall()
        assert parts <= {code for (code,) in named}, "a part of the data lacks its name in data/dimensions/codes.csv, list data_part"
