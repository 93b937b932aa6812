"""Gate and reader in this process, without limits of time and memory."""

import hashlib
from collections import Counter
from pathlib import Path

from intlmon.imports.gate import FileKind, Refused, pass_through
from intlmon.imports.model import FileRead, Finding, SheetRead
from intlmon.imports.reading import about, csv_text, xls, xlsx
from intlmon.imports.reading.grid import Book
from intlmon.imports.reading.rules import finding
from intlmon.imports.reading.sheet import read_sheet
from intlmon.imports.reading.topics import Sorted, sort
from intlmon.imports.sheets import sheets
from intlmon.paths import DATA


def read_here(content: bytes, name: str, data: Path = DATA) -> FileRead:
    """A file as read; a refusal is a file without sheets and with one finding. Raises nothing for whatever the file holds."""
    try:
        book = _book(content, name)
    except Refused as refusal:
        return refused(content, name, refusal.finding())
    found = sort(book, name, data)
    read: list[SheetRead] = []
    findings = _about_file(book, found, data)
    for placed in found.placed:
        sheet, of_sheet = read_sheet(placed, data)
        findings += of_sheet
        if sheet:
            read.append(sheet)
    year, facts = book.facts.get("year", ""), book.facts
    return FileRead(
        name, checksum(content), int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        facts.get("institution", ""), facts.get("version", ""), tuple(read), tuple(findings),
    )  # fmt: skip


def checksum(content: bytes) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()


def refused(content: bytes, name: str, why: Finding) -> FileRead:
    """A file that was not read."""
    return FileRead(name, checksum(content), None, "", "", (), (why,))


def _book(content: bytes, name: str) -> Book:
    """Raises ``Refused`` for a file that the gate lets through and no reader can read."""
    kind = pass_through(content)
    try:
        if kind is FileKind.CSV:
            return csv_text.read(content, name)
        return xlsx.read(content) if kind is FileKind.XLSX else xls.read(content)
    except (MemoryError, Refused):
        raise
    except Exception as error:  # what a damaged file makes of a reader is no list that could be written down
        raise Refused("damaged", f"{type(error).__name__}: {error}") from error


def _about_file(book: Book, found: Sorted, data: Path) -> list[Finding]:
    findings = []
    if book.encoding in csv_text.EIGHT_BITS:
        findings.append(finding("read_as", {"encoding": book.encoding}))
    if not found.placed:
        findings.append(finding("no_sheets"))
    for grid, topics in found.unclear:
        titles = {language: "; ".join(sheets(data)[topic].titles[language] for topic in topics) for language in ("kk", "ru", "en")}
        findings += [finding("sheet_unclear", about.named("topics", titles), sheet=grid.name, topic=topic) for topic in topics]
    for grid in found.others:
        findings.append(finding("sheet_unknown" if grid.state == "visible" else "sheet_unknown_hidden", sheet=grid.name))
    for topic, times in Counter(placed.topic for placed in found.placed).items():
        if times > 1:
            findings.append(finding("topic_again", topic=topic))
    return findings
