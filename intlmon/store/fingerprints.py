"""A fingerprint of every row of the data, kept from edition to edition in ``data/editions/rows.csv``, so that changes can be counted.

What decides the facts and is no row of a table stands among them: a declaration of ``data/checks`` is a row of ``checks``, and the
metadata of a table a row of ``declarations``, whose key is the path of its file.
"""

import csv
import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from intlmon.errors import DataError, Finding
from intlmon.metadata import LOG, Column, Table
from intlmon.store.facts import Rows, check_rows, read_rows

Prints = dict[tuple[str, str], str]
Counts = tuple[int, int, int]
_CHECKS, _DECLARATIONS = "checks", "declarations"
_EDITION = ("edition", "edition")  # the row that says whose fingerprints these are
_COLUMNS = (
    Column("table", "text", required=True),
    Column("key", "text", required=True),
    Column("digest", "text", required=True, pattern="[0-9a-f]{8}"),
)


def fingerprints(rows: Iterable[Rows], data: Path) -> Prints:
    """Digests by table and key: of all tables' rows but the log's, of their metadata, of what ``data/checks`` declares."""
    found: Prints = {}
    for each in rows:
        file = each.table.csv.relative_to(data).with_suffix("").as_posix()
        if file != LOG:
            found[_DECLARATIONS, file] = _digest(each.table.csv.with_suffix(".toml").read_text(encoding="utf-8"))
            for row in each.frame.to_dict("records"):
                key = " | ".join(str(row[name]) for name in each.table.key)
                found[each.table.name, key] = _digest_of({str(name): value for name, value in row.items()})
    for path in sorted((data / "checks").rglob("*.toml")):
        file = path.relative_to(data / "checks").with_suffix("").as_posix()
        found |= {(_CHECKS, f"{file} | {entry['id']}"): _digest_of(entry) for entry in _declared(path, data)}
    return found


def counted(before: Prints, after: Prints) -> dict[str, Counts]:
    """By topic, how many rows were added, removed and changed; a topic without a change is left out.

    The rows of a table that has moved are removed from one topic and added to another.
    """
    old, new = _by_topic(before), _by_topic(after)
    counts: dict[str, list[int]] = {}
    for name in old.keys() | new.keys():
        if old.get(name) != new.get(name):
            kind = 0 if name not in old else 1 if name not in new else 2
            counts.setdefault(name[0], [0, 0, 0])[kind] += 1
    return {topic: (added, removed, changed) for topic, (added, removed, changed) in sorted(counts.items())}


def read_kept(data: Path) -> tuple[str, Prints]:
    """The edition last logged and the fingerprints of its rows; both empty where none are kept.

    Raises ``DataError`` where the file is damaged.
    """
    table = Table("fingerprints", kept_file(data), _COLUMNS, "One row per row of the data.", ("table", "key"))
    if not table.csv.exists():
        return "", {}
    rows, findings = read_rows(table, data)
    findings = findings or check_rows(rows, {}, data)
    if findings:
        raise DataError(findings)
    found = {(str(name), str(key)): str(digest) for name, key, digest in rows.frame.itertuples(index=False)}
    return found.pop(_EDITION, ""), found


def write_kept(edition: str, prints: Prints, path: Path) -> None:
    """Write the fingerprints of an edition, in the order of the data, so that the file changes where they do."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in _COLUMNS])
        writer.writerows((*name, digest) for name, digest in ({_EDITION: edition} | prints).items())


def kept_file(data: Path) -> Path:
    """Where the fingerprints are kept."""
    return (data / LOG).with_name("rows.csv")


def _by_topic(prints: Prints) -> dict[tuple[str, str, str], str]:
    """Digests by topic, table and key. A topic is a folder below ``facts``, else the folder that a table stands in."""
    files = [PurePosixPath(key) for table, key in prints if table == _DECLARATIONS]
    topics = {_table(file): file.parts[1 if file.parts[0] == "facts" else 0] for file in files}
    topics |= {_CHECKS: _CHECKS, _DECLARATIONS: _DECLARATIONS}
    return {(topics[table], table, key): digest for (table, key), digest in prints.items()}


def _table(file: PurePosixPath) -> str:
    """Name of a table by its file: one of the registry may have a name that a list of the documents has too."""
    return f"registry_{file.name}" if file.parts[0] == "registry" else file.name


def _declared(path: Path, data: Path) -> list[dict[str, object]]:
    """What a file of ``data/checks`` declares, of whatever kind. Raises ``DataError`` where it cannot be read."""
    try:
        lists = tomllib.loads(path.read_text(encoding="utf-8")).values()
        return [{"id": str(number), **entry} for entries in lists for number, entry in enumerate(entries, 1)]
    except (TypeError, ValueError) as error:
        raise DataError(
            [Finding(path.relative_to(data.parent).as_posix(), 1, f"not readable: {error}; expected lists of tables")]
        ) from error


def _digest_of(row: Mapping[str, object]) -> str:
    """A new column that is empty, or another order of the columns, changes no row."""
    given = {name: value for name, value in row.items() if value is not None}
    return _digest(json.dumps(given, sort_keys=True, ensure_ascii=False))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
