"""Whatever comes: findings or rows, never a traceback, never a row that is silently dropped."""

import datetime
import random
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from intlmon.imports.model import FileRead
from intlmon.imports.reading import read_here
from intlmon.imports.reading.values import Ambiguous, day, number, yes_no
from intlmon.imports.wire import packed, unpacked
from tests.imports.reading.files import Sheet, Workbook, headings, one, plain, templated, title
from tests.imports.reading.texts import NAMES, csv, xls

OFTEN = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
RARELY = settings(OFTEN, max_examples=25)
TEXTS = some.text(some.characters(blacklist_categories=("Cs", "Cc")), max_size=20)
CELLS = some.one_of(
    some.none(), TEXTS, some.integers(-(10**20), 10**20), some.floats(allow_nan=False), some.booleans(),
    some.dates(datetime.date(1900, 3, 1), datetime.date(9999, 1, 1)),
    some.sampled_from(["Итого", "NA", "1 234,5", "12.03.2024", "Иә", "Шарт нөмірі", "12/03/24", " ", "\u200b",
    "900101300097", "Примечание"]),
)  # fmt: skip
ROWS = some.dictionaries(some.integers(2, 300), some.lists(CELLS, max_size=11), max_size=12)


def holds(cells: list[Any]) -> bool:
    """Whether a row has anything that a person could see."""
    from intlmon.imports.reading.text import cleaned

    return any(cell is not None and (not isinstance(cell, str) or cleaned(cell)[0] != "") for cell in cells)


def sound(read: FileRead) -> FileRead:
    """Findings or rows; the account holds; JSON gives the same back."""
    assert read.findings or read.sheets
    for sheet in read.sheets:
        assert sheet.rows_in == len(sheet.rows) + len(sheet.left_out)
        assert not sheet.rows.keys() & sheet.left_out.keys()
        assert all(cells for cells in sheet.rows.values())
    for finding in read.findings:
        assert finding.rule
    assert unpacked(packed(read)) == read
    return read


@OFTEN
@given(ROWS)
def test_no_row_with_a_content_is_lost(rows: dict[int, list[Any]]) -> None:
    read = sound(read_here(one(Sheet(title("agreements"), {1: headings("agreements"), **rows})), "a.xlsx"))
    (sheet,) = read.sheets
    assert sheet.rows.keys() | sheet.left_out.keys() == {number for number, cells in rows.items() if holds(cells)}


@OFTEN
@given(some.lists(some.lists(CELLS, max_size=6), max_size=8))
def test_any_sheet_gives_findings_or_rows(rows: list[list[Any]]) -> None:
    sound(read_here(one(Sheet("Парақ", dict(enumerate(rows, 1)))), "a.xlsx"))


@OFTEN
@given(some.permutations(range(9)), some.lists(CELLS, min_size=9, max_size=9))
def test_the_order_of_columns_does_not_matter(order: list[int], cells: list[Any]) -> None:
    names = headings("agreements")
    straight = read_here(one(Sheet(title("agreements"), {1: names, 2: cells})), "a.xlsx")
    moved = read_here(one(Sheet(title("agreements"), {1: [names[at] for at in order], 2: [cells[at] for at in order]})), "a.xlsx")
    found = (*straight.sheets, *moved.sheets)
    values = [{name: (cell.raw, cell.value) for name, cell in sheet.rows.get(2, {}).items()} for sheet in found]
    # A total, a note or the numbers of columns are known by the cell that comes first, in the one order or in the other.
    assert values[0] == values[1] or any(why in ("total", "note", "numbering") for sheet in found for why in sheet.left_out.values())


@OFTEN
@given(some.binary(max_size=400))
def test_any_bytes_give_findings_or_rows(content: bytes) -> None:
    sound(read_here(content, "a.csv"))


@OFTEN
@given(some.text(max_size=200), some.sampled_from(["utf-8", "utf-16", "cp1251"]))
def test_any_text_gives_findings_or_rows(text: str, encoding: str) -> None:
    sound(read_here(text.encode(encoding, "replace"), "Шарттар.csv"))


@RARELY
@given(some.text(max_size=60))
def test_any_text_below_headings_is_accounted_for(text: str) -> None:
    sound(read_here(csv([NAMES]) + text.encode("utf-8", "replace"), "Шарттар.csv"))


@pytest.mark.parametrize("seed", range(60))
def test_damaged_bytes_of_a_workbook(seed: int) -> None:
    dice, content = random.Random(seed), bytearray(Workbook([templated("agreements"), plain("people")]).content())
    for _ in range(dice.choice((1, 3, 20, 200))):
        content[dice.randrange(len(content))] = dice.randrange(256)
    sound(read_here(bytes(content), "a.xlsx"))


@pytest.mark.parametrize("seed", range(40))
def test_damaged_parts_of_a_workbook(seed: int) -> None:
    """Damage within the XML, which no checksum of the ZIP would show."""
    dice, book = random.Random(seed), Workbook([templated("agreements"), plain("people")], texts=["a"])
    part = dice.choice(sorted(book.members()))
    content = bytearray(str(book.members()[part]).encode())
    for _ in range(dice.choice((1, 2, 8))):
        content[dice.randrange(len(content))] = dice.choice(b'<>&"/=09azAZ \x00\xff')
    sound(read_here(Workbook(book.sheets, texts=["a"], instead={part: bytes(content)}).content(), "a.xlsx"))


@pytest.mark.parametrize("seed", range(30))
def test_damaged_bytes_of_an_old_workbook(seed: int) -> None:
    dice, content = random.Random(seed), bytearray(xls({1: NAMES, 2: ["x", 5, "y"]}))
    for _ in range(dice.choice((1, 3, 20))):
        content[dice.randrange(len(content))] = dice.randrange(256)
    sound(read_here(bytes(content), "a.xls"))


@settings(OFTEN, max_examples=300)
@given(some.text(max_size=30) | some.from_regex(r"[0-9 .,/-]{1,14}", fullmatch=True))
def test_any_text_is_a_value_or_none(text: str) -> None:
    for reading in (number, day, yes_no):
        with suppress(Ambiguous):
            assert reading(text) is None or isinstance(reading(text), Decimal | datetime.date | bool)


@settings(OFTEN, max_examples=200)
@given(some.integers(-(10**12), 10**12), some.sampled_from(["", " ", "\u00a0", "\u202f", "'"]))
def test_a_number_is_read_as_it_was_written(value: int, separator: str) -> None:
    assert number(f"{value:,}".replace(",", separator)) == value


MONTHS_KK = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"]
MONTHS_RU = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"]


@settings(OFTEN, max_examples=200)
@given(some.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)))
def test_a_day_is_read_as_it_was_written(value: datetime.date) -> None:
    kk, ru = MONTHS_KK[value.month - 1], MONTHS_RU[value.month - 1]
    for text in (
        f"{value.day} {kk} {value.year} ж.", f"{value.year} жылғы {value.day} {kk}", f"«{value.day:02}» {ru} {value.year} г.",
        f"{value:%d.%m.%Y}", value.isoformat(), f"{value:%d-%m-%Y}", f"{value.day} {ru.upper()} {value.year} года",
    ):  # fmt: skip
        assert day(text) == value
