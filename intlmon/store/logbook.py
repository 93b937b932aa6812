"""Entering an edition of the data into its log: what was added, removed and changed against the one logged before."""

import csv
import datetime
import os
from collections.abc import Mapping
from pathlib import Path

from intlmon.errors import DataError, Finding
from intlmon.metadata import LOG
from intlmon.store.build import read_all
from intlmon.store.editions import facts_of
from intlmon.store.facts import Rows
from intlmon.store.fingerprints import Counts, counted, fingerprints, kept_file, read_kept, write_kept

REARRANGED: dict[str, Counts] = {"form": (0, 0, 0)}  # other files, the same rows: their order, or how they are written


def record(data: Path, notes: Mapping[str, str], day: datetime.date) -> str:
    """Log the edition that ``data`` gives, with the reason in each language; say in a line what was done.

    Does nothing where its facts are those logged last. Raises ``DataError``, having written nothing, where the data are not as
    declared or the log and the fingerprints kept beside it do not belong together.
    """
    facts = facts_of(data)
    rows = {each.table.name: each for each in read_all(data).values()}
    prints = fingerprints(rows.values(), data)
    if facts_of(data) != facts:
        raise DataError([Finding(data.name, 1, "changed while it was read; expected to hold still: run the command again")])
    number, last = _last(rows["editions"])
    of, before = read_kept(data)
    if of != last:
        told = f"fingerprints of edition {of or 'none'}; expected {last or 'none'}, which {LOG}.csv ends with: restore both files"
        raise DataError([Finding(kept_file(data).relative_to(data.parent).as_posix(), 2, told)])
    if facts == last:
        return f"edition {facts} is logged already; nothing is written"
    changes = counted(before, prints) or REARRANGED
    _write(data, facts, prints, [[number + 1, facts, day, topic, *counts, *_noted(notes)] for topic, counts in changes.items()])
    return f"edition {facts} is logged: " + "; ".join(_told(topic, counts) for topic, counts in changes.items())


def _noted(notes: Mapping[str, str]) -> list[str]:
    return [" ".join(notes[language].split()) for language in ("kk", "ru", "en")]


def _told(topic: str, counts: Counts) -> str:
    return topic + "".join(f" {sign}{count}" for sign, count in zip("+-~", counts, strict=True) if count)


def _last(log: Rows) -> tuple[int, str]:
    """Number and identifier of the edition logged last; 0 and nothing where none was."""
    if log.frame.empty:
        return 0, ""
    entry = log.frame.iloc[-1]
    return int(entry["no"]), str(entry["edition"])


def _write(data: Path, facts: str, prints: dict[tuple[str, str], str], entries: list[list[object]]) -> None:
    """Write both files beside the old ones and then put them in their places, so that no half of one is left."""
    log, kept = data / f"{LOG}.csv", kept_file(data)
    log_part, kept_part = log.with_suffix(".part"), kept.with_suffix(".part")
    write_kept(facts, prints, kept_part)
    with log_part.open("w", encoding="utf-8", newline="") as file:
        file.write(log.read_text(encoding="utf-8").rstrip("\n") + "\n")
        csv.writer(file, lineterminator="\n").writerows(entries)
    os.replace(kept_part, kept)
    os.replace(log_part, log)
