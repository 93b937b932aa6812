"""The same data given as text (CSV) in other alphabets and separators, and as old workbooks (XLS)."""

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any

import xlwt

from tests.imports.reading.case import Case, case
from tests.imports.reading.files import fields, headings, record, title

DAY = datetime.date(2024, 3, 12)
NAMES, NAMES_RU = headings("agreements"), headings("agreements", "ru")
AGREEMENT = [*record("agreements")[:5], "12.03.2024", "11.03.2029", "Жоқ", "Иә"]
RUSSIAN = ["01-2024", "Университет Анкары", "Турция", "Наука", "Исследования", "12.03.2024", "11.03.2029", "Нет", "Да"]
TOLD = "day_as_text"


def others() -> Iterator[Case]:
    yield from texts()
    yield from old()


def csv(rows: Sequence[Sequence[str]], separator: str = ";", encoding: str = "utf-8", end: str = "\r\n", before: str = "") -> bytes:
    return (before + end.join(separator.join(row) for row in rows) + end).encode(encoding)


def texts() -> Iterator[Case]:
    file = "Шарттар.csv"
    for separator, name in ((";", "semicolons"), (",", "commas"), ("\t", "tabs"), ("|", "bars")):
        yield case(f"csv with {name}", lambda separator=separator: csv([NAMES, AGREEMENT], separator), TOLD, file=file)
    for encoding in ("utf-8-sig", "utf-16"):
        yield case(f"csv in {encoding}", lambda encoding=encoding: csv([NAMES, AGREEMENT], encoding=encoding), TOLD, file=file)
    big_endian = b"\xfe\xff" + csv([NAMES, AGREEMENT], "\t", "utf-16-be")
    yield case("csv in utf-16 of the other order", lambda: big_endian, TOLD, file=file)
    yield case("csv in cp1251", lambda: csv([NAMES_RU, RUSSIAN], encoding="cp1251"), TOLD, "read_as", file=file)
    yield case("csv in kz1048", lambda: csv([NAMES, AGREEMENT], encoding="kz1048"), TOLD, "read_as", file=file)
    both = [fields("agreements"), ["№1", "Х№1", "Kazakhstan", "Й»", "П»", "12.03.2024", "", "", ""]]
    content = csv(both, encoding="cp1251")
    read = {(2, "partner_raw"): "Х№1", (2, "direction"): "Й»"}
    yield case("csv in cp1251 with numbers", lambda: content, TOLD, "read_as", file=file, values=read)
    pairs = [fields("agreements"), ["1", "Х№", "Kazakhstan", "Й»", "П»", "12.03.2024", "", "", ""]]
    pairs_in_utf8 = csv(pairs, encoding="cp1251")
    assert pairs_in_utf8.decode("utf-8")
    read = {(2, "partner_raw"): "Х№", (2, "direction"): "Й»"}
    yield case("csv in cp1251 that is UTF-8 too", lambda: pairs_in_utf8, TOLD, "read_as", file=file, values=read)
    accents = [NAMES_RU, ["1", "Universität Köln, Çukurova, Łódź", *RUSSIAN[2:]]]
    yield case("csv with accents", lambda: csv(accents), TOLD, file=file, values={(2, "partner_raw"): accents[1][1]})
    yield case("csv that names its separator", lambda: csv([NAMES, AGREEMENT], ",", before="sep=,\r\n"), TOLD, file=file)
    quoted = [NAMES, ["1", '"А ""Б""; В\nГ"', *AGREEMENT[2:]], AGREEMENT]
    yield case("csv with breaks in quotes", lambda: csv(quoted), TOLD, file=file, rows=(2, 3), values={(2, "partner_raw"): 'А "Б"; В\nГ'})
    yield case("csv with blank lines", lambda: csv([NAMES, [], [], AGREEMENT, [";;;"]]), TOLD, file=file, rows=(4,))
    yield case("csv with short rows", lambda: csv([NAMES, AGREEMENT[:3], AGREEMENT]), TOLD, file=file, rows=(2, 3))
    yield case("csv with long rows", lambda: csv([NAMES, [*AGREEMENT, "x"]]), TOLD, "column_unnamed", file=file)
    yield case("csv of Unix", lambda: csv([NAMES, AGREEMENT], end="\n"), TOLD, file=file)
    yield case("csv of old Macs", lambda: csv([NAMES, AGREEMENT], end="\r"), TOLD, file=file)
    yield case("csv under the name of a workbook", lambda: csv([NAMES, AGREEMENT], ","), TOLD, "sheet_renamed", file="file.xlsx")
    yield case("csv with a formula", lambda: csv([NAMES, ["=1+1", *AGREEMENT[1:]]]), TOLD, file=file, values={(2, "number"): "=1+1"})
    decimal = [headings("people"), ["Шетелдіктер", "NA", "Оқу", "Бакалавриат", "06", "1 234"]]
    yield case(
        "csv with Namibia",
        lambda: csv(decimal),
        "number_as_text",
        file="Адамдар саны.csv",
        values={(2, "country_raw"): "NA", (2, "persons"): 1234},
    )
    total = [NAMES, AGREEMENT, ["Барлығы", "1"]]
    yield case("csv with a total", lambda: csv(total), TOLD, "total", file=file, left={3: "total"})
    open_quote = [NAMES, ['"x', *AGREEMENT[1:]], AGREEMENT]
    yield case("csv with an open quote", lambda: csv(open_quote), "gate_damaged", file=file, rows=())
    yield case("csv with an endless field", lambda: csv([NAMES, ["x" * 1_000_001]]), "gate_damaged", file=file, rows=())
    yield case("csv with a broken mark", lambda: b"\xff\xfe\x00", "gate_damaged", file=file, rows=())
    yield case("one word", lambda: "сәлем".encode(), "no_sheets", "sheet_unknown", file="x.csv", rows=())


def xls(rows: dict[int, Sequence[Any]], name: str = "", of_1904: bool = False, **look: Any) -> bytes:
    """A workbook of old Excel; ``look`` has hidden rows and columns, merged ranges, and the sheet's visibility."""
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = of_1904
    sheet = book.add_sheet(name or title("agreements"))
    day = xlwt.easyxf(num_format_str="dd.mm.yyyy")
    for at, cells in rows.items():
        for column, value in enumerate(cells):
            if value is not None:
                sheet.write(at - 1, column, value, *((day,) if isinstance(value, datetime.date) else ()))
    for at in look.get("hidden_rows", ()):
        sheet.row(at - 1).hidden = True
    for at in look.get("hidden_columns", ()):
        sheet.col(at - 1).hidden = True
    sheet.visibility = look.get("visibility", 0)
    for place in look.get("merged", ()):
        sheet.merge(*place)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def old() -> Iterator[Case]:
    file, good = "шарттар.xls", record("agreements")
    two = {1: NAMES, 2: good}
    yield case("xls", lambda: xls(two), file=file, values={(2, "signed_on"): DAY, (2, "partner_raw"): "Анкара университеті"})
    yield case("xls under the name of an xlsx", lambda: xls(two), file="file.xlsx")
    yield case("xls with a title", lambda: xls({1: ["Тізім"], 3: NAMES, 5: good}), "headings_lower", file=file, rows=(5,))
    serial = {1: NAMES, 2: [*good[:5], 43901, *good[6:]]}
    yield case("xls of 1904", lambda: xls(serial, of_1904=True), "day_as_serial", file=file, values={(2, "signed_on"): DAY})
    yield case("xls with hidden rows", lambda: xls({**two, 3: good}, hidden_rows=[3]), "rows_hidden", file=file, rows=(2, 3))
    yield case("xls with a hidden column", lambda: xls(two, hidden_columns=[2]), "column_hidden", file=file)
    people = {1: headings("people"), 2: record("people")}
    yield case("xls with numbers", lambda: xls(people, "Адамдар саны"), file=file, values={(2, "persons"): 12})
    yield case("xls with a very hidden sheet", lambda: xls(two, visibility=2), "sheet_hidden", file=file)
    yield case("xls with a formula", lambda: xls({1: NAMES, 2: [xlwt.Formula("1+1"), *good[1:]]}), file=file)
    yield case("xls with yes", lambda: xls({1: NAMES, 2: [*good[:8], True]}), file=file, values={(2, "auto_renewal"): True})
    yield case("xls with a total", lambda: xls({**two, 3: ["Итого", 1]}), "total", file=file, left={3: "total"})
    yield case(
        "xls with a serial number",
        lambda: xls({1: NAMES, 2: [*good[:5], 45363, *good[6:]]}),
        "day_as_serial",
        file=file,
        values={(2, "signed_on"): DAY},
    )
    yield case("xls with 20 digits", lambda: xls({1: NAMES, 2: [12345678901234567890.0, *good[1:]]}), "digits_lost", file=file)
    yield case("xls merged", lambda: xls({**two, 3: [None, *good[1:]]}, merged=[(1, 2, 0, 0)]), "merged", file=file, rows=(2, 3))
