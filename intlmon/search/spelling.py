"""One form for all the ways a word is written: three languages, two alphabets, letters that look or sound alike.

Every text, searched or typed, goes through ``words``: quotation marks, dots, hyphens, accents and case are dropped,
Kazakh letters become the Russian ones that stand for them on a keyboard without Kazakh, and Latin letters the
Cyrillic ones of the usual transliteration. A word with a digit is a code and is brought to Latin instead.
"""

import re
import unicodedata

# Capitals that look the same in both alphabets, as code cells and abbreviations are printed; written small here, since
# case is gone by then. Unicode's own list of confusables goes by small letters too, where в, к, м, н, т have no twin.
_TWINS = str.maketrans("abcehikmoptxy", "авсенікмортху")
_TO_LATIN = str.maketrans("авсенікмортхуһ", "abcehikmoptxyh")
_CODE_LETTERS = str.maketrans("авсекмнортхд", "abcekmhoptxd")

# One letter for those that are typed or transliterated for each other. Both alphabets end here.
_KAZAKH = str.maketrans("әғқңөұүһі", "агкноуухи")
_RUSSIAN = str.maketrans({"э": "е", "й": "и", "ы": "и", "ъ": "", "ь": "", "я": "иа", "ю": "иу"})
_DIGRAPHS = {
    "shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "г", "ts": "ц", "ph": "ф", "ck": "к", "ye": "е", "yo": "е",
}  # fmt: skip
_LATIN = str.maketrans("abcdefghijklmnopqrstuvwxyzıłøđ", "абкдефгхижклмнопкрстувухизилод")

_DIGRAPH = re.compile("|".join(_DIGRAPHS))
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_ABBREVIATION = 4  # letters of a word in which a double letter is no way of spelling: ЕҰУ is not the EU
_DOUBLED = re.compile(r"([^\W\d])\1+")
_IS_LATIN, _IS_CYRILLIC, _IS_DIGIT = re.compile("[a-zıłøđ]"), re.compile("[\u0400-\u04ff]"), re.compile(r"\d")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in the one form.

    >>> words("КазНПУ им. Абая") == words("KazNPU im. Abaya")
    True
    >>> words("Гумилёв") == words("Gumilyov"), words("Қазақстан") == words("Казакстан"), words("KазHУ") == words("КазНУ")
    (True, True, True)
    >>> words("6В07104-Электроэнергетика")
    ('6b07104', 'електроенергетика')
    """
    return tuple(filter(None, map(_form, _plain(text))))


def readings(text: str) -> list[tuple[str, ...]]:
    """What a text may be meant as: as it stands, then with the words that could be of the other alphabet taken so."""
    plain = _plain(text)
    other = [[_all(word, _IS_LATIN, _TWINS) for word in plain], [_all(word, _IS_CYRILLIC, _TO_LATIN) for word in plain]]
    return list(dict.fromkeys(tuple(filter(None, map(_form, reading))) for reading in (plain, *other)))


def _plain(text: str) -> list[str]:
    """Words in small letters without accents; ё and й lose theirs too, Kazakh letters have none."""
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).casefold())
    return _WORD.findall("".join(letter for letter in decomposed if not unicodedata.combining(letter)))


def _form(word: str) -> str:
    if _IS_DIGIT.search(word):
        return word.translate(_CODE_LETTERS)
    if _IS_LATIN.search(word) and _IS_CYRILLIC.search(word):
        word = _one_alphabet(word)
    if len(word) > 2:  # two letters are a code: CH, PH
        word = _DIGRAPH.sub(lambda found: _DIGRAPHS[found[0]], word)
    letters = word.translate(_LATIN).translate(_KAZAKH).translate(_RUSSIAN)
    return _DOUBLED.sub(r"\1", letters) if len(letters) > _ABBREVIATION else letters


def _one_alphabet(word: str) -> str:
    """A mixed word in one alphabet where each stray letter has a twin in it: ``KазHУ`` is ``КазНУ``."""
    cyrillic, latin = word.translate(_TWINS), word.translate(_TO_LATIN)
    return latin if _IS_LATIN.search(cyrillic) and not _IS_CYRILLIC.search(latin) else cyrillic


def _all(word: str, alphabet: re.Pattern[str], twins: dict[int, int]) -> str:
    """The word in the other alphabet, where all its letters have a twin there."""
    other = word.translate(twins)
    return word if alphabet.search(other) else other
