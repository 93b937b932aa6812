"""The gate before any reader: what kind of file it is by its content, and why it is refused. Nothing is written or unpacked to disk.

A workbook is a ZIP of XML parts. Sizes are counted while parts are inflated, never taken from their headers.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO

from intlmon.i18n import N_
from intlmon.imports.model import Finding, Said, Severity
from intlmon.imports.ole import is_ole, look_into

MOST_BYTES, MOST_UNPACKED, MOST_MEMBERS = 10_000_000, 60_000_000, 300
MOST_CELLS = 1_500_000  # with a content; readers count them
_CHUNK = 1 << 20

_WHAT = {
    "too_large": (N_("The file was refused: it is larger than {most} MB."), N_("a file of at most {most} MB")),
    "empty": (N_("The file was refused: it is empty."), N_("a workbook of Excel (XLSX, XLS) or CSV")),
    "kind": (N_("The file was refused: it is no workbook ({kind})."), N_("a workbook of Excel (XLSX, XLS) or CSV")),
    "damaged": (N_("The file was refused: it is damaged and cannot be read."), N_("a file that Excel opens without repairing it")),
    "too_many_members": (N_("The file was refused: it is made of more than {most} parts."), N_("a workbook without pictures and charts")),
    "unpacked_too_large": (N_("The file was refused: unpacked it is larger than {most} MB."), N_("a workbook with its rows alone")),
    "duplicate_members": (N_("The file was refused: two of its parts have the same name."), N_("a file saved by Excel")),
    "member_path": (N_("The file was refused: a part of it has a path that leads out of it."), N_("a file saved by Excel")),
    "encrypted": (N_("The file was refused: it is protected by a password."), N_("a file without a password")),
    "strict": (
        N_("The file was refused: it is saved as “Strict Open XML”, which few programs can read."),
        N_("a file saved as “Excel Workbook (.xlsx)”"),
    ),
    "too_many_cells": (
        N_("The file was refused: it has more than {most} cells."),
        N_("a workbook of at most {most} cells; several files where there are more"),
    ),
    "dtd": (N_("The file was refused: it defines entities of its own, which no workbook needs."), N_("a file saved by Excel")),
    "encoding": (N_("The file was refused: a part of it is not in Unicode."), N_("a file saved by Excel")),
    "macros": (N_("The file was refused: it has macros."), N_("a workbook saved as XLSX, without macros")),
    "external_links": (N_("The file was refused: it has links to other files or data."), N_("values instead of links")),
    "embedded": (N_("The file was refused: it has embedded objects or controls."), N_("a workbook with its rows alone")),
}  # fmt: skip


class FileKind(StrEnum):
    """What a file is by its content."""

    XLSX = "xlsx"
    XLS = "xls"
    CSV = "csv"


class Refused(Exception):
    """A file that may not be read; ``rule`` says why, ``found`` what was met."""

    def __init__(self, rule: str, found: str = "", **values: str | int) -> None:
        super().__init__(rule)
        self.rule, self.found, self.values = rule, found, values

    def finding(self) -> Finding:
        """The refusal as the one finding about the file."""
        what, expected = _WHAT[self.rule]
        return Finding(f"gate_{self.rule}", Severity.BLOCKS, Said(what, self.values), Said(expected, self.values), self.found[:200])


@dataclass
class Package:
    """A ZIP file while it is looked at; ``parts`` has what XML parts hold, once they were counted."""

    archive: zipfile.ZipFile
    parts: dict[str, bytes] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """Names of the members, in their order; those of folders end in a slash."""
        return [member.orig_filename for member in self.archive.infolist()]


def pass_through(content: bytes) -> FileKind:
    """The kind of a file that may be read. Raises ``Refused`` with the first reason against it."""
    if len(content) > MOST_BYTES:
        raise Refused("too_large", most=MOST_BYTES // 1_000_000)
    if not content.strip(b"\x00 \t\r\n"):
        raise Refused("empty")
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _package(content)
    if is_ole(content):
        if reason := look_into(content):
            raise Refused(*reason) if reason[0] != "kind" else Refused("kind", kind=reason[1])
        return FileKind.XLS
    if kind := _foreign(content):
        raise Refused("kind", kind=kind)
    return FileKind.CSV


def _foreign(content: bytes) -> str:
    """Name of a kind of file that is no table of text, or empty."""
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    signs = {
        b"%PDF": "PDF", b"{\\rtf": "RTF", b"<": "HTML/XML", b"\x1f\x8b": "GZIP", b"7z\xbc\xaf": "7Z", b"Rar!": "RAR",
        b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"\t\x08": "XLS 2.0", b"\t\x02": "XLS 3.0", b"\t\x04": "XLS 4.0",
    }  # fmt: skip
    known = next((kind for sign, kind in signs.items() if start.startswith(sign) or content.startswith(sign)), "")
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return known or ("?" if b"\x00" in content and not is_utf16 else "")


def _package(content: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            package = Package(archive)
            for guard in GUARDS:
                guard(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, OverflowError) as error:
        raise Refused("damaged", type(error).__name__) from error
    if "[Content_Types].xml" not in package.names or not _has_workbook(package):
        raise Refused("kind", kind="ZIP")
    return FileKind.XLSX


def _has_workbook(package: Package) -> bool:
    types = package.parts.get("[Content_Types].xml", b"")
    return b"spreadsheetml" in types or any(name.startswith("xl/") for name in package.names)


def count_members(package: Package) -> None:
    """At most 300 members."""
    if len(package.names) > MOST_MEMBERS:
        raise Refused("too_many_members", str(len(package.names)), most=MOST_MEMBERS)


def refuse_duplicates(package: Package) -> None:
    """No name twice, whatever the case: readers would take the one or the other."""
    seen: set[str] = set()
    for name in package.names:
        plain = name.replace("\\", "/").casefold().strip("/")
        if plain in seen:
            raise Refused("duplicate_members", name)
        seen.add(plain)


def refuse_paths(package: Package) -> None:
    """No path that leads out of the file: absolute, upwards, with a drive, backslash or zero byte."""
    for name in package.names:
        if name.startswith("/") or "\\" in name or ":" in name or "\x00" in name or ".." in name.split("/"):
            raise Refused("member_path", name)


def refuse_passwords(package: Package) -> None:
    """No encrypted member."""
    for member in package.archive.infolist():
        if member.flag_bits & 0x1:
            raise Refused("encrypted", member.filename)


def count_bytes(package: Package) -> None:
    """At most 60 MB inflated, counted as they come. Keeps the XML parts for the guards after it."""
    total = 0
    for member in package.archive.infolist():
        pieces = []
        with package.archive.open(member) as source:
            while piece := source.read(_CHUNK):
                total += len(piece)
                if total > MOST_UNPACKED:
                    raise Refused("unpacked_too_large", member.filename, most=MOST_UNPACKED // 1_000_000)
                pieces.append(piece)
        if _is_xml(member.filename, pieces):
            package.parts[member.filename] = b"".join(pieces)


def _is_xml(name: str, pieces: list[bytes]) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml")) or (bool(pieces) and b"<" in pieces[0][:200])


_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})[\"']")
_UNICODE = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


def refuse_encodings(package: Package) -> None:
    """XML in UTF-8 alone, so that nothing is hidden from the guards by another encoding; UTF-16 is no program's habit either."""
    for name, part in package.parts.items():
        found = _ENCODING.match(part.lstrip(b"\xef\xbb\xbf \t\r\n"))
        if b"\x00" in part[:4096] or (found and found[1].lower() not in _UNICODE):
            raise Refused("encoding", name)


def refuse_definitions(package: Package) -> None:
    """No document type and no entities: a few of them become billions of letters, or the content of another file."""
    for name, part in package.parts.items():
        if re.search(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)", part, re.IGNORECASE):
            raise Refused("dtd", name)


def refuse_strict(package: Package) -> None:
    """No workbook of the strict kind: its parts have other names within, and would be read as empty."""
    for name, part in package.parts.items():
        if b"purl.oclc.org/ooxml/spreadsheetml" in part:
            raise Refused("strict", name)


def _types(package: Package) -> bytes:
    return package.parts.get("[Content_Types].xml", b"").lower()


def refuse_macros(package: Package) -> None:
    """No macros of any kind, by the names of parts and by their types."""
    for name in package.names:
        if re.search(r"vbaproject|vbadata|macrosheets/|intlmacrosheets/|dialogsheets/", name, re.IGNORECASE):
            raise Refused("macros", name)
    if re.search(rb"macroenabled|vbaproject|macrosheet|ms-excel\.sheet\.binary|ms-excel\.addin", _types(package)):
        raise Refused("macros", "[Content_Types].xml")


_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")


def refuse_links(package: Package) -> None:
    """No links to other files or data; addresses in cells (hyperlinks) are only shown by Excel and stay."""
    for name in package.names:
        if re.search(r"externallinks/|(?:^|/)connections\.xml$|querytables/|customdata/|model/item\.data", name, re.IGNORECASE):
            raise Refused("external_links", name)
    if re.search(rb"externallink|spreadsheetml\.(?:connections|querytable)", _types(package)):
        raise Refused("external_links", "[Content_Types].xml")
    for name, part in package.parts.items():
        if any(_leads_out(relation) for relation in _RELATION.findall(part)):
            raise Refused("external_links", name)


def _leads_out(relation: bytes) -> bool:
    return re.search(rb"TargetMode\s*=\s*[\"']External", relation, re.IGNORECASE) is not None and b"/hyperlink" not in relation


def refuse_embedded(package: Package) -> None:
    """No embedded objects, controls and programs."""
    for name in package.names:
        if re.search(r"embeddings/|activex/|oleobject|\.(?:exe|dll|js|vbs|bat|cmd|scr|lnk|msi|ps1|jar)$", name, re.IGNORECASE):
            raise Refused("embedded", name)
    if re.search(rb"oleobject|activex|ms-office\.package", _types(package)):
        raise Refused("embedded", "[Content_Types].xml")


Guard = Callable[[Package], None]
GUARDS: tuple[Guard, ...] = (
    count_members, refuse_duplicates, refuse_paths, refuse_passwords, count_bytes, refuse_encodings, refuse_definitions, refuse_strict,
    refuse_macros, refuse_links, refuse_embedded,
)  # fmt: skip


def rules() -> Iterator[str]:
    """Yield every rule of the gate, as findings name it."""
    yield from (f"gate_{rule}" for rule in _WHAT)
