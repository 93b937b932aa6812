"""What the maps show: the bars' totals for each country, and all countries."""

import csv
from collections import Counter

import pytest

from intlmon.filters import Filters
from intlmon.paths import DATA
from intlmon.queries import ask

YEAR, PERIOD = {"year": ["2023"]}, {"period": ["2023H1"]}
TOPICS = {"agreements": YEAR, "branches": YEAR, "projects": YEAR, "programmes": YEAR, "staff": PERIOD}
BARS = {
    "agreements": ("by_country",),
    "branches": ("inbound_by_country", "outbound_by_country"),
    "projects": ("by_country",),
    "programmes": ("by_country",),
    "staff": ("by_country",),
}


def on_map(topic: str, edition: str, **chosen: list[str]) -> dict[str, int]:
    rows = ask(f"{topic}/map", edition, "en", Filters.of(TOPICS[topic] | chosen)).rows()
    codes = [str(row["label_code"]) for row in rows]
    assert len(codes) == len(set(codes)), "a country twice"
    return {str(row["label_code"]): row["value"] for row in rows if row["chosen"]}


def on_bars(topic: str, edition: str, **chosen: list[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for question in BARS[topic]:
        for row in ask(f"{topic}/{question}", edition, "en", Filters.of(TOPICS[topic] | chosen)).rows():
            total[str(row["label_code"])] += row["value"]
    return total


@pytest.mark.parametrize(
    ("topic", "chosen"),
    [
        *((topic, {}) for topic in TOPICS),
        ("agreements", {"region": ["asia"]}),
        ("branches", {"flow": ["inbound"]}),
        ("branches", {"status": ["planned"]}),
        ("branches", {"flow": ["outbound"], "country": ["RU", "TR"]}),
        ("projects", {"kind": ["science"]}),
        ("programmes", {"kind": ["double"]}),
        ("programmes", {"level": ["master"]}),
        ("programmes", {"ownership": ["private"], "kind": ["joint"]}),
        ("staff", {"flow": ["incoming"]}),
        ("staff", {"country": ["UZ"]}),
    ],
    ids=str,
)
def test_a_country_has_the_same_figure_on_the_map_and_on_the_bars(edition: str, topic: str, chosen: dict[str, list[str]]) -> None:
    shown, bars = on_map(topic, edition, **chosen), on_bars(topic, edition, **chosen)
    bars.pop("missing", None)  # rows without a country stay in bars and table
    assert bars
    assert {code: shown.get(code) for code in bars} == bars


# Values by hand: lines of document 000, but for the staff's, which are of 001.
@pytest.mark.parametrize(
    ("topic", "country", "value"),
    [
        ("agreements", "TR", 578),  # line 666
        ("agreements", "SG", 6),  # line 621
        ("agreements", "RU", 1710),  # line 52
        ("projects", "TR", 4 + 7),  # scientific: line 321; educational: line 359
        ("projects", "RU", 24 + 4),  # lines 315 and 357
        ("programmes", "US", 25 + 7),  # joint: lines 1045-1046; double: line 1153
        ("branches", "IR", 1),  # line 266
        ("staff", "UZ", 116 + 177),  # outgoing: 001:131; incoming: 001:201
    ],
)
def test_values_of_the_documents(edition: str, topic: str, country: str, value: int) -> None:
    assert on_map(topic, edition)[country] == value


def facts(path: str) -> list[dict[str, str]]:
    with (DATA / "facts" / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_all_countries_are_there_and_their_sum_is_the_documents(edition: str) -> None:
    listed = facts("agreements/agreements_by_country.csv")
    shown = on_map("agreements", edition)
    assert len(shown) == len(listed) > 25
    assert sum(shown.values()) == sum(int(row["agreements"]) for row in listed)
    persons = [row for row in facts("staff/staff_by_country.csv") if row["period"] == "2023H1"]
    assert sum(on_map("staff", edition).values()) == sum(int(row["persons"]) for row in persons)


def test_small_countries_have_their_place_and_others_none(edition: str) -> None:
    rows = ask("agreements/map", edition, "ru", Filters.of(YEAR)).rows()
    placed = {row["label_code"] for row in rows if row["longitude"] is not None and row["latitude"] is not None}
    assert placed == {"SG", "LI", "XK", "CY"}


def test_a_choice_of_nothing_leaves_nothing(edition: str) -> None:
    for topic in TOPICS:
        assert on_map(topic, edition, country=["ZA"]).keys() <= {"ZA"}
        assert on_map(topic, edition, country=["EU"]).keys() == ({"EU"} if topic == "projects" else set())
