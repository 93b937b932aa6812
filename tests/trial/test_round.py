"""A small round from templates to the dashboard: what ``make demo-round`` does, with six institutions."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from intlmon.paths import ROOT

SIX = ("al_farabi_kaznu", "abai_kaznpu", "enu", "asfendiyarov_kaznmu", "kazakh_american_free_university", "example_university_1")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    data = tmp_path_factory.mktemp("trial") / "data"
    command = [sys.executable, "-m", "intlmon.trial", "--no-open", "--folder", str(data), "--only", *SIX]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTLMON_")}
    run = subprocess.run(command, cwd=ROOT, env=kept, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return data, run.stdout


def test_a_small_round_goes_through_every_step(told: tuple[Path, str]) -> None:
    _, summary = told
    assert "All is as it ought to be." in summary
    assert ", 0 sums differ" in summary
    planted, found = next(line.split()[1:] for line in summary.splitlines() if line.startswith("together"))
    assert int(planted) == int(found) > 60
    for step in ("templates", "filled in", "read", "received", "checked", "accepted or sent back", "mended", "published"):
        assert f" {step}" in summary


def test_what_is_published_says_that_it_is_fictitious_and_lies_apart(told: tuple[Path, str]) -> None:
    import duckdb

    data, _ = told
    edition = (data / "built" / "current").read_text(encoding="utf-8").strip()
    with duckdb.connect(str(data / "built" / f"{edition}.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT fictitious FROM mart.edition").fetchone() == (True,)
        years = connection.execute("SELECT DISTINCT basis FROM mart.agreements_by_country WHERE year = 2024").fetchall()
    assert years == [("registry",)]


def test_a_file_as_handed_in_is_kept_for_whoever_wants_to_look(told: tuple[Path, str]) -> None:
    data, _ = told
    assert {path.stem.split("-")[0] for path in (data / "handed-in").iterdir()} == set(SIX)
    assert list((data / "handed-in-again").iterdir())
