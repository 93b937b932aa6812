"""Publishing: a pointer names the current edition; who reads an old one goes on; nothing can be written or fetched."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from intlmon.errors import EditionError
from intlmon.paths import ROOT
from intlmon.store import connect, editions


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Path]:
    """A folder of editions of its own; what was opened from it is closed again."""
    folder = tmp_path / "built"
    folder.mkdir()
    yield folder
    with connect._lock:
        for path in [path for path in connect._open if path.parent == folder]:
            connect._open.pop(path).close()


def make(built: Path, edition: str, value: int, age: float = 0) -> Path:
    """An edition with one table of 2,000 rows, all of the value; the corrected rows are of 1,000 more."""
    printed, corrected = editions.files_of(edition, built)
    for path, held in ((corrected, value + 1000), (printed, value)):
        with duckdb.connect(str(path)) as connection:
            connection.execute("CREATE TABLE t AS SELECT $1::INTEGER AS value, n FROM range(2000) AS r(n)", [held])
            connection.execute("CHECKPOINT")
        moment = path.stat().st_mtime - age
        os.utime(path, (moment, moment))
    return printed


def value_of(cursor: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    return cursor.execute("SELECT any_value(value), count(*) FROM t").fetchone()


def test_without_a_pointer_there_is_no_edition(built: Path) -> None:
    assert not editions.is_published(built)
    with pytest.raises(EditionError):
        editions.current(built)


def test_a_pointer_without_its_file_is_not_published(built: Path) -> None:
    (built / "current").write_text("gone\n", encoding="utf-8")
    assert not editions.is_published(built)
    with pytest.raises(EditionError):
        connect.cursor("gone", built)


def test_a_broken_pointer_is_no_edition_and_is_replaced(built: Path) -> None:
    (built / "current").write_bytes(b"\xff\xfe\x00")
    assert not editions.is_published(built)
    make(built, "one", 1)
    editions.publish("one", built)
    assert editions.current(built) == "one"


def test_an_edition_without_file_cannot_be_published(built: Path) -> None:
    make(built, "one", 1)
    editions.publish("one", built)
    with pytest.raises(EditionError):
        editions.publish("two", built)
    assert editions.current(built) == "one"


def test_an_edition_without_its_corrected_rows_is_not_published(built: Path) -> None:
    make(built, "one", 1)
    editions.publish("one", built)
    assert editions.is_published(built)
    editions.file_of("one.corrected", built).unlink()
    assert not editions.is_published(built)
    with pytest.raises(EditionError):
        editions.publish("one", built)


def test_both_readings_of_an_edition_are_read_side_by_side(built: Path) -> None:
    make(built, "one", 1)
    editions.publish("one", built)
    printed, corrected = connect.cursor("one", built), connect.cursor(editions.corrected("one"), built)
    assert (value_of(printed), value_of(corrected)) == ((1, 2000), (1001, 2000))


def test_publishing_replaces_the_pointer_alone(built: Path) -> None:
    first, second = make(built, "one", 1), make(built, "two", 2)
    editions.publish("one", built)
    before = (first.read_bytes(), second.read_bytes())
    editions.publish("two", built)
    assert editions.current(built) == "two"
    assert (built / "current").read_text(encoding="utf-8") == "two\n"
    assert (first.read_bytes(), second.read_bytes()) == before
    assert sorted(path.name for path in built.iterdir()) == [
        "current", "one.corrected.duckdb", "one.duckdb", "two.corrected.duckdb", "two.duckdb",
    ]  # fmt: skip


def test_an_old_cursor_goes_on_reading(built: Path) -> None:
    make(built, "one", 1)
    editions.publish("one", built)
    old = connect.cursor(editions.current(built), built)
    make(built, "two", 2)
    editions.publish("two", built)
    new = connect.cursor(editions.current(built), built)
    assert value_of(old) == (1, 2000)
    assert value_of(new) == (2, 2000)
    assert value_of(old) == (1, 2000)


def test_an_old_cursor_outlives_the_connections_kept_open(built: Path) -> None:
    make(built, "e0", 0)
    old = connect.cursor("e0", built)
    for number in range(1, 5):
        make(built, f"e{number}", number)
        assert value_of(connect.cursor(f"e{number}", built)) == (number, 2000)
    assert value_of(old) == (0, 2000)


def test_pruning_keeps_the_newest_and_the_published(built: Path) -> None:
    for number in range(editions.KEPT + 3):
        make(built, f"e{number}", number, age=editions.GRACE + 1000 - 100 * number)  # e0 is the oldest
    editions.publish("e0", built)
    left = {path.stem for path in built.glob("*.duckdb")}
    newest = {f"e{number}" for number in range(3, editions.KEPT + 3)} | {"e0"}
    assert left == newest | {f"{edition}.corrected" for edition in newest}, "editions are counted, not files"
    assert editions.current(built) == "e0"


def test_pruning_keeps_the_young_for_pages_that_began_with_them(built: Path) -> None:
    for number in range(editions.KEPT + 3):
        make(built, f"e{number}", number, age=editions.GRACE + 50 - 100 * number)
    editions.publish("e7", built)
    assert {path.stem for path in built.glob("e?.duckdb")} == {f"e{number}" for number in range(1, editions.KEPT + 3)}


def test_an_edition_is_named_by_its_content(edition: str) -> None:
    assert edition == editions.edition_of()
    assert len(edition) == 12
    assert edition == edition.lower()


def test_a_build_leaves_no_log(database: Path) -> None:
    assert not list(database.parent.glob("*.wal"))
    assert not list(database.parent.glob("*.part"))


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE x (y INTEGER)",
        "INSERT INTO core.sources (source_id) VALUES ('9')",
        "UPDATE core.sources SET issuer = ''",
        "DELETE FROM core.sources",
        "DROP VIEW mart.sources",
        "COPY core.sources TO '{folder}/out.csv'",
        "COPY (SELECT 1) TO '{folder}/out.parquet' (FORMAT parquet)",
        "EXPORT DATABASE '{folder}/out'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/etc/*')",
        "ATTACH '{folder}/other.duckdb' AS other",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET memory_limit = '8GB'",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET memory_limit",
    ],
)
def test_the_connection_is_read_only_and_closed_in(mart, tmp_path: Path, sql: str) -> None:
    with pytest.raises(duckdb.Error):
        mart.execute(sql.replace("{folder}", tmp_path.as_posix()))
    assert not list(tmp_path.iterdir())


def test_variables_of_python_are_not_tables(mart) -> None:
    secret = [{"a": 1}]
    assert secret
    with pytest.raises(duckdb.CatalogException):
        mart.execute("SELECT * FROM secret")


def test_memory_and_threads_are_limited(mart) -> None:
    limit, threads = mart.execute("SELECT current_setting('memory_limit'), current_setting('threads')").fetchone()
    assert limit in ("488.2 MiB", "512.0 MiB")
    assert threads == 1


def test_settings_come_from_the_environment() -> None:
    code = "from intlmon.settings import settings; print(settings().memory_limit, settings().query_threads)"
    environment = os.environ | {"INTLMON_MEMORY_LIMIT": "1GB", "INTLMON_QUERY_THREADS": "3"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1GB", "3"]


def test_threads_with_a_cursor_each_get_their_own_rows(edition: str) -> None:
    codes = ["RU", "TR", "UZ", "KG", "PL", "KR", "CN", "US"]
    expected = {"RU": 1710, "TR": 578, "UZ": 479, "KG": 279, "PL": 271, "KR": 225, "CN": 221, "US": 118}  # 000:604-692
    wrong: list[object] = []

    def read(code: str) -> None:
        for _ in range(60):
            cursor = connect.cursor(edition)
            rows = cursor.execute(
                "SELECT country, agreements FROM mart.agreements_by_country WHERE year = 2023 AND country = $code", {"code": code}
            ).fetchall()
            if rows != [(code, expected[code])]:
                wrong.append((code, rows))

    threads = [threading.Thread(target=read, args=(code,)) for code in codes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_publishing_while_others_read_mixes_nothing(built: Path) -> None:
    """Each reader sees one whole edition: never two values, never fewer rows, never an error."""
    make(built, "e0", 0)
    editions.publish("e0", built)
    wrong: list[object] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            edition = editions.current(built)
            try:
                found = connect.cursor(edition, built).execute("SELECT DISTINCT value, count(*) OVER () FROM t").fetchall()
            except (duckdb.Error, EditionError) as error:
                wrong.append(error)
                return
            if found != [(int(edition[1:]), 2000)]:
                wrong.append((edition, found))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(1, editions.KEPT):
        make(built, f"e{number}", number)
        editions.publish(f"e{number}", built)
    done.set()
    for reader in readers:
        reader.join()
    assert wrong == []


def test_readers_see_an_edition_of_the_facts_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the code gives another database, but not other facts."""
    code = tmp_path / "code"
    shutil.copytree(ROOT / "intlmon", code / "intlmon")
    before, facts = editions.edition_of(), editions.facts_of()
    (code / "intlmon/metadata.py").write_text("# another version\n", encoding="utf-8")
    monkeypatch.setattr(editions, "ROOT", code)
    assert editions.edition_of() != before
    assert editions.facts_of() == facts
