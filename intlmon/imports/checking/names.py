"""Names as people write them: found whatever the spelling, or the nearest ones told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process

from intlmon.search.spelling import words

_NEAR, _ALIKE, _LONG, _SHOWN = 80, 45, 6, 3
_COMMON = frozenset(
    words(
        "университет университета университеті universität université universidad university институт институты institute академия "
        "академиясы academy колледж college ұлттық национальный national мемлекеттик государственный state атындағы имени им "
        "of the and и және де for республика республикасы republic"
    )
)


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """The one form of a name: no case, accents, spaces, hyphens; look-alike letters and transliteration made one.

    >>> key("Германия ") == key("герма\u00adния") == key("GERMANIA")
    True
    """
    return "".join(words(_seen(text)))


def _seen(text: str) -> str:
    return text.replace("\u00ad", "").replace("\u200b", "")


def _telling(text: str) -> str:
    """The words of a name without those that most names have."""
    said = words(_seen(text))
    return " ".join([word for word in said if word not in _COMMON] or said)


@dataclass(frozen=True)
class Names:
    """A list of names. ``codes``: code by key of a name; ``texts``: the name itself by the same key; ``telling``: its telling words."""

    codes: Mapping[str, str]
    texts: Mapping[str, str]
    telling: Mapping[str, str]
    _told: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, *groups: Iterable[tuple[str, str]]) -> "Names":
        """Names and codes, group by group: where two groups read one name differently, the first counts.

        Within a group such a name counts for neither.
        """
        codes: dict[str, str] = {}
        texts: dict[str, str] = {}
        for group in groups:
            meant: dict[str, set[str]] = {}
            for name, code in group:
                meant.setdefault(key(name), set()).add(code)
                texts.setdefault(key(name), name)
            codes |= {name: next(iter(of)) for name, of in meant.items() if name and len(of) == 1 and name not in codes}
        return cls(codes, {name: texts[name] for name in codes}, {name: _telling(texts[name]) for name in codes})

    def find(self, text: str) -> str:
        """Code of what a text names, or empty."""
        return self.codes.get(key(text), "")

    def nearest(self, text: str) -> tuple[tuple[str, str], ...]:
        """At most three names like a text, each of another code, the most likely first: pairs of (code, name)."""
        asked = _telling(text)
        if asked not in self._told:
            self._told[asked] = self._nearest(asked)
        return self._told[asked]

    def _nearest(self, asked: str) -> tuple[tuple[str, str], ...]:
        """Names that have the telling words, or nearly so; of these, the ones most alike as a whole."""
        alike = process.extract(asked, self.telling, scorer=fuzz.token_set_ratio, score_cutoff=_NEAR, limit=24)
        ranked = sorted(alike, key=lambda each: -fuzz.ratio(asked, each[0]))
        found: dict[str, str] = {}
        for text, whole, name in ranked:
            if fuzz.ratio(asked, text) >= _ALIKE or (whole == 100 and len(asked) >= _LONG):
                found.setdefault(self.codes[name], self.texts[name])
        return tuple(found.items())[:_SHOWN]
