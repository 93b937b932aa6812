"""Text as people and programs leave it in cells, brought to one form, with what was done to it.

``intlmon.search.spelling`` goes further (it also transliterates) and comes with the database, for which a reader's process has no room.
"""

import re
import unicodedata
from functools import lru_cache

from openpyxl.utils.escape import unescape

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_QUESTIONED = re.compile("[А-яЁё]\\?[А-яЁё]|(?:^|[\\s«(])\\?[а-яё]{2}")  # Kazakh letters saved where there are none: ?аза?стан
_USUAL = re.compile("[ -~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»“”„–—№…]*")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\n]+")
_ESCAPED = re.compile("_x[0-9A-Fa-f]{4}_")
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC, _LATIN = re.compile("[\u0400-\u052f]"), re.compile("[A-Za-z]")
_MIXED = re.compile("[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"))
_MOJIBAKE = re.compile(
    "(?:[РС][\u0080-\u00bf\u0401-\u040f\u0451-\u045f‚„…†‡€‰‹‘’“”•–—™›«»]){2}|(?:[ÐÑ][\u0080-\u00bf]){2}|(?:[ÃÂ][\u0080-\u00bf]){2}"
)

# Letters of one alphabet that look like one of the other, by case: a small в looks like no Latin letter.
_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceiopxyh", "АВСЕНІКМОРТХУасеіорхуһ")
_TO_LATIN = str.maketrans("АВСЕНІКМОРТХУЅЈасеіорхуѕјһ", "ABCEHIKMOPTXYSJaceiopxysjh")
_SMALL_TO_CYRILLIC = str.maketrans("abcehikmoptxy", "авсенікмортху")


@lru_cache(maxsize=65_536)
def cleaned(text: str) -> tuple[str, frozenset[str]]:
    """A text without what cannot be seen, and the rules by which something was changed or is suspect.

    >>> text, rules = cleaned("Аба\\u00ad\\u200bи\\u0306")
    >>> text, sorted(rules)
    ('Абай', ['decomposed', 'invisible'])
    >>> cleaned("  Казахcтан ")
    ('Казахстан', frozenset({'lookalike'}))
    """
    if _is_usual(text):
        return " ".join(text.split()), frozenset()
    changed = set()
    plain = unescape(text) if _ESCAPED.search(text) else text
    seen = _CONTROLS.sub("", _INVISIBLE.sub("", plain.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")))
    if seen != plain.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "):
        changed.add("invisible")
    composed = unicodedata.normalize("NFC", seen)
    if composed != seen:
        changed.add("decomposed")
    one = _WORD.sub(_one_alphabet, composed)
    if one != composed:
        changed.add("lookalike")
    if "\ufffd" in one or _MOJIBAKE.search(one) or _QUESTIONED.search(one):
        changed.add("garbled")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in one.strip().split("\n")), frozenset(changed)


def _is_usual(text: str) -> bool:
    """Whether there is nothing in a text to change but spaces: what most texts are, told by few and quick looks."""
    if not _USUAL.fullmatch(text) or "_x" in text or ("?" in text and _QUESTIONED.search(text)):
        return False
    return text.isascii() or not _LATIN.search(text) or not _MIXED.search(text)


def _one_alphabet(found: re.Match[str]) -> str:
    """A word in the alphabet that most of its letters are of, where all others have a twin in it; other words as they stand."""
    word = found[0]
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not cyrillic or not latin or any(letter.isdigit() for letter in word):
        return word
    other = word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)
    return word if (_LATIN if cyrillic >= latin else _CYRILLIC).search(other) else other


def in_latin(code: str) -> str:
    """A code with Cyrillic letters that look Latin as Latin ones.

    >>> in_latin("7М04101")
    '7M04101'
    """
    return code.translate(_TO_LATIN)


def plain_dashes(text: str) -> str:
    """A text with a hyphen for every kind of dash or minus that stands before numbers."""
    return text.translate(_DASHES)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """The one form by which headings, names of sheets and words are compared: no case, punctuation, accents of ё, look-alikes.

    >>> key("  Серіктес   ЕЛІ* ") == key("Cepiктec елi")
    True
    """
    small = unicodedata.normalize("NFKC", cleaned(text)[0]).casefold().replace("ё", "е").replace("_", " ")
    return " ".join(_twin(word) for word in _WORD.findall(small))


def _twin(word: str) -> str:
    """A word in Cyrillic where any letter is Cyrillic or all could be; Latin words stay."""
    if _LATIN.search(word) and (_CYRILLIC.search(word) or not _LATIN.search(word.translate(_SMALL_TO_CYRILLIC))):
        return word.translate(_SMALL_TO_CYRILLIC)
    return word
