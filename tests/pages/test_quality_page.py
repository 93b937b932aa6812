"""Data quality as a reader goes through it: a few findings at a time, both places side by side, and the value that pages show."""

import csv
import re

import pytest

from intlmon.filters import Filters
from intlmon.paths import DATA
from intlmon.queries import ask
from tests.pages.conftest import Open

SCOPUS = "publications_scopus_text_table"  # 000:409 against 000:430
SHOWN = {"kk": "Беттерде көрсетіледі", "ru": "На страницах показано", "en": "Shown on the pages"}


def texts(app) -> str:
    """Everything written in Markdown, without escapes."""
    return re.sub(r"\\(.)", r"\1", "\n".join(each.value for each in app.markdown))


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_mark_of_a_figure_leads_to_both_places_and_says_which_value_is_shown(open_app: Open, language: str) -> None:
    app = open_app("quality", lang=language, finding=SCOPUS)
    said = texts(app)
    number = "6,351" if language == "en" else "6 351"
    assert f"{SHOWN[language]}: {number}." in said.replace("\xa0", " ")
    assert ":orange-background[" in said, "the quote stands out in its printed line"
    assert "<b>" not in said
    assert len(app.dataframe) == 1


def test_a_few_findings_stand_at_once_and_one_is_opened(open_app: Open) -> None:
    app = open_app("quality", lang="en", severity="headline")
    offered = [each for each in app.button if (each.key or "").startswith("quality.open.")]
    assert len(offered) == 10
    app = offered[0].click().run()
    assert app.query_params["open"] == offered[0].key.removeprefix("quality.open.")
    assert "Compared with" in texts(app)
    app = next(each for each in app.button if each.key == "quality.part.Further ones").click().run()
    assert app.query_params["part"] == "2"
    assert not app.exception
    assert {each.key for each in app.button}.isdisjoint({each.key for each in offered})


def test_a_part_that_is_none_is_the_first(open_app: Open) -> None:
    app = open_app("quality", lang="en", part="9999")
    assert not app.exception
    assert any("1–10" in each.value for each in app.caption) or "1–10" in str([each.value for each in app.caption])


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_reason_stands_in_the_details_of_the_figure(open_app: Open, language: str) -> None:
    app = open_app("publications", lang=language, rows="scopus")
    assert SHOWN[language] in texts(app)


def preferences() -> list[dict[str, str]]:
    with (DATA / "dimensions" / "preferences.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_preference_is_about_a_finding(mart) -> None:
    found = {check for (check,) in mart.execute("SELECT check_id FROM mart.findings").fetchall()}
    named = [row["check_id"] for row in preferences() if row["check_id"]]
    assert set(named) <= found
    assert all(bool(row["check_id"]) != bool(row["kind"]) for row in preferences())


def test_the_value_preferred_is_the_one_used(mart) -> None:
    """Of a figure printed twice in the text, the used one is the side that the preference names."""
    rows = mart.execute(
        """
        SELECT findings.check_id, CASE shown WHEN 'published' THEN published ELSE compared END, list(DISTINCT figures.value)
        FROM mart.findings
        JOIN mart.findings_at USING (check_id)
        JOIN core.figures ON figures.source_id = findings_at.source_id AND figures.value = findings_at.value
            AND list_contains(string_split(figures.locator, ' | '), findings_at.locator) AND used
        WHERE shown <> 'both' AND findings.kind = 'repeated' AND findings_at.value IN (published, compared)
        GROUP BY ALL
        """
    ).fetchall()
    assert len(rows) > 3
    assert not [row for row in rows if row[1] not in row[2]]


def test_what_is_to_be_read_comes_first(edition: str) -> None:
    columns = ask("quality/findings", edition, "en", Filters()).table.column_names
    assert columns[:3] == ["check_id", "what", "published"]
