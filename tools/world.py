"""Make ``static/world.json`` (shapes of countries) and ``data/dimensions/country_points.csv`` (points for small ones).

The shapes are those of Natural Earth (public domain), as the npm package ``world-atlas`` brings them. Needed
again only when names in ``data/dimensions/countries.csv`` change, a country comes in, or another edition of the shapes is wanted::

    npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz       # in any folder: makes ./package
    .venv/bin/python -m tools.world FOLDER/package

Shapes are left as Natural Earth draws them at 1:110m; Antarctica is left out. A shape's ``id`` is the ISO 3166-1
alpha-2 code, ``properties`` its names in kk, ru and en. Two shapes that ISO 3166-1 does not know have neither.
"""

import csv
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from babel.core import get_global

from intlmon.paths import DATA, ROOT
from intlmon.store.countries import LANGUAGES, name_countries

SHAPES = ROOT / "static" / "world.json"
POINTS = DATA / "dimensions" / "country_points.csv"
WITHOUT_NUMBER = {"Kosovo": "XK"}  # shapes for which the package gives no ISO number
ANTARCTICA = "AQ"
HARD_TO_HIT = 12_000  # km²: about ten square pixels on a map 1000 pixels wide
EARTH_RADIUS = 6371.0  # km

Json = dict[str, Any]
Ring = list[tuple[float, float]]  # longitude, latitude in degrees


def main(package: Path) -> None:
    """Write both files from the unpacked npm package."""
    coarse, fine = (json.loads((package / f"countries-{scale}.json").read_text("utf-8")) for scale in ("110m", "50m"))
    listed = pd.read_csv(DATA / "dimensions" / "countries.csv", dtype=str, keep_default_na=False, na_values=[""])
    SHAPES.write_text(json.dumps(world(coarse, listed), ensure_ascii=False, separators=(",", ":")), "utf-8")
    with POINTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("country", "longitude", "latitude", "reason"), *points(coarse, fine, listed["country"].tolist())])


def world(topology: Json, listed: pd.DataFrame) -> Json:
    """The topology without Antarctica, with codes and names; ``listed`` is the table of ``countries.csv``."""
    shapes = {code or shape["properties"]["name"]: shape for code, shape in coded(topology) if code != ANTARCTICA}
    names = named(listed, [code for code in shapes if len(code) == 2])
    kept = [
        {"type": shape["type"], "arcs": shape["arcs"]} | ({"id": code, "properties": names[code]} if code in names else {})
        for code, shape in shapes.items()
    ]
    arcs = renumbered(kept, topology["arcs"])
    objects = {"countries": {"type": "GeometryCollection", "geometries": kept}}
    return {"type": "Topology", "transform": topology["transform"], "objects": objects, "arcs": arcs}


def coded(topology: Json) -> Iterator[tuple[str, Json]]:
    """Every shape with its code, empty where ISO 3166-1 has none. Unicode CLDR knows the numbers as aliases."""
    numbers = get_global("territory_aliases")
    for shape in topology["objects"]["countries"]["geometries"]:
        yield (numbers[shape["id"]][0] if "id" in shape else WITHOUT_NUMBER.get(shape["properties"]["name"], "")), shape


def named(listed: pd.DataFrame, codes: list[str]) -> dict[str, dict[str, str]]:
    """Names of the codes in each language, by the same rule as everywhere in the database."""
    countries = pd.DataFrame({"country": codes}).merge(listed, on="country", how="left")
    name_countries(countries)
    return {str(row["country"]): {language: str(row[f"name_{language}"]) for language in LANGUAGES} for row in countries.to_dict("records")}


def renumbered(shapes: list[Json], arcs: list[Any]) -> list[Any]:
    """The arcs that the shapes use; their numbers in the shapes are changed in place."""
    used: dict[int, int] = {}

    def new(arc: int) -> int:  # a negative number is an arc walked backwards
        return used.setdefault(arc, len(used)) if arc >= 0 else ~used.setdefault(~arc, len(used))

    for shape in shapes:
        shape["arcs"] = _every(shape["arcs"], new)
    return [arcs[number] for number in used]


def _every(nested: Any, change: Any) -> Any:
    return [_every(part, change) for part in nested] if isinstance(nested, list) else change(nested)


def points(coarse: Json, fine: Json, countries: list[str]) -> Iterator[tuple[str, float, float, str]]:
    """Country, longitude, latitude and reason for each that has no shape, or one too small to hit with a pointer."""
    shapes, details = dict(coded(coarse)), dict(coded(fine))
    for country in sorted(countries):
        if country not in details:
            continue  # no country: the European Union
        rings = list(outlines(coarse, shapes[country])) if country in shapes else []
        if sum(map(area, rings)) >= HARD_TO_HIT:
            continue
        reason = "its shape at 1:110m is hard to hit" if rings else "no shape at 1:110m"
        longitude, latitude = centre(max(outlines(fine, details[country]), key=area))
        yield country, round(longitude, 2), round(latitude, 2), reason


def outlines(topology: Json, shape: Json) -> Iterator[Ring]:
    """The outer rings of a shape."""
    for polygon in [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]:
        yield [point for arc in polygon[0] for point in walked(topology, arc)]


def walked(topology: Json, arc: int) -> Ring:
    """The points of an arc: sums of its steps, scaled to degrees."""
    (by_x, by_y), (from_x, from_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    found = []
    for step_x, step_y in topology["arcs"][arc if arc >= 0 else ~arc]:
        x, y = x + step_x, y + step_y
        found.append((x * by_x + from_x, y * by_y + from_y))
    return found if arc >= 0 else found[::-1]


def area(ring: Ring) -> float:
    """Area of a small ring on the sphere, in km²."""
    middle = math.radians(sum(latitude for _, latitude in ring) / len(ring))
    return abs(_doubled(ring)) / 2 * (math.pi / 180 * EARTH_RADIUS) ** 2 * math.cos(middle)


def centre(ring: Ring) -> tuple[float, float]:
    """Centre of gravity of a small ring, in degrees."""
    pairs = [(one, other, one[0] * other[1] - other[0] * one[1]) for one, other in zip(ring, ring[1:] + ring[:1], strict=True)]
    total = 3 * _doubled(ring)
    return sum((a[0] + b[0]) * cross for a, b, cross in pairs) / total, sum((a[1] + b[1]) * cross for a, b, cross in pairs) / total


def _doubled(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
