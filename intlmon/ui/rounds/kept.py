"""What the pages ask of the store of submissions: each answer kept as long as the log of steps stays as it is."""

import csv
import datetime
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from intlmon.imports import store
from intlmon.imports.model import Checked
from intlmon.imports.progress import Quality, State
from intlmon.imports.sheets import asked, sheets
from intlmon.imports.store import places
from intlmon.imports.store.accepting import Checker
from intlmon.paths import BUILT, DATA
from intlmon.store import editions

_MOST_CHECKED = 4  # a big file has tens of thousands of records
_checked: "OrderedDict[tuple[str, str, str], Checked]" = OrderedDict()
_lock = Lock()
_Signature = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Submission:
    """A file handed in, with the state of each of its sheets, and how complete and clean its records are."""

    id: str
    year: int
    institution: str
    name: str
    at: datetime.datetime
    who: str
    findings: str
    states: Mapping[str, State]
    quality: Quality
    reason: str = ""  # why it was sent back last


def submissions(year: int) -> tuple[Submission, ...]:
    """The files handed in for a year, the newest first. Raises ``LogError`` where the log is not whole."""
    return _submissions(year, _signature())


def of_year(year: int) -> Mapping[tuple[str, str], State]:
    """State by institution and topic, of those that have handed in anything for the year."""
    return _of_year(year, _signature())


def checking() -> Checker:
    """The check against the edition in force, for several files."""
    return store.checking(DATA)


def take_in(name: str, content: bytes, who: str, institution: str, year: int | None, checker: Checker) -> tuple[str, Checked]:
    """Receive, read and check a file: identifier of the submission, and what was found.

    Raises ``RefusedError`` where the gate refuses it, ``SubmissionError`` where nobody says whose it is.
    """
    submission = store.receive(content, name, who, DATA, institution, year)
    found = store.check_submission(submission, who, DATA, checker)
    _keep(submission, found)
    return submission, found


def checked(of: Submission) -> Checked:
    """What is found in a file: as found last, else read and checked anew. Raises ``SubmissionError`` where the file is damaged."""
    key = (of.id, of.findings, editions.current(BUILT))
    with _lock:
        if key in _checked:
            return _checked[key]
    found = store.look(store.submissions(DATA)[of.id], DATA)
    _keep(of.id, found)
    return found


def original(submission: str) -> bytes:
    """The file as it was handed in."""
    of = store.submissions(DATA)[submission]
    return places.original(of.checksum, of.name, DATA).read_bytes()


def accept(submission: str, topics: Iterable[str], who: str) -> tuple[str, ...]:
    """Accept sheets; raises ``SubmissionError`` or ``DataError`` where one cannot be, and accepts none then."""
    return store.accept(submission, topics, who, DATA)


def send_back(submission: str, who: str, reason: str) -> None:
    """Send back all sheets of a file that are not accepted."""
    store.send_back(submission, who, reason, DATA)


def remember(submission: str, kind: str, raw: str, code: str, who: str) -> None:
    """Remember what a name means, and check the file again."""
    store.remember_alias(kind, raw, code, who, DATA)
    _keep(submission, store.check_submission(submission, who, DATA))


def difference() -> tuple[store.Change, ...]:
    """What publishing would change, sheet by sheet."""
    return _difference(_signature())


def publish(who: str) -> str:
    """Publish what is accepted; return the edition. Raises ``DataError`` with what the build found; all is then as it was."""
    return store.publish(who, DATA, BUILT).edition


def restore(edition: str, who: str) -> None:
    """Put an earlier edition in force again."""
    store.restore(edition, who, DATA, BUILT)


def events() -> tuple[store.Event, ...]:
    """Every step, the first one first."""
    return store.events(DATA)


def earlier_editions() -> dict[str, datetime.datetime | None]:
    """Editions that can be brought back, the last first, with the moment they were put in force, where the log knows it."""
    known = {str(each.details.get("edition")): moment(each.at) for each in events()}
    return {each: known.get(each) for each in store.restorable(DATA) if each != editions.current(BUILT)}


def moment(at: str) -> datetime.datetime:
    """A moment of the log in the time of this machine, without its zone: as tables show it."""
    return datetime.datetime.fromisoformat(at).astimezone().replace(tzinfo=None)


def _signature() -> _Signature:
    """A cheap sign that a step was taken."""
    paths = (places.log(DATA), places.manifest(DATA))
    return tuple((path.stat().st_mtime_ns, path.stat().st_size) if path.exists() else (0, 0) for path in paths)


@lru_cache(maxsize=8)
def _of_year(year: int, signature: _Signature) -> Mapping[tuple[str, str], State]:
    return {place: State(each.state) for place, each in store.board(DATA, year, ()).items()}


@lru_cache(maxsize=8)
def _submissions(year: int, signature: _Signature) -> tuple[Submission, ...]:
    standing = store.board(DATA, year, ())
    found = [each for each in store.submissions(DATA).values() if each.year == year]
    return tuple(
        Submission(
            each.id, year, each.institution, each.name, moment(each.at), each.who, each.findings,
            {topic: _state(each, topic, standing[each.institution, topic]) for topic in each.topics}, _quality(each), _reason(each),
        )
        for each in reversed(found)
    )  # fmt: skip


@lru_cache(maxsize=2)
def _difference(signature: _Signature) -> tuple[store.Change, ...]:
    return store.plan(DATA).changes


def _state(of: store.Submission, topic: str, standing: store.Standing) -> State:
    """State of a sheet of one file; the board has that of the file that somebody did something about last."""
    if standing.submission == of.id:
        return State(standing.state)
    if topic in of.accepted:
        return State.PUBLISHED if standing.published == of.id else State.ACCEPTED
    return State.SENT_BACK if topic in of.sent_back else State.RECEIVED


def _reason(of: store.Submission) -> str:
    last = max(of.sent_back.values(), key=lambda step: step.n, default=None)
    return str(last.details["reason"]) if last else ""


def _quality(of: store.Submission) -> Quality:
    """Rows and findings as the last check counted them; cells of the records that can be taken in."""
    cells, filled = _cells(of.id, of.findings)
    told = of.checked.values()
    return Quality(
        sum(each["records"] + each["refused"] for each in told),
        cells,
        filled,
        sum(each["blocks"] for each in told),
        sum(each["warns"] for each in told),
    )


@lru_cache(maxsize=1024)
def _cells(submission: str, findings: str) -> tuple[int, int]:
    """Cells asked for in the checked rows of a file, and those of them that are filled."""
    cells = filled = 0
    for topic, table in sheets(DATA).items():
        names = [column.name for column in asked(table)]
        path = places.of_submission(submission, DATA) / "checked" / f"{topic}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    cells += len(names)
                    filled += sum(bool(row[name]) for name in names)
    return cells, filled


def _keep(submission: str, found: Checked) -> None:
    findings = store.submissions(DATA)[submission].findings
    with _lock:
        _checked[submission, findings, editions.current(BUILT)] = found
        while len(_checked) > _MOST_CHECKED:
            _checked.popitem(last=False)
