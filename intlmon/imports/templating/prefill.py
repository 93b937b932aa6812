"""What is known of an institution before it fills a template in: its programmes, its branches, the parts of its report."""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from intlmon.filters import Filters
from intlmon.i18n import Translator, translator
from intlmon.imports.sheets import sheets
from intlmon.queries import Wanted, ask, rows_of, views

_MOST = 100_000
_NUMBER_ONLY = 2  # part of the yearly report that lists officials
_OF_VIEW = {
    "programme_terms": ("kind", {"joint": "joint_programmes", "double": "double_programmes"}),
    "branches": ("flow", {"outbound": "branches_abroad", "inbound": "branches_hosted"}),
}


@dataclass(frozen=True)
class Given:
    """A cell filled in beforehand: its value (codes as such), and what is said beside it where the value cannot be known."""

    value: str | int | bool | datetime.date | None
    said: str = ""


Row = Mapping[str, Given]


def last_known(edition: str, institution: str, year: int, language: str) -> dict[str, list[Row]]:
    """The rows of each topic as the last year before ``year`` has them, repeated ones once; collected ones before published ones."""
    t = translator(language)
    known: dict[str, list[Row]] = {"yearly_report": _parts(edition, language)}
    for view, (split, topics) in _OF_VIEW.items():
        rows = _rows(edition, view, institution)
        for code, topic in topics.items():
            latest = _latest([row for row in rows if row[split] == code and row["year"] < year])
            known[topic] = _once(_CELLS[view](row, t) for row in latest)
    return known


def _rows(edition: str, view: str, institution: str) -> list[dict[str, Any]]:
    columns = tuple(views(edition, "en")[view].columns)
    table, _ = rows_of(edition, Wanted(view, {"institution": [institution]}, columns, _MOST))
    return [row for row in table.to_pylist() if not row.get("duplicate_of")]


def _latest(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    last = [row for row in rows if row["year"] == max(each["year"] for each in rows)]
    return [row for row in last if row["basis"] == "registry"] or last


def _once(rows: Iterable[Row]) -> list[Row]:
    kept: list[Row] = []
    for row in rows:
        if row not in kept:
            kept.append(row)
    return kept


def _programme(row: Mapping[str, Any], t: Translator) -> Row:
    """A programme; days that are known to the month or the year only are left to be filled in, as is the number of students."""
    pattern = next(column.pattern for column in sheets()["joint_programmes"].columns if column.name == "code")
    exact = {"signed_on": row["signed_precision"], "valid_until": row["ends_precision"]}
    days = {name: row[name] if precision in ("day", None) else None for name, precision in exact.items()}
    code = row["code"] if re.fullmatch(pattern, row["code"] or "") else None

    def beside(value: object, printed: object) -> str:
        return t("In the report of {year}: {text}", year=row["year"], text=printed) if value is None and printed is not None else ""

    return {
        "level": Given(row["level"]), "title": Given(row["title"]), "code": Given(code, beside(code, row["code"])),
        "field": Given(row["field"]), "partner_raw": Given(row["partner"]), "country_raw": Given(row["country"]),
        "signed_on": Given(days["signed_on"], beside(days["signed_on"], row["contract_date_raw"])),
        "valid_until": Given(days["valid_until"], beside(days["valid_until"], row["validity_raw"])),
        "perpetual": Given(row["perpetual"]), "auto_renewal": Given(row["auto_renewal"]),
        "students": Given(None, beside(None, row["students"])),
    }  # fmt: skip


def _branch(row: Mapping[str, Any], t: Translator) -> Row:
    names = {"partner_raw": "partner", "country_raw": "country"}
    return {name: Given(row[names.get(name, name)]) for name in ("name", "partner_raw", "country_raw", "city", "opened_year", "status")}


def _parts(edition: str, language: str) -> list[Row]:
    """The parts of the yearly report that are told in words, by number."""
    t = translator(language)
    told = {_NUMBER_ONLY: "\n" + t("Write a number only: lists of people are not collected.")}
    parts = ((int(str(row["no"])), str(row["name"])) for row in ask("names/parts", edition, language, Filters()).rows())
    return [{"part": Given(number, name + told.get(number, ""))} for number, name in parts]


_CELLS: dict[str, Callable[[Mapping[str, Any], Translator], Row]] = {"programme_terms": _programme, "branches": _branch}
