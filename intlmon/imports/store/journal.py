"""The log of a round's steps: one line of JSON a step, each with the checksum of the one before; what it says has happened.

A step's files are written first and its line last, so that a line commits the step. A line that power or ``kill -9`` cut short is
kept aside before the next one is written, and said in the log.
"""

import datetime
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from intlmon.errors import LogError, SubmissionError
from intlmon.i18n import N_
from intlmon.imports.store import places
from intlmon.store import durable

_FIRST = "0" * 64
_PATIENCE = 60.0  # seconds that a writer waits for another; a step holds the lock for a fraction of one
_BROKEN = N_("The log of steps is not whole: line {line} of {file} was changed, lost or put in; expected the checksum of the line before.")
_BUSY = N_("Another step is being written; expected to be over within {seconds} seconds. Try again.")
TORN = "torn"


@dataclass(frozen=True)
class Event:
    """One step: number, time (UTC), who, what was done to which submission and topics, and details by name."""

    n: int
    at: str
    who: str
    step: str
    submission: str = ""
    topics: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)
    before: str = _FIRST
    checksum: str = ""


class Journal:
    """The log, opened for writing by one process alone; ``events`` are all steps so far."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._path = places.log(data)
        whole, torn = _split(self._path)
        self.events = list(_chained(whole, self._path))
        if torn:
            self._set_aside(torn, whole)

    def append(self, step: str, who: str, submission: str = "", topics: Sequence[str] = (), **details: object) -> Event:
        """Write a step at the end; after a return it outlasts a power failure."""
        line = self._line(step, who, submission, topics, details)
        _append(self._path, line)
        self.events.append(_event(json.loads(line)))
        return self.events[-1]

    def _line(self, step: str, who: str, submission: str, topics: Sequence[str], details: Mapping[str, object]) -> bytes:
        now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        before = self.events[-1].checksum if self.events else _FIRST
        entry = {"n": len(self.events) + 1, "at": now, "who": who, "step": step, "submission": submission, "topics": list(topics)}
        entry |= {"details": details, "before": before}
        return (json.dumps(entry | {"checksum": _checksum(entry)}, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")

    def _set_aside(self, torn: bytes, whole: bytes) -> None:
        """Keep what was cut short, and say so in the same step that takes it out of the log."""
        aside = self._path.with_name(f"log.torn-after-{len(self.events)}")
        durable.write(aside, torn)
        line = self._line(TORN, "", "", (), {"file": aside.name, "bytes": len(torn)})
        durable.write(self._path, whole + line)
        self.events.append(_event(json.loads(line)))


@contextmanager
def journal(data: Path) -> Iterator[Journal]:
    """Open the log for writing; nobody else writes below ``submissions`` meanwhile.

    Raises ``LogError`` where a line is not as it was written, ``SubmissionError`` where another writer does not end.
    """
    with locked(data, ".lock", _PATIENCE):
        yield Journal(data)


@contextmanager
def locked(data: Path, name: str, patience: float) -> Iterator[None]:
    """Hold a lock across processes and threads; the system frees that of a process that died."""
    durable.make_folder(places.folder(data))
    try:
        with FileLock(places.folder(data) / name, timeout=patience):
            yield
    except Timeout as error:
        raise SubmissionError(_BUSY, {"seconds": int(patience)}) from error


def events(data: Path) -> tuple[Event, ...]:
    """Every step so far, the chain of checksums verified; a last line that is not written to its end has not happened.

    Raises ``LogError`` naming the first line that is not as it was written.
    """
    path = places.log(data)
    return tuple(_chained(_split(path)[0], path))


def _split(path: Path) -> tuple[bytes, bytes]:
    """What is written to its end, and what a stop has left behind it: a line without an end, or of which a part never reached the disk."""
    content = path.read_bytes() if path.exists() else b""
    end = content.rfind(b"\n") + 1
    if b"\0" in content:
        end = content.rfind(b"\n", 0, content.index(b"\0")) + 1
    return content[:end], content[end:]


def _chained(whole: bytes, path: Path) -> Iterator[Event]:
    before = _FIRST
    for number, line in enumerate(whole.split(b"\n")[:-1], 1):
        try:
            entry = json.loads(line)
            event = _event(entry)
            fits = (event.n, event.before, event.checksum) == (number, before, _checksum(entry))
        except (ValueError, TypeError, KeyError) as error:
            raise LogError(_BROKEN, {"line": number, "file": path.name}) from error
        if not fits:
            raise LogError(_BROKEN, {"line": number, "file": path.name})
        before = event.checksum
        yield event


def _event(entry: dict[str, Any]) -> Event:
    return Event(**{**entry, "topics": tuple(entry["topics"])})


def _checksum(entry: Mapping[str, object]) -> str:
    own = {name: value for name, value in entry.items() if name != "checksum"}
    return places.checksum_of(json.dumps(own, sort_keys=True).encode())


def _append(path: Path, line: bytes) -> None:
    new = not path.exists()
    with path.open("ab") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
    if new:
        durable.sync_folder(path.parent)
