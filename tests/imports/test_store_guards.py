"""Power that fails at any moment, many who write and many who read at a time; and that each of these fails where its guard is off."""

import contextlib
import os
import shutil
import stat
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from intlmon.errors import LogError
from intlmon.imports.store import accept, events, journal, publish, remember_alias, submissions
from intlmon.imports.store.difference import entries
from intlmon.store import durable, editions
from intlmon.store.connect import cursor
from tests.imports.round import WHO, folder, hand_in, light_build, take

on_posix = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks the system which file is flushed")


class Disk:
    """What a disk holds for certain: the bytes of files, and the names in folders, as they were when last flushed."""

    def __init__(self, root: Path) -> None:
        self._root, self._held = root, []  # type: Path, list[int]
        self._bytes: dict[int, bytes] = {}
        self._names: dict[Path, dict[str, int]] = {}
        for path in [root, *root.rglob("*")]:
            self._flush(os.open(path, os.O_RDONLY))

    def _flush(self, descriptor: int) -> None:
        self._held.append(os.dup(descriptor))  # so that no other file gets its number
        path, about = Path(os.readlink(f"/proc/self/fd/{descriptor}")), os.fstat(descriptor)
        if stat.S_ISDIR(about.st_mode):
            self._names[path] = _listed(path)
        else:
            self._bytes[about.st_ino] = path.read_bytes()

    def flushed(self, flush: Callable[[int], None], descriptor: int) -> None:
        """Take note of a flush."""
        flush(descriptor)
        self._flush(descriptor)

    def after_a_cut(self, out: Path, names_landed: bool) -> Path:
        """What is found after power has failed now; names that were not flushed may have landed or not."""
        shutil.rmtree(out, ignore_errors=True)
        self._restore(self._root, out, names_landed)
        return out

    def _restore(self, path: Path, out: Path, names_landed: bool) -> None:
        out.mkdir(parents=True)
        for name, number in (_listed(path) if names_landed else self._names.get(path, {})).items():
            if name in {"dimensions", "registry"}:
                continue
            if (path / name).is_dir():
                self._restore(path / name, out / name, names_landed)
            else:
                (out / name).write_bytes(self._bytes.get(number, b""))

    def close(self) -> None:
        """Let go of the files."""
        for descriptor in self._held:
            os.close(descriptor)


def _listed(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in folder.iterdir()}


def power_fails(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Accept and publish while power fails after every flush: what is found is whole, and what was acknowledged is there."""
    root = place / "root"
    data, built, out = folder(root / "data"), root / "built", place / "found"
    take(data, agreements=[{"number": "0"}])
    publish(WHO, data, built, light_build)
    disk, flush, acknowledged = Disk(root), os.fsync, []  # type: Disk, Callable[[int], None], list[str]

    def look() -> None:
        for names_landed in (False, True):
            _whole(disk.after_a_cut(out, names_landed), acknowledged)

    def flushed(descriptor: int) -> None:
        look()
        disk.flushed(flush, descriptor)
        look()

    monkeypatch.setattr(os, "fsync", flushed)
    try:
        for number in range(2):
            submission = hand_in(data, agreements=[{"number": "1"}, {"number": f"n{number}"}])
            acknowledged.append("check")
            accept(submission, None, WHO, data)
            acknowledged.append("accept")
            look()
            publish(WHO, data, built, light_build)
            acknowledged.append("published")
            look()
    finally:
        disk.close()


def _whole(found: Path, acknowledged: list[str]) -> None:
    data = found / "data"
    told = [each.step for each in events(data)]
    assert not [step for step in set(acknowledged) if told.count(step) < acknowledged.count(step) + 1], "lost what was acknowledged"
    for of in submissions(data).values():
        assert (data / "submissions/files" / f"{of.checksum}.xlsx").read_bytes()
        for each in of.accepted.values():
            assert len((data / "submissions" / each.file).read_bytes().splitlines()) == each.rows + 1
    for entry in entries(data / "submissions/published.csv"):
        assert len((data / "submissions" / entry["file"]).read_bytes().splitlines()) == int(entry["rows"]) + 1
    edition = (found / "built/current").read_text(encoding="utf-8").strip()
    assert all(file.stat().st_size for file in editions.files_of(edition, found / "built"))


@on_posix
def test_power_fails_at_any_moment(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    power_fails(place, monkeypatch)


@on_posix
@pytest.mark.parametrize("guard", ["folders", "contents", "log"])
def test_power_that_fails_is_noticed_without_a_guard(place: Path, monkeypatch: pytest.MonkeyPatch, guard: str) -> None:
    if guard == "folders":
        monkeypatch.setattr(durable, "sync_folder", lambda folder: None)
    elif guard == "log":
        monkeypatch.setattr(journal, "_append", lambda path, line: path.write_bytes((path.read_bytes() if path.exists() else b"") + line))
    else:
        monkeypatch.setattr(durable, "write", _unflushed)
    with pytest.raises((AssertionError, OSError, LogError)):
        power_fails(place, monkeypatch)


def _unflushed(path: Path, content: bytes, part: str = "") -> None:
    durable.make_folder(path.parent)
    beside = path.with_name(f"{path.name}.part")
    beside.write_bytes(content)
    durable.put(beside, path)


def many_write(data: Path) -> None:
    """Eight writers at a time; every step is in the log once, and the chain holds."""
    problems: list[Exception] = []

    def write(writer: int) -> None:
        try:
            for number in range(5):
                remember_alias("country", f"{writer} {number}", "AT", WHO, data)
        except Exception as error:
            problems.append(error)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert not problems
    assert len({each.details["raw"] for each in events(data)}) == len(events(data)) == 40


def test_one_writes_at_a_time(place: Path) -> None:
    many_write(folder(place / "data"))


def test_writers_without_the_lock_are_noticed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append = journal._append

    @contextlib.contextmanager
    def unlocked(*_: object) -> Iterator[None]:
        durable.make_folder(place / "data/submissions")
        yield

    def slowly(path: Path, line: bytes) -> None:
        time.sleep(0.002)
        append(path, line)

    monkeypatch.setattr(journal, "locked", unlocked)
    monkeypatch.setattr(journal, "_append", slowly)
    with pytest.raises((AssertionError, LogError)):
        many_write(folder(place / "data"))


def test_a_changed_log_is_noticed_by_its_checksums_alone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = folder(place / "data")
    take(data, agreements=[{"number": "1"}])
    log = data / "submissions/log.jsonl"
    log.write_bytes(log.read_bytes().replace(b'"Tester"', b'"Nobody"', 1))
    with pytest.raises(LogError):
        events(data)
    monkeypatch.setattr(journal, "_checksum", lambda entry: entry["checksum"])
    assert events(data)[0].who == "Nobody"


def test_twenty_read_while_ten_editions_are_published(place: Path) -> None:
    """A run takes the edition once and asks many questions: all have the same answer, and no later run an older one."""
    data, built = folder(place / "data"), place / "built"
    take(data, agreements=[{"number": "0"}])
    publish(WHO, data, built, light_build)
    over, seen = threading.Event(), threading.Condition()
    problems: list[BaseException] = []
    runs: list[int] = []

    def read() -> None:
        newest = mine = 0
        try:
            while not over.is_set() or newest < 11 or mine < 11:
                newest, mine = _run(built, newest), mine + 1
                with seen:
                    runs.append(newest)
                    seen.notify_all()
        except BaseException as error:
            with seen:
                problems.append(error)
                seen.notify_all()

    readers = [threading.Thread(target=read, daemon=True) for _ in range(20)]
    for each in readers:
        each.start()
    try:
        for number in range(2, 12):
            with seen:  # the next comes once one of them has seen this one; the slower ones may pass over several
                assert seen.wait_for(lambda before=number - 1: problems or before in runs, timeout=60)
            take(data, agreements=[{"number": str(each)} for each in range(number)])
            publish(WHO, data, built, light_build)
    finally:
        over.set()
        for each in readers:
            each.join(timeout=60)
    assert not problems
    assert not [each for each in readers if each.is_alive()]
    assert len(runs) > 200
    assert set(runs) == set(range(1, 12)), "readers saw each edition come and go"


def _run(built: Path, newest: int) -> int:
    edition = editions.current(built)
    found = {
        cursor(reading, built).execute("SELECT sum(rows) FROM held").fetchall()[0][0]
        for reading in (edition, editions.corrected(edition))
        for _ in range(3)
    }
    assert len(found) == 1, "answers of two editions in one run"
    rows = int(found.pop())
    assert rows >= newest, "an older edition after a newer one"
    return rows
