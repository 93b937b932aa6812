"""The two or three key figures that matter for a view, under the filters of the view, in the reader's words."""

from collections.abc import Mapping
from dataclasses import dataclass

from intlmon.export.view import View
from intlmon.i18n import Translator
from intlmon.labels import KEY_FIGURES
from intlmon.provenance import Citation, Names, in_words
from intlmon.queries import ask

MOST = 3
QUESTION = "key_figures"
# Figures of the topic, by question of the view, where its first three are not those that matter.
_TELLING: dict[str, tuple[str, ...]] = {
    "branches/inbound_by_country": ("inbound_operating", "inbound_planned"),
    "branches/outbound_by_country": ("outbound", "outbound_printed", "outbound_countries"),
    "branches/outbound_by_institution": ("outbound", "outbound_printed", "outbound_countries"),
    "programmes/students_by_level": ("joint_students", "double_students"),
    "programmes/student_share_by_field": ("joint_students", "double_students"),
    "programmes/by_institution": ("joint_students", "double_students"),
    "health/ending_by_year": ("ending", "ended", "perpetual"),
    "health/timeline": ("ending", "ended", "running"),
    "health/missing_by_kind": ("programmes", "incomplete"),
    "health/lacking_required": ("programmes", "incomplete"),
    "health/missing": ("programmes", "incomplete"),
    "health/requirements": ("programmes", "incomplete"),
    "concept/targets": ("indicators", "with_actual"),
    "concept/gap": ("indicators", "with_actual"),
    "concept/indicators": ("indicators", "with_actual"),
    "concept/results": ("results",),
    "concept/actions_by_year": ("actions", "actions_due"),
    "concept/actions": ("actions", "actions_due"),
    "road/deadlines": ("overdue", "soon"),
    "road/actions": ("overdue", "soon"),
    "road/bodies": ("overdue", "soon"),
    "method/definitions": ("definitions",),
    "method/glossary": ("terms",),
}


@dataclass(frozen=True)
class KeyFigure:
    """``value`` is as in the database, in ``unit`` (``percent`` or a count), ``shown`` the same as the reader writes it.

    ``before`` says what it was in the period before (``2022: 6,650``), empty where that is not known; ``source`` its places in words.
    """

    figure: str
    label: str
    value: float | None
    unit: str
    shown: str
    before: str
    cited: frozenset[Citation]
    source: str


def key_figures_of(view: View) -> tuple[KeyFigure, ...]:
    """At most three figures of the page of the view, in its order; none where the topic has no key figures or the filters leave none."""
    if view.topic == "overview":
        return ()
    result = ask(f"{view.topic}/{QUESTION}", view.edition, view.language, view.result.filters)
    pairs = [pair for pair in zip(result.rows(), result.cited_by_row, strict=True) if pair[0]["value"] is not None]
    wanted = _TELLING.get(view.result.question)
    told = [pair for pair in pairs if wanted is None or pair[0]["figure"] in wanted]
    return tuple(_figure(view, row, cited) for row, cited in (told or pairs)[:MOST])


def _figure(view: View, row: Mapping[str, object], cited: frozenset[Citation]) -> KeyFigure:
    figure, unit = str(row["figure"]), str(row["unit"])
    label = view.t(KEY_FIGURES[view.topic][figure]) if view.topic in KEY_FIGURES else view.names("figure", figure)
    value, before = row["value"], row.get("before")
    told = against(str(row["before_period"]), before, unit, view.names, view.t) if before is not None else ""
    return KeyFigure(figure, label, float(str(value)), unit, shown(value, unit, view.t), told, cited, in_words(cited, view.names, view.t))


def shown(value: object, unit: object, t: Translator) -> str:
    """A key figure as the reader writes it: ``6,044``, ``48%``; a dash where there is none."""
    if value is None:
        return "–"
    number = float(str(value))
    return t.percent(number) if unit == "percent" else t.number(number, 1)


def against(period: str, before: object, unit: object, names: Names, t: Translator) -> str:
    """What a figure was in the period before: ``2022: 6,650``."""
    return t("{period}: {value}", period=names("period", period), value=shown(before, unit, t))
