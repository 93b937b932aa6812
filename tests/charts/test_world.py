"""The shapes, points, classes and colours of the world map."""

import itertools
import json
import re
from functools import cache
from typing import Any

import pytest

from intlmon.charts import CHARTS, spec, theme, world
from intlmon.i18n import LANGUAGES, translator
from intlmon.paths import ROOT
from tests.charts.test_charts import contrast, look, parts

MAPS = [name for name in CHARTS if CHARTS[name].family is world.MAP]
FILE = ROOT / "static" / "world.json"
PLACE = re.compile(r"'(#\w{6})' : '(#\w{6})'")  # the dark theme's colour, the light one's


@cache
def shapes() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["objects"]["countries"]["geometries"]
    return found


def coded() -> dict[str, dict[str, str]]:
    return {shape["id"]: shape["properties"] for shape in shapes() if "id" in shape}


def test_the_file_is_small_and_whole() -> None:
    topology = json.loads(FILE.read_text(encoding="utf-8"))
    assert FILE.stat().st_size < 130_000
    used = {arc if arc >= 0 else ~arc for shape in shapes() for arc in flat(shape["arcs"])}
    assert used == set(range(len(topology["arcs"]))), "arcs that no shape uses, or shapes without arcs"


def flat(nested: Any) -> list[int]:
    return [number for part in nested for number in flat(part)] if isinstance(nested, list) else [nested]


def test_shapes_have_codes_and_names_in_every_language() -> None:
    # 177 shapes in world-atlas 2.0.2 at 1:110m, less Antarctica; two that ISO 3166-1 does not know.
    assert len(shapes()) == 176
    assert len(coded()) == 174
    assert "AQ" not in coded()
    assert "XK" in coded()
    assert all(re.fullmatch("[A-Z]{2}", code) for code in coded())
    for names in coded().values():
        assert set(names) == set(LANGUAGES)
        assert all(names.values())


def test_every_country_has_a_shape_or_a_point(mart) -> None:
    known = {row[0] for row in mart.execute("SELECT country FROM mart.countries").fetchall()}
    points = {row[0] for row in mart.execute("SELECT country FROM mart.country_points").fetchall()}
    assert known - coded().keys() - points == {world.PLACELESS}
    assert points - coded().keys() == {"SG", "LI"}


def test_points_lie_where_the_countries_are(mart) -> None:
    found = {row[0]: row[1:] for row in mart.execute("FROM mart.country_points").fetchall()}
    # Singapore 1°17′ N 103°50′ E, Vaduz 47°08′ N 9°31′ E, Pristina 42°40′ N 21°10′ E, Nicosia 35°10′ N 33°22′ E.
    for country, place in {"SG": (103.8, 1.3), "LI": (9.5, 47.1), "XK": (21.2, 42.7), "CY": (33.4, 35.2)}.items():
        assert found[country] == pytest.approx(place, abs=0.4)


def test_a_country_has_the_same_name_on_the_map_and_everywhere(mart) -> None:
    rows = mart.execute("SELECT country, name_kk, name_ru, name_en FROM mart.countries").fetchall()
    told = {row[0]: dict(zip(("kk", "ru", "en"), row[1:], strict=True)) for row in rows}
    differing = {code for code in told.keys() & coded().keys() if told[code] != coded()[code]}
    assert not differing, f"{differing}: make the file anew with tools/world.py"


def test_classes_in_words() -> None:
    agreements = CHARTS["agreements.map"]
    assert world.labels(agreements, translator("ru")) == ["1", "2–9", "10–49", "50–199", "200–999", "1\u00a0000+"]
    assert world.labels(agreements, translator("en"))[-1] == "1,000+"


@pytest.mark.parametrize("name", MAPS)
def test_classes_ascend_from_one_and_have_a_shade_each(name: str) -> None:
    classes = CHARTS[name].classes
    assert classes[0] == 1
    assert list(classes) == sorted(set(classes))
    scale = next(part["scale"] for part in parts(spec(name, "kk")) if "scale" in part and "range" in part["scale"])
    assert len(scale["domain"]) == len(scale["range"]) == len(classes) + 1


@pytest.mark.parametrize(("theme_name", "place"), [("dark", 0), ("light", 1)])
def test_land_without_data_is_told_from_the_page_and_from_every_shade(theme_name: str, place: int) -> None:
    grey = colour(theme.NO_DATA, place)
    shades = [colour(theme.sequential(number), place) for number in world._SHADES]
    paper = look(theme_name)["backgroundColor"]
    assert contrast(grey, paper) > 1.25
    assert all(contrast(one, other) > 1.25 for one, other in itertools.pairwise(shades))
    assert all(distance(grey, shade) > 40 for shade in shades)
    assert [colour(theme.sequential(number), place) for number in (0, 9)] == look(theme_name)["chartSequentialColors"][::9]


def colour(expression: str, place: int) -> str:
    found = PLACE.search(expression)
    assert found
    return found[place + 1]


def distance(one: str, other: str) -> float:
    """Euclidean distance in sRGB, 0 to 441: hue counts, which contrast leaves out."""
    return sum((int(one[byte : byte + 2], 16) - int(other[byte : byte + 2], 16)) ** 2 for byte in (1, 3, 5)) ** 0.5


@pytest.mark.parametrize("name", MAPS)
def test_shapes_come_from_the_static_file_by_a_relative_address(name: str) -> None:
    urls = {part["url"] for part in parts(spec(name, "kk")) if "url" in part}
    assert urls == {"app/static/world.json"}
