"""The data folder of a trial: a copy of ``data/``, marked fictitious, with institutions, partners and a country that exist only there."""

import csv
import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

MARK = "fictitious.toml"
INSTITUTION, PARTNER = "example_university_", "example_partner_"
PARTNERS_A_COUNTRY = 4
_LEFT_BEHIND = ("built", "submissions")  # a published database, and files of real institutions, are no part of a trial
_NO_REGION = ("EU", "NA")  # the documents group neither, and partners are of both
_WHY = "Fictitious: exists only in the data folder of a trial."
_NAMIBIA = {"country": "NA", "region": "africa", "m49_region": "africa", "m49_subregion": "sub_saharan_africa"}
_SYLLABLES = ("bru", "dal", "fen", "gor", "hel", "jun", "kel", "lom", "mir", "nup", "pas", "quo", "rit", "sov", "tem", "vax", "wid", "zor")

Row = dict[str, str]


def prepare(source: Path, folder: Path) -> None:
    """Copy the data of ``source`` to ``folder`` (made anew) and add what a round of all expected institutions needs.

    The folder's file ``fictitious.toml`` marks all that is built from it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder, ignore=_not_taken)
    (folder / MARK).write_text('why = "Made by python -m intlmon.trial: no figure in it is real."\n', encoding="utf-8")
    dimensions = folder / "dimensions"
    added: list[str] = []
    _rewrite(dimensions / "expected_institutions.csv", lambda rows: _name_the_nameless(rows, added))
    _rewrite(dimensions / "institutions.csv", lambda rows: [*rows, *(_institution(code, rows[0]) for code in added)])
    _rewrite(dimensions / "countries.csv", _with_namibia)
    countries = [row["country"] for row in read(dimensions / "countries.csv") if row["region"] or row["country"] in _NO_REGION]
    _rewrite(dimensions / "partners.csv", lambda rows: [*rows, *(_partner(*each) for each in partners_of(countries))])


def expected(folder: Path) -> list[str]:
    """Codes of the institutions that a round expects, in the order of the list."""
    return [row["institution"] for row in read(folder / "dimensions" / "expected_institutions.csv")]


def partners_of(countries: list[str]) -> list[tuple[str, int]]:
    """The fictitious partners: country and number, ``PARTNERS_A_COUNTRY`` a country."""
    return [(country, number) for country in countries for number in range(1, PARTNERS_A_COUNTRY + 1)]


def partner_code(country: str, number: int) -> str:
    """Code of a fictitious partner."""
    return f"{PARTNER}{country.lower()}_{number}"


def read(path: Path) -> list[Row]:
    """Rows of a CSV file; nothing in it is taken for missing (``NA`` is Namibia)."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _not_taken(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name in _LEFT_BEHIND]


def _rewrite(path: Path, change: Callable[[list[Row]], list[Row]]) -> None:
    rows = read(path)
    columns = list(rows[0])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(change(rows))


def _name_the_nameless(rows: list[Row], added: list[str]) -> list[Row]:
    """Give every expected institution that the documents do not name a fictitious one's code."""
    for row in rows:
        if not row["institution"]:
            row["institution"] = f"{INSTITUTION}{len(added) + 1}"
            added.append(row["institution"])
    return rows


def _institution(code: str, neighbour: Mapping[str, str]) -> Row:
    number = code.removeprefix(INSTITUTION)
    names = {"kk": f"Үлгі университеті {number}", "ru": f"Примерный университет {number}", "en": f"Example University {number}"}
    named = {f"name_{language}": f"{name} (FICTITIOUS)" for language, name in names.items()}
    city = {"city_kk": "Үлгі қала", "city_ru": "Пример-город", "city_en": "Exampletown"}
    place = {name: neighbour[name] for name in ("source_id", "locator", "source_line")}
    return {"institution": code, **named, "name_en_status": "transliterated", "ownership": "private", **city, "name_note": _WHY, **place}


def _with_namibia(rows: list[Row]) -> list[Row]:
    """Namibia, whose code ``NA`` other programs take for a missing value, is a country of no document; here it is one of partners."""
    place = {name: rows[0][name] for name in ("source_id", "source_line")}
    return [*(row for row in rows if row["country"] != "NA"), _NAMIBIA | {"region_note": _WHY} | place]


def _partner(country: str, number: int) -> Row:
    code = partner_code(country, number)
    name = f"{_invented(code)} University (FICTITIOUS)"
    return {"partner": code, "name": name, "name_en": name, "country": country, "kind": "university", "note": _WHY}


def _invented(code: str) -> str:
    """A word that names no place, the same for the same code; names far from each other, so that a misspelt one has one neighbour."""
    digits = hashlib.sha256(code.encode()).digest()
    return "".join(_SYLLABLES[digit % len(_SYLLABLES)] for digit in digits[:5]).capitalize()
