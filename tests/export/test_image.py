"""Charts drawn without a browser: every one of them, in the shipped typeface."""

import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageFont
from vl_convert import register_font_directory, svg_to_png

from intlmon.charts import CHARTS
from intlmon.export.drawing import FAMILY, FONTS, TYPEFACE, drawing
from intlmon.export.image import svg
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES
from intlmon.queries import Result
from tests.charts.samples import sample
from tests.export.views import view

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
FACES = ("Regular", "Bold")


def drawn(name: str, language: str, edition: str) -> View:
    """A chart with made up rows."""
    chart, rows = CHARTS[name], sample(CHARTS[name].family.name, CHARTS[name].long_labels)
    cited = (frozenset(),) * rows.num_rows
    return View(
        chart.topic, f"{chart.title} {KAZAKH}", Result(rows, cited, frozenset(), (), chart.question, Filters()), edition, language, name
    )


def glyph(face: str, letter: str) -> bytes:
    return bytes(ImageFont.truetype(str(FONTS / f"NotoSansIntlmon-{face}.ttf"), 40).getmask(letter))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_drawn_in_the_shipped_typeface(edition: str, name: str, language: str) -> None:
    picture = ElementTree.fromstring(svg(drawn(name, language, edition)))
    texts = [element for element in picture.iter() if element.tag.endswith("}text")]
    assert texts
    assert {element.get("font-family") for element in texts} == {TYPEFACE}
    letters = {letter for element in texts for letter in "".join(element.itertext())} - set(" \n\u00a0\u202f")
    missing = {face: glyph(face, "\U0010ffff") for face in FACES}
    assert not [(letter, face) for letter in letters for face in FACES if glyph(face, letter) == missing[face]]
    assert 100 < float(picture.get("height", "0")) < 20_000


@pytest.mark.parametrize("face", FACES)
def test_shipped_faces_have_every_kazakh_letter_and_the_minus(face: str) -> None:
    drawn = [glyph(face, letter) for letter in KAZAKH + "−–№₸«»→≤≥≈"]
    assert glyph(face, "\U0010ffff") not in drawn
    assert ImageFont.truetype(str(FONTS / f"NotoSansIntlmon-{face}.ttf"), 12).getname() == (FAMILY, face)


def size(face: str, letter: str) -> tuple[int, int]:
    """Width and height of the ink of a letter, as vl-convert draws it."""
    register_font_directory(str(FONTS))
    weight = {"Regular": "normal", "Bold": "bold"}[face]
    text = f'<text x="20" y="120" font-size="80" font-weight="{weight}" font-family="{TYPEFACE}">{letter}</text>'
    picture = svg_to_png(f'<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160">{text}</svg>', scale=1)
    left, top, right, bottom = Image.open(io.BytesIO(picture)).getchannel("A").getbbox() or (0, 0, 0, 0)
    return right - left, bottom - top


@pytest.mark.parametrize("face", FACES)
def test_letters_are_drawn_from_the_shipped_face(face: str) -> None:
    font = ImageFont.truetype(str(FONTS / f"NotoSansIntlmon-{face}.ttf"), 80)
    for letter in KAZAKH + "−–№₸«»→≤≥≈":
        left, top, right, bottom = font.getmask(letter).getbbox() or (0, 0, 0, 0)
        drawn, shipped = size(face, letter), (right - left, bottom - top)
        assert max(abs(one - other) for one, other in zip(drawn, shipped, strict=True)) <= 2, (letter, drawn, shipped)


def test_the_typeface_travels_in_the_drawing(edition: str) -> None:
    faces = r"@font-face\{font-family:'([^']+)';font-weight:(\w+);src:url\(data:font/woff2;base64,"
    assert re.findall(faces, svg(drawn("agreements.by_country", "kk", edition))) == [(FAMILY, "normal"), (FAMILY, "bold")]


def test_a_map_needs_no_network(edition: str) -> None:
    made = drawing(view(edition, "kk", "agreements/map", "agreements.map", year=["2023"]), 800)
    assert made.count("<path") > 170, "land, countries, borders"
    assert "Қазақстан" in made
    assert "http" not in made.replace("http://www.w3.org", "")


def test_numbers_follow_the_language(edition: str) -> None:
    made = {
        language: drawing(view(edition, language, "agreements/by_country", "agreements.by_country", year=["2023"]), 800)
        for language in LANGUAGES
    }
    # Line 606 of document 000: Russia, 1710.
    assert "1,710" in made["en"]
    assert all("1\N{NO-BREAK SPACE}710" in made[language] for language in ("kk", "ru"))


def test_without_rows_there_is_nothing_to_draw(edition: str) -> None:
    with pytest.raises(ValueError, match=r"agreements\.by_country: no rows to draw"):
        svg(view(edition, "en", "agreements/by_country", "agreements.by_country", year=["2023"], country=["LT"], region=["africa"]))
