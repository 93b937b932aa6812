"""What people do to cells: each takes what a cell ought to hold and gives what is written instead."""

import datetime
import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from intlmon.trial.handed import Written

_MONTHS = {
    "kk": ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
    "ru": ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}
_TWINS = str.maketrans("аеосрхАЕОСРХ", "aeocpxAEOCPX")
_EPOCH = datetime.date(1899, 12, 30)


@dataclass(frozen=True)
class Place:
    """Where it happens: the language of the workbook, and numbers drawn for this cell."""

    language: str
    chance: random.Random


def _day(value: Written) -> datetime.date:
    assert isinstance(value, datetime.date)
    return value


def _words(value: Written, place: Place) -> Written:
    day = _day(value)
    month = _MONTHS[place.language][day.month - 1]
    forms = {"kk": f"{day.year} жылғы {day.day} {month}", "ru": f"{day.day} {month} {day.year} г.", "en": f"{day.day} {month} {day.year}"}
    return forms[place.language]


def _dotted(value: Written, place: Place) -> Written:
    return _day(value).strftime("%d.%m.%Y")


def _serial(value: Written, place: Place) -> Written:
    return (_day(value) - _EPOCH).days


def _no_such_day(value: Written, place: Place) -> Written:
    return f"31.02.{_day(value).year}"


def _no_day(value: Written, place: Place) -> Written:
    return {"kk": "көктемде", "ru": "весной", "en": "in spring"}[place.language]


def _year_before(value: Written, place: Place) -> Written:
    return datetime.date(1995, 1, 1) + datetime.timedelta(days=place.chance.randint(0, 300))


def _twins(value: Written, place: Place) -> Written:
    """Cyrillic letters in the middle of a word replaced by Latin ones that look the same."""
    text = str(value)
    at = next(at for at in range(1, len(text)) if text[at] != text[at].translate(_TWINS) and text[at - 1].isalpha())
    return text[:at] + text[at].translate(_TWINS) + text[at + 1 :]


def _unseen(value: Written, place: Place) -> Written:
    text = str(value)
    at = place.chance.randint(1, len(text) - 1)
    return text[:at] + place.chance.choice("\u200b\u00ad") + text[at:]


def _decomposed(value: Written, place: Place) -> Written:
    return unicodedata.normalize("NFD", str(value))


def _misspelt(value: Written, place: Place) -> Written:
    """Two neighbouring letters swapped, one doubled."""
    text = str(value)
    at = next(at for at in range(4, len(text) - 1) if text[at] != text[at + 1])
    return text[:at] + text[at + 1] + text[at] + text[at] + text[at + 2 :]


def _spaced(value: Written, place: Place) -> Written:
    return f"\u00a0{int(str(value))},0 "


def _halved(value: Written, place: Place) -> Written:
    return int(str(value)) + 0.5


def _in_words(value: Written, place: Place) -> Written:
    return {"kk": "он екі шамасында", "ru": "около двенадцати", "en": "about twelve"}[place.language]


def _below(value: Written, place: Place) -> Written:
    return f"\u2212{int(str(value)) + 1}"


def _constant(**texts: str) -> Callable[[Written, Place], Written]:
    def bend(value: Written, place: Place) -> Written:
        return texts.get(place.language, texts["en"])

    return bend


# In the order of errors.toml, where each has its share and the rules that must find it.
BENDS: dict[str, Callable[[Written, Place], Written]] = {
    "date_in_words": _words,
    "date_as_text": _dotted,
    "date_as_number": _serial,
    "look_alike": _twins,
    "invisible": _unseen,
    "decomposed": _decomposed,
    "number_as_text": _spaced,
    "namibia": _constant(en="NA"),
    "missing": lambda value, place: None,
    "no_such_day": _no_such_day,
    "no_date": _no_day,
    "ended_before": _year_before,
    "wrong_code": _constant(kk="Спорттық байланыстар", ru="Спортивные связи", en="Sports relations"),
    "code_form": _constant(en="6B/—/17 (?)"),
    "unknown_country": _constant(kk="Атлантида", ru="Атлантида", en="Atlantis"),
    "home_country": _constant(kk="Қазақстан", ru="Казахстан", en="Kazakhstan"),
    "misspelt_partner": _misspelt,
    "fraction": _halved,
    "number_in_words": _in_words,
    "negative": _below,
    "uncalculated": lambda value, place: "=1+1",
    "error_cell": lambda value, place: "#REF!",
    "long_number": lambda value, place: 1.23456789012346e19,
    "another_year": lambda value, place: int(str(value)) - 4,
    "email": lambda value, place: f"{value} example@example.org",
    "phone": lambda value, place: f"{value} +7 (700) 000-00-00",
    "personal_number": lambda value, place: f"{value} 000101100006",
}
