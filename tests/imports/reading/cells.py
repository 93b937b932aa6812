"""Files in which one cell is bent: what it must be read as."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tests.imports.reading.case import Case, case
from tests.imports.reading.files import Sheet, Workbook, Xml, error, formula, headings, number, one, plain, record, title

DAY = datetime.date(2024, 3, 12)
NBSP, NARROW = "\u00a0", "\u202f"


def cell(name: str, topic: str, of: str, written: Any, value: Any, *rules: str, **options: Any) -> Case:
    return case(name, lambda: one(plain(topic, record(topic, **{of: written})), **options), *rules, values={(2, of): value})


def cells() -> Iterator[Case]:
    yield from numbers()
    yield from days()
    yield from truths()
    yield from lost()
    yield from texts()


def numbers() -> Iterator[Case]:
    as_text, topic, of = "number_as_text", "joint_programmes", "students"
    for written, value in {
        "25": 25, "1 234": 1234, f"1{NBSP}234": 1234, f"1{NARROW}234": 1234, f" 12{NBSP}": 12, "1'234": 1234, "1 234,0": 1234,
        "1 234,5": Decimal("1234.5"), "12,5": Decimal("12.5"), "\u22127": -7, "1.234.567": 1234567, "1,234,567.0": 1234567,
        "1\u2009234": 1234, "007": 7, "+5": 5,
    }.items():  # fmt: skip
        yield cell(f"number as text {written!a}", topic, of, written, value, as_text)
    for written in ("1,234", "1.234", "12.500"):
        yield cell(f"number that is two {written}", topic, of, written, None, "ambiguous_number")
    for written in ("25 адам", "жиырма бес", "2-5", "1 23", "٣٤", "0x19", "1e3", "25%"):
        yield cell(f"no number {written}", topic, of, written, written)
    yield cell("fraction as Excel shows it", topic, of, number("0.30000000000000004"), Decimal("0.3"))
    yield cell("whole number with a point", topic, of, number("25.0"), 25)
    yield cell("number with an exponent", topic, of, number("2.5E1"), 25)
    for written in ("NaN", "inf", "-Infinity", "1_000", "abc", "1e999", "٣"):
        yield cell(f"damaged number {written}", topic, of, number(written), None, "cell_damaged")
    yield cell("number of 20 digits", "publications", "identifier", number("12345678901234567890"), None, "digits_lost")
    yield cell("number of 16 digits", "publications", "identifier", number("8512345678901234"), None, "digits_lost")
    yield cell("number of 15 digits", "publications", "identifier", number("851234567890123"), "851234567890123")
    yield cell("text of 20 digits", "publications", "identifier", "12345678901234567890", "12345678901234567890")
    yield cell("number in a text", "agreements", "number", 17, "17")


def days() -> Iterator[Case]:
    for written in (
        "12 наурыз 2024 ж.", "12 наурыз 2024 жыл", "2024 жылғы 12 наурыз", "2024 жылдың 12 наурызы", "12 марта 2024 г.",
        "«12» марта 2024 года",
        "12 мар. 2024", "12 March 2024", "March 12, 2024", "12.03.2024", "12.03.2024 г.", "12.03.24", "12. 03. 2024",
        "12-03-2024", "2024-03-12",
        "2024.03.12", "2024-03-12 14:30:00", "2024-03-12T00:00:00", f"12{NBSP}наурыз{NBSP}2024{NBSP}ж.", "13/03/2024",
    ):  # fmt: skip
        value = DAY if not written.startswith("13") else datetime.date(2024, 3, 13)
        yield cell(f"day as text {written!a}", "agreements", "signed_on", written, value, "day_as_text")
    for written in ("12/03/24", "12/03/2024", "1/2/2024"):
        yield cell(f"day that is two {written}", "agreements", "signed_on", written, None, "ambiguous_day")
    for written in ("31.02.2024", "2024", "12.2024", "12 мартобря 2024", "ертең", "00.00.0000", "12.03.20245"):
        yield cell(f"no day {written}", "agreements", "signed_on", written, written)
    yield cell("day as a text of a serial number", "agreements", "signed_on", "45363", DAY, "day_as_serial")
    yield cell("day as a serial number", "agreements", "signed_on", 45363, DAY, "day_as_serial")
    yield cell("a year is no serial number", "agreements", "signed_on", 2024, 2024)
    yield cell(
        "day of 1904",
        "agreements",
        "signed_on",
        number("43901", 1),
        DAY,
        of_1904=True,
    )
    yield cell("serial number of 1904", "agreements", "signed_on", 43901, DAY, "day_as_serial", of_1904=True)
    yield cell("day with a time", "agreements", "signed_on", number("45363.5", 1), DAY, "day_as_text")
    yield cell("day that Excel does not know", "agreements", "signed_on", number("99999999", 1), None, "cell_damaged")
    yield cell("day before the calendar", "agreements", "signed_on", number("-5", 1), datetime.date(1899, 12, 25))
    yield cell("day by ISO 8601", "agreements", "signed_on", Xml('<c r="{r}" t="d"><v>2024-03-12</v></c>'), DAY)
    yield cell("number that became a day", "agreements", "number", datetime.date(2024, 1, 2), "2024-01-02", "day_in_text")


def truths() -> Iterator[Case]:
    for written, value in {
        "Иә": True, "ИЯ": True, "да": True, "Да.": True, "Yes": True, "TRUE": True, True: True, "1": True, "+": True, "✓": True,
        "Жоқ": False, "нет": False, "НЕТ ": False, "No": False, "ЛОЖЬ": False, False: False, "0": False, "–": False, "бар": True,
    }.items():  # fmt: skip
        yield cell(f"truth {written!a}", "agreements", "auto_renewal", written, value)
    yield cell("truth 1 as a number", "agreements", "auto_renewal", 1, True)
    for written in ("мүмкін", "?", "иә/жоқ"):
        yield cell(f"no truth {written}", "agreements", "auto_renewal", written, written)


def lost() -> Iterator[Case]:
    """What readers lose without a word."""
    for code in ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"):
        yield cell(f"error cell {code}", "agreements", "partner_raw", error(code), None, "error_cell")
    yield cell("formula without a result", "joint_programmes", "students", formula("10+15"), None, "not_calculated")
    yield cell("formula with an empty value", "joint_programmes", "students", formula("10+15", ""), None, "not_calculated")
    shared = Xml('<c r="{r}"><f t="shared" si="0"/></c>')
    yield cell("shared formula without a result", "joint_programmes", "students", shared, None, "not_calculated")
    yield cell("formula with a result", "joint_programmes", "students", formula("10+15", "25"), 25)
    yield cell("formula with a text", "agreements", "partner_raw", formula('"Оксфорд"', "Оксфорд", "str"), "Оксфорд")
    yield cell("formula with an error", "agreements", "partner_raw", formula("A1/0", "#DIV/0!", "e"), None, "error_cell")
    yield cell("formula with yes", "agreements", "auto_renewal", formula("1=1", "1", "b"), True)
    for text in ("NA", "N/A", "None", "nan", "NULL", "null", "#N/A", "-nan", "<NA>", "inf"):
        yield cell(f"text {text}", "agreements", "country_raw", text, text)
    for name, xml, rules in (
        ("shared text out of range", '<c r="{r}" t="s"><v>99</v></c>', ("cell_damaged",)),
        ("shared text below zero", '<c r="{r}" t="s"><v>-1</v></c>', ("cell_damaged",)),
        ("shared text by a word", '<c r="{r}" t="s"><v>two</v></c>', ("cell_damaged",)),
        ("style by a word", '<c r="{r}" s="x"><v>5</v></c>', ("cell_damaged",)),
    ):
        yield cell(name, "agreements", "number", Xml(xml), None, *rules)
    shared_text = Xml('<c r="{r}" t="s"><v>0</v></c>')
    yield cell("shared text", "agreements", "partner_raw", shared_text, "Ankara", texts=("Ankara",))
    runs = Xml('<c r="{r}" t="inlineStr"><is><r><t>Анка</t></r><r><rPr><b/></rPr><t>ра</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>')
    yield cell("text in runs", "agreements", "partner_raw", runs, "Анкара")
    for length, value, rules in ((32_767, "а" * 32_767, ()), (32_768, None, ("cell_damaged",)), (200_000, None, ("cell_damaged",))):
        yield cell(f"text of {length} letters", "agreements", "subject", "а" * length, value, *rules)


def texts() -> Iterator[Case]:
    plain_name = "Абай университеті"
    for name, written, rule in (
        ("zero-width space", "Абай\u200b университеті", "invisible"), ("soft hyphen", "Абай универ\u00adситеті", "invisible"),
        ("byte order mark", "\ufeffАбай университеті", "invisible"), ("word joiner", "Абай\u2060 университеті", "invisible"),
        ("direction mark", "\u200eАбай университеті\u200f", "invisible"), ("escaped control", "Абай_x0007_ университеті", "invisible"),
        ("decomposed й", "Абаи\u0306 университеті", "decomposed"), ("Latin i in Kazakh", "Абай универcитетi", "lookalike"),
    ):  # fmt: skip
        yield cell(name, "agreements", "partner_raw", written, plain_name, rule)
    for name, written in (
        ("spaces around", "  Абай   университеті "), ("no-break spaces", "Абай\u00a0университеті"), ("narrow ones",
        "Абай\u202fуниверситеті"),
        ("tab", "Абай\tуниверситеті"), ("escaped return", "Абай университеті_x000D_"), ("ideographic space", "Абай\u3000университеті"),
    ):  # fmt: skip
        yield cell(name, "agreements", "partner_raw", written, plain_name)
    yield cell("break in a text", "agreements", "subject", "бір\r\nекі", "бір\nекі")
    yield cell("decomposed ё", "agreements", "partner_raw", "Короле\u0308в", "Королёв", "decomposed")
    yield cell("Cyrillic М in a code", "joint_programmes", "code", "7М06101", "7M06101", "lookalike")
    yield cell("Cyrillic letters in a Latin name", "agreements", "partner_raw", "Оxford University", "Oxford University", "lookalike")
    yield cell("two alphabets with a reason", "agreements", "partner_raw", "IT-университет", "IT-университет")
    for written in ("РђР»РјР°С‚С‹", "ÐÐ»Ð¼Ð°Ñ‚Ñ‹", "Алма\ufffdы", "?аза?стан", "Л.Н. Гумилев атында?ы"):
        yield cell(f"garbled {written!a}", "agreements", "partner_raw", written, written, "garbled")
    for sign in ("=1+1", "+7", "@SUM(A1)", "-cmd|'/c calc'!A0", "<b>x</b>", "{t}", "[x](http://a.b)", "%s", "'; DROP TABLE x"):
        yield cell(f"text that others run {sign}", "agreements", "subject", sign, sign)
    yield cell("emoji and other planes", "agreements", "subject", "Жоба 🎓 𝔘", "Жоба 🎓 𝔘")
    yield case("cells of spaces alone", lambda: one(plain("agreements", record("agreements"), [" ", "\u00a0", "\u200b"])))
    only = {at: record("agreements") for at in (2, 3)}
    yield case(
        "rows and cells without references",
        lambda: one(Sheet(title("agreements"), {}, raw=_unreferenced([headings("agreements"), *only.values()]))),
        rows=(2, 3),
    )
    yield case("a workbook of two topics", lambda: Workbook([plain("agreements"), plain("people")]).content(), rows=(2, 2))


def _unreferenced(rows: list[list[Any]]) -> str:
    def written(value: Any) -> str:
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>' if isinstance(value, str) else '<c s="1"><v>45363</v></c>'

    made = ["<row>" + "".join(map(written, row)) + "</row>" for row in rows]
    return "<sheetData>" + "".join(made) + "</sheetData>"
