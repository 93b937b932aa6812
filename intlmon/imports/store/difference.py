"""What publishing would change: rows added, changed and gone, by institution and topic, against what is published."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from intlmon.imports.sheets import sheets
from intlmon.imports.store import places
from intlmon.imports.store.rows import written
from intlmon.imports.store.state import chosen, submissions
from intlmon.metadata import Table, read_table
from intlmon.paths import DATA

Entry = Mapping[str, str]
_PROVENANCE = {"submission", "year", "institution", "sheet", "row", "raw"}  # a row that has moved is the same row


@dataclass(frozen=True)
class Change:
    """One sheet that changes: rows added, changed and gone; the submission published until now and the one to come, or empty."""

    year: int
    institution: str
    topic: str
    added: int
    changed: int
    gone: int
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """Every sheet that publishing would change, in the order of year, institution and topic."""

    changes: tuple[Change, ...]

    @property
    def rows(self) -> tuple[int, int, int]:
        """All rows added, changed and gone."""
        return (
            sum(each.added for each in self.changes),
            sum(each.changed for each in self.changes),
            sum(each.gone for each in self.changes),
        )


def plan(data: Path = DATA) -> Difference:
    """What publishing all that is accepted would change against the manifest in force. Raises ``LogError`` as the log does."""
    return difference(entries(places.manifest(data)), accepted_entries(data), data)


def difference(before: Iterable[Entry], after: Iterable[Entry], data: Path) -> Difference:
    """Compare what two manifests name, sheet by sheet."""
    old, new = _by_place(before), _by_place(after)
    changes = [
        _change(place, old.get(place), new.get(place), data)
        for place in sorted(old.keys() | new.keys())
        if _content(old.get(place)) != _content(new.get(place))
    ]
    return Difference(tuple(changes))


def accepted_entries(data: Path) -> list[Entry]:
    """What the manifest would name now: of each institution, year and topic the sheet accepted last."""
    found: list[Entry] = []
    for of, sheet in chosen(submissions(data).values()):
        entry = {"submission": of.id, "year": str(of.year), "institution": of.institution, "topic": sheet.topic, "rows": str(sheet.rows)}
        entry |= {"checksum": sheet.checksum, "file": sheet.file, "file_name": of.name, "file_checksum": of.checksum}
        found.append(entry | {"accepted_by": sheet.who, "accepted_at": sheet.at})
    return found


def as_manifest(named: Iterable[Entry], data: Path) -> bytes:
    """Write a manifest, always the same for the same entries."""
    return written(read_table(data / "registry" / "submissions.toml"), [dict(each) for each in named])


def entries(manifest: Path) -> list[Entry]:
    """What a manifest names; nothing where there is none."""
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def _by_place(named: Iterable[Entry]) -> dict[tuple[str, str, str], Entry]:
    return {(each["year"], each["institution"], each["topic"]): each for each in named}


def _content(entry: Entry | None) -> tuple[str, str] | None:
    return (entry["submission"], entry["checksum"]) if entry else None


def _change(place: tuple[str, str, str], old: Entry | None, new: Entry | None, data: Path) -> Change:
    table = sheets(data)[place[2]]
    counts = _compared(_rows(old, data), _rows(new, data), table)
    return Change(int(place[0]), place[1], place[2], *counts, old["submission"] if old else "", new["submission"] if new else "")


def _rows(entry: Entry | None, data: Path) -> list[dict[str, str]]:
    if entry is None:
        return []
    with (places.folder(data) / entry["file"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _compared(old: Iterable[Mapping[str, str]], new: Iterable[Mapping[str, str]], table: Table) -> tuple[int, int, int]:
    """Count rows added, changed and gone. Rows that are wholly the same fall out first; of the rest, those of one identity are changed."""
    names = [column.name for column in table.columns if column.name not in _PROVENANCE]
    before, after = (Counter(tuple(row[name] for name in names) for row in rows) for rows in (old, new))
    left, came = before - after, after - before
    at = [names.index(name) for name in table.identity]
    if not at:
        return came.total(), 0, left.total()
    gone, added = (_identities(rows, at) for rows in (left, came))
    changed = (gone & added).total()
    return added.total() - changed, changed, gone.total() - changed


def _identities(rows: Counter[tuple[str, ...]], at: list[int]) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for row, count in rows.items():
        found[tuple(row[place] for place in at)] += count
    return found
