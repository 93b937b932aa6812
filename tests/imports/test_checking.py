"""Every rule of checking: what it finds, the near miss that it leaves, and that without its entry nothing is found."""

import datetime
from dataclasses import replace
from typing import NamedTuple

import pytest

from intlmon.i18n import translator
from intlmon.imports.checking import RULES, Known, check, known
from intlmon.imports.model import Checked, FileRead, Finding, Said, Severity
from tests.imports.made import GOOD, HALF, HERE, YEAR, cell, read, sheet

day = datetime.date
T, P, A = "yearly_report", "joint_programmes", "agreements"


@pytest.fixture(scope="module")
def knows(edition: str) -> Known:
    """What the shipped edition knows, with figures and publications of a year before."""
    found = known(edition)
    last = {(HERE, "joint_programmes"): {"2023": 20.0}, (HERE, "science_projects"): {"2022": 40.0, "2023": 3.0}}
    before = {("scopus", "10.1000/9"): (("al_farabi_kaznu", 2023),), ("scopus", "10.1000/8"): ((HERE, 2023),)}
    return replace(found, last=last, publications=before)


class Case(NamedTuple):
    """Rows of a topic, where the rule's finding stands (row, field), and rows that are just right."""

    topic: str
    wrong: list[dict]
    place: tuple[int, str]
    right: list[dict]


def one(topic: str, field: str, wrong: object, right: object, **more: object) -> Case:
    """A rule about one field, in the first row."""
    return Case(topic, [{field: wrong, **more}], (4, field), [{field: right, **more}])


LONG = "т" * 4001
CASES: dict[str, list[Case]] = {
    "required": [one(A, "signed_on", None, day(2020, 1, 1)), one(P, "title", "–", "Т"), one("staff_trips", "ends", "-", day(2024, 2, 9))],
    "number_expected": [one(P, "students", "двенадцать", 12), one("people", "persons", True, 1),
        one("people", "persons", day(2024, 1, 1), 1)],
    "whole_number": [one(P, "students", HALF, HALF * 2)],
    "minimum": [one(P, "students", -1, 0), one("people", "persons", 0, 1), one("branches_abroad", "opened_year", 190, 1990)],
    "maximum": [one(P, "students", 2**31, 2**31 - 1)],
    "date_expected": [one(A, "signed_on", "31.02.2024", day(2024, 2, 29)), one(A, "valid_until", 2030, day(2030, 1, 1))],
    "truth_expected": [one(P, "partner_licence", "возможно", True), one(A, "perpetual", 2, 0)],
    "code_unknown": [
        one(P, "level", "Магистр наук", "МАГИСТРАТУРА "), one("publications", "field", "12", "6"),
        one("staff_trips", "format", "дистанционно", "oнлaйн"), one("publications", "index", "РИНЦ", "web of science"),
        one("publications", "field", "06 Услуги", "06 – Ақпараттық-коммуникациялық технологиялар"),
    ],
    "code_form": [one(P, "code", "7M-07101/2", "7М 07101")],
    "too_long": [one(T, "text", LONG, LONG[1:])],
    "country_unknown": [
        one(A, "country_raw", "Германмя", "герма\u00adния", partner_raw="Новый партнёр"),
        one("staff_trips", "country_raw", "Нетландия", "NA"), one("staff_trips", "country_raw", "Испания, Италия", "Кот-д’Ивуар"),
    ],
    "country_home": [one("staff_trips", "country_raw", "Казахстан", "Қырғызстан")],
    "partner_unknown": [one(A, "partner_raw", "Универcитет Неведомый", "УНИВЕРСТЕТ  ВИГО")],
    "partner_country": [Case(A, [{"country_raw": "Италия"}], (4, "partner_raw"), [{"country_raw": "SPAIN"}])],
    "too_early": [one(A, "signed_on", day(1989, 12, 31), day(1990, 1, 1))],
    "valid_before_signed": [one(A, "valid_until", day(2021, 3, 4), day(2021, 3, 5))],
    "signed_later": [one(A, "signed_on", day(2025, 1, 1), day(2024, 12, 31))],
    "perpetual_with_end": [one(A, "perpetual", True, False)],
    "expired": [
        one(A, "valid_until", day(2023, 12, 31), day(2024, 1, 1), auto_renewal=False),
        Case(P, [{"valid_until": day(2022, 1, 1)}], (4, "valid_until"), [{"valid_until": day(2022, 1, 1), "auto_renewal": True}]),
    ],
    "ends_before_starts": [one("staff_trips", "ends", day(2024, 1, 31), day(2024, 2, 1))],
    "trip_outside_year": [
        Case("staff_trips", [{"starts": day(2023, 2, 1), "ends": day(2023, 2, 9)}], (4, "ends"),
             [{"starts": day(2023, 12, 20), "ends": day(2024, 1, 3)}]),
        Case("staff_trips", [{"starts": day(2025, 1, 1), "ends": day(2025, 2, 9)}], (4, "starts"),
             [{"starts": day(2024, 12, 31), "ends": day(2025, 1, 3)}]),
    ],
    "project_outside_year": [one("projects", "ends", day(2023, 12, 31), None)],
    "published_other_year": [one("publications", "published_year", 2042, 2024)],
    "opened_later": [one("branches_hosted", "opened_year", 2025, 2024)],
    "repeated": [
        Case("publications", [{}, {"title": "Other title", "identifier": "10.1000/182"}], (5, "identifier"), [{}, {"index": "wos"}]),
        Case(P, [{}, {"title": "WIND POWER"}], (5, "title"), [{}, {"level": "Докторантура"}]),
        Case(A, [{}, {}], (5, "partner_raw"), [{}, {"number": "12/4"}]),
        Case("projects", [{}, {"country_raw": "Испания"}], (5, "title"), [{}, {"title": "Wind over steppes II"}]),
        Case("branches_abroad", [{}, {}], (5, "name"), [{}, {"city": "Краков"}]),
        Case("people", [{}, {"persons": 2}], (5, "flow"), [{}, {"level": "master"}]),
        Case(T, [{}, {"text": "Басқа мәтін"}], (5, "part"), [{}, {"part": 8}]),
    ],
    "trip_repeated": [Case("staff_trips", [{}, {}], (5, "flow"), [{}, {"degree": "Магистр"}])],
    "published_elsewhere": [one("publications", "identifier", "10.1000/9", "10.1000/91")],
    "published_before": [one("publications", "identifier", "10.1000/8", "10.1000/81")],
    "requirement_untold": [
        one(P, "partner_licence", None, True), one(P, "council_approval", None, True), one(P, "credit_table", None, True),
        Case("double_programmes", [{"valid_until": None}], (4, "valid_until"), [{"valid_until": None, "perpetual": True}]),
    ],
    "requirement_unmet": [one(P, "credit_table", False, True)],
    "level_of_study": [Case("people", [{"level": None}], (4, "level"), [{"level": None, "purpose": "work"}])],
    "part_unknown": [one(T, "part", 3, 9)],
    "part_as_number": [one(T, "text", "Үш адам", None, part=2)],
    "part_empty": [Case(T, [{"text": None, "number": None}], (4, "text"), [{"text": None, "number": 0}])],
    "personal_email": [one(T, "text", "Жазыңыз: office@enu.kz", "office at enu.kz")],
    "personal_phone": [
        one(T, "text", "Тел. +7 (701) 123-45-67", "2020-2024 жж. 8 100 000 теңге"), one(T, "text", "8 7172 70 95 00", "1 708 950 доллар"),
    ],
    "personal_number": [one(T, "text", "ЖСН 900101300097", "ЖСН 900101300098"), one(T, "text", "900101300097", "БСН 900140300097")],
    "personal_name": [
        one(T, "text", "Жауапты – Ахметов Б.С.", "С. Сейфуллин атындағы университет"),
        one(T, "text", "Доклад сделал А. Иванов", "в КазНТУ им. К.И. Сатпаева"),
        one(T, "text", "Ахметова Айгуль Сериковна", "Шокан Уалиханов атындағы Көкшетау университеті"),
        one(T, "text", "Серік Нұрлан Асқарұлы", "М. Х. Дулати атындағы Тараз өңірлік университеті"),
    ],
}  # fmt: skip
OF_FILES: dict[str, tuple[FileRead, FileRead]] = {
    "institution_missing": (read(institution=""), read()),
    "institution_unknown": (read(institution="КазНУУУ"), read(institution="Евразийский национальный университет им. Л.Н. Гумилева")),
    "institution_differs": (read(institution="al_farabi_kaznu"), read()),
    "year_missing": (read(year=None), read()),
    "year_differs": (read(year=2023), read()),
    "column_missing": (read(sheet(A, [{}], without=["direction"])), read(sheet(A, [{}], without=["number"]))),
    "jump": (read(sheet(P, [{"title": f"T {n}"} for n in range(9)])), read(sheet(P, [{"title": f"T {n}"} for n in range(10)]))),
    "agreements_counted": (
        read(sheet(A, [{}]), sheet(T, [{"part": 6, "number": 2}])), read(sheet(A, [{}]), sheet(T, [{"part": 6, "number": 1}])),
    ),
}  # fmt: skip
EVERY = [(rule, case) for rule, cases in CASES.items() for case in cases]
OVERRIDDEN = {"institution_differs": {"institution": HERE}, "year_differs": {"year": YEAR}}


def found(checked: Checked, rule: str) -> list[Finding]:
    return [each for each in checked.findings if each.rule == rule]


def test_every_rule_has_its_case() -> None:
    assert set(CASES) | set(OF_FILES) == set(RULES)


@pytest.mark.parametrize("topic", GOOD)
def test_a_good_row_has_no_findings(topic: str, knows: Known) -> None:
    checked = check(read(sheet(topic, [{}])), replace(knows, last={}))
    assert [each.rule for each in checked.findings] == []
    assert [record.row for record in checked.records[topic]] == [4]
    assert checked.acceptable(topic)


@pytest.mark.parametrize(("rule", "case"), EVERY, ids=lambda given: given if isinstance(given, str) else "")
def test_a_rule_finds_its_case_and_leaves_the_near_miss(rule: str, case: Case, knows: Known) -> None:
    knows = replace(knows, last={})
    checked = check(read(sheet(case.topic, case.wrong)), knows)
    told = found(checked, rule)
    assert [(each.row, each.field) for each in told] == [case.place]
    assert told[0].topic == case.topic
    assert told[0].severity is RULES[rule].severity
    assert told[0].column == sheet(case.topic, [{}]).columns[case.place[1]]
    assert found(check(read(sheet(case.topic, case.right)), knows), rule) == []
    refused = case.place[0] in checked.refused[case.topic]
    assert refused == any(each.severity is Severity.BLOCKS and each.row == case.place[0] for each in checked.findings)


@pytest.mark.parametrize("rule", OF_FILES)
def test_a_rule_about_files_finds_its_case_and_leaves_the_near_miss(rule: str, knows: Known) -> None:
    wrong, right = OF_FILES[rule]
    chosen = OVERRIDDEN.get(rule, {})
    assert len(found(check(wrong, knows, **chosen), rule)) == 1
    assert found(check(right, knows, **chosen), rule) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_switched_off_finds_nothing(rule: str, knows: Known) -> None:
    others = RULES.keys() - {rule}
    if rule in OF_FILES:
        assert found(check(OF_FILES[rule][0], knows, **OVERRIDDEN.get(rule, {}), rules=others), rule) == []
        return
    case = CASES[rule][0]
    with_rule, without = (check(read(sheet(case.topic, case.wrong)), knows, rules=rules) for rules in (RULES.keys(), others))
    assert found(without, rule) == []
    assert len(without.findings) == len(with_rule.findings) - 1, "a rule switched off takes its own findings along, no others"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(("rule", "case"), EVERY, ids=lambda given: given if isinstance(given, str) else "")
def test_a_finding_reads_whole_in_each_language(language: str, rule: str, case: Case, knows: Known) -> None:
    t = translator(language)
    for each in found(check(read(sheet(case.topic, case.wrong)), knows), rule):
        for said in (each.what, each.expected):
            assert said is not None
            text = said.read(t)
            assert "{" not in text
            assert "None" not in text
            assert text.strip()
            assert language == "en" or text != translator("en")(said.message, **said.values)


def test_names_in_a_message_are_those_of_its_reader(knows: Known) -> None:
    said = found(check(read(sheet(A, [{"country_raw": "Италия"}])), knows), "partner_country")[0].what
    assert [said.values["country_kk"], said.values["country_ru"], said.values["country_en"]] == ["Испания", "Испания", "Spain"]
    assert said.read(translator("en")).endswith("Spain.")
    assert Said("{a}", {"a": "x"}).read(translator("kk")) == "x"


def test_the_figure_of_the_latest_year_counts_and_a_sheet_not_handed_in_is_no_zero(knows: Known) -> None:
    some = read(sheet("projects", [{"title": f"T {n}"} for n in range(3)]))
    assert found(check(some, knows), "jump") == []
    many = found(check(read(sheet("projects", [{"title": f"T {n}"} for n in range(12)])), knows), "jump")
    assert [(each.what.values["now"], each.what.values["before"], each.row, each.topic) for each in many] == [(12, 3, 0, "projects")]


def test_codes_and_names_become_values_and_raw_texts_stay(knows: Known) -> None:
    record = check(read(sheet("staff_trips", [{"country_raw": "Намибия"}])), knows).records["staff_trips"][0]
    assert record.values["country"] == "NA"
    assert record.values["country_raw"] == record.raw["country_raw"] == "Намибия"
    assert (record.values["degree"], record.values["format"], record.values["partner"]) == ("phd", "offline", None)
    assert check(read(sheet(A, [{}])), knows).records[A][0].values["partner"] == "university_of_vigo"


@pytest.mark.parametrize("code", ["NA", "na", "Намибия", "Namibia"])
def test_namibia_is_a_country(code: str, knows: Known) -> None:
    assert knows.countries.find(code) == "NA"


def test_every_country_is_found_by_its_names_in_three_languages(knows: Known) -> None:
    assert len(knows.country_names) > 245
    lost = [(code, name) for code, names in knows.country_names.items() for name in names.values() if knows.countries.find(name) != code]
    assert lost == []


def test_suggestions_carry_the_codes_for_who_accepts_one(knows: Known) -> None:
    expected = found(check(read(sheet(A, [{"country_raw": "Германмя"}])), knows), "country_unknown")[0].expected
    assert expected is not None
    assert expected.values["kind"] == "country"
    assert str(expected.values["codes"]).split()[0] == "DE"
    assert "Германия" in str(expected.values["nearest"])


def test_personal_data_are_not_repeated_in_findings(knows: Known) -> None:
    secret = "Ахметов Б.С., 900101300097, b.akhmetov@mail.kz, +7 701 123 45 67"
    checked = check(read(sheet(T, [{"text": secret}])), knows)
    assert {each.rule for each in checked.findings} == {"personal_name", "personal_number", "personal_email", "personal_phone"}
    assert not any(part in str(each) for each in checked.findings for part in ("Ахметов", "9001", "akhmetov", "701"))
    assert checked.refused[T] == (4,)
    assert not checked.records[T]


def test_a_cell_that_the_reader_could_not_read_has_its_finding_alone(knows: Known) -> None:
    made = sheet(A, [{"signed_on": "#REF!"}])
    of_reader = Finding("error_cell", Severity.BLOCKS, Said("x"), None, "#REF!", A, A, 4, made.columns["signed_on"], "signed_on")
    checked = check(read(made, findings=[of_reader]), knows)
    assert [each.rule for each in checked.findings] == ["error_cell"]
    assert checked.refused[A] == (4,)


def test_rows_that_could_not_be_read_do_not_repeat_each_other(knows: Known) -> None:
    rows = [{"country_raw": "Нетландия"}, {"country_raw": "Атлантида"}]
    assert [each.rule for each in check(read(sheet("people", rows)), knows).findings] == ["country_unknown", "country_unknown"]


def test_every_row_is_a_record_or_refused(knows: Known) -> None:
    rows = [{}, {"signed_on": None}, {"number": "2"}, {"number": "3", "country_raw": "Нетландия"}, {}]
    checked = check(read(sheet(A, rows)), knows)
    assert [record.row for record in checked.records[A]] == [4, 6]
    assert checked.refused[A] == (5, 7, 8)
    assert not checked.acceptable(A)


def test_what_is_chosen_at_upload_goes_before_what_the_file_says(knows: Known) -> None:
    checked = check(read(sheet(A, [{}]), institution="al_farabi_kaznu", year=2023), knows, institution=HERE, year=2024)
    assert (checked.institution, checked.year) == (HERE, 2024)
    assert [each.rule for each in checked.findings] == ["institution_differs", "year_differs"]
    assert checked.acceptable(A)


def test_two_sheets_of_one_topic_are_one(knows: Known) -> None:
    checked = check(read(sheet(A, [{}], name="One"), sheet(A, [{}], name="Two")), knows)
    assert [(each.rule, each.sheet, each.what.values["sheet"]) for each in checked.findings] == [("repeated", "Two", "One")]
    assert [record.sheet for record in checked.records[A]] == ["One"]


def test_findings_stand_in_the_order_of_the_sheet(knows: Known) -> None:
    rows = [{"number": "1", "direction": "?", "country_raw": "?"}, {"number": "2", "signed_on": None}]
    places = [(each.row, each.column) for each in check(read(sheet(A, rows)), knows).findings]
    assert places == sorted(places)


@pytest.mark.parametrize("text", ["=1+1", "<b>", "{x}", "%s", "\x00", "a" * 3000, "🙂", "' OR 1=1", "\ud800"], ids=ascii)
@pytest.mark.parametrize("topic", GOOD)
def test_no_text_makes_checking_fail(topic: str, text: str, knows: Known) -> None:
    made = sheet(topic, [dict.fromkeys(GOOD[topic], text)])
    checked = check(read(made), knows)
    assert len(checked.records[topic]) + len(checked.refused[topic]) == 1
    for each in checked.findings:
        assert each.what.read(translator("kk"))
        assert each.expected
        assert each.expected.read(translator("ru"))


def test_spellings_confirmed_are_remembered_and_the_last_counts(edition: str, tmp_path) -> None:
    from intlmon.paths import BUILT

    (tmp_path / "submissions").mkdir()
    lines = [
        "kind,raw,code,who,at",
        "country,Нетландия,NL,a,2026",
        "country,НЕТЛАНДИЯ,DE,b,2026",
        "partner,Наш друг,university_of_vigo,a,2026",
    ]
    (tmp_path / "submissions" / "aliases.csv").write_text("\n".join(lines), encoding="utf-8")
    told = known(edition, tmp_path, BUILT)
    assert told.countries.find("нетландия") == "DE"
    assert told.partners.find("наш  друг") == "university_of_vigo"
    assert cell(1, "A").raw == "1"
