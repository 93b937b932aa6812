"""Records of a round in the views of ``mart``: counted as by hand, never summed with the published figures of the same year.

The records stand in ``tests/registry``; every number here is counted from them on paper.
"""

from collections.abc import Callable

import duckdb
import pytest

from intlmon.filters import Filters
from intlmon.queries import ask, has_both_bases, read_as, records_of
from intlmon.store.connect import cursor

Counted = Callable[[str], object]
KAZNU, ENU = "al_farabi_kaznu", "enu"


@pytest.fixture(scope="module")
def counted(rounds: str) -> Counted:
    connection = cursor(rounds)

    def one(sql: str) -> object:
        row = connection.execute(sql).fetchone()
        assert row is not None
        return row[0] if len(row) == 1 else row

    return one


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("sum(agreements) FROM {s}.agreements_by_country WHERE year = 2024", 7),
        ("agreements FROM {s}.agreements_by_country WHERE year = 2024 AND country = 'KG'", 3),
        ("agreements FROM {s}.agreements_by_country WHERE year = 2024 AND country = 'ZW' AND region = 'ungrouped'", 1),
        ("agreements FROM {s}.agreements_by_ownership WHERE year = 2024 AND ownership = 'national'", 6),
        ("agreements FROM {s}.agreements_by_direction WHERE year = 2024 AND direction = 'joint_research'", 2),
        ("agreements FROM {s}.agreements_by_region WHERE year = 2024 AND region = 'cis'", 4),
        ("value FROM {s}.figures WHERE topic = 'agreements' AND measure = 'partner_countries' AND period = '2024'", 5.0),
        ("value FROM {s}.figures WHERE measure = 'institutions_reporting' AND period = '2024'", 3.0),
        ("value FROM {s}.figures WHERE measure = 'agreements_share' AND period = '2024' AND region = 'cis'", 57.1),
        ("count(*) FROM {s}.branches WHERE year = 2024 AND flow = 'inbound'", 2),
        ("projects FROM {s}.projects_by_country WHERE year = 2024 AND kind = 'science' AND country = 'DE'", 1),
        ("sum(projects) FROM {s}.projects_by_institution WHERE year = 2024 AND institution = 'al_farabi_kaznu'", 2),
        # 10.1/a was handed in by both institutions: once in the total of its field, once for each of them.
        ("sum(publications) FROM {s}.publications_by_field WHERE year = 2024 AND index = 'scopus'", 2),
        ("publications FROM {s}.publications_by_field WHERE year = 2024 AND index = 'scopus' AND field = '05'", 1),
        ("publications FROM {s}.publications_by_institution WHERE year = 2024 AND institution = 'enu'", 2),
        ("students FROM {s}.programmes_by_country WHERE year = 2024 AND kind = 'joint' AND country = 'KG'", 10),
        ("partner FROM {s}.programmes WHERE year = 2024 AND kind = 'joint'", "Nobody knows it"),
        ("student_share FROM {s}.programmes_by_field WHERE year = 2024 AND kind = 'double' AND field = '06'", 100.0),
        ("count(*) FROM {s}.programme_terms WHERE year = 2024 AND perpetual", 1),
        ("persons FROM {s}.staff_by_country WHERE period = '2024' AND flow = 'outgoing' AND country = 'DE'", 2),
        ("persons FROM {s}.staff_by_country WHERE period = '2024H1' AND flow = 'outgoing' AND country = 'DE'", 1),
        ("persons FROM {s}.staff_by_institution WHERE period = '2024H1' AND flow = 'incoming'", 1),
        ("(rank, \"of\") FROM {s}.country_figures WHERE figure = 'agreements' AND period = '2024' AND country = 'KG'", (1, 5)),
        ("count(*) FROM {s}.subjects WHERE code IN ('ZW', 'zhubanov_aktobe_university')", 2),
    ],
)
@pytest.mark.parametrize("schema", ["mart", "published", "registry"])
def test_a_year_of_records_alone_is_counted_in_every_reading(counted: Counted, schema: str, sql: str, expected: object) -> None:
    assert counted("SELECT DISTINCT " + sql.format(s=schema)) == expected


def test_nothing_of_a_reading_has_both_bases(rounds: str) -> None:
    connection = cursor(rounds)
    columns = connection.execute(
        "SELECT table_name, list(column_name) FROM duckdb_columns() WHERE schema_name = 'mart' GROUP BY table_name"
    ).fetchall()
    looked_at = 0
    for view, names in columns:
        at = {"year", "period"} & set(names)
        if "basis" not in names or not at or "comparison" in names or view in ("figures_printed", "statements", "round_records"):
            continue
        topic = "topic" if "topic" in names else "1"
        for reading in ("published", "registry"):
            relation = connection.execute(f"USE {reading}").table(view)
            both = relation.aggregate(f"{topic} AS topic, {min(at)} AS at, count(DISTINCT basis) AS bases")
            assert both.filter("bases > 1").fetchall() == [], f"{reading}.{view}"
        looked_at += 1
    assert looked_at >= 25


def test_a_year_with_both_shows_the_one_that_is_read(rounds: str) -> None:
    year, staff = Filters.of({"year": ["2023"]}), Filters.of({"period": ["2023H1"]})
    published, registry = rounds, read_as(rounds, "registry")
    assert has_both_bases(rounds)
    agreements = [row["value"] for row in ask("agreements/key_figures", published, "en", year).rows() if row["figure"] == "agreements"]
    assert agreements == [6044]
    agreements = [row["value"] for row in ask("agreements/key_figures", registry, "en", year).rows() if row["figure"] == "agreements"]
    assert agreements == [2]
    assert [(row["country"], row["agreements"]) for row in ask("agreements/countries", registry, "en", year).rows()] == [
        ("KG", 1),
        ("TR", 1),
    ]
    assert {row["figure"]: row["value"] for row in ask("staff/key_figures", registry, "en", staff).rows()}["both"] == 1
    # Branches of 2023 have published figures alone: both readings show these.
    both = [ask("branches/key_figures", each, "en", year).table for each in (published, registry)]
    assert both[0] == both[1]
    assert both[0].num_rows


def test_the_printed_database_answers_as_without_records(edition: str, rounds: str) -> None:
    """What is published of 2023 stays as it is beside records of the same year and of the next."""
    year = Filters.of({"year": ["2023"], "period": ["2023H1"]})
    for question in ("agreements/countries", "projects/institutions", "publications/fields", "programmes/countries", "staff/countries",
                     "health/key_figures", "overview/headlines", "agreements/key_figures", "staff/degrees"):  # fmt: skip
        assert ask(question, rounds, "kk", year).table == ask(question, edition, "kk", year).table, question
    assert not has_both_bases(edition)


def test_what_is_counted_from_records_is_not_called_stated_by_a_text(edition: str, rounds: str) -> None:
    stated = {"partner_countries", "printed"}
    for question in ("overview/headlines", "agreements/key_figures", "publications/key_figures"):
        shown = [{row["figure"] for row in ask(question, rounds, "en", Filters.of({"year": [year]})).rows()} for year in ("2023", "2024")]
        assert shown[0] & stated, question
        assert not shown[1] & stated, question
        assert shown[1] & {"countries_counted", "countries_listed", "counted"}, question
    counted = next(
        row for row in ask("overview/headlines", rounds, "en", Filters.of({"year": ["2024"]})).rows() if row["figure"] == "counted"
    )
    assert counted["before"] is None, "the text of 2023 tells of other publications than the records"


def test_the_findings_of_the_documents_are_the_same(edition: str, rounds: str) -> None:
    asked = "FROM mart.findings ORDER BY ALL"
    assert cursor(edition).execute(asked).fetchall() == cursor(rounds).execute(asked).fetchall()


def test_both_values_and_their_difference(rounds: str) -> None:
    rows = cursor(rounds).execute(
        "SELECT code, published, registry, difference FROM mart.basis_compared"
        " WHERE topic = 'agreements' AND list = 'country' AND code IN ('KG', 'TR', 'DE') ORDER BY code"
    ).fetchall()  # fmt: skip
    assert rows == [("DE", 173.0, None, None), ("KG", 279.0, 1.0, -278.0), ("TR", 578.0, 1.0, -577.0)]
    total = cursor(rounds).execute("SELECT published, registry FROM mart.basis_compared WHERE list = 'measure' AND code = 'agreements'")
    assert total.fetchall() == [(6044.0, 2.0)]


def test_a_comparison_of_published_and_counted_figures_says_so(rounds: str) -> None:
    found = cursor(rounds).execute(
        'SELECT kind, of_period, "count", "of" FROM published.coverage_warnings'
        " WHERE comparison = 'agreements_total:2023:2024' ORDER BY ALL"
    ).fetchall()  # fmt: skip
    assert found == [
        ("bases_differ", "2024", None, None),
        ("institutions_reporting", "2023", 103.0, 119.0),
        ("institutions_reporting", "2024", 3.0, 119.0),
    ]
    same = cursor(rounds).execute(
        "SELECT kind FROM registry.coverage_warnings WHERE comparison = 'agreements_total:2023:2024' AND kind = 'bases_differ'"
    )
    assert same.fetchall() == []


def test_a_figure_leads_to_the_records_it_is_counted_from(rounds: str) -> None:
    result = ask("agreements/countries", rounds, "en", Filters.of({"year": ["2024"], "country": ["KG"]}))
    found = records_of(rounds, "en", [place for place in result.cited_by_row[0] if "round=2024" in place[1]])
    assert found is not None
    assert [(row["partner_name"], row["file"], row["sheet"], row["row"]) for row in found.to_pylist()] == [
        ("Partner A", "al_farabi_kaznu.xlsx", "agreements", 4),
        ("Partner B", "al_farabi_kaznu.xlsx", "agreements", 5),
        ("Partner F", "enu.xlsx", "agreements", 4),
    ]


def test_a_record_leads_to_itself(rounds: str) -> None:
    result = ask("programmes/programmes", rounds, "en", Filters.of({"year": ["2024"], "kind": ["double"]}))
    found = records_of(rounds, "en", [place for places in result.cited_by_row for place in places if ENU in place[1]])
    assert found is not None
    assert [(row["record"], row["sheet"], row["row"]) for row in found.to_pylist()] == [("IT", "double_programmes", 4)]


def test_people_and_reports_stand_in_the_profile_as_handed_in(rounds: str) -> None:
    asked = Filters.of({"year": ["2024"], "profile_institution": [KAZNU], "profile_country": ["TR"]})
    people = ask("university/people", rounds, "ru", asked).rows()
    assert [(row["group_name"], row["country_name"], row["purpose_name"], row["level"], row["persons"]) for row in people] == [
        ("Иностранцы в организации", "Турция", "Работа", None, 40),
        ("Иностранцы в организации", "Лесото", "Учёба", "bachelor", 12),
        ("Граждане Казахстана, направленные за рубеж", "Турция", "Научные исследования", "doctoral", 3),
    ]
    report = ask("university/report", rounds, "en", asked)
    assert [(row["no"], row["told"], row["told_number"]) for row in report.rows()] == [
        (1, "A department of five", None),
        (5, "=Two conferences", 2),
    ]
    assert all(row["report_part"] for row in report.rows()), "called as Order 661 calls it"
    with_turkiye = ask("country/people", rounds, "en", asked).rows()
    assert [(row["institution"], row["group"], row["persons"]) for row in with_turkiye] == [
        (KAZNU, "foreigners_here", 40), (ENU, "citizens_abroad", 7), (KAZNU, "citizens_abroad", 3),
    ]  # fmt: skip
    tables = {row["question"] for row in ask("university/filled", rounds, "en", asked).rows()}
    assert {"people", "report"} <= tables
    for year in ("2023", "2025"):
        assert ask("university/people", rounds, "en", Filters.of({"year": [year], "profile_institution": [KAZNU]})).rows() == []


def test_a_row_of_people_or_of_a_report_leads_to_its_file(rounds: str) -> None:
    asked = Filters.of({"year": ["2024"], "profile_institution": [KAZNU]})
    cited = [
        place
        for question in ("people", "report")
        for places in ask(f"university/{question}", rounds, "en", asked).cited_by_row[:1]
        for place in places
    ]
    found = records_of(rounds, "en", cited)
    assert found is not None
    rows = [(row["file"], row["sheet"], row["row"], row["persons"], row["told"]) for row in found.to_pylist()]
    assert rows == [
        ("al_farabi_kaznu.xlsx", "people", 6, 40, None),
        ("al_farabi_kaznu.xlsx", "yearly_report", 5, None, "A department of five"),
    ]


def test_every_counted_figure_names_as_many_records_as_it_says(rounds: str) -> None:
    """Not more and not fewer: what a place names is what was counted."""
    connection = cursor(rounds)
    places = connection.execute("SELECT DISTINCT locator FROM mart.figures WHERE basis = 'registry'").fetchall()
    assert len(places) > 80
    for (place,) in places:
        found = records_of(rounds, "en", [("registry", place)])
        assert found is not None, place
        assert found.num_rows == int(place.rpartition("records=")[2]), place


def test_without_records_there_is_one_schema(edition: str) -> None:
    schemas = cursor(edition).execute("SELECT schema_name FROM duckdb_schemas() WHERE database_name NOT IN ('system', 'temp')").fetchall()
    assert not {"published", "registry"} & {name for (name,) in schemas}
    with pytest.raises(duckdb.Error):
        cursor(edition).execute("FROM published.figures")


def test_a_headline_has_a_value(rounds: str) -> None:
    """Nothing was handed in for Web of Science in 2023, though its publications of 2022 are known."""
    rows = ask("overview/headlines", read_as(rounds, "registry"), "en", Filters.of({"year": ["2023"]})).rows()
    assert [row["figure"] for row in rows if row["value"] is None] == []
    assert "wos" not in {row["figure"] for row in rows}
