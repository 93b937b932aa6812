"""A small folder of data, files whose content says what is in them, and a build that takes no time: for tests of what a round keeps."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import duckdb

from intlmon.imports.model import Cell, Checked, FileRead, Finding, Record, Said, Severity, SheetRead
from intlmon.imports.store import accept, check_submission, receive
from intlmon.imports.store.difference import entries
from intlmon.paths import DATA
from intlmon.store import durable

OWN = {
    "agreements": {
        "partner_raw": "TU Wien",
        "country_raw": "Австрия",
        "country": "AT",
        "direction": "joint_research",
        "signed_on": "2024-02-01",
    }
}
OWN["yearly_report"] = {"part": "1"}
WHO = "Tester"


def folder(path: Path) -> Path:
    """A folder of data with the dimensions and the declarations of a round, and no facts."""
    for name in ("dimensions", "registry"):
        shutil.copytree(DATA / name, path / name)
    return path


def content(institution: str, year: int = 2024, **topics: list[dict[str, str]]) -> bytes:
    """A file as an institution hands it in: rows by topic; a row with ``blocks`` is one that blocks."""
    return json.dumps({"institution": institution, "year": year, "topics": topics}, ensure_ascii=False).encode()


def reader(path: Path, name: str, data: Path) -> FileRead:
    """Read such a file; anything else is refused."""
    raw = path.read_bytes()
    checksum = hashlib.sha256(raw).hexdigest()
    if not raw.startswith(b"{"):
        refused = Finding("gate", Severity.BLOCKS, Said("not a workbook"))
        return FileRead(name, checksum, None, "", "", (), (refused,))
    told = json.loads(raw)
    sheets = tuple(_sheet(topic, rows) for topic, rows in told["topics"].items())
    return FileRead(name, checksum, told["year"], told["institution"], "1", sheets, ())


def checker(read: FileRead, institution: str, year: int) -> Checked:
    """Every row is a record but those that say that they block."""
    records, refused, findings = {}, {}, []
    for sheet in read.sheets:
        values = {row: {name: cell.raw for name, cell in cells.items()} for row, cells in sheet.rows.items()}
        refused[sheet.topic] = tuple(row for row, cells in values.items() if "blocks" in cells)
        records[sheet.topic] = tuple(
            Record(sheet.topic, sheet.sheet, row, cells, OWN[sheet.topic] | cells) for row, cells in values.items() if "blocks" not in cells
        )
        findings += [Finding("type", Severity.BLOCKS, Said("no"), topic=sheet.topic, row=row) for row in refused[sheet.topic]]
    return Checked(read, year, institution, tuple(findings), records, refused)


def hand_in(data: Path, institution: str = "enu", year: int = 2024, name: str = "a.xlsx", **topics: list[dict[str, str]]) -> str:
    """Receive and check a file; return the submission."""
    submission = receive(content(institution, year, **topics), name, WHO, data, reader=reader)
    check_submission(submission, WHO, data, checker, reader)
    return submission


def take(data: Path, institution: str = "enu", **topics: list[dict[str, str]]) -> str:
    """Receive, check and accept a file."""
    submission = hand_in(data, institution, **topics)
    accept(submission, None, WHO, data)
    return submission


def light_build(printed: Path, data: Path, corrected: Path, manifest: Path) -> None:
    """Both files of an edition, each with the number of rows that the manifest names, by institution."""
    named = entries(manifest)
    for path in (corrected, printed):
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        part.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with duckdb.connect(str(part)) as connection:
            connection.execute("CREATE TABLE held (institution VARCHAR, topic VARCHAR, rows INTEGER, file VARCHAR)")
            for each in named:
                connection.execute(
                    "INSERT INTO held VALUES (?, ?, ?, ?)", [each[name] for name in ("institution", "topic", "rows", "file")]
                )
        durable.sync_file(part)
        durable.put(part, path)


def _sheet(topic: str, rows: list[dict[str, str]]) -> SheetRead:
    cells = {number: {name: Cell(text, text, "A") for name, text in row.items()} for number, row in enumerate(rows, 4)}
    return SheetRead(topic, topic, 1, {}, cells, {}, len(rows))
