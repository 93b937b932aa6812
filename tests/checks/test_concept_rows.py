"""Rows of the concept that cannot stand as they do: what is found, and what only looks like it."""

import pytest


@pytest.mark.parametrize(
    ("check", "lines_a", "published", "compared"),
    [
        ("rows_plan_heading_empty_003_2656", "003:2656", 0, 1),  # "2-параграф" and the next heading stand on one another
        ("rows_action_repeated_003_3508_3533", "003:3508-3533", 2, 1),  # actions 52 and 54
        ("rows_agreement_otherwise_003_4415_4440", "003:4415-4440", 1, 0),  # "келісу үшін" of action 92
        ("rows_abbreviation_otherwise_003_245", "003:187 003:245", 2, 0),  # ЖЖОКББҰ
        ("rows_term_explained_otherwise_003_2150_2151", "003:2150-2151", 1, 0),
        ("rows_passport_body_without_action_003_111_113", "003:89-97 003:107-108 003:111-113", 19, 11),
        ("rows_indicator_named_otherwise_003_2244_2247", "003:2244-2247", 1, 0),  # the position, or its growth
        ("rows_concept_letters_of_two_alphabets_003_5950_5951", "003:5950-5951", 1, 0),
    ],
)
def test_findings_known_by_hand(mart, check: str, lines_a: str, published: float, compared: float) -> None:
    found = mart.execute("SELECT lines_a, published, compared FROM mart.reconciliation WHERE check_id = ?", [check]).fetchall()
    assert found == [(lines_a, published, compared)]


def test_abbreviations_that_the_list_lacks(mart) -> None:
    (said,) = mart.execute("SELECT what_en FROM mart.reconciliation WHERE check_id LIKE 'rows_abbreviations_not_explained%'").fetchone()
    # ҰМҒТСО and ҰӘҚ are explained within quotation marks, ДБҰ is ДББҰ there, ППУ is told by the name of the person.
    assert said.partition(": ")[2] == "ЖОО, ЖСҚ, МО, ОӘБ, РОӘК, СЖРА, ХАТУ, ЭМ."


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("003:2657", "heading with actions"),
        ("003:5318-5335", "action 129 grants for projects, 136 analyses them: alike, but two actions"),
        ("003:2612-2629 003:2629", "action 16 has another body in brackets after the usual words"),
        ("003:1343", "ДБҰ of the text, before the plan explains it"),
        ("003:98-99", "the ministry of energy has actions"),
        ("003:2231-2233", "indicator 10 is only spelled otherwise"),
        ("003:5940-5941", "QS-WUR is in Latin letters throughout"),
    ],
)
def test_near_misses_are_not_found(mart, lines: str, why: str) -> None:
    found = mart.execute("SELECT lines_a FROM mart.reconciliation WHERE check_id LIKE 'rows_%' AND contains(lines_a, '003:')").fetchall()
    assert lines not in {lines_a for (lines_a,) in found}, why
