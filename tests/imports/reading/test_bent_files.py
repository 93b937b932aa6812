"""Files that people have bent, each with its expected findings, rows and values. Nothing is expected loosely: rules and rows are exact."""

import pytest

from intlmon.imports.model import FileRead
from intlmon.imports.reading import read_here
from tests.imports.reading.case import Case
from tests.imports.reading.cells import cells
from tests.imports.reading.sheets import bent
from tests.imports.reading.texts import others

CASES = [*cells(), *bent(), *others()]


def account(read: FileRead) -> None:
    """Rows in are rows out and rows left out, and no row is both."""
    for sheet in read.sheets:
        assert sheet.rows_in == len(sheet.rows) + len(sheet.left_out)
        assert not sheet.rows.keys() & sheet.left_out.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bent_file_gives_what_is_expected_of_it(case: Case) -> None:
    read = read_here(case.make(), case.file)
    account(read)
    assert {finding.rule for finding in read.findings} == case.rules
    assert tuple(number for sheet in read.sheets for number in sheet.rows) == case.rows
    assert {number: why for sheet in read.sheets for number, why in sheet.left_out.items()} == dict(case.left)
    for (number, name), value in case.values.items():
        cell = read.sheets[0].rows[number][name]
        assert cell.value == value
        assert type(cell.value) is type(value)


def test_the_files_are_many_and_distinct() -> None:
    from tests.imports.reading.hostile import HOSTILE

    every = [each.make() for each in CASES] + [each.make() for each in HOSTILE]
    assert len(set(every)) >= 150
    assert len({each.name for each in CASES}) == len(CASES)
