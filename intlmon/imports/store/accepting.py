"""Checking a submission, accepting its sheets, sending it back. Each step can be repeated: what is done already is not done again."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from intlmon.errors import DataError, SubmissionError
from intlmon.i18n import N_
from intlmon.imports.checking import check, known
from intlmon.imports.model import Checked, FileRead, Severity
from intlmon.imports.reading import read_file
from intlmon.imports.sheets import sheets
from intlmon.imports.store import places
from intlmon.imports.store.journal import Journal, journal
from intlmon.imports.store.known import dimensions
from intlmon.imports.store.receiving import Reader
from intlmon.imports.store.rows import as_csv
from intlmon.imports.store.state import ACCEPT, CHECK, SEND_BACK, Submission, folded, one, submissions
from intlmon.paths import DATA, built_in
from intlmon.store import durable, editions
from intlmon.store.facts import check_rows, read_rows

Checker = Callable[[FileRead, str, int], Checked]
_LOST = N_("The file of submission {submission} is not the one handed in; expected its checksum to be that of the log.")
_UNCHECKED = N_("Submission {submission} is not checked; expected a check before anything is accepted.")
_CHANGED = N_("What the check of submission {submission} found was changed since; expected it as written: check the file again.")
_BLOCKED = N_("Of submission {submission} these sheets cannot be accepted: {topics}. Expected sheets in which nothing blocks.")
_NOTHING = N_("Submission {submission} has no sheets {topics}.")


def check_submission(submission: str, who: str, data: Path = DATA, checker: Checker | None = None, reader: Reader | None = None) -> Checked:
    """Read and check a submission against the edition in force, keep what is found, and return it.

    Raises ``SubmissionError`` where there is no such submission or its file is damaged.
    """
    of = one(submissions(data), submission)
    checked = look(of, data, checker, reader)
    files = {topic: as_csv(sheets(data)[topic], records, submission, of.year, of.institution) for topic, records in checked.records.items()}
    found = {topic: _counted(checked, topic, content) for topic, content in files.items()}
    told = {"found": found, "findings": [asdict(each) for each in checked.findings]}
    content = (json.dumps(told, ensure_ascii=False, default=str) + "\n").encode("utf-8", "backslashreplace")
    with journal(data) as log:
        home = places.of_submission(submission, data)
        for topic, rows in files.items():
            durable.write(home / "checked" / f"{topic}.csv", rows)
        durable.write(home / "findings.json", content)
        checksum = places.checksum_of(content)
        if folded(log.events)[submission].findings != checksum:
            log.append(CHECK, who, submission, tuple(files), found=found, checksum=checksum)
    return checked


def look(of: Submission, data: Path = DATA, checker: Checker | None = None, reader: Reader | None = None) -> Checked:
    """Read and check a submission, keeping nothing. Raises ``SubmissionError`` where its file is damaged."""
    path = places.original(of.checksum, of.name, data)
    if not path.exists() or places.checksum_of(path.read_bytes()) != of.checksum:
        raise SubmissionError(_LOST, {"submission": of.id})
    return (checker or checking(data))((reader or read_file)(path, of.name, data), of.institution, of.year)


def checking(data: Path = DATA) -> Checker:
    """The check against the edition in force of a folder of data; to be kept for several files, since it reads the edition once."""
    against = known(editions.current(built_in(data)), data)
    return lambda read, institution, year: check(read, against, institution, year)


def accept(submission: str, topics: Iterable[str] | None, who: str, data: Path = DATA) -> tuple[str, ...]:
    """Accept sheets of a checked submission, all or none; return those accepted. ``None``: every sheet in which nothing blocks.

    Raises ``SubmissionError`` where a sheet cannot be accepted, ``DataError`` where the build would refuse a row.
    """
    with journal(data) as log:
        of = one(folded(log.events), submission)
        found = _last_check(of, data)
        free = [topic for topic, told in found.items() if told["acceptable"]]
        wanted = free if topics is None else list(dict.fromkeys(topics))
        if set(wanted) - set(free) or not wanted:
            raise SubmissionError(_BLOCKED, {"submission": submission, "topics": ", ".join(sorted(set(wanted) - set(free))) or "—"})
        new = {topic: _file_of(of, topic, found[topic], data) for topic in wanted}
        _commit(log, of, new, who, data)
    return tuple(wanted)


def send_back(submission: str, who: str, reason: str, data: Path = DATA, topics: Iterable[str] | None = None) -> tuple[str, ...]:
    """Send sheets back for a reason; return them. ``None``: all that are not accepted. An accepted one is accepted no longer.

    What is published stays until the next publishing.
    """
    with journal(data) as log:
        of = one(folded(log.events), submission)
        wanted = tuple(topic for topic in of.topics if topic not in of.accepted) if topics is None else tuple(dict.fromkeys(topics))
        if set(wanted) - set(of.topics) or (of.topics and not wanted):
            raise SubmissionError(_NOTHING, {"submission": submission, "topics": ", ".join(sorted(set(wanted) - set(of.topics))) or "—"})
        done = {topic for topic, step in of.sent_back.items() if step.details["reason"] == reason}
        if set(wanted) - done or not of.topics:
            log.append(SEND_BACK, who, submission, wanted, reason=reason)
    return wanted


def _counted(checked: Checked, topic: str, content: bytes) -> dict[str, Any]:
    found = [each.severity for each in checked.findings if each.topic == topic]
    return {
        "rows_in": sum(each.rows_in for each in checked.read.sheets if each.topic == topic),
        "records": len(checked.records[topic]),
        "refused": len(checked.refused.get(topic, ())),
        "blocks": found.count(Severity.BLOCKS),
        "warns": found.count(Severity.WARNS),
        "acceptable": checked.acceptable(topic),
        "checksum": places.checksum_of(content),
    }


def _last_check(of: Submission, data: Path) -> Mapping[str, Any]:
    path = places.of_submission(of.id, data) / "findings.json"
    if not of.findings or not path.exists():
        raise SubmissionError(_UNCHECKED, {"submission": of.id})
    if places.checksum_of(path.read_bytes()) != of.findings:
        raise SubmissionError(_CHANGED, {"submission": of.id})
    return of.checked


def _file_of(of: Submission, topic: str, told: Mapping[str, Any], data: Path) -> dict[str, Any]:
    """Put a sheet's checked rows where they are never written again; return what the log tells of them."""
    checked = places.of_submission(of.id, data) / "checked" / f"{topic}.csv"
    content = checked.read_bytes() if checked.exists() else b""
    checksum = places.checksum_of(content)
    if checksum != told["checksum"]:
        raise SubmissionError(_CHANGED, {"submission": of.id})
    rows, findings = read_rows(replace(sheets(data)[topic], csv=checked), data)
    findings = findings or (check_rows(rows, dimensions(data), data) if len(rows.frame) else [])
    if findings:
        raise DataError(findings)
    path = _place(of, topic, checksum, data)
    if not path.exists() or path.read_bytes() != content:
        durable.write(path, content)
    return {"file": path.relative_to(places.folder(data)).as_posix(), "rows": len(rows.frame), "checksum": checksum}


def _place(of: Submission, topic: str, checksum: str, data: Path) -> Path:
    """Where accepted rows go: rows that were accepted before, and may be published, are never written over by others."""
    if topic in of.accepted and of.accepted[topic].checksum == checksum:
        return places.folder(data) / of.accepted[topic].file
    folder = places.of_submission(of.id, data) / "accepted"
    path = folder / f"{topic}.csv"
    return path if not path.exists() or places.checksum_of(path.read_bytes()) == checksum else folder / f"{topic}.{checksum[:12]}.csv"


def _commit(log: Journal, of: Submission, new: Mapping[str, dict[str, Any]], who: str, data: Path) -> None:
    changed = {topic: told for topic, told in new.items() if topic not in of.accepted or of.accepted[topic].checksum != told["checksum"]}
    if changed:
        log.append(ACCEPT, who, of.id, tuple(changed), accepted=changed)
