"""A template that was saved as an old workbook is read like the template itself."""

import io
from pathlib import Path

import openpyxl

from intlmon.imports.reading import read_file
from intlmon.imports.template import write_template
from intlmon.trial.xls import as_xls


def test_a_template_saved_as_xls_still_says_whose_it_is_and_for_which_year(edition: str, tmp_path: Path) -> None:
    template = write_template(2024, "enu", "ru", edition)
    new, old = tmp_path / "enu.xlsx", tmp_path / "enu.xls"
    new.write_bytes(template)
    as_xls(openpyxl.load_workbook(io.BytesIO(template))).save(old)
    read, again = read_file(new, new.name), read_file(old, old.name)
    assert (again.institution, again.year, again.version) == ("enu", 2024, read.version)
    assert [(each.topic, each.rows_in, set(each.rows)) for each in again.sheets] == [
        (each.topic, each.rows_in, set(each.rows)) for each in read.sheets
    ]
    assert any(each.rows for each in read.sheets), "the template knows rows of this institution"
    assert {each.rule for each in again.findings} <= {each.rule for each in read.findings}
