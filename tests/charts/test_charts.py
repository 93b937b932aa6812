"""Every chart in every language: valid, without data, only over columns that its family declares."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import altair as alt
import pytest

from intlmon.charts import CHARTS, spec, theme
from intlmon.i18n import LANGUAGES
from intlmon.paths import ROOT
from tests.charts.samples import sample

EVERY = [(name, language) for name in CHARTS for language in LANGUAGES]
TOPICS = {
    "quality",
    "country",
    "university",
    "changes",
    "overview",
    "agreements",
    "branches",
    "projects",
    "publications",
    "programmes",
    "health",
    "staff",
    "concept",
    "road",
}
DATUM = re.compile(r"datum\.(\w+)")


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every dictionary within a specification."""
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from parts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from parts(inner)


def computed(drawn: dict[str, Any]) -> set[str]:
    """Names that the specification itself computes, or that Vega gives to labels and sums."""
    return {str(part["as"]) for part in parts(drawn) if "as" in part} | {"sum_value"}


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_is_valid_vega_lite_without_data(name: str, language: str) -> None:
    drawn = spec(name, language)
    alt.LayerChart.from_dict(drawn | {"layer": [layer | {"data": {"name": "source"}} for layer in drawn["layer"]]})
    assert not any({"datasets", "values"} & part.keys() for part in parts(drawn))
    assert all(part["data"].keys() <= {"url", "format", "name"} for part in parts(drawn) if "data" in part)  # the shapes of maps
    json.dumps(drawn)  # plain values only


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_uses_declared_columns_only(name: str, language: str) -> None:
    drawn, chart = spec(name, language), CHARTS[name]
    declared = {*chart.columns, *chart.family.optional}
    if chart.family.name == "map":
        declared |= {"id", "properties", f"properties.{language}"}  # of the shapes
    fields = {part["field"] for part in parts(drawn) if isinstance(part.get("field"), str)}
    layers = json.dumps(drawn["layer"]) + json.dumps(drawn.get("transform", []))
    expressed = set(DATUM.findall(layers)) - {"label"}  # in axes, `datum.label` is the label itself
    assert fields | expressed <= declared | computed(drawn)
    assert set(chart.family.columns) <= fields | expressed | {"before"}


@pytest.mark.parametrize("name", CHARTS)
def test_sample_has_the_columns(name: str) -> None:
    chart = CHARTS[name]
    names = set(sample(chart.family.name, chart.long_labels).column_names)
    assert set(chart.columns) <= names


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_numbers_dates_and_type_follow_the_language(name: str, language: str) -> None:
    config = spec(name, language)["config"]
    assert config["font"] == "Noto Sans"
    assert config["locale"]["number"]["decimal"] == ("." if language == "en" else ",")
    assert len(config["locale"]["time"]["months"]) == 12
    assert config["locale"]["time"]["days"][0] == {"kk": "жексенбі", "ru": "воскресенье", "en": "Sunday"}[language]


@pytest.mark.parametrize("name", CHARTS)
def test_declares_its_words(name: str) -> None:
    chart = CHARTS[name]
    assert chart.name == name
    assert chart.topic in TOPICS
    assert chart.title
    columns = set(chart.family.columns)
    assert chart.item or not columns & {"label", "row"}
    assert chart.unit or "value" not in columns
    assert chart.split or not columns & {"series", "column"}


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_bars_begin_at_zero(name: str, language: str) -> None:
    for layer in spec(name, language)["layer"]:
        if layer["mark"]["type"] == "bar":
            lengths = [layer["encoding"][axis] for axis in "xy" if layer["encoding"][axis]["type"] == "quantitative"]
            assert [length["scale"]["zero"] for length in lengths] == [True]


def test_is_built_once() -> None:
    assert spec("agreements.by_country", "kk") is spec("agreements.by_country", "kk")


def test_needs_neither_the_page_nor_the_database() -> None:
    script = "import sys, intlmon.charts; sys.exit(bool({'streamlit', 'duckdb'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def look(mode: str) -> dict[str, Any]:
    config = tomllib.loads(Path(ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return dict(config["theme"][mode])


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_can_be_read(mode: str) -> None:
    colours = look(mode)
    ink = {"light": theme.DARK_INK, "dark": theme.LIGHT_INK}[mode]
    for paper in (colours["backgroundColor"], colours["secondaryBackgroundColor"]):
        assert min(contrast(colours[name], paper) for name in ("textColor", "linkColor")) >= 4.5
        assert contrast(ink, paper) >= 4.5
    assert contrast("#FFFFFF", colours["primaryColor"]) >= 4.3  # text on chosen values of a filter
    marks = colours["chartCategoricalColors"]
    assert min(contrast(mark, colours["backgroundColor"]) for mark in marks) >= 3
    assert len(colours["chartSequentialColors"]) == len(colours["chartDivergingColors"]) == 10


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_numbers_in_cells_can_be_read_on_every_shade(mode: str) -> None:
    for shade in look(mode)["chartSequentialColors"]:
        ink = "#000000" if luminance(shade) > theme.LIGHT_SHADE else "#FFFFFF"
        assert contrast(ink, shade) >= 4.5, shade
