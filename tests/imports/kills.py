"""``kill -9`` at any moment of accepting and publishing: nothing is lost, nothing is half there, and the step done again is done once.

A child process does the step and kills itself before one of the calls that reach the disk, or after one of its writes; the moments
are drawn at random among all that the step has. Some are killed from outside, after a random time.
"""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from intlmon.imports.store import accept, board, events, plan, publish, restore, submissions
from intlmon.imports.store.difference import entries
from intlmon.store import editions
from tests.imports.round import WHO, folder, hand_in, light_build, take

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that part")


def _watched(at: int) -> list[int]:
    """Count the calls that reach the disk; kill the process at the one with the number ``at``."""
    count = [0]

    def reach() -> None:
        count[0] += 1
        if count[0] == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(call: Callable, twice: bool) -> Callable:
        def watched(*given, **named):
            reach()
            done = call(*given, **named)
            if twice:
                reach()
            return done

        return watched

    for name in ("fsync", "replace"):
        setattr(os, name, around(getattr(os, name), twice=name == "replace"))
    Path.mkdir = around(Path.mkdir, twice=True)  # type: ignore[method-assign]
    return count


def _parted(do: Callable[[], object], at: int = 0, seconds: float | None = None) -> int:
    """Do a step in a child; return how many moments it had, or -1 where it was killed."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        count = _watched(at)
        try:
            do()
            os.write(into, str(count[0]).encode())
        finally:
            os._exit(0)
    os.close(into)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(out) as told:
        counted = told.read()
    _, status = os.waitpid(child, 0)
    return -1 if os.WIFSIGNALED(status) else int(counted or 0)


def _rows(path: Path) -> int:
    return sum(1 for _ in path.open(encoding="utf-8")) - 1


def _whole(data: Path) -> None:
    """What the log says is there, as it says."""
    for of in submissions(data).values():
        for each in of.accepted.values():
            assert _rows(data / "submissions" / each.file) == each.rows
    for each in entries(data / "submissions/published.csv"):
        assert _rows(data / "submissions" / each["file"]) == int(each["rows"])


def test_accepting_is_killed_at_300_moments(place: Path) -> None:
    rows = [{"number": str(number)} for number in range(10)]
    draw = random.Random(20240715)
    landed = killed = 0
    moments = _moments(place, rows)
    for number in range(300):
        data = folder(place / str(number // 50)) if number % 50 == 0 else place / str(number // 50)
        topics = {"agreements": [*rows, {"number": f"n{number}"}], "yearly_report": [{"part": "1"}]}

        def step(data: Path = data, topics: dict[str, list[dict[str, str]]] = topics) -> None:
            accept(hand_in(data, **topics), None, WHO, data)

        before = len(events(data))
        at, seconds = (draw.randint(1, moments), None) if number % 6 else (0, draw.uniform(0.0, 0.06))
        killed += _parted(step, at, seconds) == -1
        after = events(data)  # whole, whatever happened
        landed += len(after) > before and after[-1].step == "accept"
        _whole(data)
        for _ in range(1 if number % 5 else 2):
            step()
            told = [each.step for each in events(data)[before:] if each.step != "torn"]
            assert told == ["receive", "check", "accept"], "a step done again is written once"
    for last in range(6):
        found = submissions(place / str(last))
        assert len(found) == 50
        assert all(
            {name: each.rows for name, each in of.accepted.items()} == {"agreements": 11, "yearly_report": 1} for of in found.values()
        )
    assert killed > 250
    assert landed, "some steps were done and not acknowledged"


def test_publishing_is_killed_at_100_moments(place: Path) -> None:
    data, built = folder(place / "data"), place / "built"
    draw = random.Random(661)
    take(data, agreements=[{"number": "0"}])
    publish(WHO, data, built, light_build)
    moments = _counted(place, lambda there, out: publish(WHO, there, out, light_build))
    landed = killed = 0
    for number in range(1, 101):
        take(data, agreements=[{"number": str(each)} for each in range(number + 1)])
        before = editions.current(built)

        def step() -> object:
            return publish(WHO, data, built, light_build)

        killed += _parted(step, at=draw.randint(1, moments)) == -1 if number % 5 else _parted(step, seconds=draw.uniform(0, 0.15)) == -1
        now = editions.current(built)
        assert editions.is_built(now, built), "the edition in force is whole"
        for file in editions.files_of(now, built):
            with duckdb.connect(str(file), read_only=True) as connection:
                assert connection.execute("SELECT rows FROM held").fetchone() == (number if now == before else number + 1,)
        landed += now != before
        _whole(data)
        assert restore_or_publish(step, draw) == editions.current(built) == editions.edition_of(data)
        assert plan(data).changes == ()
        assert board(data, 2024)["enu", "agreements"].state == "published"
        done = [each for each in events(data) if each.step == "published"]
        assert len({each.details["edition"] for each in done}) == len(done) == number + 1, "each edition is published once"
    assert killed > 75
    assert landed, "some were published and not acknowledged"
    begun = [each.step for each in events(data)]
    assert begun.count("publishing") == begun.count("published") + begun.count("broken_off")
    assert begun.count("broken_off")


def test_a_rebuild_of_the_data_ends_what_a_publishing_began(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between manifest and pointer: the manifest decides, whoever comes next."""
    from intlmon.store import build as building

    monkeypatch.setattr(building, "build", lambda *_: pytest.fail("it is built already"))
    data, built = folder(place / "data"), place / "built"
    take(data, agreements=[{"number": "0"}])
    first = publish(WHO, data, built, light_build).edition
    take(data, agreements=[{"number": "1"}])

    def step() -> None:
        editions.publish = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]
        publish(WHO, data, built, light_build)

    assert _parted(step) == -1
    assert editions.current(built) == first != editions.edition_of(data)
    assert building.build_edition(data, built) == editions.current(built) == editions.edition_of(data)
    publish("Other", data, built, light_build)
    last = events(data)[-1]
    assert (last.step, last.who, last.details["finished_by"]) == ("published", WHO, "Other")


def test_bringing_back_is_killed_at_any_moment(place: Path) -> None:
    data, built = folder(place / "data"), place / "built"
    done = []
    for number in range(2):
        take(data, agreements=[{"number": str(number)}])
        done.append(publish(WHO, data, built, light_build).edition)
    moments = _parted(lambda: restore(done[0], WHO, data, built, light_build))
    assert editions.current(built) == done[0]
    wanted = done[1]
    for at in range(1, moments + 1):
        _parted(lambda wanted=wanted: restore(wanted, WHO, data, built, light_build), at=at)
        assert editions.is_built(editions.current(built), built)
        assert restore(wanted, WHO, data, built, light_build).edition == editions.current(built) == editions.edition_of(data) == wanted
        wanted = done[at % 2]


def restore_or_publish(step: Callable[[], object], draw: random.Random) -> str:
    """The step done again: by whoever, once or twice."""
    for _ in range(draw.randint(1, 2)):
        done = step()
    return str(done.edition)  # type: ignore[attr-defined]


def _moments(path: Path, rows: list[dict[str, str]]) -> int:
    data = folder(path / "counted")
    hand_in(data, agreements=[{"number": "0"}])
    moments = _parted(lambda: accept(hand_in(data, agreements=rows, yearly_report=[{"part": "1"}]), None, WHO, data))
    assert moments > 20
    return moments


def _counted(path: Path, do: Callable[[Path, Path], object]) -> int:
    data, built = folder(path / "counted"), path / "counted-built"
    take(data, agreements=[{"number": "0"}])
    do(data, built)
    take(data, agreements=[{"number": "1"}])
    moments = _parted(lambda: do(data, built))
    assert moments > 10
    return moments
