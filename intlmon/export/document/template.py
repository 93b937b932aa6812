"""The template of papers: ours, or the ministry's own letterhead in its place.

A letterhead is a Word document ``data/templates/note.docx``, or one that the setting ``INTLMON_TEMPLATE`` names. What stands in
it (an emblem, a name, headers and footers) stays; the paper follows. It must have the styles in ``STYLES``.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError

from intlmon.errors import TemplateError
from intlmon.paths import DATA, ROOT
from intlmon.settings import settings

OURS = ROOT / "static" / "templates" / "note.docx"
LETTERHEAD = DATA / "templates" / "note.docx"
_PARAGRAPH, _CHARACTER, _TABLE = WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER, WD_STYLE_TYPE.TABLE
STYLES = {
    "Title": _PARAGRAPH,
    "Subtitle": _PARAGRAPH,
    "Heading 1": _PARAGRAPH,
    "Heading 2": _PARAGRAPH,
    "Caption": _PARAGRAPH,
    "List Bullet": _PARAGRAPH,
    "TOC Heading": _PARAGRAPH,
    "toc 1": _PARAGRAPH,
    "toc 2": _PARAGRAPH,
    "footnote text": _PARAGRAPH,
    "footnote reference": _CHARACTER,
    "Table Grid": _TABLE,
}


def template() -> Path:
    """The file in force."""
    chosen = settings().template
    return Path(chosen) if chosen else LETTERHEAD if LETTERHEAD.is_file() else OURS


def check() -> None:
    """Raise ``TemplateError`` where the template in force cannot be used."""
    path = template()
    _check(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=1)
def _check(path: Path, _changed: int) -> None:
    opened(path)


def opened(path: Path) -> Docx:
    """A new document from a template. Raises ``TemplateError`` where it is no Word document or lacks styles."""
    try:
        document = Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise TemplateError(f"{path}: not a Word document; expected a .docx file, saved by Word as “Word Document”") from error
    lacking = _lacking(document)
    if lacking:
        raise TemplateError(
            f"{path}: lacks the styles {', '.join(lacking)}; expected all of {', '.join(STYLES)}."
            f" Begin from {OURS.relative_to(ROOT)}, or apply each style once in Word and save."
        )
    return document


def _lacking(document: Docx) -> list[str]:
    present = {(style.name or "").casefold() for style in _styles(document)}
    return [name for name in STYLES if name.casefold() not in present]


def _styles(document: Docx) -> Iterable:  # type: ignore[type-arg]
    return (style for style in document.styles if STYLES.get(_known(style.name or "")) == style.type)


def _known(name: str) -> str:
    return next((known for known in STYLES if known.casefold() == name.casefold()), "")
