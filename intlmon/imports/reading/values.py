"""Values out of text: numbers, days and yes/no as people write them in Kazakh, Russian and English.

Each function gives the value, or ``None`` where the text is no such value; ``Ambiguous`` is raised where it could be two.
"""

import datetime
import re
from decimal import Decimal

from intlmon.imports.reading.text import key, plain_dashes


class Ambiguous(ValueError):
    """A text that could be read as two values: ``first`` and ``second``, as people would write them."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first, second)
        self.first, self.second = first, second


_NUMBER = re.compile(
    r"[-+]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|"
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3},\d{3}\.\d+|\d{1,3}\.\d{3},\d+)",
    re.ASCII,
)
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_LONGEST = 40

_YES = {key(word) for word in ("иә", "ия", "да", "yes", "true", "истина", "шын", "бар", "есть", "имеется", "1", "y", "д", "v")}
_NO = {key(word) for word in ("жоқ", "нет", "no", "false", "ложь", "жалған", "не имеется", "0", "n", "н")}
_SIGNS = {"+": True, "✓": True, "✔": True, "☑": True, "-": False, "–": False, "—": False, "☐": False, "✗": False}

_MONTHS = {
    1: "қаңтар янв январь января january jan", 2: "ақпан фев февр февраль февраля february feb", 3: "наурыз мар март марта march mar",
    4: "сәуір апр апрель апреля april apr", 5: "мамыр май мая may", 6: "маусым июн июнь июня june jun", 7: "шілде июл июль июля july jul",
    8: "тамыз авг август августа august aug", 9: "қыркүйек сен сент сентябрь сентября september sep sept",
    10: "қазан окт октябрь октября october oct", 11: "қараша ноя нояб ноябрь ноября november nov",
    12: "желтоқсан дек декабрь декабря december dec",
}  # fmt: skip
_ENDINGS = (
    "",
    "дың",
    "дің",
    "тың",
    "тің",
    "ның",
    "нің",
    "да",
    "де",
    "та",
    "те",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "ы",
    "і",
    "сы",
    "сі",
)
_MONTH_OF = {key(word + ending): month for month, words in _MONTHS.items() for word in words.split() for ending in _ENDINGS}
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?", re.ASCII)
_DAY_FIRST = re.compile(
    r"(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?:\s*(?:ж|г|жылы?|года?)\.?)?(?: \d{1,2}:\d\d(?::\d\d)?)?", re.ASCII
)
_YEAR_WORDS = {key(word) for word in ("ж", "г", "жыл", "жылы", "жылғы", "жылдың", "год", "года", "году")}
_FIRST_SERIAL, _LAST_SERIAL = datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)


def number(text: str) -> Decimal | None:
    """A number as written with spaces or points between thousands, and a comma or point before decimals.

    >>> number("1\\u202f234,5"), number("−7"), number("1.234.567,8"), number("12 чел.")
    (Decimal('1234.5'), Decimal('-7'), Decimal('1234567.8'), None)
    """
    plain = plain_dashes(" ".join(text.split()))
    if len(plain) > _LONGEST or not _NUMBER.fullmatch(plain):
        return None
    if _THOUSANDS.fullmatch(plain):
        raise Ambiguous(re.sub("[.,]", "", plain), plain.replace(",", "."))
    bare = re.sub("[ '’]", "", plain)
    decimal = max(bare.rfind(","), bare.rfind("."))
    if decimal >= 0 and bare.count(bare[decimal]) == 1:
        bare = re.sub("[.,]", "", bare[:decimal]) + "." + bare[decimal + 1 :]
    return Decimal(re.sub("[.,]", "", bare) if bare.count(",") + bare.count(".") > 1 else bare)


def yes_no(text: str) -> bool | None:
    """Yes or no as written in any of the three languages, or as a sign.

    >>> yes_no("Иә"), yes_no("нет."), yes_no("+"), yes_no("мүмкін")
    (True, False, True, None)
    """
    if text.strip() in _SIGNS:
        return _SIGNS[text.strip()]
    word = key(text)
    return True if word in _YES else False if word in _NO else None


def day(text: str) -> datetime.date | None:
    """A day as written in words or digits; day before month.

    >>> day("12 наурыз 2024 ж."), day("«12» марта 2024 г."), day("2024 жылғы 12 наурыз"), day("12.03.24")
    (datetime.date(2024, 3, 12), datetime.date(2024, 3, 12), datetime.date(2024, 3, 12), datetime.date(2024, 3, 12))
    """
    plain = plain_dashes(" ".join(text.split())).strip(" .")
    if len(plain) > _LONGEST:
        return None
    if found := _ISO.fullmatch(plain):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(plain):
        return _of_digits(found[1], found[2], found[3], found[4])
    return _of_words(plain)


def _of_digits(first: str, sign: str, second: str, year: str) -> datetime.date | None:
    """With slashes, the American order is as likely: then a day that could be a month has two readings."""
    as_written, swapped = _day(year, second, first), _day(year, first, second)
    if sign == "/" and as_written and swapped and as_written != swapped:
        raise Ambiguous(as_written.isoformat(), swapped.isoformat())
    return as_written


def _of_words(plain: str) -> datetime.date | None:
    words = [word for word in key(plain).split() if word not in _YEAR_WORDS]
    if len(words) != 3:
        return None
    if len(words[0]) == 4 and words[1] not in _MONTH_OF:  # 2024 жылғы 12 наурыз
        words = [words[1], words[2], words[0]]
    elif len(words[0]) == 4:
        words = [words[2], words[1], words[0]]
    elif words[0] in _MONTH_OF:  # March 12, 2024
        words = [words[1], words[0], words[2]]
    month = _MONTH_OF.get(words[1])
    digits = words[0].isdecimal() and words[2].isdecimal() and len(words[0]) <= 2 and len(words[2]) == 4
    return _day(words[2], str(month), words[0]) if month and digits else None


def _day(year: str, month: str, of_month: str) -> datetime.date | None:
    try:
        return datetime.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(of_month))
    except ValueError:
        return None


def of_serial(serial: int, of_1904: bool) -> datetime.date | None:
    """The day that a whole number stands for in a workbook, or ``None`` outside 1950 to 2100: then it is more likely a year.

    >>> of_serial(45363, of_1904=False), of_serial(43901, of_1904=True), of_serial(2024, of_1904=False)
    (datetime.date(2024, 3, 12), datetime.date(2024, 3, 12), None)
    """
    first = datetime.date(1904, 1, 1) if of_1904 else datetime.date(1899, 12, 30)
    if not 0 < serial < 100_000:
        return None
    found = first + datetime.timedelta(days=serial)
    return found if _FIRST_SERIAL <= found < _LAST_SERIAL else None
