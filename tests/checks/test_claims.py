"""Each kind of claim over a small table: one that must be found, and a near-miss that must not be."""

import duckdb
import pytest

from intlmon.checks.claims import holds, places, step_of
from intlmon.checks.measuring import Measurer
from intlmon.checks.statements import TEXTS, Outcome, Statement, work_out

# year, country, field, n: Turkey and Poland tie in 2023; fields 01 and 02 rose, 03 fell, 04 stayed.
ROWS = """
VALUES (2022, 'RU', '01', 40, 1), (2022, 'TR', '02', 10, 2), (2022, 'PL', '03', 30, 3), (2022, 'KG', '04', 20, 4),
    (2023, 'RU', '01', 91, 5), (2023, 'TR', '02', 25, 6), (2023, 'PL', '03', 25, 7), (2023, 'KG', '04', 20, 8)
"""


@pytest.fixture
def measurer():
    connection = duckdb.connect()
    connection.execute("CREATE SCHEMA core; CREATE SCHEMA mart")
    connection.execute("CREATE TABLE core.labels AS SELECT 'country' AS list, 'DE' AS code")
    connection.execute(
        "CREATE TABLE core.places AS SELECT '000' AS source_id, 'part=text' AS locator, 'said' AS quote, 'figures' AS \"table\""
    )
    connection.execute(
        f"CREATE VIEW mart.things AS SELECT *, '000' AS source_id, 'row=' || no AS locator FROM ({ROWS}) AS t (year, country, field, n, no)"
    )
    connection.execute("CREATE VIEW mart.told AS SELECT 7 AS n, '000' AS source_id, 'part=text' AS locator")
    return Measurer(connection)


def stated(claim: str, value: float | None = None, filters: str = "year=2023", of: str = "", **texts: str) -> Statement:
    known = {"claim": claim, "bound": "exact", "view": "things", "aggregate": "sum:n", "filters": filters, "of_filters": of}
    known |= {"source_id": "000", "locator": "part=text", "source_line": "1", "value_raw": "" if value is None else f"{value:g}"}
    return Statement("000_1_1", "statements", 1, value, dict.fromkeys(TEXTS, "") | known | texts, ("statements.csv", 2))


def outcome(measurer: Measurer, statement: Statement) -> Outcome:
    outcomes, findings = work_out([statement], measurer)
    assert findings == []
    return outcomes[0]


FOUND = [
    (stated("value", 160), 161),
    (stated("value", 42, "year=2023&country!=RU,TR,PL", bound="more_than"), 20),
    (stated("value", 7, aggregate="count_distinct:country"), 4),
    (stated("value", 3, "year=2023&country=DE"), 0),  # a table that lists four others and not Germany
    (stated("average", 41, aggregate="avg:n"), 40.25),
    (stated("average", 41, among="country"), 40.25),
    (stated("share", 58, "year=2023&country=RU", "year=2023"), 100 * 91 / 161),
    (stated("share", 56.6, "year=2023&country=RU", "year=2023"), 100 * 91 / 161),  # 56.52: rounds to 56.5
    (stated("times", 3, "year=2023&country=RU", "year=2022&country=RU"), 91 / 40),
    (stated("times", 3, "year=2023&country=RU", "year=2022&country=RU", bound="about"), 91 / 40),
    (stated("times", 2, "year=2023", "year=2022", bound="more_than"), 1.61),
    (stated("change", 60, of="year=2022"), 61),
    (stated("change", None, of="year=2022", bound="less_than"), 61),  # "fell", without a figure
    (stated("change_percent", 62, of="year=2022"), 61),
    (stated("change_percent", -61, of="year=2022"), 61),
    (stated("rank", 4, "year=2023&country=TR", among="country"), 2),
    (stated("most", None, "year=2023&country=TR", among="country"), 2),
    (stated("most", 90, "year=2023&country=RU", among="country"), 91),
    (stated("most", None, "year=2023&country=RU,KG", among="country"), 4),
    (stated("least", None, "year=2023&country=PL", among="country"), 2),
    (stated("named", 10, aggregate="count"), 4),
    (stated("named", 10, "year=2023&country=RU,TR", among="country"), 2),
    (stated("named", None, "year=2023&country=RU,KG", among="country"), 4),
    (stated("all_rose", None, of="year=2022", among="field"), 2),
    (stated("all_rose", None, of="year=2022", among="field", note="except=03,01"), 2),
    (stated("all_fell", None, of="year=2022", among="field", note="except=01"), 3),
    (stated("target", 19, "year=2023&country=KG", aggregate="value:n"), 20),
    (stated("baseline", 41, "year=2022&country=RU", aggregate="value:n"), 40),
]
NEAR_MISSES = [
    stated("value", 161),
    stated("value", 20, "year=2023&country!=RU,TR,PL", bound="more_than"),  # just equal
    stated("value", 153, bound="about"),  # within 5 % of 161
    stated("value", None, bound="at_least"),  # "there are some"
    stated("average", 40.3, aggregate="avg:n"),  # 40.25 rounds half up to 40.3
    stated("average", 40.2, aggregate="avg:n"),  # and half to even to 40.2
    stated("average", 40, among="country"),
    stated("share", 57, "year=2023&country=RU", "year=2023"),
    stated("share", 56.5, "year=2023&country=RU", "year=2023", value_raw="56,5%"),
    stated("times", 2, "year=2023&country=RU", "year=2022&country=RU"),  # 2.275
    stated("times", 2.2, "year=2023&country=RU", "year=2022&country=RU", bound="about"),
    stated("times", 2, "year=2023&country=RU", "year=2022&country=RU", bound="more_than"),
    stated("change", 61, of="year=2022"),
    stated("change_percent", 61, of="year=2022"),
    stated("rank", 3, "year=2023&country=TR", among="country"),  # shares the places 2 and 3
    stated("rank", 3, "year=2023&country=TR", among="country", bound="at_most"),
    stated("most", 91, "year=2023&country=RU", among="country"),
    stated("most", None, "year=2023&country=RU,PL", among="country"),  # the first two, by a tie
    stated("least", None, "year=2023&country=KG", among="country"),
    stated("named", 4, aggregate="count"),
    stated("named", 2, "year=2023&country=RU,TR", among="country"),
    stated("named", None, "year=2023&country=RU,TR", among="country"),
    stated("all_rose", None, of="year=2022", among="field", note="The fields but two; except=03,04"),
    stated("all_fell", None, of="year=2022", among="field", note="except=01,02,04"),
    stated("target", 20, "year=2023&country=KG", aggregate="value:n"),
    stated("baseline", 40, "year=2022&country=RU", aggregate="value:n"),
]


@pytest.mark.parametrize(
    ("statement", "found"), FOUND, ids=lambda each: each.texts["claim"] if isinstance(each, Statement) else f"{each:g}"
)
def test_a_claim_that_does_not_hold_is_found(measurer, statement: Statement, found: float) -> None:
    got = outcome(measurer, statement)
    assert got.outcome == "differs"
    assert got.judged is not None
    assert got.judged.found == pytest.approx(found)


@pytest.mark.parametrize("statement", NEAR_MISSES, ids=lambda each: each.texts["claim"])
def test_a_near_miss_is_not_found(measurer, statement: Statement) -> None:
    assert outcome(measurer, statement).outcome == "agrees"


@pytest.mark.parametrize(
    ("statement", "expected", "reason"),
    [
        (stated("value", 5, view=""), "not_testable", "no_view"),
        (stated("value", 7, "", view="told"), "not_testable", "itself"),
        (stated("value", 7, "n=8", view="told", aggregate="count"), "cannot_recompute", "no_rows"),
        (stated("share", 5, "year=2023", "year=2023&country=DE"), "cannot_recompute", "no_rows"),
        (stated("value", 5, "year=2030"), "cannot_recompute", "no_rows"),
    ],
)
def test_what_proves_nothing_is_no_finding(measurer, statement: Statement, expected: str, reason: str) -> None:
    measurer.unknown = lambda view, where: ""  # a year without rows is refused before, see below
    assert (outcome(measurer, statement).outcome, outcome(measurer, statement).reason) == (expected, reason)


def test_everything_that_cannot_be_run_is_said_at_once(measurer) -> None:
    wrong = {
        "no view": stated("value", 1, view="nowhere"),
        "no column": stated("value", 1, "years=2023"),
        "not text": stated("value", 1, "year=2023&country"),
        "no aggregate": stated("value", 1, aggregate="median:n"),
        "unknown code": stated("value", 1, "country=XX"),
        "several values": stated("value", 1, aggregate="value:n"),
        "injected": stated("value", 1, 'year" = 1; DROP TABLE core.labels; --=1'),
        "no base": stated("share", 1),
        "no items": stated("most", among="country"),
        "no value": stated("value"),
        "no claim": stated("growth", 1),
    }
    outcomes, findings = work_out(list(wrong.values()), measurer)
    assert outcomes == []
    assert len(findings) == len(wrong), [str(each) for each in findings]
    assert {(each.file, each.line) for each in findings} == {("statements.csv", 2)}


def test_an_injected_value_is_only_a_value(measurer) -> None:
    _, findings = work_out([stated("value", 1, "country=') OR true; DROP VIEW mart.things; --")], measurer)
    assert "is in no row" in findings[0].problem
    assert outcome(measurer, stated("value", 161)).outcome == "agrees"


@pytest.mark.parametrize(
    ("value", "raw", "step"),
    [(48, "48%", 1), (30.4, "30,4%", 0.1), (21600, "21,6 мың", 100), (6044, "6 044", 1), (2, "екі есе", 1), (-9, "9%", 1), (0.5, "", 0.1)],
)
def test_the_last_printed_digit_decides_how_values_are_rounded(value: float, raw: str, step: float) -> None:
    assert step_of(value, raw) == pytest.approx(step)


@pytest.mark.parametrize(("found", "holding"), [(47.5, True), (48.5, True), (47.49, False), (48.51, False)])
def test_half_is_rounded_both_ways(found: float, holding: bool) -> None:
    assert holds(48, found, "exact", 1) is holding


def test_places_of_equal_values_are_shared() -> None:
    values = {"a": 3.0, "b": 2.0, "c": 2.0, "d": 1.0}
    assert places(values, ["b"]) == (2, 3)
    assert places(values, ["d"], least=True) == (1, 1)
    assert places(values, ["e"]) is None
