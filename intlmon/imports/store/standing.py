"""The status board: where every sheet of every institution stands in a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from intlmon.imports.sheets import ORDER
from intlmon.imports.store import places
from intlmon.imports.store.difference import entries
from intlmon.imports.store.known import expected
from intlmon.imports.store.state import Submission, submissions
from intlmon.paths import DATA

NOT_RECEIVED, RECEIVED, SENT_BACK, ACCEPTED, PUBLISHED = "not_received", "received", "sent_back", "accepted", "published"


@dataclass(frozen=True)
class Standing:
    """One sheet of one institution: its state, the submission that it is the state of, and what its check counted (0 before one).

    ``published`` is the submission whose rows the edition in force holds, which stays while a newer file is looked at.
    """

    state: str
    submission: str = ""
    published: str = ""
    rows: int = 0
    refused: int = 0
    blocks: int = 0
    warns: int = 0


def board(data: Path = DATA, year: int = 0, institutions: Iterable[str] | None = None) -> dict[tuple[str, str], Standing]:
    """By (institution, topic), of the institutions given, else of those expected, and of all that handed in for the year."""
    found = [each for each in submissions(data).values() if each.year == year]
    named = {
        (each["institution"], each["topic"]): (each["submission"], each["checksum"])
        for each in entries(places.manifest(data))
        if each["year"] == str(year)
    }
    every = dict.fromkeys([*(expected(data) if institutions is None else institutions), *(each.institution for each in found)])
    return {
        (of, topic): _standing([each for each in found if each.institution == of], topic, named.get((of, topic), ("", "")))
        for of in every
        for topic in ORDER
    }


def _standing(found: list[Submission], topic: str, named: tuple[str, str]) -> Standing:
    """Of the files that have the sheet, the one that somebody did something about last is the state of it."""
    having = [each for each in found if topic in each.topics]
    if not having:
        return Standing(NOT_RECEIVED, published=named[0])
    last = max(having, key=lambda each: _latest(each, topic))
    told = last.checked.get(topic, {})
    counts = {"rows": told.get("rows_in", 0), "refused": told.get("refused", 0)}
    return Standing(_state(last, topic, named), last.id, named[0], blocks=told.get("blocks", 0), warns=told.get("warns", 0), **counts)


def _latest(each: Submission, topic: str) -> int:
    accepted, back = each.accepted.get(topic), each.sent_back.get(topic)
    return max(each.n, accepted.n if accepted else 0, back.n if back else 0)


def _state(each: Submission, topic: str, named: tuple[str, str]) -> str:
    accepted = each.accepted.get(topic)
    if accepted:
        return PUBLISHED if named == (each.id, accepted.checksum) else ACCEPTED
    return SENT_BACK if topic in each.sent_back else RECEIVED
