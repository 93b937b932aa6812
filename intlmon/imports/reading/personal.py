"""What looks like personal data in a column: its heading, or names and identity numbers of people in its cells."""

import datetime
import re
from functools import lru_cache

from intlmon.imports.reading.text import cleaned, key

_HEADING = re.compile(
    r"\b(?:фио|ф и о|таә|т а ә|тае|аты жөні|аты жоні|тегі аты|фамили[яи]|отчеств[оа]|иин|жсн|iin|паспорт\w*|passport|"
    r"удостоверени[ея] личности|жеке куәлі\w*|әкесінің аты|surname|full name|first name|last name|"
    r"patronymic|дат[аы] рождения|туған күні|date of birth|"
    r"name of (?:the )?(?:teacher|student|person|employee))\b|^(?:имя|тегі|есімі)$"
)
_UPPER, _LOWER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ", "a-zа-яёәғқңөұүһі"
_WORD = rf"[{_UPPER}](?:[{_LOWER}]+|[{_UPPER}]+)(?:-[{_UPPER}][{_UPPER}{_LOWER}]+)?"
_PATRONYMIC = r"(?:ович|евич|ич|овна|евна|ична|ұлы|улы|қызы|кызы|ovich|evich|ovna|evna|uly|kyzy|qyzy)"
_FULL = re.compile(rf"{_WORD} {_WORD} [{_UPPER}][{_UPPER}{_LOWER}]+{_PATRONYMIC}|{_WORD} [{_UPPER}]\.\s?(?:[{_UPPER}]\.)?")
_SHOUTED = re.compile(rf"{_WORD} {_WORD} [{_UPPER}]+{_PATRONYMIC.upper()}")
_PASSPORT = re.compile(r"[NНK]\s?\d{8}", re.ASCII)
# What each of them has; a quick look spares most texts the others.
_ENDINGS = ("ич", "на", "лы", "зы", "ch", "na", "ly", "zy")
_DIGITS = re.compile(r"\d[ \d-]{6,}\d")
_TWELVE = re.compile(r"\d{12}", re.ASCII)
_FIRST_WEIGHTS, _SECOND_WEIGHTS = range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_FEWEST, _SHARE = 2, 0.3  # cells that look like names before their column does


def is_personal_heading(heading: str) -> bool:
    """Whether a heading asks for people.

    >>> is_personal_heading("Ф.И.О. преподавателя"), is_personal_heading("Т.А.Ә."), is_personal_heading("Идентификатор (DOI, EID, UT)")
    (True, True, False)
    """
    return bool(_HEADING.search(key(heading)))


def is_iin(digits: str) -> bool:
    """Whether twelve digits are an individual identification number: a day of birth, a century, the right check digit.

    >>> is_iin("900101300097"), is_iin("900101300098"), is_iin("901301300097")
    (True, False, False)
    """
    century = (int(digits[6]) + 1) // 2 + 17
    if not 18 <= century <= 20:
        return False
    try:
        datetime.date(century * 100 + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    return _control(digits) == int(digits[11])


def _control(digits: str) -> int:
    """The check digit of the first eleven; ten where none exists."""
    found = 10
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        found = sum(int(digit) * weight for digit, weight in zip(digits[:11], weights, strict=True)) % 11
        if found < 10:
            break
    return found


@lru_cache(maxsize=65_536)
def looks_like(text: str) -> str:
    """``number`` for an identity number, ``passport``, ``name`` for a full name of a person with patronymic or initials, or empty.

    >>> looks_like("Ахметов Бауыржан Серікұлы"), looks_like("Иванов И.И."), looks_like("Ankara University"), looks_like("N12345678")
    ('name', 'name', '', 'passport')
    """
    if text.isprintable() and not ("." in text or text.rstrip().lower().endswith(_ENDINGS) or _DIGITS.search(text)):
        return ""
    plain = cleaned(text)[0]
    if len(plain) < 5 or len(plain) > 80:
        return ""
    bare = plain.replace(" ", "").replace("-", "")
    if _TWELVE.fullmatch(bare):
        return "number" if is_iin(bare) else ""
    if _PASSPORT.fullmatch(plain):
        return "passport"
    return "name" if _FULL.fullmatch(plain) or _SHOUTED.fullmatch(plain) else ""


class Column:
    """How many cells of a column look like people's."""

    def __init__(self, is_field: bool) -> None:
        self.is_field = is_field
        self.cells = 0
        self.seen: dict[str, int] = {}

    def add(self, text: str) -> None:
        """Count a cell."""
        self.cells += 1
        if what := looks_like(text):
            self.seen[what] = self.seen.get(what, 0) + 1

    def is_personal(self) -> bool:
        """One identity number is enough; names and passports only where many cells are such. A field's numbers are no passports."""
        many = max(_FEWEST, self.cells * _SHARE)
        passports = 0 if self.is_field else self.seen.get("passport", 0)
        return bool(self.seen.get("number")) or self.seen.get("name", 0) >= many or passports >= many
