"""Slides, read back by other libraries than those that write their numbers."""

import datetime
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pyarrow as pa
import pytest
from pptx import Presentation

from intlmon.export.brief_slides import brief
from intlmon.export.deck import Deck, Item, view_of
from intlmon.export.plot import plot
from intlmon.export.slides import SlideContent, of_deck, slides
from intlmon.export.slides.fit import height, shortened, width, wrapped
from intlmon.export.slides.places import HEIGHT, NUMBER, SOURCE, WIDTH
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import Result, ask, names
from tests.export.office import converted, needs_impress, words

DAY = datetime.date(2026, 11, 21)
YEAR = Filters.of({"year": ["2023"]})
PT = 12700
INJECTED = ["=1+1", "+1", "@SUM(A1)", "\t=1", "\r=1", "http://example.org", "</a:t><a:t>", "&amp;", "{=1}", "a\x0bb", "{{x}}", "ә" * 400]
MINISTRY = {
    "kk": "Қазақстан Республикасы Ғылым және жоғары білім министрлігі",
    "ru": "Министерство науки и высшего образования Республики Казахстан",
    "en": "Ministry of Science and Higher Education of the Republic of Kazakhstan",
}
DECK = Deck(
    "",
    tuple(
        Item(name, YEAR)
        for name in (
            "agreements.map", "agreements.by_country", "agreements.by_ownership", "projects.by_institution", "programmes.by_level",
            "programmes.by_year_signed", "publications.by_field_index", "health.timeline", "changes.relative", "concept.gap",
            "agreements/countries", "programmes/programmes",
        )
    ),
)  # fmt: skip
LONG = "Қазақстан Республикасының жоғары және (немесе) жоғары оқу орнынан кейінгі білім беру ұйымдары " * 8


def read(file: bytes) -> Presentation:
    return Presentation(io.BytesIO(file))


def texts(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def charts(file: bytes) -> Iterator:
    return (shape.chart for slide in read(file).slides for shape in slide.shapes if shape.has_chart)


def tables(file: bytes) -> Iterator:
    return (shape.table for slide in read(file).slides for shape in slide.shapes if shape.has_table)


def workbook_of(chart) -> list[tuple]:
    blob = chart.part.chart_workbook.xlsx_part.blob
    return list(openpyxl.load_workbook(io.BytesIO(blob)).worksheets[0].iter_rows(values_only=True))


@pytest.fixture(scope="module")
def decks(edition: str) -> dict[str, bytes]:
    """The deck of twelve views in each language."""
    return {language: of_deck(DECK, edition, language, DAY) for language in LANGUAGES}


@pytest.fixture(scope="module")
def briefs(edition: str) -> dict[str, bytes]:
    """A country's brief and a university's, in each language."""
    return {
        f"{language} {topic}": brief(topic, Filters.of({"year": ["2023"], f"profile_{column}": [code]}), edition, language, DAY)
        for language in LANGUAGES
        for topic, column, code in (("country", "country", "RU"), ("university", "institution", "al_farabi_kaznu"))
    }


@pytest.fixture(scope="module")
def files(decks: dict[str, bytes], briefs: dict[str, bytes]) -> dict[str, bytes]:
    return decks | briefs


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_have_the_numbers_of_the_question(edition: str, language: str) -> None:
    """In the workbook that staff edit and in the numbers that the program draws, those of the query."""
    item = Item("agreements.by_ownership", YEAR)
    (chart,) = charts(of_deck(Deck("", (item,)), edition, language, DAY))
    rows = ask("agreements/by_ownership", edition, language, YEAR).rows()
    asked = {(row["series"], row["label"]): row["value"] for row in rows}
    categories = list(chart.plots[0].categories)
    drawn = {
        (series.name, label): value for series in chart.plots[0].series for label, value in zip(categories, series.values, strict=True)
    }
    assert drawn == asked
    head, *lines = workbook_of(chart)
    assert {(head[place], line[0]): line[place] for line in lines for place in range(1, len(head))} == asked
    # Paragraphs at lines 42 and 185 of document 000: national universities.
    national = {"kk": "Ұлттық", "ru": "Национальный", "en": "National"}[language]
    assert (asked["2022", national], asked["2023", national]) == (1523, 1544)


def test_every_bar_is_on_a_slide_once_and_on_the_same_scale(edition: str) -> None:
    drawn = plot(view_of(Item("projects.by_institution", YEAR), edition, "kk"))
    made = list(charts(of_deck(Deck("", (Item("projects.by_institution", YEAR),)), edition, "kk", DAY)))
    assert len(made) > 1
    assert [category for chart in made for category in chart.plots[0].categories] == list(drawn.categories)
    for number, (_, values) in enumerate(drawn.series):
        assert [value for chart in made for value in list(chart.plots[0].series)[number].values] == list(values)
    assert len({chart.value_axis.maximum_scale for chart in made}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slide_says_what_it_shows(edition: str, language: str, decks: dict[str, bytes]) -> None:
    made, t = read(decks[language]), translator(language)
    assert [shape.text_frame.text for shape in made.slide_master.shapes if shape.name == "Ministry"] == [MINISTRY[language]]
    assert (made.slide_width, made.slide_height) == (WIDTH * PT, HEIGHT * PT)
    slide = made.slides[2]
    view = view_of(DECK.items[1], edition, language)
    said = texts(slide)
    assert slide.shapes.title.text == view.title
    assert view.filters_in_words in said
    assert t("Rows {first}–{last} of {all}", first=1, last=13, all=25) in said
    assert names(edition, language)("source_short", "000") in said
    assert edition.removesuffix(".corrected").split("-")[0] in said or t("Data edition") in said
    # The report's headline figure, line 1 of its summary: 6044 agreements.
    assert t.number(6044) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_hold_the_findings_and_definitions(edition: str, language: str) -> None:
    item = Item("agreements/countries", Filters.of({"year": ["2023"], "country": ["KG"]}), note="Сөйлеуге: =1+1")
    notes = read(of_deck(Deck("", (item,)), edition, language, DAY)).slides[1].notes_slide.notes_text_frame.text
    view = view_of(item, edition, language)
    findings = ask("quality/findings", edition, language, Filters.of({"finding": view.findings})).rows()
    assert findings
    assert all(row["what"] in notes for row in findings)
    assert translator(language)("Definitions") in notes
    assert "Сөйлеуге: =1+1" in notes


def test_more_findings_than_the_page_holds_are_counted(edition: str) -> None:
    notes = read(of_deck(Deck("", (Item("quality/findings"),)), edition, "en", DAY)).slides[1].notes_slide.notes_text_frame.text
    count = int(re.search(r"touch it: ([\d,]+)", notes)[1].replace(",", ""))
    told = len(re.findall(r"^\d+\. ", notes.partition("Definitions")[0], flags=re.MULTILINE))
    assert f"And {count - told:,} more" in notes if count > told else "more" not in notes


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_have_the_cells_of_the_view(edition: str, language: str) -> None:
    item = Item("agreements/countries", YEAR)
    made = list(tables(of_deck(Deck("", (item,)), edition, language, DAY)))
    shown = view_of(item, edition, language)
    t = shown.t
    rows = [[cell.text for cell in row.cells] for table in made for row in list(table.rows)[1:]]
    head = [cell.text for cell in made[0].rows[0].cells]
    agreements = head.index(shown.heading("agreements"))
    asked = shown.result.rows()[: len(rows)]
    assert [(row[head.index(shown.heading("country"))], row[agreements]) for row in rows] == [
        (row["country_name"], t.number(row["agreements"])) for row in asked
    ]


def test_rows_that_are_on_no_slide_are_told(edition: str) -> None:
    file = of_deck(Deck("", (Item("programmes/programmes", YEAR),)), edition, "en", DAY)
    count = view_of(Item("programmes/programmes", YEAR), edition, "en").result.table.num_rows
    shown = sum(len(table.rows) - 1 for table in tables(file))
    made = list(read(file).slides)[1:]
    spans = [re.search(r"Rows ([\d,]+)–([\d,]+) of ([\d,]+)", texts(slide)).groups() for slide in made]
    ends = [tuple(int(number.replace(",", "")) for number in span) for span in spans]
    assert all(before[1] + 1 == after[0] for before, after in pairwise(ends))
    assert (ends[0][0], ends[-1][1], {span[2] for span in ends}) == (1, shown, {count})
    assert f"Not on slides: {count - shown}" in texts(made[-1])
    assert "Without room here: " in texts(made[0])


def test_a_view_without_rows_says_so(edition: str) -> None:
    item = Item("agreements.by_country", Filters.of({"year": ["2023"], "country": ["LT"], "region": ["africa"]}))
    made = read(of_deck(Deck("", (item,)), edition, "en", DAY))
    assert len(made.slides) == 2
    assert "No figures for this choice." in texts(made.slides[1])


def test_injected_text_stays_text(edition: str) -> None:
    table = pa.table({"label": INJECTED, "value": list(range(1, len(INJECTED) + 1))})
    result = Result(table, (frozenset(),) * len(INJECTED), frozenset(), (), "agreements/by_country", YEAR)
    views = [View("agreements", text, result, edition, "en", chart) for text in INJECTED[:3] for chart in ("agreements.by_country", "")]
    file = slides(INJECTED[0], [SlideContent(view, view.title, note=INJECTED[5]) for view in views], edition, "en", DAY)
    ordered = sorted(INJECTED, key=lambda text: -INJECTED.index(text))
    found = [row for chart in charts(file) for row in workbook_of(chart)[1:]]
    assert [row[0] for row in found] == [text.translate(dict.fromkeys(b"\t\r\x0b", " ")) for text in ordered] * 3
    for chart in charts(file):
        sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).worksheets[0]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s", "n"}
        assert [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink] == []
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        xml = "".join(package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels")))
    assert "hlinkClick" not in xml
    assert "example.org" not in "".join(re.findall(r'Target="[^"]*"', xml))
    assert "</a:t><a:t>" in " ".join(cell.text for made in tables(file) for row in made.rows for cell in row.cells)


def test_packages_are_whole(files: dict[str, bytes]) -> None:
    """What PowerPoint would want to repair: names twice, relations into nothing, parts of no type, shapes of one number."""
    for name, file in files.items():
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            parts = package.namelist()
            assert len(parts) == len(set(parts)), name
            known = ElementTree.fromstring(package.read("[Content_Types].xml"))
            typed = {each.get("PartName") for each in known} | {each.get("Extension") for each in known}
            for part in parts:
                assert f"/{part}" in typed or part.rpartition(".")[2] in typed, f"{name}: {part} has no type"
                if part.endswith(".rels"):
                    for target in targets(package, part):
                        assert target in parts, f"{name}: {part} leads to {target}"
        for slide in read(file).slides:
            numbers = [shape.shape_id for shape in slide.shapes]
            assert len(numbers) == len(set(numbers)), name


def targets(package: zipfile.ZipFile, rels: str) -> Iterator[str]:
    """Parts that a file of relations names."""
    base = posixpath.dirname(posixpath.dirname(rels))
    for relation in ElementTree.fromstring(package.read(rels)):
        assert relation.get("TargetMode") != "External", rels
        target = relation.get("Target")
        yield target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))


def test_every_letter_is_in_the_shipped_typeface(files: dict[str, bytes]) -> None:
    for name, file in files.items():
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            for part in package.namelist():
                if part.endswith(".xml") and part.startswith("ppt/"):
                    faces = set(re.findall(r'<a:(?:latin|ea|cs) typeface="([^"]*)"', package.read(part).decode()))
                    assert faces <= {"Noto Sans", "+mn-lt", "+mn-ea", "+mn-cs", "+mj-lt", "+mj-ea", "+mj-cs"}, f"{name}: {part}: {faces}"
            runs = re.findall(r"<a:rPr[^>]*>.*?</a:rPr>", package.read("ppt/slides/slide2.xml").decode())
        assert runs
        assert all('<a:cs typeface="Noto Sans"/>' in run for run in runs if "slidenum" not in run), name


def boxes(slide) -> Iterator[tuple[str, float, float, float, float]]:
    """Text, size, width, height of a slide's boxes of text, and whether it is bold."""
    for shape in slide.shapes:
        runs = [run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs] if shape.has_text_frame else []
        if runs:
            yield shape.text_frame.text, runs[0].font.size.pt, shape.width / PT, shape.height / PT, bool(runs[0].font.bold)


def test_text_fits_into_its_box(files: dict[str, bytes], edition: str) -> None:
    long = tuple(Item(name, YEAR, title=LONG, note=LONG) for name in ("agreements.by_country", "agreements/countries", "agreements.map"))
    for name, file in (files | {"long": of_deck(Deck(LONG, long), edition, "kk", DAY)}).items():
        for number, slide in enumerate(read(file).slides, 1):
            for text, size, wide, high, bold in boxes(slide):
                assert height(text, size, wide, bold) <= high + 1, f"{name}, slide {number}: {text}"
            for shape in slide.shapes:
                assert shape.top + shape.height <= HEIGHT * PT, f"{name}, slide {number}: {shape.name}"
                if shape.has_table:
                    assert shape.top + shape.height <= SOURCE.box.top * PT, f"{name}, slide {number}"
                    assert shape.left + shape.width <= (WIDTH - 39) * PT, f"{name}, slide {number}"


def test_a_text_is_broken_and_shortened_by_its_width() -> None:
    lines = wrapped("Қазақстан Республикасы", 10, width("Республикасы", 10) + 1)
    assert lines == ["Қазақстан", "Республикасы"]
    assert "".join(wrapped("ә" * 50, 10, 40)) == "ә" * 50
    assert max(width(line, 10) for line in wrapped("ә" * 50, 10, 40)) <= 40
    short = shortened("бір екі үш төрт бес", 10, width("бір екі", 10) + 8, 2)
    assert short.endswith("…")
    assert len(wrapped(short, 10, width("бір екі", 10) + 8)) == 2


def test_a_brief_has_five_slides_with_the_figures_of_the_profile(edition: str, briefs: dict[str, bytes]) -> None:
    for name, file in briefs.items():
        language, topic = name.split()
        t, made = translator(language), read(file)
        assert len(made.slides) == 5, name
        column, code = {"country": ("country", "RU"), "university": ("institution", "al_farabi_kaznu")}[topic]
        rows = ask(f"{topic}/key_figures", edition, language, Filters.of({"year": ["2023"], f"profile_{column}": [code]})).rows()
        cover = texts(made.slides[0])
        assert rows
        for row in rows:
            assert f"{t.number(row['value'], 1)}\n{names(edition, language)('figure', row['figure'])}" in cover, f"{name}: {row}"


def test_programmes_of_a_brief_are_those_of_its_subject_alone(edition: str) -> None:
    totals = []
    for code in ("RU", "LT"):
        chosen = Filters.of({"year": ["2023"], "profile_country": [code]})
        chart = next(each for each in charts(brief("country", chosen, edition, "en", DAY)) if each.plots[0].categories[0].isdigit())
        rows = ask("programmes/by_year_signed", edition, "en", Filters.of({"year": ["2023"], "country": [code]})).rows()
        assert list(chart.plots[0].series[0].values) == [row["value"] for row in rows]
        totals.append(sum(chart.plots[0].series[0].values))
    assert totals[0] > totals[1] > 0


def test_a_brief_of_nobody_is_refused(edition: str) -> None:
    with pytest.raises(ValueError, match="country 'XX'"):
        brief("country", Filters.of({"year": ["2023"], "profile_country": ["XX"]}), edition, "en", DAY)


@needs_impress
def test_libreoffice_opens_them_and_draws_every_word_in_its_place(
    decks: dict[str, bytes], briefs: dict[str, bytes], tmp_path: Path
) -> None:
    for name, file in {"kk": decks["kk"], "ru": briefs["ru country"], "en": briefs["en university"]}.items():
        folder = tmp_path / name
        folder.mkdir()
        drawn = words(converted(file, "pdf", folder, "pptx"))
        made = list(read(file).slides)
        assert len(drawn) == len(made)
        for number, (page, slide) in enumerate(zip(drawn, made, strict=True), 1):
            rest = list(page)
            for shape in slide.shapes:
                if shape.has_text_frame and shape.text_frame.text.strip() and shape.name != "Slide number":
                    take(rest, shape, f"{name}, slide {number}")
            below = [word for word, *place in rest if place[3] > SOURCE.box.top + 2 and place[1] < NUMBER.top - 2]
            assert below == [], f"{name}, slide {number}: a chart or table is higher than its place"
            assert all(left >= 0 and right <= WIDTH and top >= 0 and bottom <= HEIGHT for _, left, top, right, bottom in page)


def take(page: list[tuple], shape, where: str) -> None:
    """Take the words of a shape out of those of a page: in the shape's order, some broken at a hyphen, and none beyond its sides."""
    wanted = "".join(shape.text_frame.text.split())
    left, top, right, bottom = (side / PT for side in (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height))
    inside = [
        place for place, (_, x, y, to, down) in enumerate(page) if left - 2 <= x and to <= right + 2 and top - 6 <= y and down <= bottom + 6
    ]
    for start in range(len(inside)):
        for end in range(start + 1, len(inside) + 1):
            found = "".join(page[place][0] for place in inside[start:end])
            if found == wanted:
                for place in reversed(inside[start:end]):
                    del page[place]
                return
            if not wanted.startswith(found):
                break
    raise AssertionError(f"{where}: {shape.name}: {shape.text_frame.text!r} is not drawn within its box")


def test_figures_of_several_indicators_are_never_one_line(edition: str) -> None:
    """The targets of all indicators have several figures for a year: such a chart is a picture, one indicator's is native."""
    every, one = Item("concept.targets"), Item("concept.targets", Filters.of({"indicator": ["1"]}))
    assert plot(view_of(every, edition, "en")) is None
    (chart,) = charts(of_deck(Deck("", (every, one)), edition, "en", DAY))
    rows = ask("concept/targets", edition, "en", view_of(one, edition, "en").result.filters).rows()
    asked = {(row["year"], float(value)) for row in rows for value in (row["target"], row["actual"]) if value is not None}
    categories = list(chart.plots[0].categories)
    drawn = {(int(year), value) for series in chart.plots[0].series for year, value in zip(categories, series.values, strict=True)}
    assert {pair for pair in drawn if pair[1] is not None} == asked
