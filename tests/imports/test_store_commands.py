"""A round at the command line, with a real workbook and a real build of a folder of data of its own."""

import shutil
from pathlib import Path

import duckdb
import pytest

from intlmon.__main__ import main
from intlmon.errors import DataError, EditionError
from intlmon.imports.store import events
from intlmon.imports.template import write_template
from intlmon.paths import DATA
from intlmon.store import apart, editions
from intlmon.store import build as building
from tests.imports.round import WHO, folder, light_build, take


@pytest.fixture
def data(edition: str, tmp_path: Path) -> Path:
    """The data that are shipped, their edition in place already."""
    data = Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built", "submissions")))
    (data / "built").mkdir()
    for file in editions.files_of(edition):
        shutil.copy(file, data / "built")
    editions.publish(edition, data / "built")
    return data


def run(data: Path, *words: str) -> int:
    return main([*words, "--data", str(data), "--who", WHO])


def test_a_round_from_a_workbook_to_an_edition_and_back(
    edition: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "enu.xlsx"
    file.write_bytes(write_template(2024, "enu", "ru", edition))
    assert run(data, "receive", str(file)) == 0
    submission = capsys.readouterr().out.partition(":")[0]
    assert submission.startswith("2024-enu-")
    assert run(data, "check", submission, "--language", "kk") == 0
    assert run(data, "accept", submission, "--topics", "agreements", "yearly_report") == 0
    assert run(data, "publish", "--dry-run") == 0
    assert editions.current(data / "built") == edition
    told = capsys.readouterr().out
    assert "2024 enu yearly_report: +" in told
    assert run(data, "publish") == 0
    published = editions.current(data / "built")
    assert published == editions.edition_of(data) != edition
    for path in editions.files_of(published, data / "built"):
        with duckdb.connect(str(path), read_only=True) as connection:
            assert connection.execute("SELECT DISTINCT submission FROM core.registry_yearly_report").fetchall() == [(submission,)]
    assert run(data, "board", "--year", "2024") == 0
    assert f"enu yearly_report: published ({submission})" in capsys.readouterr().out
    assert run(data, "restore", edition) == 0
    assert editions.current(data / "built") == edition
    assert run(data, "log") == 0
    assert [each.step for each in events(data)][-2:] == ["restoring", "restored"]


def test_what_cannot_be_done_is_said_with_an_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = folder(tmp_path / "data")
    for words in (("accept", "2024-enu-000000000000"), ("send-back", "2024-enu-000000000000", "--reason", "x"), ("restore", "0" * 12)):
        assert run(data, *words) == 1
        assert "expected" in (told := capsys.readouterr().err) or "cannot be brought back" in told


def test_a_build_apart_tells_what_it_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = folder(tmp_path / "data")
    shutil.copytree(DATA / "checks", data / "checks")
    (data / "dimensions/stray.csv").write_text("a\n", encoding="utf-8")
    out = tmp_path / "x.duckdb", data, tmp_path / "y.duckdb", tmp_path / "none.csv"
    with pytest.raises(DataError) as refused:
        apart.build_apart(*out)
    assert [(each.file, each.line) for each in refused.value.findings] == [("data/dimensions/stray.csv", 1)]
    (data / "dimensions/stray.csv").unlink()
    monkeypatch.setattr(apart, "ROOT", tmp_path)  # where there is no program
    with pytest.raises(EditionError, match=r"the build broke off: .*No module named"):
        apart.build_apart(*out)
    assert not out[0].exists()
    assert not out[2].exists()


def test_a_rebuild_never_moves_the_pointer_to_what_was_replaced_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Data change while an edition is built: readers would see an older edition after a newer one."""
    from intlmon.imports.store import publish

    data, built, seen = folder(tmp_path / "data"), tmp_path / "built", []  # type: Path, Path, list[str]

    def slow(printed: Path, of: Path, corrected: Path) -> None:
        light_build(printed, of, corrected, of / "submissions/published.csv")
        if not seen:
            take(data, agreements=[{"number": "1"}])
            seen.append(publish(WHO, data, built, light_build).edition)
        assert editions.current(built) == seen[0]

    monkeypatch.setattr(building, "build", slow)
    assert building.build_edition(data, built) == seen[0] == editions.current(built)
