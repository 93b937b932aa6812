"""Where things stand on a slide of 16:9, in points, and how their text looks; the master is made of it (``tools/slide_master.py``)."""

from typing import NamedTuple

WIDTH, HEIGHT = 960, 540
INK, GREY, PRIMARY, PALE, LINE = "0B1620", "566573", "0B5C96", "F2F6FA", "CBD5DF"  # those of the page's light look


class Box(NamedTuple):
    """Left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float


class Text(NamedTuple):
    """How a text looks: points, weight, colour, where in its box."""

    size: float
    bold: bool = False
    colour: str = INK
    anchor: str = "t"
    align: str = "l"


class Place(NamedTuple):
    """A placeholder of the layout "view"."""

    number: int
    box: Box


TEXTS = {
    "ministry": Text(10.5, colour=GREY),
    "title": Text(24, bold=True, anchor="b"),
    "cover": Text(36, bold=True, colour=PRIMARY, anchor="b"),
    "subtitle": Text(16, colour=GREY),
    "body": Text(16),
    "filters": Text(12, colour=GREY),
    "source": Text(9.5, colour=GREY),
    "number": Text(10.5, colour=GREY, align="r"),
    "figure": Text(26, bold=True, colour=PRIMARY),
    "label": Text(11, colour=GREY),
}

BAND = Box(0, 0, WIDTH, 7)
MINISTRY = Box(40, 18, 880, 18)
TITLE_AT = Box(40, 38, 880, 62)
FILTERS = Place(10, Box(40, 103, 880, 34))
SOURCE = Place(11, Box(40, 488, 880, 28))
EDITION = Place(12, Box(40, 518, 780, 14))
NUMBER = Box(840, 517, 80, 16)
TITLE = Box(40, 120, 880, 150)
SUBTITLE, SUBTITLE_AT = 1, Box(40, 284, 880, 200)
UPPER = (Box(40, 44, 880, 66), Box(40, 116, 880, 88))  # title and subtitle where figures stand below
CONTENT = Box(40, 142, 880, 340)
SIDE = 176  # width of the key figures beside a chart
STRIP = 62  # height of the key figures above a table
GAP = 16
THUMBNAIL, NOTES = Box(40, 30, 224, 126), Box(40, 170, 460, 520)  # of the notes page, 540 by 720
