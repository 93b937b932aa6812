"""``receive``, ``check``, ``accept``, ``send-back``, ``publish``, ``restore``, ``board``, ``log``: the steps of a monitoring round."""

import argparse
import getpass
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from intlmon.commands.words import add_data, words, year
from intlmon.errors import RefusedError
from intlmon.i18n import LANGUAGES, translator
from intlmon.paths import built_in

if TYPE_CHECKING:
    from intlmon.imports.model import Finding, Severity
    from intlmon.imports.store import Difference, Published


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    receive = _step(commands, "receive", _receive, "take in files that institutions sent, and check them")
    receive.add_argument("files", type=Path, nargs="+", help="workbooks as they were sent")
    receive.add_argument("--institution", metavar="CODE", default="", help="whose file it is, where it does not say so")
    receive.add_argument("--year", type=year, help="year of the data, where the file does not say so")
    check = _step(commands, "check", _check, "check a submission again, and list every finding")
    accept = _step(commands, "accept", _accept, "accept the sheets of a submission")
    back = _step(commands, "send-back", _send_back, "send the sheets of a submission back")
    for command in (check, accept, back):
        command.add_argument("submission", help="identifier of the submission")
    for command in (accept, back):
        command.add_argument("--topics", nargs="+", metavar="TOPIC", help="these sheets alone")
    back.add_argument("--reason", type=words, required=True, help="why; the institution reads it")
    for command in (receive, check):
        command.add_argument("--language", choices=LANGUAGES, default="ru", help="language of the findings")
    publish = _step(commands, "publish", _publish, "build an edition of all that is accepted and put it in force")
    publish.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    restore = _step(commands, "restore", _restore, "put an earlier edition in force again")
    restore.add_argument("edition", nargs="?", help="identifier of the edition; without it, those that can be brought back are listed")
    board = _step(commands, "board", _board, "say where every sheet of a year stands")
    board.add_argument("--year", type=year, required=True, help="year of the data")
    _step(commands, "log", _log, "list every step, the chain of checksums verified")


def _step(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: Callable[..., str], told: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=told)
    command.add_argument("--who", type=words, default=getpass.getuser(), help="who does it; stands in the log")
    add_data(command)
    command.set_defaults(run=run, untouched="current edition")
    return command


def _receive(given: argparse.Namespace) -> str:
    from intlmon.imports.store import check_submission, checking, receive

    checker, lines = checking(given.data), []
    for file in given.files:
        try:
            submission = receive(file, file.name, given.who, given.data, given.institution, given.year)
        except RefusedError as refused:
            lines.append(f"{refused}\n{_listed(refused.read.findings, given.language)}")  # type: ignore[attr-defined]
            continue
        found = check_submission(submission, given.who, given.data, checker)
        lines.append(f"{submission}: {_counted(each.severity for each in found.findings)}")
    return "\n".join(lines)


def _check(given: argparse.Namespace) -> str:
    from intlmon.imports.store import check_submission

    found = check_submission(given.submission, given.who, given.data).findings
    return "\n".join([_listed(found, given.language), _counted(each.severity for each in found)]).strip()


def _accept(given: argparse.Namespace) -> str:
    from intlmon.imports.store import accept

    return "accepted: " + ", ".join(accept(given.submission, given.topics, given.who, given.data))


def _send_back(given: argparse.Namespace) -> str:
    from intlmon.imports.store import send_back

    return "sent back: " + ", ".join(send_back(given.submission, given.who, given.reason, given.data, given.topics))


def _publish(given: argparse.Namespace) -> str:
    from intlmon.imports.store import plan, publish

    if given.dry_run:
        return _changes(plan(given.data))
    return _told(publish(given.who, given.data, built_in(given.data)))


def _restore(given: argparse.Namespace) -> str:
    from intlmon.imports.store import restorable, restore

    if given.edition is None:
        return "\n".join(restorable(given.data)) or "none is kept yet"
    return _told(restore(given.edition, given.who, given.data, built_in(given.data)))


def _board(given: argparse.Namespace) -> str:
    from intlmon.imports.store import board

    found = board(given.data, given.year)
    lines = [f"{of} {topic}: {each.state}{f' ({each.submission})' if each.submission else ''}" for (of, topic), each in found.items()]
    states = Counter(each.state for each in found.values())
    return "\n".join([*lines, ", ".join(f"{state} {count}" for state, count in sorted(states.items()))])


def _log(given: argparse.Namespace) -> str:
    from intlmon.imports.store import events

    steps = events(given.data)
    lines = [f"{each.n} {each.at} {each.who} {each.step} {each.submission} {' '.join(each.topics)}".rstrip() for each in steps]
    return "\n".join([*lines, f"{len(steps)} step(s), each with the checksum of the one before"])


def _told(done: "Published") -> str:
    lines = [_changes(done.difference), f"edition {done.edition} is published"]
    if done.wanted not in ("", done.edition):
        lines.append(
            f"it has the accepted sheets of {done.wanted}; its identifier is another, since the code or the facts have changed since"
        )
    return "\n".join(lines)


def _changes(found: "Difference") -> str:
    lines = [f"{each.year} {each.institution} {each.topic}: +{each.added} ~{each.changed} -{each.gone}" for each in found.changes]
    return "\n".join([*lines, "all: +{} ~{} -{}".format(*found.rows)]) if lines else "nothing is accepted that is not published"


def _listed(found: "tuple[Finding, ...]", language: str) -> str:
    t = translator(language)
    return "\n".join(
        f"{each.sheet and f'{each.sheet}!'}{each.column}{each.row or ''} {each.severity.value}: {each.what.read(t)}".lstrip()
        + (f" {each.expected.read(t)}" if each.expected else "")
        for each in found
    )


def _counted(severities: Iterable["Severity"]) -> str:
    counts = Counter(each.value for each in severities)
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "no findings"
