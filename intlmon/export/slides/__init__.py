"""A deck of views as a PowerPoint file: charts and tables that can be edited, in the reader's language, with notes."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intlmon.export.about import about, edition_in_words, read_in_words
from intlmon.export.deck import Deck, own_title, view_of
from intlmon.export.key_figures import KeyFigure, key_figures_of
from intlmon.export.slides import cards
from intlmon.export.slides.notes import notes
from intlmon.export.slides.pages import Pages
from intlmon.export.slides.parts import Part, parts
from intlmon.export.slides.places import CONTENT, GAP, SIDE, STRIP, Box
from intlmon.export.view import View
from intlmon.i18n import Translator, translator
from intlmon.provenance import Citation, Names, in_words

MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True)
class SlideContent:
    """One view of a deck under the name that it has there, with its key figures (three are shown) and the user's note."""

    view: View
    title: str
    key_figures: tuple[KeyFigure, ...] = ()
    note: str = ""


def of_deck(deck: Deck, edition: str, language: str, day: datetime.date) -> bytes:
    """The presentation of a deck; one without a title is called by its first view."""
    views = [(item, view_of(item, edition, language)) for item in deck.items]
    contents = [SlideContent(view, view.title, key_figures_of(view), item.note) for item, view in views]
    title = deck.title or next((own_title(item.name, edition, language) for item in deck.items), "")
    return slides(title, contents, edition, language, day)


def slides(title: str, contents: Sequence[SlideContent], edition: str, language: str, day: datetime.date) -> bytes:
    """The presentation as of the ``day`` on which it is made: a title slide, then each view on one slide or several."""
    t = translator(language)
    made = Pages(title, language, day)
    made.cover(title, [t.date(day), told_of(edition, t)])
    for content in contents:
        _view(made, content, day)
    return made.file()


def told_of(edition: str, t: Translator) -> str:
    """The edition of the data and how its figures are read."""
    named, figures = t("Data edition"), t("Figures")
    read = read_in_words(edition, t)
    return f"{named}: {edition_in_words(edition, t)}; {figures}: {read}"  # a date may end in a full stop


def source_line(cited: Iterable[Citation], names: Names, t: Translator) -> str:
    """Where figures come from, in words; empty where nothing is cited."""
    source, places = t("Source"), in_words(cited, names, t)
    return f"{source}: {places}" if places else ""


def _view(made: Pages, content: SlideContent, day: datetime.date) -> None:
    view, t = content.view, content.view.t
    told = notes(view, content.title, about(view, day), content.note)
    figures = [("\n".join(part for part in (each.label, each.before) if part), each.shown) for each in content.key_figures[:3]]
    source = source_line(view.result.cited.union(*(each.cited for each in content.key_figures[:3])), view.names, t)
    for part in parts(view, content.title, _box(content)):
        slide = made.page(content.title, _below(view, part), source, told_of(view.edition, t), told)
        if figures and view.chart:
            cards.column(slide, Box(CONTENT.left + CONTENT.width - SIDE, CONTENT.top, SIDE, CONTENT.height), figures, view.language)
        elif figures:
            cards.rows(slide, CONTENT._replace(height=STRIP), figures, len(figures), view.language)
        part.draw(slide)


def _box(content: SlideContent) -> Box:
    """The room of the view: key figures stand beside a chart, above a table."""
    if not content.key_figures:
        return CONTENT
    if content.view.chart:
        return CONTENT._replace(width=CONTENT.width - SIDE - GAP)
    return CONTENT._replace(top=CONTENT.top + STRIP + 8, height=CONTENT.height - STRIP - 8)


def _below(view: View, part: Part) -> str:
    """Which rows, the filters, those that the figures cannot follow, and what has no room."""
    unsplit = view.not_split_by
    message = view.t("Shown for all: the documents do not split these figures by {filters}.", filters=unsplit) if unsplit else ""
    told = (part.rows, view.filters_in_words or view.t("No filters"), message, part.left_out)
    return ". ".join(each.rstrip(".") for each in told if each)
