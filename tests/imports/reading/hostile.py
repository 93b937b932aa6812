"""Files that are meant to do harm, or are broken beyond use: each is refused, with the rule that says why."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator

from tests.imports.reading.case import Case, case
from tests.imports.reading.files import HEAD, MAIN, OFFICE, SHEET_TYPE, Sheet, Workbook, one, plain, title, zipped
from tests.imports.reading.texts import NAMES, xls

GOOD = plain("agreements")
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'


def member(name: str, content: bytes | str = b"x") -> Callable[[], bytes]:
    return lambda: Workbook([GOOD], more={name: content}).content()


def typed(name: str, kind: str) -> Callable[[], bytes]:
    return lambda: Workbook([GOOD], types=f'<Override PartName="/{name}" ContentType="{kind}"/>').content()


def related(kind: str, mode: str = ' TargetMode="External"') -> Callable[[], bytes]:
    return lambda: Workbook([GOOD], relations=f'<Relationship Id="rId99" Type="{OFFICE}/{kind}" Target="file:///c:/x"{mode}/>').content()


def refused(rule: str, name: str, make: Callable[[], bytes], file: str = "file.xlsx") -> Case:
    return case(name, make, f"gate_{rule}", rows=(), file=file)


def gate() -> Iterator[Case]:
    """By guard: the name of a function of the gate, and files that it alone stops."""
    yield from (each for of in BY_GUARD.values() for each in of)


def _duplicate() -> bytes:
    made = io.BytesIO(Workbook([GOOD]).content())
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/Workbook.xml", "<other/>")
    return made.getvalue()


def _flagged() -> bytes:
    """The first member marked as encrypted in both headers."""
    content = bytearray(Workbook([GOOD]).content())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _strict() -> dict[str, str]:
    other = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    return {name: str(content).replace(MAIN, other) for name, content in Workbook([GOOD]).members().items()}


def _zeros(size: int, declared: int | None = None) -> bytes:
    made = io.BytesIO(Workbook([GOOD]).content())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/a.bin", "w", force_zip64=False) as target:
        for _ in range(size // 1_000_000):
            target.write(bytes(1_000_000))
    content = made.getvalue()
    if declared is None:
        return content
    return content.replace(struct.pack("<I", size), struct.pack("<I", declared))


BY_GUARD: dict[str, list[Case]] = {
    "count_members": [
        refused("too_many_members", "301 members", lambda: Workbook([GOOD], more={f"xl/m{at}.bin": b"" for at in range(301)}).content()),
        refused("too_many_members", "5,000 members", lambda: Workbook([GOOD], more={f"m{at}": b"" for at in range(5_000)}).content()),
    ],
    "refuse_duplicates": [
        refused("duplicate_members", "a member in another case", _duplicate),
        refused("duplicate_members", "a member and a folder", member("xl/workbook.xml/", b"")),
    ],
    "refuse_paths": [
        refused("member_path", f"path {path}", member(path))
        for path in ("../evil.xml", "/etc/passwd", "xl/../../evil", "C:/evil.xml", "..\\evil.xml", "xl\\..\\evil", "xl/a:b", "..")
    ],
    "refuse_passwords": [refused("encrypted", "a member with a password", _flagged)],
    "count_bytes": [refused("unpacked_too_large", "a bomb of 61 MB", lambda: _zeros(61_000_000))],
    "refuse_encodings": [
        refused("encoding", "a part in UTF-16", member("xl/a.xml", BOMB.decode().encode("utf-16"))),
        refused("encoding", "a part in UTF-7", member("xl/a.xml", '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>')),
        refused("encoding", "a part in EBCDIC by name", member("xl/a.xml", "<?xml version='1.0' encoding = 'cp037'?><x/>")),
    ],
    "refuse_definitions": [
        refused("dtd", "a billion laughs", member("xl/a.xml", BOMB)),
        refused("dtd", "an entity from a file", member("xl/b.rels", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')),
        refused("dtd", "a definition in small letters", member("docProps/c.xml", "<!doctype x><x/>")),
        refused("dtd", "a definition in a part of another name", member("xl/d.bin", " <x/><!DOCTYPE x>")),
        refused("dtd", "a definition in the workbook", lambda: Workbook([GOOD], instead={"xl/workbook.xml": BOMB}).content()),
    ],
    "refuse_strict": [refused("strict", "a workbook of the strict kind", lambda: zipped(_strict()))],
    "refuse_macros": [
        refused("macros", "macros", member("xl/vbaProject.bin")),
        refused("macros", "macros in capitals", member("xl/VBAPROJECT.BIN")),
        refused("macros", "a macro sheet", member("xl/macrosheets/sheet1.xml", "<x/>")),
        refused("macros", "a dialog sheet", member("xl/dialogsheets/sheet1.xml", "<x/>")),
        refused("macros", "the type of XLSM", typed("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        refused("macros", "the type of XLSB", typed("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        refused("macros", "macros under another name", typed("xl/a.bin", "application/vnd.ms-office.vbaProject")),
    ],
    "refuse_links": [
        refused("external_links", "a link to another workbook", member("xl/externalLinks/externalLink1.xml", "<x/>")),
        refused("external_links", "connections", member("xl/connections.xml", "<x/>")),
        refused("external_links", "a query", member("xl/queryTables/queryTable1.xml", "<x/>")),
        refused("external_links", "a relation that leads out", related("externalLinkPath")),
        refused("external_links", "an image from the network", related("image")),
        refused("external_links", "a template from the network", related("attachedTemplate", " TargetMode = 'external'")),
        refused("external_links", "a link under another name", typed("xl/a.xml", f"{SHEET_TYPE}.externalLink+xml")),
    ],
    "refuse_embedded": [
        refused("embedded", "an embedded object", member("xl/embeddings/oleObject1.bin")),
        refused("embedded", "a control", member("xl/activeX/activeX1.xml", "<x/>")),
        refused("embedded", "a program", member("xl/media/a.exe")),
        refused("embedded", "an object under another name", typed("xl/a.bin", "application/vnd.openxmlformats-officedocument.oleObject")),
    ],
}  # fmt: skip


def _sheet(xml: str) -> Callable[[], bytes]:
    return lambda: one(Sheet(title("agreements"), {}, raw=xml))


def _row(inner: str, number: int = 1) -> str:
    return f'<row r="{number}">{inner}</row>'


_CELL = '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'


def broken() -> Iterator[Case]:
    damaged = {
        "a negative row": _row(_CELL, -5), "row zero": _row(_CELL, 0), "a row beyond the last": _row("", 1_048_577),
        "a row by a word": '<row r="x"/>', "rows backwards": _row("", 5) + _row("", 3), "a row twice": _row("", 5) + _row("", 5),
        "a cell of another row": _row(_CELL, 2), "a cell twice": _row(_CELL + _CELL),
        "a cell beyond the last column": _row('<c r="XFE1"><v>1</v></c>'),
        "a cell with a bad name": _row('<c r="1A"><v>1</v></c>'), "a cell with a long name": _row(f'<c r="{"A" * 99}1"><v>1</v></c>'),
        "a formula within a value": _row('<c r="A1"><v>1<f>2</f>3</v></c>'), "a text within a value": _row('<c r="A1"><v><t>2</t></v></c>'),
    }  # fmt: skip
    for name, xml in damaged.items():
        yield refused("damaged", name, _sheet(f"<sheetData>{xml}</sheetData>"))
    deep = "<a>" * 5_000 + "</a>" * 5_000
    for name, xml in {
        "bad XML": "<sheetData><row>", "an unknown entity": "<sheetData>&x;</sheetData>", "a forbidden sign": "<sheetData>\x01</sheetData>",
        "an unknown prefix": "<q:a/>", "a bad merged range": '<mergeCells><mergeCell ref="?"/></mergeCells>',
        "a column by a word": '<cols><col min="x" max="2" hidden="1"/></cols>',
    }.items():  # fmt: skip
        yield refused("damaged", name, _sheet(xml))
    yield case("deep nesting", _sheet(deep), "no_sheets", rows=())
    good = Workbook([GOOD]).content()
    for at in (30, 200, len(good) // 2, len(good) - 30, len(good) - 1):
        yield refused("damaged", f"cut at {at}", lambda at=at: good[:at])
    parts = (
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
    )
    for part in parts:
        yield refused("damaged", f"{part} is no XML", lambda part=part: Workbook([GOOD], instead={part: b"no"}).content())
    lost = Workbook([GOOD]).members()
    yield refused("damaged", "a sheet that is not there", lambda: zipped({k: v for k, v in lost.items() if "sheet1" not in k}))
    wrong_sum = bytearray(good)
    wrong_sum[14] ^= 0xFF
    wrong_sum[wrong_sum.index(b"PK\x01\x02") + 16] ^= 0xFF
    yield refused("damaged", "a wrong checksum", lambda: bytes(wrong_sum))
    yield refused("damaged", "a bomb that declares 10 bytes", lambda: _zeros(1_000_000, 10))


def kinds() -> Iterator[Case]:
    yield refused("empty", "nothing", lambda: b"")
    yield refused("empty", "spaces alone", lambda: b" \r\n\t \n")
    yield refused("too_large", "more than 10 MB", lambda: b"a;b\n" * 2_500_001)
    for name, start in {
        "a PDF": b"%PDF-1.7\n", "RTF": b"{\\rtf1 x}", "a page named xls": b"<html><table><tr><td>1</td></tr></table></html>",
        "XML of 2003": b'<?xml version="1.0"?><Workbook/>', "a GZIP": b"\x1f\x8b\x08\x00",
        "a picture": b"\x89PNG\r\n\x1a\n", "a JPEG": b"\xff\xd8\xff\xe0",
        "bytes": bytes(range(256)), "XLS of 1992": b"\x09\x08\x08\x00\x00\x00", "RAR": b"Rar!\x1a\x07",
    }.items():  # fmt: skip
        yield refused("kind", name, lambda start=start: start)
    yield refused("kind", "a ZIP of other things", lambda: zipped({"a.txt": "x"}))
    yield refused("kind", "an empty ZIP", lambda: zipped({}))
    yield refused(
        "kind", "a document of Word", lambda: zipped({"[Content_Types].xml": f"{HEAD}<Types/>", "word/document.xml": f"{HEAD}<x/>"})
    )
    yield refused(
        "kind", "an OpenDocument", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})
    )


def old() -> Iterator[Case]:
    """Old workbooks: streams and records that mean passwords, macros, links."""
    good = xls({1: NAMES})
    for name, rule in {
        "EncryptedPackage": "encrypted",
        "_VBA_PROJECT_CUR": "macros",
        "MBD00012345": "embedded",
        "Ctls": "embedded",
    }.items():
        yield refused(rule, f"xls with {name}", lambda name=name: ole(name), "a.xls")
    yield refused("kind", "a document of old Word", lambda: ole("WordDocument"), "a.doc")
    for name, rule, record in (
        ("xls with a password", "encrypted", struct.pack("<HHH", 0x2F, 2, 0)),
        ("xls with a macro sheet", "macros", struct.pack("<HHIBBBB", 0x85, 8, 0, 0, 1, 1, 0) + b"M"),
        ("xls with a link", "external_links", struct.pack("<HHHH", 0x1AE, 4, 1, 0x0005)),
    ):
        yield refused(
            rule, name, lambda record=record: ole("Workbook", struct.pack("<HHHHHHII", 0x809, 16, 0x600, 5, 0, 0, 0, 0) + record), "a.xls"
        )
    for at in (100, 512, 600, 2_000):
        yield refused("damaged", f"xls cut at {at}", lambda at=at: good[:at], "a.xls")
    yield refused("damaged", "xls without records", lambda: ole("Workbook", b"\x00" * 64), "a.xls")


def ole(stream: str, content: bytes = b"x") -> bytes:
    """An OLE2 file with one stream of a name, written by xlwt's own writer of such files."""
    from xlwt.CompoundDoc import XlsDoc

    writer = XlsDoc()
    made = io.BytesIO()
    writer.save(made, content.ljust(4096, b"\x00"))
    own, other = "Workbook\x00".encode("utf-16-le"), (stream + "\x00").encode("utf-16-le")
    data = made.getvalue()
    at = data.index(own)
    entry = bytearray(data[at : at + 128])
    entry[:64] = other.ljust(64, b"\x00")
    entry[64:66] = struct.pack("<H", len(other))
    return data[:at] + bytes(entry) + data[at + 128 :]


HOSTILE = [*gate(), *broken(), *kinds(), *old()]
