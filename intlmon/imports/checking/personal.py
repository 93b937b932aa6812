"""Personal data in free text: addresses, telephone numbers, identification numbers, names of people.

Nothing found is repeated in a finding: a finding is kept and sent, and would carry the data on.
"""

import re
from collections.abc import Iterator, Set

from intlmon.imports.checking.names import key
from intlmon.imports.reading.personal import is_iin

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d.])(?:\+\s?\d{1,3}|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|(?<!\d)8[\s-]?\(?7\d{3}\)?[\s-]?\d{2}[\s-]?\d{2}[\s-]?\d{2}(?!\d)"
)
_TWELVE = re.compile(r"(?<!\d)\d{12}(?!\d)")
_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_LOWER = "a-zа-яёәғқңөұүһі"
_SURNAME = rf"[{_UPPER}][{_LOWER}]{{2,}}(?:-[{_UPPER}][{_LOWER}]{{2,}})?"
_INITIALS = rf"[{_UPPER}]\.\s?(?:[{_UPPER}]\.)?"
_SHORT_NAME = re.compile(rf"(?<![\w.])(?:({_SURNAME})\s{_INITIALS}|{_INITIALS}\s?({_SURNAME}))(?!\w)")
_PATRONYMIC = r"(?:ович|евич|ич|овна|евна|ична|ұлы|улы|қызы|кызы|ovich|evich|ovna|evna|uly|kyzy|qyzy)"
_FULL_NAME = re.compile(rf"(?<!\w)({_SURNAME})\s(?:{_SURNAME})\s(?:{_SURNAME[:-1]}|[{_UPPER}][{_LOWER}]+)?{_PATRONYMIC}(?!\w)")
_NAMED_AFTER = re.compile(r"(им\.|имени|им|named after|after)\s*$", re.IGNORECASE)
_NAMING = re.compile(r"^(\w*\s)?\s*(атындағы|атындағы\w*|атын)", re.IGNORECASE)


def personal(text: str, namesakes: Set[str]) -> Iterator[str]:
    """Yield the rules that a text breaks. ``namesakes``: keys of words in names of universities, which are no people's there.

    >>> list(personal("Тіркелді: Ахметов Б.С., b.a@mail.kz, +7 701 123 45 67", frozenset()))
    ['personal_email', 'personal_phone', 'personal_name']
    >>> list(personal("С. Сейфуллин атындағы университет, 15 шарт", frozenset()))
    []
    """
    if _EMAIL.search(text):
        yield "personal_email"
    if _PHONE.search(text):
        yield "personal_phone"
    if any(is_iin(found[0]) for found in _TWELVE.finditer(text)):
        yield "personal_number"
    if any(_is_person(text, found, namesakes) for pattern in (_SHORT_NAME, _FULL_NAME) for found in pattern.finditer(text)):
        yield "personal_name"


def _is_person(text: str, found: re.Match[str], namesakes: Set[str]) -> bool:
    """Whether a name is a person's own, and not that of a university named after one."""
    surname = next(filter(None, found.groups()))
    before, after = text[: found.start()], text[found.end() :]
    return key(surname) not in namesakes and not _NAMED_AFTER.search(before) and not _NAMING.search(after)
