"""Files made by hand, part by part, so that they can be bent and broken in ways in which no program writes them."""

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter

from intlmon.imports.layout import EXAMPLE_MARK, FIELD, MARKS_FIELD
from intlmon.imports.sheets import asked, sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DAY_STYLE = 1

Cells = Sequence[Any] | Mapping[str, Any]


@dataclass(frozen=True)
class Xml:
    """A cell's XML as it is to stand: ``{r}`` is where its reference goes."""

    xml: str


def error(code: str) -> Xml:
    return Xml(f'<c r="{{r}}" t="e"><v>{code}</v></c>')


def formula(text: str, cached: str | None = None, kind: str = "") -> Xml:
    value = "" if cached is None else f"<v>{escape(cached)}</v>"
    return Xml(f'<c r="{{r}}"{kind and f" t={quoteattr(kind)}"}><f>{escape(text)}</f>{value}</c>')


def number(written: str, style: int = 0) -> Xml:
    return Xml(f'<c r="{{r}}" s="{style}"><v>{written}</v></c>')


@dataclass
class Sheet:
    """A sheet: rows by number, and what is hidden or merged in it. ``raw`` replaces everything within ``worksheet``."""

    name: str
    rows: dict[int, Cells]
    state: str = ""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: str = ""
    merged: Sequence[str] = ()
    raw: str = ""

    def xml(self) -> str:
        columns = "".join(f'<col min="{at}" max="{at}" width="9" hidden="1"/>' for at in self.hidden_columns.split())
        rows = "".join(self._row(at, cells) for at, cells in sorted(self.rows.items()))
        merged = "".join(f'<mergeCell ref="{place}"/>' for place in self.merged)
        body = self.raw or (
            f"{columns and f'<cols>{columns}</cols>'}<sheetData>{rows}</sheetData>{merged and f'<mergeCells>{merged}</mergeCells>'}"
        )
        return f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{body}</worksheet>'

    def _row(self, at: int, cells: Cells) -> str:
        of = cells.items() if isinstance(cells, Mapping) else ((get_column_letter(n), cell) for n, cell in enumerate(cells, 1))
        hidden = ' hidden="1"' if at in self.hidden_rows else ""
        return f'<row r="{at}"{hidden}>{"".join(_cell(f"{letters}{at}", cell) for letters, cell in of)}</row>'


def _cell(reference: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Xml):
        return value.xml.replace("{r}", reference)
    if isinstance(value, bool):
        return f'<c r="{reference}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, datetime.date):
        return f'<c r="{reference}" s="{DAY_STYLE}"><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{reference}"><v>{value}</v></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


@dataclass
class Workbook:
    """A workbook; ``texts`` are its shared strings, ``more`` further members, ``instead`` members that replace its own."""

    sheets: Sequence[Sheet]
    of_1904: bool = False
    texts: Sequence[str] = ()
    more: Mapping[str, bytes | str] = field(default_factory=dict)
    instead: Mapping[str, bytes | str] = field(default_factory=dict)
    types: str = ""
    relations: str = ""

    def members(self) -> dict[str, bytes | str]:
        own: dict[str, bytes | str] = {
            "[Content_Types].xml": self._types(), "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": self._workbook(), "xl/_rels/workbook.xml.rels": self._relations(), "xl/styles.xml": _STYLES,
            "xl/sharedStrings.xml": self._texts(),
        }  # fmt: skip
        own |= {f"xl/worksheets/sheet{at}.xml": sheet.xml() for at, sheet in enumerate(self.sheets, 1)}
        return {**own, **self.more, **self.instead}

    def _types(self) -> str:
        parts = {"xl/workbook.xml": "sheet.main+xml", "xl/styles.xml": "styles+xml", "xl/sharedStrings.xml": "sharedStrings+xml"}
        parts |= {f"xl/worksheets/sheet{at}.xml": "worksheet+xml" for at, _ in enumerate(self.sheets, 1)}
        overrides = "".join(f'<Override PartName="/{name}" ContentType="{SHEET_TYPE}.{of}"/>' for name, of in parts.items())
        defaults = (
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
        )
        return f'{HEAD}<Types xmlns="{TYPES}">{defaults}{overrides}{self.types}</Types>'

    def _workbook(self) -> str:
        listed = "".join(
            f'<sheet name={quoteattr(sheet.name)} sheetId="{at}"{sheet.state and f" state={quoteattr(sheet.state)}"} r:id="rId{at}"/>'
            for at, sheet in enumerate(self.sheets, 1)
        )
        properties = '<workbookPr date1904="1"/>' if self.of_1904 else ""
        return f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets>{listed}</sheets></workbook>'

    def _relations(self) -> str:
        listed = [("worksheet", f"worksheets/sheet{at}.xml") for at, _ in enumerate(self.sheets, 1)]
        return _relations([*listed, ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")], self.relations)

    def _texts(self) -> str:
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self.texts)
        return f'{HEAD}<sst xmlns="{MAIN}">{items}</sst>'

    def content(self) -> bytes:
        return zipped(self.members())


def _relations(targets: Sequence[tuple[str, str]], more: str = "") -> str:
    listed = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{listed}{more}</Relationships>'


_STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
)


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file, the same bytes for the same members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, method)
    return made.getvalue()


# A record of each topic that these tests use, by field.
RECORDS: dict[str, dict[str, Any]] = {
    "agreements": {
        "number": "01-2024", "partner_raw": "Анкара университеті", "country_raw": "Түркия", "direction": "Ғылыми ынтымақтастық",
        "subject": "Бірлескен зерттеулер", "signed_on": datetime.date(2024, 3, 12), "valid_until": datetime.date(2029, 3, 11),
        "perpetual": "Жоқ", "auto_renewal": "Иә",
    },
    "joint_programmes": {
        "level": "Магистратура", "title": "Деректер ғылымы", "code": "7M06101", "field": "06", "partner_raw": "Анкара университеті",
        "country_raw": "Түркия", "signed_on": datetime.date(2022, 9, 1), "valid_until": datetime.date(2027, 8, 31), "perpetual": "Жоқ",
        "auto_renewal": "Жоқ", "students": 25, "partner_licence": "Иә", "council_approval": "Иә", "credit_table": "Иә",
    },
    "publications": {
        "index": "Scopus", "identifier": "2-s2.0-85123456789", "title": "On rivers", "field": "05", "published_year": 2024,
    },
    "people": {
        "flow": "Шетелдіктер", "country_raw": "Қытай", "purpose": "Оқу", "level": "Бакалавриат", "field": "06", "persons": 12,
    },
    "yearly_report": {"part": 5, "text": "Көрме өтті", "number": 3},
}  # fmt: skip


def fields(topic: str) -> list[str]:
    return [column.name for column in asked(sheets()[topic])]


def headings(topic: str, language: str = "kk") -> list[str]:
    return [getattr(column, f"heading_{language}") for column in asked(sheets()[topic])]


def title(topic: str, language: str = "kk") -> str:
    return sheets()[topic].titles[language]


def record(topic: str, **changed: Any) -> list[Any]:
    return list({**RECORDS[topic], **changed}.values())


def plain(topic: str, *records: Sequence[Any], language: str = "kk", **options: Any) -> Sheet:
    """A sheet with headings in row 1 and records below: as left when the technical row and the example are deleted."""
    rows = {1: headings(topic, language), **dict(enumerate(records or [record(topic)], 2))}
    return Sheet(options.pop("name", title(topic, language)), rows, **options)


def templated(topic: str, *records: Sequence[Any], language: str = "kk", **options: Any) -> Sheet:
    """A sheet as the template has it: headings, technical row, example, records from row 4."""
    example = [column.example if column.type != "date" else _day(column.example) for column in asked(sheets()[topic])]
    rows = {
        1: headings(topic, language), 2: [*(f"{FIELD}{name}" for name in fields(topic)), MARKS_FIELD], 3: [*example, EXAMPLE_MARK],
        **dict(enumerate(records or [record(topic)], 4)),
    }  # fmt: skip
    return Sheet(options.pop("name", title(topic, language)), rows, hidden_rows=frozenset({2}), **options)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def facts(**changed: str) -> Sheet:
    """The hidden sheet of a template."""
    given = {"version": "1", "year": "2024", "institution": "enu", "language": "kk", "guide": "Қалай толтыру керек", **changed}
    return Sheet("_intlmon", dict(enumerate(given.items(), 1)), state="veryHidden")


def one(sheet: Sheet, **options: Any) -> bytes:
    return Workbook([sheet], **options).content()
