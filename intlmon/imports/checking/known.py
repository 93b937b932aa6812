"""What checking knows: names and codes of an edition, spellings remembered, last year's figures, what was handed in before."""

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale

from intlmon.imports.checking.names import Names, key
from intlmon.imports.sheets import sheets
from intlmon.metadata import Table
from intlmon.paths import DATA, ROOT, built_in
from intlmon.store.connect import cursor

Languages = Mapping[str, str]
_LANGUAGES = ("kk", "ru", "en")
_NAMES = "name_kk, name_ru, name_en"


@dataclass(frozen=True)
class Requirement:
    """What regulation 002 requires: ``kind`` joint, double or empty for both; names by language; its clause and lines."""

    code: str
    kind: str
    names: Languages
    locator: Mapping[str, str]
    lines: str


@dataclass(frozen=True)
class Bound:
    """How far a figure may move from last year's: by the factor ``times``, and never a finding below ``least`` records."""

    figure: str
    times: float
    least: int


@dataclass(frozen=True)
class Known:
    """Names to codes, and what is there already.

    ``codes`` and ``code_names`` by code list; ``country_names``, ``institution_names``, ``figures`` by code and language;
    ``partner_country`` the country by partner; ``last`` figures by (institution, figure), each a value by period;
    ``publications`` the (institution, year) by (index, key of identifier); ``namesakes`` keys of words in names of institutions.
    """

    tables: Mapping[str, Table]
    countries: Names
    partners: Names
    institutions: Names
    codes: Mapping[str, Names]
    code_names: Mapping[str, Languages]
    country_names: Mapping[str, Languages]
    institution_names: Mapping[str, Languages]
    partner_country: Mapping[str, str]
    figures: Mapping[str, Languages]
    last: Mapping[tuple[str, str], Mapping[str, float]]
    publications: Mapping[tuple[str, str], tuple[tuple[str, int], ...]]
    requirements: tuple[Requirement, ...]
    bounds: tuple[Bound, ...]
    namesakes: frozenset[str]


def known(edition: str, data: Path = DATA, built: Path | None = None) -> Known:
    """Gather it from an edition's database and ``<data>/submissions/aliases.csv``.

    Raises ``EditionError`` where the database does not exist.
    """
    asked = _Asked(edition, built or built_in(data))
    remembered = _remembered(data)
    country_names = _in_languages(asked.rows(f"SELECT country, {_NAMES} FROM core.countries"))
    institutions = _in_languages(asked.rows(f"SELECT institution, {_NAMES} FROM core.institutions"))
    partners = asked.rows("SELECT partner, name, name_en, country FROM core.partners")
    codes, code_names = _codes(asked)
    return Known(
        tables=sheets(data if (data / "registry").is_dir() else DATA),
        countries=Names.of(
            remembered["country"],
            asked.pairs("SELECT alias, country FROM core.country_aliases"),
            _of_each(country_names),
            _of_cldr(country_names),
        ),
        partners=Names.of(
            remembered["partner"],
            [(name, code) for code, *names, _ in partners for name in names if name],
            asked.pairs("SELECT alias, partner FROM core.partner_aliases"),
            [(code, code) for code, *_ in partners],
        ),
        institutions=Names.of(
            remembered["institution"], _of_each(institutions), asked.pairs("SELECT alias, institution FROM core.institution_aliases")
        ),
        codes=codes,
        code_names=code_names,
        country_names=country_names,
        institution_names=institutions,
        partner_country={code: country for code, _, _, country in partners if country},
        figures=_in_languages(asked.rows(f"SELECT code, {_NAMES} FROM mart.codes WHERE list = 'figure'")),
        last=_last(asked),
        publications=_publications(asked),
        requirements=_requirements(asked),
        bounds=_bounds(data),
        namesakes=_namesakes(asked, institutions),
    )


class _Asked:
    """Fixed questions to one edition."""

    def __init__(self, edition: str, built: Path) -> None:
        self._edition, self._built = edition, built

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return cursor(self._edition, self._built).execute(sql).fetchall()

    def pairs(self, sql: str) -> list[tuple[str, str]]:
        return [(name, code) for name, code in self.rows(sql) if code]  # an alias of several countries is of none


def _in_languages(rows: Iterable[tuple[str, ...]]) -> dict[str, Languages]:
    """Names by code and language; Kazakh or Russian where there is no English one."""
    return {
        code: {language: name or next(filter(None, names), code) for language, name in zip(_LANGUAGES, names, strict=True)}
        for code, *names in rows
    }


def _of_each(names: Mapping[str, Languages]) -> list[tuple[str, str]]:
    """Every name, and the code itself, with the code."""
    return [(name, code) for code, of in names.items() for name in (*of.values(), code)]


def _of_cldr(countries: Iterable[str]) -> list[tuple[str, str]]:
    """Names of Unicode CLDR, which are as right as the usual ones of the documents where the two differ."""
    territories = [Locale.parse(language).territories for language in _LANGUAGES]
    return [(of[code], code) for code in countries for of in territories if code in of]


def _codes(asked: _Asked) -> tuple[dict[str, Names], dict[str, Languages]]:
    lists: dict[str, dict[str, Languages]] = {}
    for of, code, *names in asked.rows(f"SELECT list, code, {_NAMES} FROM core.codes ORDER BY list, sort"):
        lists.setdefault(of, {})[code] = dict(zip(_LANGUAGES, names, strict=True))
    found = {of: Names.of([(code, code) for code in codes], _of_each(codes)) for of, codes in lists.items()}
    told: dict[str, Languages] = {
        of: {language: "; ".join(names[language] for names in codes.values()) for language in _LANGUAGES} for of, codes in lists.items()
    }
    return found, told


def _remembered(data: Path) -> dict[str, list[tuple[str, str]]]:
    """Spellings that somebody confirmed, by what they name; the last confirmation counts."""
    found: dict[str, dict[str, tuple[str, str]]] = {"country": {}, "partner": {}, "institution": {}}
    path = data / "submissions" / "aliases.csv"
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["kind"] in found:
                    found[row["kind"]][key(row["raw"])] = (row["raw"], row["code"])
    return {kind: list(pairs.values()) for kind, pairs in found.items()}


def _last(asked: _Asked) -> dict[tuple[str, str], dict[str, float]]:
    """Figures of whole years by institution; of a year that has both, those of the registry."""
    found: dict[tuple[str, str], dict[str, float]] = {}
    sql = "SELECT institution, figure, period, value FROM mart.institution_figures WHERE length(period) = 4 ORDER BY basis"
    for institution, figure, period, value in asked.rows(sql):
        found.setdefault((institution, figure), {})[period] = value
    return found


def _publications(asked: _Asked) -> dict[tuple[str, str], tuple[tuple[str, int], ...]]:
    found: dict[tuple[str, str], tuple[tuple[str, int], ...]] = {}
    sql = 'SELECT "index", identifier, institution, year FROM core.registry_publications ORDER BY year, institution'
    for index, identifier, institution, year in asked.rows(sql):
        place = (index, identifier.casefold())
        found[place] = (*found.get(place, ()), (institution, year))
    return found


def _requirements(asked: _Asked) -> tuple[Requirement, ...]:
    sql = f"SELECT requirement, kind, {_NAMES}, locator, source_line FROM core.programme_requirements ORDER BY seq"
    return tuple(
        Requirement(code, kind or "", {"kk": kk, "ru": ru, "en": en}, dict(part.split("=", 1) for part in locator.split("; ")), lines)
        for code, kind, kk, ru, en, locator, lines in asked.rows(sql)
    )


def _bounds(data: Path) -> tuple[Bound, ...]:
    own, ours = (folder / "rounds" / "bounds.toml" for folder in (data, ROOT / "data"))
    declared = tomllib.loads((own if own.is_file() else ours).read_text(encoding="utf-8"))
    return tuple(Bound(each["figure"], each["times"], each["least"]) for each in declared["bounds"])


def _namesakes(asked: _Asked, institutions: Mapping[str, Languages]) -> frozenset[str]:
    """Words of the names of institutions: universities bear the names of people, who may be named with them."""
    names = [name for of in institutions.values() for name in of.values()]
    names += [alias for (alias,) in asked.rows("SELECT alias FROM core.institution_aliases")]
    return frozenset(key(word) for name in names for word in name.replace(".", " ").split() if len(word) > 3)
