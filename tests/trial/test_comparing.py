"""What is planted against what is found: a trial that misses or invents something must say so."""

import dataclasses

import pytest

from intlmon.imports.model import Finding, Said, Severity
from intlmon.trial.comparing import compared
from intlmon.trial.filling import Planted
from intlmon.trial.planting import Kind, kinds

MISSING = Kind("missing", "cell", 0.1, ("agreements",), ("required",), fields=("signed_on",))
TOLD = Kind("date_as_text", "cell", 0.1, ("agreements",), ("day_as_text",), told=True)
SHIFTED = Kind("shifted", "line", 0.1, ("agreements",), ("*",), also=("*",))
SILENT = Kind("namibia", "cell", 0.1, ("agreements",), (), told=True)
OF = (MISSING, TOLD, SHIFTED, SILENT)
HERE = Planted("missing", "a.xlsx", "agreements", 7, "signed_on")
FOUND = Finding("required", Severity.BLOCKS, Said(""), topic="agreements", row=7, field="signed_on")


def outcome(planted, *findings, noise=()):
    return compared(planted, {"a.xlsx": findings}, OF, noise)


def test_what_is_found_at_its_place_is_right() -> None:
    assert outcome([HERE], FOUND).right


def test_what_is_not_found_is_missed() -> None:
    assert outcome([HERE]).missed == (HERE,)
    assert compared([HERE], {}, OF).missed == (HERE,), "a file without findings"


@pytest.mark.parametrize("change", [{"row": 8}, {"field": "country_raw"}, {"topic": "projects"}, {"rule": "date_expected"}])
def test_a_finding_elsewhere_is_invented_and_the_error_missed(change: dict[str, object]) -> None:
    other = dataclasses.replace(FOUND, **change)
    found = outcome([HERE], other)
    assert found.missed == (HERE,)
    assert found.invented == (("a.xlsx", other),)


def test_a_finding_of_another_file_explains_nothing() -> None:
    found = compared([HERE], {"a.xlsx": [FOUND], "b.xlsx": [FOUND]}, OF)
    assert found.invented == (("b.xlsx", FOUND),)


def test_what_is_only_told_is_never_invented_and_is_told_once_of_a_column() -> None:
    told = dataclasses.replace(FOUND, rule="day_as_text", severity=Severity.TOLD, row=4)
    assert outcome([Planted("date_as_text", "a.xlsx", "agreements", 9, "signed_on")], told).right
    assert outcome([], told).right
    assert outcome([Planted("date_as_text", "a.xlsx", "agreements", 9, "ends")], told).missed


def test_a_shifted_row_explains_everything_in_it_and_nothing_beside_it() -> None:
    shifted = Planted("shifted", "a.xlsx", "agreements", 7)
    assert outcome([shifted], FOUND, dataclasses.replace(FOUND, rule="country_unknown", field="country_raw")).right
    assert outcome([shifted], FOUND, dataclasses.replace(FOUND, row=8)).invented


def test_what_must_be_read_without_a_finding_makes_a_warning_invented() -> None:
    namibia = Planted("namibia", "a.xlsx", "agreements", 7, "country_raw")
    assert outcome([namibia]).right
    assert outcome([namibia], dataclasses.replace(FOUND, field="country_raw")).invented


def test_noise_is_declared_by_its_rule() -> None:
    warned = dataclasses.replace(FOUND, rule="rows_hidden", severity=Severity.WARNS)
    assert outcome([], warned).invented
    assert outcome([], warned, noise={"rows_hidden"}).right


def test_every_kind_is_found_by_rules_that_there_are() -> None:
    from intlmon.imports.checking import RULES as CHECKED
    from intlmon.imports.reading.rules import RULES as READ

    named = {rule for kind in kinds() for rule in (*kind.rules, *kind.also)} - {"*", "sheet_missing"}
    assert not named - CHECKED.keys() - READ.keys()
