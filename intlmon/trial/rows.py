"""The clean rows of a fictitious round: about 20,000, at the level of the last published year; titles and numbers say what they are."""

import datetime
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from intlmon.imports.model import Value
from intlmon.trial.dealing import deck, endless, shared
from intlmon.trial.folder import PARTNERS_A_COUNTRY, partner_code
from intlmon.trial.level import Level

MARKED = "FICTITIOUS"
_GRADE = {"bachelor": "6B", "master": "7M", "doctoral": "8D"}
_PROGRAMMES = {"joint": "joint_programmes", "double": "double_programmes"}
_PEOPLE_A_FILE = 24
_NAMIBIAN = 20  # agreements with the country whose code is read as a missing value elsewhere: the level has none
_ABROAD = {"outbound": "branches_abroad", "inbound": "branches_hosted"}
_PARTS = {1: ("text", "number"), 2: ("number",), 5: ("text",), 6: ("text", "number"), 7: ("text",), 8: ("text", "number"), 9: ("text",)}


@dataclass(frozen=True)
class Row:
    """One row as it ought to be read: values by column of the registry, without the texts that codes are found by."""

    topic: str
    institution: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Plan:
    """What a round is made of: year, seed, institutions in their order, the level, and the lists of codes."""

    year: int
    seed: int
    institutions: tuple[str, ...]
    level: Level
    codes: Mapping[str, tuple[str, ...]]

    def chance(self, *of: object) -> random.Random:
        """Numbers drawn for one purpose, the same for the same seed."""
        return random.Random(f"{self.seed} {of}")

    def name(self, *of: object) -> str:
        """Seed of a deck for one purpose."""
        return f"{self.seed} {of}"


def rows(plan: Plan) -> list[Row]:
    """Every row of the round, topic by topic.

    Counts by institution are those of the level where it has them (projects, programmes, staff, branches, eight universities'
    publications); the rest is shared out by how active an institution is. Another split has the level's shares.
    """
    makers: tuple[Callable[[Plan], Iterator[Row]], ...] = (_agreements, _branches, _projects, _publications, _programmes, _staff)
    made = [row for maker in makers for row in maker(plan)]
    agreements = {code: sum(row.topic == "agreements" and row.institution == code for row in made) for code in plan.institutions}
    return [*made, *_people(plan), *_yearly(plan, agreements)]


def _weights(plan: Plan) -> dict[str, float]:
    """How active an institution is: its projects, programmes and staff of the last year, and a little for everybody."""
    found = dict.fromkeys(plan.institutions, 4.0)
    for name in ("projects", "programmes", "staff"):
        for (institution, _), number in plan.level.counts[name].items():
            if institution in found:
                found[institution] += number
    return found


def _agreements(plan: Plan) -> Iterator[Row]:
    level, weights, numbers = plan.level, _weights(plan), count(1)
    by_ownership = level.of("agreements_by_ownership")
    groups = {code: {each: weights[each] for each in weights if level.ownership.get(each) == code} for code in by_ownership}
    owed = {each: number for code, group in groups.items() if group for each, number in shared(by_ownership[code], group).items()}
    countries = endless(level.of("agreements_by_country") | {"NA": _NAMIBIAN}, plan.name("agreements", "country"))
    directions = endless(level.of("agreements_by_direction"), plan.name("agreements", "direction"))
    for institution, number in owed.items():
        chance = plan.chance("agreements", institution)
        for _ in range(number):
            serial, country = next(numbers), next(countries)
            yield Row("agreements", institution, {
                "number": f"FICT-{plan.year}-{serial:05}", "partner": _partner(chance, country), "country": country,
                "direction": next(directions), "subject": f"Үлгі шарт {serial} ({MARKED})", **_term(plan, chance),
            })  # fmt: skip


def _branches(plan: Plan) -> Iterator[Row]:
    numbers = count(1)
    for (flow, institution, country, status), number in sorted(plan.level.counts["branches"].items()):
        chance = plan.chance("branches", flow, institution, country)
        for _ in range(number if institution in plan.institutions else 0):
            serial = next(numbers)
            yield Row(_ABROAD[flow], institution, {
                "name": f"Үлгі филиал {serial} ({MARKED})", "partner": _partner(chance, country), "country": country,
                "city": f"Үлгі қала {serial}", "opened_year": None if status == "planned" else chance.randint(2008, 2023), "status": status,
            })  # fmt: skip


def _projects(plan: Plan) -> Iterator[Row]:
    numbers = count(1)
    for (institution, kind), number in sorted(plan.level.counts["projects"].items()):
        chance = plan.chance("projects", institution, kind)
        countries = endless(plan.level.of("projects_by_country", kind), plan.name("projects", institution, kind))
        for _ in range(number if institution in plan.institutions else 0):
            serial, country = next(numbers), next(countries)
            starts = datetime.date(chance.randint(plan.year - 3, plan.year), chance.randint(1, 6), chance.randint(1, 28))
            ends = datetime.date(plan.year + chance.randint(0, 2), 12, 31)
            yield Row("projects", institution, {
                "kind": kind, "title": f"Үлгі жоба {serial} ({MARKED})", "partner": _partner(chance, country), "country": country,
                "programme": f"Үлгі қор {serial % 9 + 1}", "starts": starts,
                "ends": ends,
            })  # fmt: skip


def _publications(plan: Plan) -> Iterator[Row]:
    numbers, cards = count(1), iter(deck(plan.level.counts["publications_by_field"], plan.name("publications")))
    known = {code: number for code, number in plan.level.of("publications").items() if code in plan.institutions}
    others = {code: weight for code, weight in _weights(plan).items() if code not in known}
    rest = max(0, plan.level.total("publications_by_field") - plan.level.total("publications"))
    for institution, number in (known | (shared(rest, others) if others else {})).items():
        for _, (index, field) in zip(range(number), cards, strict=False):
            serial = next(numbers)
            yield Row("publications", institution, {
                "index": index, "identifier": f"10.00000/fictitious.{plan.year}.{serial:05}", "title": f"Үлгі мақала {serial} ({MARKED})",
                "field": field, "published_year": plan.year,
            })  # fmt: skip


def _programmes(plan: Plan) -> Iterator[Row]:
    numbers = count(1)
    for (institution, kind), number in sorted(plan.level.counts["programmes"].items()):
        chance = plan.chance("programmes", institution, kind)
        listed = {key[1:]: n for key, n in plan.level.counts["programmes_listed"].items() if key[0] == kind}
        cards = endless(listed, plan.name("programmes", institution, kind))
        fields = endless(plan.level.of("programmes_by_field", kind), plan.name("programmes", "field", institution, kind))
        students = shared(plan.level.counts["students"].get((institution, kind), 0), dict.fromkeys(range(number), 1.0))
        for at in range(number if institution in plan.institutions else 0):
            serial, (level, country), field = next(numbers), next(cards), next(fields)
            yield Row(_PROGRAMMES[kind], institution, {
                "level": level, "title": f"Үлгі бағдарлама {serial} ({MARKED})", "field": field,
                "code": f"{_GRADE[level]}{field}{serial:03}",
                "partner": _partner(chance, country), "country": country, **_term(plan, chance),
                "students": students[at],
                "partner_licence": True, "council_approval": True, "credit_table": True,
            })  # fmt: skip


def _staff(plan: Plan) -> Iterator[Row]:
    splits = {name: plan.level.counts[f"staff_by_{name}"] for name in ("country", "degree", "field", "format")}
    decks = {
        (name, flow): endless(plan.level.of(f"staff_by_{name}", flow), plan.name("staff", name, flow))
        for name in splits for flow in ("outgoing", "incoming")
    }  # fmt: skip
    schemes = endless(plan.level.of("staff_by_scheme"), plan.name("staff", "scheme"))
    for (institution, flow), number in sorted(plan.level.counts["staff"].items()):
        chance = plan.chance("staff", institution, flow)
        for day in range(number if institution in plan.institutions else 0):
            split = {name: next(decks[name, flow]) for name in splits}
            starts = datetime.date(plan.year, 1, 8) + datetime.timedelta(days=day % 300)
            ends = starts + datetime.timedelta(days=chance.randint(2, 28))
            partner = _partner(chance, split["country"])
            yield Row("staff_trips", institution, {"flow": flow, **split, "partner": partner, "scheme": next(schemes),
                                                   "starts": starts, "ends": ends})  # fmt: skip


def _people(plan: Plan) -> Iterator[Row]:
    """Counts of people by direction, country, purpose, level and field: no combination twice in a file."""
    countries = sorted(plan.level.of("agreements_by_country"))
    for institution in plan.institutions:
        chance = plan.chance("people", institution)
        seen: set[tuple[str | None, ...]] = set()
        while len(seen) < _PEOPLE_A_FILE:
            flow, purpose = chance.choice(plan.codes["people_flow"]), chance.choice(plan.codes["people_purpose"])
            work = purpose == "work"
            level, field = None if work else chance.choice(plan.codes["level"]), None if work else chance.choice(plan.codes["field"])
            key = (flow, chance.choice(countries), purpose, level, field)
            if key not in seen:
                seen.add(key)
                values = dict(zip(("flow", "country", "purpose", "level", "field"), key, strict=True))
                yield Row("people", institution, values | {"persons": chance.randint(1, 40)})


def _yearly(plan: Plan, agreements: Mapping[str, int]) -> Iterator[Row]:
    for institution in plan.institutions:
        chance = plan.chance("yearly", institution)
        for part, filled in _PARTS.items():
            number = agreements[institution] if part == 6 else chance.randint(1, 30)
            text = f"Үлгі мәтін: {part}-бөлім ({MARKED})"
            yield Row("yearly_report", institution, {
                "part": part, "text": text if "text" in filled else None, "number": number if "number" in filled else None,
            })  # fmt: skip


def _partner(chance: random.Random, country: str) -> str:
    return partner_code(country, chance.randint(1, PARTNERS_A_COUNTRY))


def _term(plan: Plan, chance: random.Random) -> dict[str, Value]:
    """Signed some years ago, in force in the year of the round: without an end, or until a day after it."""
    signed = datetime.date(chance.randint(plan.year - 8, plan.year - 1), chance.randint(1, 12), chance.randint(1, 28))
    perpetual = chance.random() < 0.25
    until = None if perpetual else datetime.date(chance.randint(plan.year + 1, plan.year + 5), 12, 31)
    return {"signed_on": signed, "valid_until": until, "perpetual": perpetual, "auto_renewal": not perpetual and chance.random() < 0.3}
