"""The notes page of a slide: what one must know to answer questions about it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from intlmon.export.about import About
from intlmon.export.slides.fit import height
from intlmon.export.slides.places import NOTES, Text
from intlmon.export.slides.text import write
from intlmon.export.view import View
from intlmon.i18n import Translator

Rows = Sequence[Mapping[str, Any]]
_LOOK = Text(9)
_FOR_FINDINGS = 0.75  # of the page; the rest is for definitions


def add_notes(slide: Any, paragraphs: Sequence[str], language: str) -> None:
    """Put paragraphs on the notes page of a slide."""
    write(slide.notes_slide.notes_text_frame, paragraphs, _LOOK, language)


def notes(view: View, title: str, told: About, note: str = "") -> list[str]:
    """Title, the user's note, filters and link; the findings that touch the view, those that change headline figures first; definitions."""
    head = [part for part in (title, *note.splitlines(), view.filters_in_words, view.link) if part]
    return notes_of(head, told.findings.to_pylist(), told.definitions.to_pylist(), view.t)


def notes_of(head: Sequence[str], findings: Rows, definitions: Rows, t: Translator) -> list[str]:
    """The paragraphs of ``head``; rows of the findings' question, of the definitions'. As many as the page holds; how many more is said."""
    heading = t("Disagreements of the sources that touch it: {count}", count=t.number(len(findings)))
    page = _Page(t)
    page.add(head)
    page.add([heading])
    page.add_as_many([_finding(row, t) for row in findings], _FOR_FINDINGS)
    if definitions:
        page.add([t("Definitions")])
        page.add_as_many([f"{row['term']} – {row['definition']}" for row in definitions], 1)
    return page.paragraphs


class _Page:
    """Paragraphs that fit on the notes page."""

    def __init__(self, t: Translator) -> None:
        self.paragraphs: list[str] = []
        self.t = t
        self._used = 0.0

    def add(self, paragraphs: Sequence[str]) -> None:
        self.paragraphs.extend(paragraphs)
        self._used += sum(map(_height, paragraphs))

    def add_as_many(self, paragraphs: Sequence[str], share: float) -> None:
        """Add those that fit into a share of the page, numbered, and say how many did not."""
        room = NOTES.height * share - 3 * _height("")
        for place, text in enumerate(paragraphs, 1):
            numbered = f"{place}. {text}"
            if self._used + _height(numbered) > room:
                self.add([self.t("And {count} more: the page has them.", count=self.t.number(len(paragraphs) - place + 1))])
                return
            self.add([numbered])


def _height(paragraph: str) -> float:
    return height(paragraph, _LOOK.size, NOTES.width - 16)


def _finding(row: Mapping[str, Any], t: Translator) -> str:
    return " ".join(_told(row, t))


def _told(row: Mapping[str, Any], t: Translator) -> Iterator[str]:
    """What disagrees, both values, and which is shown why."""
    yield str(row["what"])
    if row.get("published") is not None or row.get("compared") is not None:
        printed, compared = t("As printed"), t("Compared with")
        yield f"[{printed}: {number(row.get('published'), t)}; {compared}: {number(row.get('compared'), t)}]"
    if row.get("shown_because"):
        yield str(row["shown_because"])


def number(value: Any, t: Translator) -> str:
    """A value of a finding in words; a dash for none."""
    return "–" if value is None else t.number(float(value), 2)
