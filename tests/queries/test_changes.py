"""Changes from period to period: values read off the documents, what is known for one period only, order, and warnings."""

import pytest

from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES
from intlmon.queries import ask

# comparison, item, before, after; the lines of the documents.
READ = [
    ("agreements_country:2022:2023", "TR", 624, 578),  # 000:187; 000:665
    ("agreements_country:2022:2023", "UZ", 367, 479),  # 000:187; 000:608
    ("agreements_country:2022:2023", "KG", 292, 279),  # 000:187; 000:604, where the text has 281
    ("agreements_ownership:2022:2023", "joint_stock", 1323, 968),  # 000:42
    ("agreements_total:2022:2023", "agreements", 6650, 6044),  # 000:44; 000:171
    ("branches_flow:2022:2023", "outbound", 46, 34),  # 000:100; 000:289
    ("branches_flow:2022:2023", "inbound", 10, 10),  # 000:96; 000:210
    ("branches_countries:2022:2023", "outbound", 19, 12),  # 000:100; 000:289
    ("projects_total:2022:2023", "projects", 363, 321),  # 000:126; 000:301
    ("projects_total:2022H1:2023", "projects", 295, 321),  # 000:301
    ("projects_kind:2022:2023", "science", 167, 159),  # 000:128; 000:309
    ("projects_institution:2022:2023", "al_farabi_kaznu:science", 26, 35),  # 000:145; 000:771
    ("projects_institution:2022:2023", "narxoz_university:education", 0, 9),  # 000:157
    ("publications_field_index:2022:2023", "05:scopus", 2069, 1211),  # 000:423
    ("publications_field_index:2022:2023", "05:wos", 1155, 815),  # 000:423
    ("publications_field_index:2022:2023", "07:wos", 433, 733),  # 000:425
    ("publications_index:2022:2023", "scopus", 7573, 6351),  # 000:430
    ("publications_institution:2022:2023", "karaganda_industrial_university", 10, 506),  # 000:159
    ("publications_field:2022:2023", "07", 1207, 2595),  # 000:437
    ("double_programmes_level:2020:2023", "master", 93, 133),  # 000:524
    ("double_programmes_level:2021:2022", "doctoral", 9, 6),  # 000:525
    ("double_students_level:2022:2023", "bachelor", 699, 1249),  # 000:536
    ("joint_programmes_level:2021:2022", "bachelor", 55, 35),  # 000:460
    ("joint_institutions_ownership:2022:2023", "private", 4, 10),  # 000:455
    ("programmes_kind:2022:2023", "double", 195, 212),  # 000:516
    ("students_kind:2020:2021", "double", 1120, 1189),  # 000:534
    ("programmes_countries:2022:2023", "double", 22, 23),  # 000:560
    ("staff_total:2022H1:2023H1", "persons", 313, 735),  # 001:25
    ("staff_flow:2022H1:2023H1", "incoming", 174, 353),  # 001:29
    ("staff_country:2022H1:2023H1", "KG:outgoing", 38, 28),  # 001:108; 001:135
    ("staff_degree:2022H1:2023H1", "phd:incoming", 13, 63),  # 001:397-399
    ("staff_ownership:2022H1:2023H1", "joint_stock:incoming", 76, 55),  # 001:65; 001:51
    ("staff_countries:2022H1:2023H1", "partner_countries", 23, 38),  # 001:357
    ("concept_qs:2020:2022", "qs_institutions", 8, 16),  # 003:251-252
    ("concept_rd:2019:2021", "rd_expenditure", 82.3, 109),  # 003:532-534
]

# comparison, items known for both periods, items in all.
KNOWN = [
    ("agreements_country:2022:2023", 9, 78),  # 000:187 names nine; 000:601-706
    ("staff_country:2022H1:2023H1", 1, 57),  # 001:108 names one; 28 and 29 countries, 001:131-256
    ("staff_degree:2022H1:2023H1", 7, 10),  # 001:381-399
    ("publications_field_index:2022:2023", 22, 22),  # 000:419-429
    ("joint_institutions_ownership:2022:2023", 4, 5),  # 000:455, national without 2022
    ("students_kind:2022:2023", 1, 2),  # 000:467, joint of 2023 alone
]

# comparison, kind, code, count, of; "" holds for all items.
WARNED = [
    ("agreements_total:2022:2023", {("institutions_reporting", "", 103, 119), ("reporting_unstated", "", None, None)}),  # 000:168
    ("projects_total:2022H1:2023", {("part_of_year", "", None, None)}),  # 000:301
    ("projects_total:2022:2023", set()),
    ("projects_kind:2022:2023", {("text_differs", "science", 158, 159)}),  # 000:301; 000:309
    ("branches_flow:2022:2023", {("text_differs", "inbound", 16, 10), ("text_differs", "outbound", 35, 34)}),  # 000:75; 000:102
    ("publications_field:2022:2023", {("one_index", "07", 1207, None), ("partly_known", "", 1, 2)}),  # 000:425; 05 of 2023 alone, 000:446
    ("publications_field_index:2022:2023", set()),
    ("publications_institution:2022:2023", {("leaders_only", "", None, None)}),  # 000:159
    (
        "joint_institutions_ownership:2022:2023",
        {("doubtful", "international", 13, None), ("partly_known", "", 4, 5)},  # 000:455
    ),
    ("double_programmes_level:2020:2023", set()),
    ("staff_total:2022H1:2023H1", set()),  # both half a year
    ("staff_ownership:2022H1:2023H1", {("named_only", "", None, None), ("partly_known", "", 2, 8)}),  # 001:59, 001:65
    (
        "projects_institution:2022:2023",
        {
            ("named_only", "", None, None), ("partly_known", "", 4, 151), ("from_zero", "narxoz_university", None, None),
            ("text_differs", "al_farabi_kaznu", 9, 10),  # 000:157; 000:771
        },
    ),
]  # fmt: skip


def chosen(comparison: str, sort: str = "absolute") -> Filters:
    return Filters.of({"comparison": [comparison], "sort": [sort]})


def items(edition: str, comparison: str, sort: str = "absolute", language: str = "kk") -> list[dict[str, object]]:
    return ask("changes/items", edition, language, chosen(comparison, sort)).rows()


@pytest.mark.parametrize(("comparison", "item", "before", "after"), READ)
def test_values_are_those_of_the_documents(edition: str, comparison: str, item: str, before: float, after: float) -> None:
    row = next(row for row in items(edition, comparison) if row["item"] == item)
    assert (row["earlier_value"], row["later_value"]) == (before, after)
    assert row["change"] == pytest.approx(after - before)
    assert row["change_percent"] == (None if before == 0 else pytest.approx(100 * (after - before) / before, abs=0.05))
    assert row["way"] == ("gain" if after > before else "loss" if after < before else "same")


@pytest.mark.parametrize(("comparison", "both", "every"), KNOWN)
def test_items_of_one_period_are_listed_and_are_not_zero(edition: str, comparison: str, both: int, every: int) -> None:
    rows = items(edition, comparison)
    single = [row for row in rows if row["change"] is None]
    assert (len(rows) - len(single), len(rows)) == (both, every)
    assert all((row["earlier_value"] is None) != (row["later_value"] is None) for row in single)
    assert {row["way"] for row in single} <= {"only_later", "only_earlier"}
    assert rows[len(rows) - len(single) :] == single, "what is known for one period stands at the end"


@pytest.mark.parametrize(("comparison", "expected"), WARNED)
def test_warnings_are_those_that_the_documents_give(mart, comparison: str, expected: set[tuple[object, ...]]) -> None:
    found = mart.execute(
        'SELECT kind, coalesce(code, \'\'), "count", "of" FROM mart.coverage_warnings WHERE comparison = ?', [comparison]
    ).fetchall()
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_reporting_is_claimed_for_agreements_alone(mart) -> None:
    """The documents say how many institutions reported only once: 000:168, of the agreements of 2023."""
    found = mart.execute("SELECT DISTINCT topic, of_period FROM mart.coverage_warnings WHERE kind = 'institutions_reporting'").fetchall()
    assert found == [("agreements", "2023")]


def test_a_row_carries_the_warnings_that_are_about_it(edition: str) -> None:
    rows = {row["item"]: str(row["coverage"]) for row in items(edition, "agreements_country:2022:2023", language="en")}
    assert "Not all institutions reported" in rows["TR"]
    assert "Another value elsewhere in the document" not in rows["TR"]
    assert "Another value elsewhere in the document" in rows["KG"]
    assert rows["AT"] == "None", "without a change there is nothing to warn of"


@pytest.mark.parametrize("question", ["items", "absolute", "relative"])
def test_order_is_the_chosen_one_growth_first(edition: str, question: str) -> None:
    def order(sort: str) -> list[str]:
        rows = ask(f"changes/{question}", edition, "en", chosen("agreements_country:2022:2023", sort)).rows()
        return [str(row.get("item_name", row.get("label"))) for row in rows][:9]

    # By number +112 +4 −13 −14 −28 −30 −32 −46 −343; in percent +30.5 +2.4 −4.5 −4.9 −7.4 −11.2 −11.8 −14.7 −16.7.
    by_number = ["Uzbekistan", "Germany", "Kyrgyzstan", "Poland", "China", "South Korea", "Belarus", "Türkiye", "Russia"]
    in_percent = ["Uzbekistan", "Germany", "Kyrgyzstan", "Poland", "Türkiye", "China", "South Korea", "Belarus", "Russia"]
    assert order("absolute") == by_number
    assert order("relative") == in_percent


def test_nothing_is_drawn_in_percent_of_zero(edition: str) -> None:
    drawn = {
        name: ask(f"changes/{name}", edition, "en", chosen("projects_institution:2022:2023")).rows() for name in ("absolute", "relative")
    }
    assert [len(rows) for rows in drawn.values()] == [4, 3]  # 000:157: Narxoz had none in 2022
    assert not [row for row in drawn["relative"] if "Narxoz" in str(row["label"])]


@pytest.mark.parametrize(
    ("comparison", "figures"),
    [
        # 000:187 and the appendix: 2053+624+367+292+285+255+249+217+169, 1710+578+479+279+271+225+221+185+173
        ("agreements_country:2022:2023", {"together": (4121, 4511), "gains": 2, "losses": 7, "unchanged": 0, "one_period": 69}),
        # An article may stand in both indices: no sum. 000:419-429, growth in 7, 8, 9, 10, 11 of Scopus and 7, 10 of Web of Science.
        ("publications_field_index:2022:2023", {"gains": 7, "losses": 15, "unchanged": 0, "one_period": 0}),
        ("joint_programmes_level:2021:2022", {"together": (58, 96), "gains": 0, "losses": 2, "unchanged": 1, "one_period": 0}),  # 000:460
    ],
)
def test_key_figures_count_what_went_which_way(edition: str, comparison: str, figures: dict[str, object]) -> None:
    rows = ask("changes/key_figures", edition, "ru", chosen(comparison)).rows()
    found = {row["figure"]: row["value"] if row["before"] is None else (row["value"], row["before"]) for row in rows}
    assert found == figures
    behind = {"gains": "gain", "losses": "loss", "unchanged": "same", "one_period": "one_period"}
    for figure, state in behind.items():
        asked = Filters.of(dict(chosen(comparison).chosen) | {"state": [state]})
        assert len(ask("changes/items", edition, "ru", asked).rows()) == figures[figure], "the rows behind a card are those it counts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_a_name(edition: str, language: str) -> None:
    for row in ask("changes/options", edition, language, Filters()).rows():
        if row["filter"] == "comparison":
            nameless = [item for item in items(edition, str(row["code"]), language=language) if not item["item_name"]]
            assert not nameless, row["code"]


def test_every_figure_of_two_years_is_compared(mart) -> None:
    """Whatever the text gives for one thing in two years stands in a comparison, in the table's value where a table has it."""
    parts = "topic, measure, kind, flow, level, ownership, field, index, region, country, institution, direction, format, scheme, degree"
    lost = mart.execute(
        "WITH known AS (SELECT " + parts + ", min(left(period, 4)) AS first, max(left(period, 4)) AS last FROM mart.figures "
        "GROUP BY ALL HAVING first < last AND regexp_full_match(first || last, '[0-9]{8}')) "
        "SELECT * FROM known WHERE NOT EXISTS (SELECT 1 FROM mart.comparisons AS compared WHERE compared.topic = known.topic "
        "AND left(before_period, 4) = first AND left(period, 4) = last AND change IS NOT NULL AND code IN "
        "(known.measure, known.kind, known.flow, known.level, known.ownership, known.field, known.index, known.country, "
        "known.institution, known.degree))"
    ).fetchall()
    assert lost == []


@pytest.mark.parametrize(
    ("view", "series", "item", "period", "value"),
    [
        ("agreements_by_country", "agreements_country", "country", "year::VARCHAR", "agreements"),
        ("agreements_by_ownership", "agreements_ownership", "ownership", "year::VARCHAR", "agreements"),
        ("publications_by_field", "publications_field_index", "field || index", "year::VARCHAR", "publications"),
        ("publications_by_institution", "publications_institution", "institution", "year::VARCHAR", "publications"),
        ("programmes_by_level", "double_students_level", "level", "year::VARCHAR", "CASE WHEN kind = 'double' THEN students END"),
        ("staff_by_country", "staff_country", "country || flow", "period", "persons"),
        ("staff_by_degree", "staff_degree", "degree || flow", "period", "persons"),
        ("staff_by_ownership", "staff_ownership", "ownership || flow", "period", "persons"),
    ],
)
def test_values_are_those_that_other_pages_show(mart, view: str, series: str, item: str, period: str, value: str) -> None:
    shown = "SELECT " + item + " AS item, " + period + " AS period, (" + value + ")::DOUBLE AS value FROM mart." + view
    compared = (
        "SELECT code || coalesce(split, '') AS item, unnest([before_period, period]) AS period, unnest([before, after])::DOUBLE AS value "
        "FROM mart.comparisons WHERE series = '" + series + "'"
    )
    wrong = mart.execute(
        "SELECT * FROM (" + compared + ") WHERE value IS NOT NULL AND (item, period, value) NOT IN (SELECT (item, period, value) FROM ("
        + shown + ") WHERE value IS NOT NULL)"
    ).fetchall()  # fmt: skip
    assert wrong == []
    assert mart.execute("SELECT count(*) FROM (" + compared + ") WHERE value IS NOT NULL").fetchone()[0] > 5
