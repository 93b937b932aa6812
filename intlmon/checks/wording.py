"""What a finding says in each language: the sentence of its claim, with the view and the conditions by their names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import duckdb

from intlmon.checks.references import Condition
from intlmon.metadata import Table

LANGUAGES = ("kk", "ru", "en")
_LISTS = {"status": "branch_status", "code": "indicator", "origin": "target_origin", "no": "result"}
_UNSAID = {"true", "false", "0"}
_SAID = 6  # more values than that are counted, not named


@dataclass(frozen=True)
class Wording:
    """Names by language: of codes (by list and code), of views, and the sentences of claims."""

    codes: dict[tuple[str, str, str], str]
    views: dict[tuple[str, str], str]
    claims: dict[tuple[str, str], str]
    kinds: dict[str, str]

    @classmethod
    def read(cls, connection: duckdb.DuckDBPyConnection, tables: Iterable[Table]) -> "Wording":
        """Gather all names; tables of facts go by their own titles."""
        codes = connection.execute("SELECT list, code, language, name FROM core.labels").fetchall()
        views = {(f"core.{table.name}", language): table.titles[language] for table in tables for language in LANGUAGES}
        for view, *names in connection.execute("SELECT view, name_kk, name_ru, name_en FROM core.measured_views").fetchall():
            views |= {(view, language): name for language, name in zip(LANGUAGES, names, strict=True)}
        claims: dict[tuple[str, str], str] = {}
        kinds: dict[str, str] = {}
        for claim, kind, *said in connection.execute("SELECT claim, kind, what_kk, what_ru, what_en FROM core.claims").fetchall():
            claims |= {(claim, language): sentence for language, sentence in zip(LANGUAGES, said, strict=True)}
            kinds[claim] = kind
        return cls({(of, code, language): name for of, code, language, name in codes}, views, claims, kinds)

    def sentence(
        self, claim: str, view: str, where: Sequence[Condition], base: Sequence[Condition], values: tuple[float, float], language: str
    ) -> str:
        """Return the sentence of a claim: what is measured, the value claimed and the one found, and any base of comparison."""
        own = (
            [] if any(each.column == "measure" for each in where) else [self.views.get((view, language), view)]
        )  # a test sees that each has a name
        what = " · ".join(dict.fromkeys([*own, *self._said(where, language)]))
        claimed, found = (_number(value, language) for value in values)
        compared_with = ", ".join(dict.fromkeys(self._said(base, language))) or "100 %"
        return self.claims[claim, language].format(what=what, base=compared_with, claimed=claimed, found=found)

    def _said(self, where: Sequence[Condition], language: str) -> list[str]:
        return [self._condition(each, language) for each in where if set(each.values) - _UNSAID and each.column != "topic"]

    def _condition(self, each: Condition, language: str) -> str:
        names = [self._named(each.column, value, language) for value in each.values]
        said = ", ".join(names[:_SAID]) + (f" (+{len(names) - _SAID})" if len(names) > _SAID else "")
        return f"≠ {said}" if each.negated else said

    def _named(self, column: str, value: str, language: str) -> str:
        return self.codes.get((_LISTS.get(column, column), value, language), value)


def _number(value: float, language: str) -> str:
    digits = f"{value:.12g}"
    return digits if language == "en" else digits.replace(".", ",")
