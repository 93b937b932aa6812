"""Old Office files (OLE2): whether one is a workbook of Excel without a password, macros and links."""

import struct
from collections.abc import Iterator

from xlrd.compdoc import CompDoc, CompDocError

_SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOUND_SHEET, _FILE_PASS, _LINKS, _END = 0x0085, 0x002F, 0x01AE, 0x000A
_MACRO_SHEETS = (0x01, 0x06)  # Excel 4.0 macro sheet, Visual Basic module
_ITSELF, _ADD_IN = b"\x01\x04", b"\x01\x3a"  # what links within the file, and to functions of add-ins, name as their file
_STREAMS = {
    "EncryptedPackage": "encrypted", "EncryptionInfo": "encrypted", "_VBA_PROJECT_CUR": "macros", "VBA": "macros", "Macros": "macros",
    "Ctls": "embedded", "\x01Ole10Native": "embedded", "ObjectPool": "embedded", "\x01CompObj\x01": "embedded",
}  # fmt: skip
_OTHERS = {"WordDocument": "DOC", "PowerPoint Document": "PPT", "VisioDocument": "VSD"}


class _Nowhere:
    def write(self, text: str) -> int:
        return len(text)


def is_ole(content: bytes) -> bool:
    """Whether a file is of this kind."""
    return content.startswith(_SIGN)


def look_into(content: bytes) -> tuple[str, str] | None:
    """Why a file of this kind is refused: rule of the gate and what was met; ``None`` where nothing speaks against it."""
    try:
        document = CompDoc(content, logfile=_Nowhere())
        names = [entry.name for entry in document.dirlist]
        book = document.get_named_stream("Workbook") or document.get_named_stream("Book")
    except (CompDocError, AssertionError, ValueError, IndexError, struct.error, TypeError, MemoryError):
        return ("damaged", "OLE2")
    for name in names:
        if name in _STREAMS:
            return (_STREAMS[name], name)
        if name.startswith("MBD") and len(name) == 11:
            return ("embedded", name)
    if not book:
        return ("kind", next((kind for name, kind in _OTHERS.items() if name in names), "OLE2"))
    return next(_speaking_against(book), None)


def _speaking_against(book: bytes) -> Iterator[tuple[str, str]]:
    for kind, record in _records(book):
        if kind == _FILE_PASS:
            yield ("encrypted", "FILEPASS")
        elif kind == _BOUND_SHEET and len(record) > 5 and record[5] in _MACRO_SHEETS:
            yield ("macros", "BOUNDSHEET")
        elif kind == _LINKS and record[2:4] not in (_ITSELF, _ADD_IN):
            yield ("external_links", "SUPBOOK")


def _records(book: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of the workbook's first part, up to its end."""
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        if kind == _END:
            return
        at += 4 + length
