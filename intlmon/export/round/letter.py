"""Letters to institutions as Word documents on the letterhead: data sent back or accepted, and reminders."""

import datetime
from collections.abc import Collection, Iterator, Sequence

from intlmon.export.document import Cells, Paper
from intlmon.export.round.marks import SIGNS
from intlmon.i18n import N_, Translator, translator
from intlmon.imports.layout import deadline
from intlmon.imports.model import Checked, Finding, Severity
from intlmon.imports.sheets import sheets
from intlmon.labels import FICTITIOUS
from intlmon.queries import current, is_fictitious, names

_WORST, _LONGEST = 8, 160
_MENDED, _AS_IT_IS, _ACCEPTED, _EMPTY = N_("to be mended"), N_("can be accepted"), N_("accepted"), N_("no rows")


def letter(
    checked: Checked, language: str, edition: str = "", accepted: Collection[str] = (), day: datetime.date | None = None, reason: str = ""
) -> bytes:
    """The DOCX about a file as checked: accepted where nothing in it blocks or topics are ``accepted``, else sent back.

    ``edition`` knows the name of the institution (the current one unless given); ``reason`` is what the ministry adds in its own
    words; ``day`` is the letter's date. Raises ``TemplateError`` where the letterhead cannot be used.
    """
    made = _Letter(language, edition or current(), checked.institution, day or datetime.date.today())
    topics = [topic for topic in sheets() if topic in checked.records]
    taken = [topic for topic in topics if topic in accepted or (not accepted and checked.acceptable(topic))]
    if (topics and len(taken) == len(topics)) or accepted:
        _accepted(made, checked, taken)
    else:
        _sent_back(made, checked, topics)
    if reason.strip():
        made.paper.text(reason.strip())
    return made.save()


def reminder(year: int, institution: str, edition: str, language: str, day: datetime.date, missing: Sequence[str] = ()) -> bytes:
    """The DOCX that reminds an institution of the data of a year; ``missing``: topics that are still to come, all unless given.

    Raises ``TemplateError`` where the letterhead cannot be used.
    """
    made, t = _Letter(language, edition, institution, day), translator(language)
    made.begin(t("Reminder: monitoring data for {year}", year=year))
    due, left = deadline(year), (deadline(year) - day).days
    made.paper.text(t("Data on international activity for {year} are due by {deadline} (Order 661).", year=year, deadline=t.date(due)))
    made.paper.text(t("As of {day}, the following has not arrived from you:", day=t.date(day)))
    made.paper.bullets(sheets()[topic].titles[language] for topic in missing or sheets())
    made.paper.text(_time_left(t, left))
    made.paper.text(t("Please fill in the workbook sent to you. If it is lost, the ministry makes a new one with your last known records."))
    made.paper.text(t("If the data are already on their way, please take this letter as settled."))
    return made.save()


class _Letter:
    """A paper on the letterhead with its addressee and its end."""

    def __init__(self, language: str, edition: str, institution: str, day: datetime.date) -> None:
        self.t, self.day, self.language, self.edition = translator(language), day, language, edition
        self.institution = names(edition, language)("institution", institution) or self.t("Institution not named in the file")

    def begin(self, title: str) -> None:
        """The head: ministry, day, addressee, what it is about."""
        t = self.t
        self.paper = Paper(t, title, self.day)
        if not self.paper.has_letterhead:
            self.paper.line(t("Ministry of Science and Higher Education of the Republic of Kazakhstan"), "Subtitle", size=11, bold=True)
        self.paper.line(t.date(self.day), "Subtitle", size=10)
        self.paper.line(self.institution, "Subtitle", size=11)
        self.paper.line(title, "Title", size=15)
        if is_fictitious(self.edition):
            self.paper.text(t(FICTITIOUS), bold=True)

    def save(self) -> bytes:
        """The file, with a line to sign on."""
        self.paper.text(self.t("Responsible officer: {line}", line="_" * 30))
        return self.paper.save()


def _accepted(made: _Letter, checked: Checked, taken: Sequence[str]) -> None:
    t = made.t
    made.begin(t("Monitoring data accepted"))
    told = {"file": _short(checked.read.name), "year": checked.year or "–"}
    made.paper.text(t("The data for {year} in your file “{file}” were checked and accepted:", **told))
    rows = tuple((sheets()[topic].titles[made.language], len(checked.records[topic]), t(_ACCEPTED)) for topic in taken)
    made.paper.table(Cells((t("Sheet"), t("Records"), t("State")), rows, ("", "", "")))
    others = [
        sheets()[topic].titles[made.language]
        for topic, rows in checked.records.items()
        if topic not in taken and (rows or checked.refused[topic])
    ]
    if others:
        made.paper.text(t("Not accepted yet, and awaited after correction: {sheets}.", sheets=", ".join(others)))
    warned = sum(each.severity is Severity.WARNS and each.topic in taken for each in checked.findings)
    if warned:
        made.paper.text(
            t("Places that should be looked at: {count}. They did not stand in the way; the marked file shows them.", count=warned)
        )
    made.paper.text(t("The figures appear on the dashboard with its next edition. Thank you for your work."))


def _sent_back(made: _Letter, checked: Checked, topics: Sequence[str]) -> None:
    t = made.t
    made.begin(t("Monitoring data sent back for correction"))
    told = {"file": _short(checked.read.name), "year": checked.year or "–"}
    made.paper.text(t("The data for {year} in your file “{file}” were checked. They cannot be accepted as they are:", **told))
    rows: tuple[tuple[str | int | None, ...], ...] = tuple(_counted(made, checked, topic) for topic in topics)
    whole = [each for each in checked.findings if not each.topic and each.severity is Severity.BLOCKS]
    if whole:
        rows = ((t("The whole file"), None, len(whole), None, t(_MENDED)), *rows)
    headings = (t("Sheet"), t("Rows"), t("Must be mended"), t("Should be looked at"), t("State"))
    made.paper.table(Cells(headings, rows, ("",) * 5))
    made.paper.text(t("What to begin with:"))
    made.paper.bullets(_worst(t, checked))
    made.paper.text(
        t(
            "The marked workbook goes with this letter. Its first sheet lists every place and leads to it; the cells are coloured, "
            "and the comment of a cell says what is expected."
        )
    )
    made.paper.text(_again(made, checked))


def _again(made: _Letter, checked: Checked) -> str:
    t, due = made.t, deadline(checked.year) if checked.year else None
    if due and made.day <= due:
        return t("Please correct that workbook and send it again by {deadline}.", deadline=t.date(due))
    return t("Please correct that workbook and send it again as soon as possible: the deadline has passed, or the year is not known.")


def _counted(made: _Letter, checked: Checked, topic: str) -> tuple[str | int | None, ...]:
    found = [each.severity for each in checked.findings if each.topic == topic]
    rows = len(checked.records[topic]) + len(checked.refused[topic])
    state = made.t(_MENDED if not checked.acceptable(topic) else _AS_IT_IS if rows else _EMPTY)
    return sheets()[topic].titles[made.language], rows, found.count(Severity.BLOCKS), found.count(Severity.WARNS), state


def _worst(t: Translator, checked: Checked) -> Iterator[str]:
    """What blocks, the same thing said once for a sheet: the commonest first."""
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for each in checked.findings:
        if each.severity is Severity.BLOCKS:
            alike.setdefault((each.sheet, each.rule, each.field), []).append(each)
    for of_kind in sorted(alike.values(), key=len, reverse=True)[:_WORST]:
        first = of_kind[0]
        place = " ".join(part for part in (first.sheet, f"{first.column}{first.row or ''}") if part) or t("The whole file")
        expected = t("Expected: {expected}", expected=_short(first.expected.read(t))) if first.expected else ""
        more = t("The same in further places: {count}.", count=len(of_kind) - 1) if len(of_kind) > 1 else ""
        yield " ".join(filter(None, (f"{SIGNS[first.severity]} {place}:", _short(first.what.read(t)), _ended(expected), more)))


def _time_left(t: Translator, days: int) -> str:
    if days < 0:
        return t("The deadline passed {count} days ago; please send the data without delay.", count=-days)
    return t("Days left until the deadline: {count}.", count=days) if days else t("The deadline is today.")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _ended(text: str) -> str:
    return text if not text or text.endswith((".", "…", "?", "!")) else f"{text}."
