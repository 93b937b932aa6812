"""Names as people write them: found whatever the spelling, or the nearest ones told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from intlmon.search.spelling import words

_NEAR, _SHORT, _SHOWN = 72, 6, 3


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """The one form of a name: no case, accents, spaces, hyphens; look-alike letters and transliteration made one.

    >>> key("Германия ") == key("герма\u00adния") == key("GERMANIA")
    True
    """
    return "".join(words(text.replace("\u00ad", "").replace("\u200b", "")))


@dataclass(frozen=True)
class Names:
    """A list of names. ``codes``: code by key of a name; ``texts``: the name itself by the same key."""

    codes: Mapping[str, str]
    texts: Mapping[str, str]

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
        return cls(codes, {name: text for name, text in texts.items() if name in codes})

    def find(self, text: str) -> str:
        """Code of what a text names, or empty."""
        return self.codes.get(key(text), "")

    def nearest(self, text: str) -> tuple[tuple[str, str], ...]:
        """At most three names like a text, each of another code, the most likely first: pairs of (code, name)."""
        found: dict[str, str] = {}
        asked = key(text)
        for name, _, _ in process.extract(asked, self.codes.keys(), scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=12):
            if min(len(asked), len(name)) >= _SHORT or fuzz.ratio(asked, name) >= _NEAR:  # a short name stands within many
                found.setdefault(self.codes[name], self.texts[name])
        return tuple(found.items())[:_SHOWN]
