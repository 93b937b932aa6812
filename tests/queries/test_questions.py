"""Every question runs in every language, unfiltered and filtered; filtered rows are those of the fact files."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from intlmon.errors import QueryError
from intlmon.filters import ALL, Filters
from intlmon.i18n import LANGUAGES
from intlmon.paths import DATA, QUERIES
from intlmon.queries import ask, names, parameters

# What binds places, lines, a page, codes of a place, a topic has tests of its own.
NO_FILTERS = {
    "sources/printed", "sources/spans", "sources/definitions", "sources/records", "sources/people", "sources/reports", "bases/compared",
}  # fmt: skip
# What only institutions hand in: no document prints it (tests/store/test_rounds.py asks these of records).
OF_RECORDS = {"university/people", "university/report", "country/people"}
COLLECTION = {"board", "round"}  # the year last taken in first, then the years that may come
QUESTIONS = sorted({path.relative_to(QUERIES).with_suffix("").as_posix() for path in QUERIES.rglob("*.sql")} - NO_FILTERS)
TOPICS = sorted({question.partition("/")[0] for question in QUESTIONS} - {"names"})
OF_TOPICS = [question for question in QUESTIONS if not question.startswith("names/") and not question.endswith("/options")]
SAMPLED = 4


SUBJECTS = {"profile_country": ["RU"], "profile_institution": ["al_farabi_kaznu"]}  # named in every topic, and in disagreements


def options(topic: str, edition: str, language: str = "kk") -> dict[str, list[str]]:
    """Codes by filter, as the page of a topic offers them; the newest year or period first."""
    found: dict[str, list[str]] = {}
    for row in ask(f"{topic}/options", edition, language, Filters()).rows():
        found.setdefault(str(row["filter"]), []).append(str(row["code"]))
    return found


def newest(offered: dict[str, list[str]]) -> dict[str, list[str]]:
    """What holds where the reader has chosen nothing: year or period, day; and the subject of a profile."""
    return {name: SUBJECTS.get(name) or ALL[name].first(dict.fromkeys(codes, "")) for name, codes in offered.items()}


def nobody(name: str) -> str:
    """A value that a filter may be given and that no row has."""
    return {"date": "1900-01-01", "text": "no such words"}.get(ALL[name].kind, "1900" if ALL[name].single else "no_such_code")


def held(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows that say something: not the zeros of key figures, nor the concept's results, which no indicator splits."""
    kept = [row for row in rows if row.get("chosen", True)]  # a map keeps countries that are not chosen, and marks them so
    return [row for row in kept if row.get("value", 1) not in (None, 0) and row.get("figure") != "results"]


def sample(codes: list[str]) -> list[str]:
    """The first, the last, and some between."""
    step = max(1, len(codes) // SAMPLED)
    return sorted({*codes[::step], codes[-1]})


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_runs_without_any_filter(edition: str, question: str, language: str) -> None:
    assert ask(question, edition, language, Filters()).table.num_columns


@pytest.mark.parametrize("question", OF_TOPICS)
def test_every_question_answers_for_the_newest_year(edition: str, question: str) -> None:
    offered = options(question.partition("/")[0], edition)
    rows = {language: ask(question, edition, language, Filters.of(newest(offered))).table.num_rows for language in LANGUAGES}
    assert len(set(rows.values())) == 1, f"not the same rows in every language: {rows}"
    if question in OF_RECORDS:
        assert not rows["kk"]
    elif not question.endswith("/targets"):  # one indicator at a time
        assert rows["kk"], "nothing to show where nothing is filtered"


@pytest.mark.parametrize("question", OF_TOPICS)
def test_every_question_answers_under_every_single_filter(edition: str, question: str) -> None:
    offered = options(question.partition("/")[0], edition)
    for name, codes in offered.items():
        for code in sample(codes):
            result = ask(question, edition, "ru", Filters.of(newest(offered) | {name: [code]}))
            if name != "indicator" and name in result.table.column_names and not ALL[name].single and name in parameters(question):
                values = result.table.column(name).to_pylist()  # a record may lack several things: "title, code"
                others = {value for value in values if code not in str(value).split(", ")}
                assert others <= {names(edition, "ru")("target_origin", code)}, f"{name}={code} lets other rows through"
            assert (name in result.ignored) == (name not in parameters(question) and ALL[name].narrows)


@pytest.mark.parametrize("question", OF_TOPICS)
def test_what_does_not_exist_gives_nothing_and_no_error(edition: str, question: str) -> None:
    offered = options(question.partition("/")[0], edition)
    for name in sorted(parameters(question) & offered.keys()):
        found = ask(question, edition, "en", Filters.of(newest(offered) | {name: [nobody(name)]}))
        if not ALL[name].narrows:
            continue  # a year before the first, another day: no error is enough, some questions show all years
        filled = held(found.rows())
        assert not filled, f"{name}={nobody(name)} should leave nothing: {filled[:3]}"


@pytest.mark.parametrize("topic", TOPICS)
def test_an_impossible_combination_gives_nothing_and_no_error(edition: str, topic: str) -> None:
    offered = options(topic, edition)
    impossible = newest(offered) | {name: [nobody(name)] for name in offered if ALL[name].narrows}
    for question in (question for question in OF_TOPICS if question.startswith(f"{topic}/")):
        known = parameters(question)
        result = ask(question, edition, "kk", Filters.of(impossible))
        if any(name in known for name in impossible if ALL[name].narrows):
            assert not held(result.rows()), question


@pytest.mark.parametrize("topic", TOPICS)
def test_options_have_names_in_every_language(edition: str, topic: str) -> None:
    codes = {language: options(topic, edition, language) for language in LANGUAGES}
    assert {name: set(of) for name, of in codes["kk"].items()} == {name: set(of) for name, of in codes["ru"].items()}
    for language in LANGUAGES:
        for row in ask(f"{topic}/options", edition, language, Filters()).rows():
            assert row["filter"] in ALL, row
            assert row["name"] or ALL[str(row["filter"])].kind != "codes", row
            if row["filter"] not in ("year",) and ALL[str(row["filter"])].kind == "codes":
                assert row["name"] != row["code"], f"{language}: {row} has no name"
    years = [names for name, names in codes["kk"].items() if name in ("year", "period")]
    assert all(names == sorted(names, reverse=topic not in COLLECTION) for names in years)


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_read_the_public_schema_alone(question: str) -> None:
    sql = re.sub(r"'[^']*'|--[^\n]*", "", (QUERIES / f"{question}.sql").read_text(encoding="utf-8"))
    common = set(re.findall(r"(\w+)(?:\s*\([^()]*\))?\s+AS\s+\(", sql))
    read = re.findall(r"(?<!DISTINCT )\b(?:FROM|JOIN)\s+([\w.]+)", sql, flags=re.IGNORECASE)
    outside = [name for name in read if not name.startswith("mart.") and name not in common | {"unnest", "range", "generate_series"}]
    assert not outside, f"{question} reads {outside}"
    assert not re.search(r"\bcore\s*\.|\bread_\w+\s*\(|\bduckdb_", sql)
    assert sql.strip().rstrip(";").count(";") == 0, "one statement a file"


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_bind_known_filters_alone(question: str) -> None:
    assert parameters(question) <= ALL.keys() | {"lang"}


def test_an_unknown_question_is_refused(edition: str) -> None:
    with pytest.raises(QueryError, match="nowhere"):
        ask("agreements/nowhere", edition, "kk", Filters())


@pytest.mark.parametrize("value", ["'; DROP TABLE core.sources; --", "TR' OR '1'='1", "Түркия", "%", "\\"])
def test_values_are_bound_and_never_read_as_sql(edition: str, value: str) -> None:
    result = ask("agreements/countries", edition, "kk", Filters.of({"year": ["2023"], "country": [value]}))
    assert result.rows() == []
    assert ask("agreements/countries", edition, "kk", Filters.of({"year": ["2023"], "country": ["TR"]})).rows()


def test_results_are_kept_by_edition_language_and_known_filters(edition: str) -> None:
    chosen = Filters.of({"year": ["2023"], "country": ["TR"]})
    first = ask("agreements/directions", edition, "kk", chosen)
    again = ask("agreements/directions", edition, "kk", Filters.of({"year": ["2023"], "country": ["RU"]}))
    assert first.table is again.table, "a filter that the question does not know asks again"
    assert first.table is not ask("agreements/directions", edition, "ru", chosen).table
    assert first.ignored == ("country",)


def test_citations_leave_the_table(edition: str) -> None:
    result = ask("agreements/by_country", edition, "kk", Filters.of({"year": ["2023"]}))
    assert "cited" not in result.table.column_names
    assert ("000", "appendix=1; group=ТМД елдері; row=6") in result.cited


def test_unknown_codes_are_their_own_names(edition: str) -> None:
    assert names(edition, "kk")("country", "ZZ") == "ZZ"
    assert [names(edition, language)("country", "TR") for language in LANGUAGES] == ["Түркия", "Турция", "Türkiye"]


# Filtered answers against the fact files themselves, read and filtered here in plain Python.


@cache
def facts(path: str) -> list[dict[str, str]]:
    with (DATA / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def alias(kind: str) -> dict[str, str]:
    plural = {"country": "countries", "institution": "institutions", "partner": "partners"}[kind]
    assert plural
    return {row["alias"]: row[kind] for row in facts(f"dimensions/{kind}_aliases.csv")}


def test_agreements_of_chosen_countries(edition: str) -> None:
    code = alias("country")
    chosen = {"TR", "RU", "PL", "EC"}
    expected = sorted(
        (code[row["country_raw"]], int(row["agreements"]))
        for row in facts("facts/agreements/agreements_by_country.csv")
        if code[row["country_raw"]] in chosen
    )
    rows = ask("agreements/countries", edition, "en", Filters.of({"year": ["2023"], "country": chosen})).rows()
    assert sorted((row["country"], row["agreements"]) for row in rows) == expected
    assert len(expected) == 4


def test_agreements_of_a_region(edition: str) -> None:
    expected = sorted(int(row["agreements"]) for row in facts("facts/agreements/agreements_by_country.csv") if row["region"] == "asia")
    rows = ask("agreements/countries", edition, "kk", Filters.of({"year": ["2023"], "region": ["asia"]})).rows()
    assert sorted(row["agreements"] for row in rows) == expected
    assert len(expected) == 20


def test_programmes_of_a_country_and_level(edition: str) -> None:
    code = alias("country")
    expected = sorted(
        row["title_raw"]
        for kind in ("joint", "double")
        for row in facts(f"facts/programmes/{kind}_programmes.csv")
        if code.get(row["country_raw"]) == "PL" and row["level"] == "master"
    )
    filters = Filters.of({"year": ["2023"], "country": ["PL"], "level": ["master"]})
    rows = ask("programmes/programmes", edition, "ru", filters).rows()
    assert len(rows) == len(expected) > 3
    assert {row["country"] for row in rows} == {"PL"}
    assert {row["level"] for row in rows} == {"master"}


def test_students_of_the_chosen_programmes(edition: str) -> None:
    code = alias("institution")
    expected = sum(
        int(row["students"])
        for row in facts("facts/programmes/double_programmes.csv")
        if code.get(row["institution_raw"]) == "enu" and row["students"]
    )
    filters = Filters.of({"year": ["2023"], "kind": ["double"], "institution": ["enu"]})
    assert sum(row["students"] or 0 for row in ask("programmes/programmes", edition, "kk", filters).rows()) == expected > 0
    figures = {row["figure"]: row["value"] for row in ask("programmes/key_figures", edition, "kk", filters).rows()}
    listed = sum(code.get(row["institution_raw"]) == "enu" for row in facts("facts/programmes/double_programmes.csv"))
    assert figures == {"double_programmes": listed, "double_students": expected}


def test_staff_of_chosen_universities_and_flow(edition: str) -> None:
    code = alias("institution")
    expected = sorted(
        (code[row["institution_raw"]], int(row["persons"]))
        for row in facts("facts/staff/staff_by_institution.csv")
        if row["flow"] == "incoming" and row["ownership"] == "private"
    )
    filters = Filters.of({"period": ["2023H1"], "flow": ["incoming"], "ownership": ["private"]})
    rows = ask("staff/institutions", edition, "ru", filters).rows()
    assert sorted((row["institution"], row["persons"]) for row in rows) == expected
    assert sum(persons for _, persons in expected) == 64  # 001:1055-1059


def test_publications_of_an_index_and_fields(edition: str) -> None:
    expected = sorted(
        (row["field"], int(row["publications"]))
        for row in facts("facts/publications/publications_by_field.csv")
        if row["index"] == "wos" and row["year"] == "2022" and row["field"] in ("05", "07")
    )
    rows = ask("publications/fields", edition, "kk", Filters.of({"year": ["2022"], "index": ["wos"], "field": ["05", "07"]})).rows()
    assert sorted((row["field"], row["publications"]) for row in rows) == expected == [("05", 1155), ("07", 433)]  # 000:423, 425


def test_branches_abroad_of_a_country(edition: str) -> None:
    code = alias("country")
    expected = sum(code[row["country_raw"]] == "US" for row in facts("facts/branches/representations_abroad.csv"))
    rows = ask("branches/branches", edition, "kk", Filters.of({"year": ["2023"], "flow": ["outbound"], "country": ["US"]})).rows()
    assert len(rows) == expected > 3


def key_figures(edition: str, topic: str, **chosen: str) -> dict[str, object]:
    """Key figures of a topic by name, under filters given as codes parted by commas."""
    period = {"period": ["2023H1"]} if topic == "staff" else {"year": ["2029" if topic == "concept" else "2023"]}
    filters = Filters.of(period | {name: codes.split(",") for name, codes in chosen.items()})
    return {str(row["figure"]): row["value"] for row in ask(f"{topic}/key_figures", edition, "kk", filters).rows()}


@pytest.mark.parametrize(
    ("topic", "chosen"),
    [
        ("projects", {"country": "US", "institution": "enu"}),
        ("projects", {"country": "US", "ownership": "state"}),
        ("staff", {"country": "UZ", "field": "04"}),
        ("staff", {"country": "UZ", "ownership": "state"}),
        ("staff", {"field": "04", "institution": "enu"}),
        ("publications", {"index": "scopus", "institution": "enu"}),
        ("agreements", {"region": "cis", "ownership": "state"}),
    ],
)
def test_key_figures_say_nothing_of_two_filters_that_split_different_tables(edition: str, topic: str, chosen: dict[str, str]) -> None:
    assert key_figures(edition, topic, **chosen) == {}


@pytest.mark.parametrize(
    ("topic", "chosen", "figure", "value"),
    [
        ("agreements", {"region": "europe"}, "agreements", 2274),  # 000:677; the rows add up to 2280
        ("agreements", {"ownership": "state"}, "agreements", 2050),  # 000:185
        ("agreements", {"direction": "joint_projects"}, "agreements", 341),  # 000:204
        ("agreements", {"country": "TR,RU"}, "agreements", 2288),  # 000:187: 578+1710
        ("projects", {"ownership": "state"}, "science", 43),  # 000:333; the rows of appendix 3 add up to 42
        ("projects", {"country": "US,RU"}, "science_summed", 47),  # 000:315, 319: 24+23
        ("projects", {}, "countries", 27),  # 000:314-325 and 357-362, without the European Union
        ("programmes", {"kind": "joint", "country": "RU"}, "joint_programmes", 27),  # 000:486, as the list by country
        ("programmes", {"ownership": "international"}, "joint_students", 395),  # 000:901
    ],
)
def test_key_figures_of_a_filter_are_the_printed_ones(edition: str, topic: str, chosen: dict[str, str], figure: str, value: int) -> None:
    assert key_figures(edition, topic, **chosen)[figure] == value


@pytest.mark.parametrize(
    ("topic", "measure", "period", "held", "values"),
    [
        ("branches", "representations", "2023", {"flow": "outbound", "institution": None}, [35, 34]),  # 000:100, 289
        ("branches", "representations", "2023", {"flow": "inbound"}, [16, 10]),  # 000:75, 210
        ("projects", "projects", "2023", {"country": "US", "kind": "science"}, [26, 23]),  # 000:136, 309
        ("projects", "projects", "2022H1", {}, [295]),  # 000:301
        ("publications", "publications", "2023", {"index": "scopus", "field": None}, [5344, 6351]),  # 000:409, 430
        ("programmes", "teaching_languages", "2023", {"kind": "joint"}, [7]),  # 000:482
        ("programmes", "programmes", "2023", {"kind": "double", "region": "europe"}, [52, 55]),  # 000:562, appendix 8
        ("agreements", "institutions", "2023", {}, [119]),  # 000:168
        ("staff", "partner_institutions", "2023H1", {"flow": "outgoing"}, [126]),  # 001:19
        ("concept", "rd_expenditure", "2021", {}, [109]),  # 003, section 2
    ],
)
def test_every_value_that_is_printed_is_found(
    edition: str, topic: str, measure: str, period: str, held: dict[str, str | None], values: list[int]
) -> None:
    year = {"period": ["2023H1"]} if topic == "staff" else {"year": ["2023"]}
    rows = ask(f"{topic}/figures", edition, "kk", Filters.of(year)).rows()
    wanted = {"measure": measure, "period": period} | held
    found = [row for row in rows if all(row[name] == code for name, code in wanted.items())]
    assert [row["value"] for row in found] == values
    assert all(row["source_id"] and row["locator"] for row in found)


def test_every_file_of_questions_is_named_plainly() -> None:
    assert all(re.fullmatch(r"[a-z_]+/[a-z_]+", question) for question in QUESTIONS)
    assert all(Path(QUERIES / topic / "options.sql").is_file() for topic in TOPICS)
