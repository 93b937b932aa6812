"""What a name in a file means, said once and remembered: ``aliases.csv``, with who said so and when."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from intlmon.errors import SubmissionError
from intlmon.i18n import N_
from intlmon.imports.store import places
from intlmon.imports.store.journal import Event, journal
from intlmon.imports.store.known import codes
from intlmon.imports.store.state import ALIAS
from intlmon.paths import DATA
from intlmon.store import durable

KINDS = ("country", "institution", "partner")
_COLUMNS = ("kind", "raw", "code", "who", "at")
_UNKNOWN = N_("The code {code} is not known ({kind}); expected one of data/dimensions.")


def remember_alias(kind: str, raw: str, code: str, who: str, data: Path = DATA) -> None:
    """Remember that a name means a country, an institution or a partner; said again, the last word counts.

    Raises ``SubmissionError`` for an unknown kind or code.
    """
    if kind not in KINDS or code not in codes(kind, data):
        raise SubmissionError(_UNKNOWN, {"kind": kind, "code": code})
    with journal(data) as log:
        if _said(log.events).get((kind, raw), {}).get("code") != code:
            log.append(ALIAS, who, kind=kind, raw=raw, code=code)
        durable.write(places.aliases(data), _written(list(_said(log.events).values())))


def aliases(data: Path = DATA) -> list[dict[str, str]]:
    """Every name remembered, as rows of the file."""
    if not places.aliases(data).exists():
        return []
    with places.aliases(data).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _said(steps: Iterable[Event]) -> dict[tuple[str, str], dict[str, str]]:
    """What the log remembers, by kind and name."""
    told = [each for each in steps if each.step == ALIAS]
    return {(each.details["kind"], each.details["raw"]): {**each.details, "who": each.who, "at": each.at} for each in told}


def _written(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8", "backslashreplace")
