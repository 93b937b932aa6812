"""A change of data leads to a rebuild beside the readers; a refused one is told, and forgotten once mended."""

import subprocess
import sys
from concurrent.futures import wait

import pytest

from intlmon.errors import EditionError
from intlmon.store import editions, watch


@pytest.fixture
def store(monkeypatch):
    """A published edition, and data that are at it; a build is a process that succeeds or fails at once."""
    state = {"current": "a", "wanted": "a", "sign": 1, "published": True, "build": "pass"}
    monkeypatch.setattr(watch, "_state", {"looked": -10.0, "signature": None, "build": None, "problem": ""})
    monkeypatch.setattr(watch, "_EVERY", -1.0)
    monkeypatch.setattr(editions, "signature", lambda: state["sign"])
    monkeypatch.setattr(editions, "edition_of", lambda: state["wanted"])
    monkeypatch.setattr(editions, "current", lambda: state["current"])
    monkeypatch.setattr(editions, "is_published", lambda: state["published"])

    def build():
        return subprocess.run([sys.executable, "-c", str(state["build"])], capture_output=True, text=True, check=False)

    monkeypatch.setattr(watch, "_build", build)
    return state


def _after_build() -> str:
    wait([watch._state["build"]], timeout=20)
    return watch.current_edition()


def test_nothing_is_built_while_nothing_changes(store):
    assert watch.current_edition() == "a"
    assert watch.current_edition() == "a"
    assert watch._state["build"] is None


def test_changed_data_are_built_beside_the_readers(store):
    watch.current_edition()
    store |= {"sign": 2, "wanted": "b"}
    assert watch.current_edition() == "a"
    assert watch._state["build"] is not None
    store["current"] = "b"
    assert _after_build() == "b"
    assert watch.problem() == ""


def test_a_refused_build_is_told_and_forgotten_once_mended(store):
    watch.current_edition()
    store |= {"sign": 2, "wanted": "b", "build": "import sys; sys.exit('data/x.csv:3: wrong')"}
    watch.current_edition()
    assert _after_build() == "a"
    assert watch.problem() == "data/x.csv:3: wrong"
    store |= {"sign": 3, "wanted": "a"}
    assert watch.current_edition() == "a"
    assert watch.problem() == ""


def test_first_start_without_an_edition_tells_why_none_can_be_had(store):
    store |= {"published": False, "build": "import sys; sys.exit('data/x.csv:3: wrong')"}
    with pytest.raises(EditionError, match=r"data/x\.csv:3: wrong"):
        watch.current_edition()


def test_a_build_that_breaks_off_is_told_in_one_line(store):
    watch.current_edition()
    store |= {"sign": 2, "wanted": "b", "build": "raise OSError('disk full')"}
    watch.current_edition()
    assert _after_build() == "a"
    assert watch.problem() == "OSError: disk full"


def test_more_findings_than_a_pipe_holds_do_not_stop_a_build(store):
    watch.current_edition()
    store |= {"sign": 2, "wanted": "b", "build": "import sys; sys.exit('data/x.csv:3: wrong\\n' * 20_000)"}
    watch.current_edition()
    assert _after_build() == "a"
    assert len(watch.problem().splitlines()) == 20_000
