"""One database for the whole session, built from ``data/`` into a folder of its own and shared by all workers.

The folder is set before any module of the store is imported, so that no test ever reads or writes ``data/built``.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_OWNER = "INTLMON_TEST_BUILT" not in os.environ  # workers of pytest-xdist inherit the folder of their controller
if _OWNER:
    os.environ["INTLMON_TEST_BUILT"] = tempfile.mkdtemp(prefix="intlmon-built-")
BUILT = Path(os.environ["INTLMON_TEST_BUILT"])

os.environ.pop("INTLMON_DATA", None)  # the tests are about the data that are shipped

import intlmon.paths  # noqa: E402

intlmon.paths.BUILT = BUILT


def pytest_unconfigure() -> None:
    """Remove the folder once, in the process that made it."""
    if _OWNER:
        shutil.rmtree(BUILT, ignore_errors=True)


@pytest.fixture(scope="session")
def edition() -> str:
    """Identifier of the edition built from ``data/`` for this session."""
    from intlmon.store import editions
    from intlmon.store.build import build_edition

    assert editions.current.__defaults__ == (BUILT,), "the store was imported before tests/conftest.py set its folder"
    _once(BUILT / "building", lambda: build_edition(built=BUILT))
    return editions.current()


@pytest.fixture
def mart(edition: str):
    """A read-only cursor on the session's database."""
    from intlmon.store.connect import cursor

    return cursor(edition)


@pytest.fixture(scope="session")
def database(edition: str) -> Path:
    """Path of the session's database file."""
    return BUILT / f"{edition}.duckdb"


def _once(folder: Path, make: Callable[[], object]) -> None:
    """Make what ``folder`` stands for in the first process that asks; the others wait until it is there or has failed."""
    made, failed = folder / "made", folder / "failed"
    try:
        folder.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + 300
        while not made.exists() and not failed.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
    else:
        try:
            make()
            made.touch()
        except Exception as error:
            failed.write_text(str(error), encoding="utf-8")
    if failed.exists():
        pytest.fail("data/ cannot be built:\n" + failed.read_text(encoding="utf-8"), pytrace=False)


@pytest.fixture(scope="session")
def rounds() -> str:
    """Identifier of an edition of the same data with the records of ``tests.registry`` for 2023 and 2024 beside them."""
    from intlmon.paths import DATA
    from intlmon.store.build import build
    from tests.registry import write_accepted

    def make() -> None:
        data = Path(shutil.copytree(DATA, BUILT / "rounds" / "data", ignore=shutil.ignore_patterns("built", "submissions")))
        write_accepted(data, 2023, 2024)
        build(BUILT / "rounds.duckdb", data)

    _once(BUILT / "rounds", make)
    return "rounds"
