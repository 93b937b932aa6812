"""A presentation that grows slide by slide on the master."""

import datetime
import io
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Pt

from intlmon.export.slides.notes import add_notes
from intlmon.export.slides.places import EDITION, FILTERS, MINISTRY, SOURCE, SUBTITLE, SUBTITLE_AT, TEXTS, TITLE, TITLE_AT, UPPER
from intlmon.export.slides.text import fill, plain
from intlmon.i18n import N_, translator

MASTER = Path(__file__).with_name("master.pptx")
_LONGEST = 255  # letters of a property
MINISTRY_NAME = N_("Ministry of Science and Higher Education of the Republic of Kazakhstan")


class Pages:
    """Slides in one language, made on a ``day``."""

    def __init__(self, title: str, language: str, day: datetime.date) -> None:
        self.language, self.t = language, translator(language)
        self.made = Presentation(str(MASTER))
        about = self.made.core_properties
        about.title, about.language, about.author = plain(title)[:_LONGEST], language, self.t(MINISTRY_NAME)
        about.created = about.modified = datetime.datetime.combine(day, datetime.time())
        ministry = next(shape for shape in self.made.slide_master.shapes if shape.name == "Ministry")
        fill(ministry, self.t(MINISTRY_NAME), MINISTRY, TEXTS["ministry"], language)

    def cover(self, title: str, lines: Sequence[str], lower: bool = True) -> Any:
        """Add the first slide, with its text in the middle or, not ``lower``, in the upper half; return it."""
        slide = self.made.slides.add_slide(self.made.slide_layouts.get_by_name("title"))
        boxes = (TITLE, SUBTITLE_AT) if lower else UPPER
        for shape, box in zip((slide.shapes.title, slide.placeholders[SUBTITLE]), boxes, strict=True):
            shape.left, shape.top, shape.width, shape.height = (Pt(side) for side in box)
        fill(slide.shapes.title, title, boxes[0], TEXTS["cover"], self.language, (36, 32, 28, 24, 20) if lower else (28, 24, 20, 17))
        fill(
            slide.placeholders[SUBTITLE],
            "\n".join(lines),
            boxes[1],
            TEXTS["subtitle"],
            self.language,
            (16, 14, 12, 10) if lower else (14, 12, 11, 10),
        )
        return slide

    def page(self, title: str, below: str, source: str, edition: str, notes: Sequence[str]) -> Any:
        """Add a slide with its title, what it is limited to (``below`` the title), source, data edition and notes; return it."""
        slide = self.made.slides.add_slide(self.made.slide_layouts.get_by_name("view"))
        fill(slide.shapes.title, title, TITLE_AT, TEXTS["title"], self.language, (24, 20, 17, 14))
        texts = (
            (FILTERS, below, "filters", (12, 11, 10, 9)),
            (SOURCE, source, "source", (9.5, 8.5)),
            (EDITION, edition, "source", (9.5, 8.5)),
        )
        for place, text, look, sizes in texts:
            fill(slide.placeholders[place.number], text, place.box, TEXTS[look], self.language, sizes)
        self._number(slide)
        self.tell(slide, notes)
        return slide

    def tell(self, slide: Any, notes: Sequence[str]) -> None:
        """Put paragraphs on the notes page of a slide."""
        add_notes(slide, notes, self.language)

    def file(self) -> bytes:
        """The presentation as a file."""
        made = io.BytesIO()
        self.made.save(made)
        return made.getvalue()

    def _number(self, slide: Any) -> None:
        """Slides take over all placeholders of their layout but this."""
        number = next(shape for shape in slide.slide_layout.placeholders if shape.name == "Slide number")
        copied = deepcopy(number._element)
        copied.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in slide.shapes) + 1))
        slide.shapes._spTree.append(copied)
