"""Where a round stands: what the steps of the log add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from intlmon.errors import SubmissionError
from intlmon.i18n import N_
from intlmon.imports.store.journal import Event, events

RECEIVE, CHECK, ACCEPT, SEND_BACK, ALIAS = "receive", "check", "accept", "send_back", "alias"
_UNKNOWN = N_("There is no submission {submission}; expected the identifier of a file handed in.")


@dataclass(frozen=True)
class Accepted:
    """An accepted sheet: the file of its rows below ``submissions``, how many, and who accepted it when (``n`` of the log)."""

    topic: str
    file: str
    rows: int
    checksum: str
    who: str
    at: str
    n: int


@dataclass(frozen=True)
class Submission:
    """A file handed in. ``topics`` are its sheets; ``checked`` what the last check found by topic, ``findings`` its file's checksum."""

    id: str
    year: int
    institution: str
    name: str
    checksum: str
    who: str
    at: str
    n: int
    topics: tuple[str, ...]
    checked: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    findings: str = ""
    accepted: Mapping[str, Accepted] = field(default_factory=dict)
    sent_back: Mapping[str, Event] = field(default_factory=dict)


def submissions(data: Path) -> dict[str, Submission]:
    """Every file handed in, by identifier, in the order of arrival. Raises ``LogError`` where the log is not whole."""
    return folded(events(data))


def folded(steps: Iterable[Event]) -> dict[str, Submission]:
    """Add up the steps of a log."""
    found: dict[str, Submission] = {}
    for each in steps:
        if each.step == RECEIVE:
            found[each.submission] = _received(each)
        elif each.submission in found and each.step in _NEXT:
            found[each.submission] = _NEXT[each.step](found[each.submission], each)
    return found


def one(found: Mapping[str, Submission], submission: str) -> Submission:
    """A submission by its identifier. Raises ``SubmissionError`` where there is none."""
    if submission not in found:
        raise SubmissionError(_UNKNOWN, {"submission": submission})
    return found[submission]


def chosen(found: Iterable[Submission]) -> list[tuple[Submission, Accepted]]:
    """The sheets to publish: of each institution, year and topic the one accepted last."""
    last: dict[tuple[int, str, str], tuple[Submission, Accepted]] = {}
    for each in found:
        for topic, accepted in each.accepted.items():
            place = (each.year, each.institution, topic)
            if place not in last or last[place][1].n < accepted.n:
                last[place] = (each, accepted)
    return [last[place] for place in sorted(last)]


def _received(step: Event) -> Submission:
    told = step.details
    return Submission(
        step.submission, told["year"], told["institution"], told["name"], told["checksum"], step.who, step.at, step.n, step.topics
    )


def _checked(one: Submission, step: Event) -> Submission:
    return replace(one, checked=step.details["found"], findings=step.details["checksum"], topics=step.topics)


def _accepted(one: Submission, step: Event) -> Submission:
    new = {
        topic: Accepted(topic, told["file"], told["rows"], told["checksum"], step.who, step.at, step.n)
        for topic, told in step.details["accepted"].items()
    }
    return replace(one, accepted={**one.accepted, **new}, sent_back={t: s for t, s in one.sent_back.items() if t not in new})


def _sent_back(one: Submission, step: Event) -> Submission:
    left = {topic: each for topic, each in one.accepted.items() if topic not in step.topics}
    return replace(one, accepted=left, sent_back={**one.sent_back, **dict.fromkeys(step.topics, step)})


_NEXT = {CHECK: _checked, ACCEPT: _accepted, SEND_BACK: _sent_back}
