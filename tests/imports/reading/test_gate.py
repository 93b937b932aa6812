"""Hostile and broken files are refused with a reason; each guard of the gate is what stops its files."""

import re

import pytest

from intlmon.i18n import translator
from intlmon.imports import gate
from intlmon.imports.model import Severity
from intlmon.imports.reading import apart, read_here, rules
from tests.imports.reading.case import Case
from tests.imports.reading.files import Workbook, plain
from tests.imports.reading.hostile import BY_GUARD, HOSTILE, _zeros


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_a_hostile_file_is_refused_with_its_reason(case: Case) -> None:
    read = read_here(case.make(), case.file)
    assert {finding.rule for finding in read.findings} == case.rules
    assert [finding.severity for finding in read.findings] == [Severity.BLOCKS]
    assert not read.sheets


def test_every_guard_has_its_files() -> None:
    assert {guard.__name__ for guard in gate.GUARDS} == BY_GUARD.keys()


@pytest.mark.parametrize("name", BY_GUARD)
def test_without_a_guard_its_files_are_let_through_or_refused_for_less(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "GUARDS", tuple(guard for guard in gate.GUARDS if guard.__name__ != name))
    if name == "count_bytes":  # the guards after it look at what it has unpacked
        assert gate.pass_through(_zeros(61_000_000)) is gate.FileKind.XLSX or not gate.GUARDS
        return
    for case in BY_GUARD[name]:
        read = read_here(case.make(), case.file)
        assert {finding.rule for finding in read.findings} != case.rules, case.name


def test_sizes_are_counted_and_not_taken_from_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_UNPACKED", 500_000)
    read = read_here(_zeros(1_000_000, 10), "a.xlsx")
    assert [finding.rule for finding in read.findings] in (["gate_unpacked_too_large"], ["gate_damaged"])
    read = read_here(_zeros(1_000_000), "a.xlsx")
    assert [finding.rule for finding in read.findings] == ["gate_unpacked_too_large"]


def test_hyperlinks_in_cells_are_no_links_to_other_data() -> None:
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://doi.org/10.1"/></Relationships>'
    )
    content = Workbook([plain("agreements")], more={"xl/worksheets/_rels/sheet1.xml.rels": relation}).content()
    assert not read_here(content, "a.xlsx").findings


def test_every_message_is_said_in_every_language_with_its_values() -> None:
    messages = [text for rule in rules.RULES.values() for text in (rule.what, rule.expected) if text]
    messages += [text for texts in gate._WHAT.values() for text in texts] + list(apart._STOPPED.values())
    for language in ("kk", "ru"):
        for message in messages:
            said = translator(language)(message)
            assert said != message, f"not translated: {message}"
            assert set(re.findall(r"{\w+}", said)) == set(re.findall(r"{\w+}", message))
