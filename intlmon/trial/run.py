"""The trial from end to end: prints the time of each step, what was found of what was planted, and whether every sum comes out."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from intlmon.imports import store
from intlmon.imports.sheets import sheets
from intlmon.imports.store import places
from intlmon.imports.store.difference import accepted_entries, entries
from intlmon.imports.template import write_template
from intlmon.imports.templating.lists import lists
from intlmon.paths import ROOT, built_in
from intlmon.store.build import build_edition
from intlmon.trial import folder
from intlmon.trial.comparing import compared
from intlmon.trial.counting import differences
from intlmon.trial.filling import Filled, Planted, fill
from intlmon.trial.handed import Wording, Workbook, misspelt, workbooks
from intlmon.trial.level import level
from intlmon.trial.planting import expected, kinds, lenient, plant
from intlmon.trial.round import MINISTRY, Desk
from intlmon.trial.rows import Plan, Row, rows
from intlmon.trial.there import misread, unpublished

Back = frozenset[tuple[str, str]]  # institution and topic of sheets that were sent back
YEAR = 2024
_SHOWN = 20
_HANDED, _MENDED = "handed-in", "handed-in-again"


@dataclass
class Trial:
    """A trial while it runs: its folder of data, seed, institutions (empty: all expected), and the lines of its summary."""

    data: Path
    seed: int
    only: tuple[str, ...] = ()
    wrong: list[str] = field(default_factory=list)

    def run(self) -> bool:
        """Run every step; return whether nothing was missed, invented or counted otherwise."""
        began = time.perf_counter()
        with self._step("data folder and first edition"):
            folder.prepare(ROOT / "data", self.data)
            edition = build_edition(self.data, built_in(self.data))
        with self._step("rows made"):
            plan, clean = self._rows(edition)
            tables = sheets(self.data)
            wording = Wording(tables, {language: lists(edition, language) for language in ("kk", "ru", "en")})
            bent, mended = (workbooks(clean, plan.institutions, wording) for _ in range(2))
            plant(bent, self.seed)
        with self._step(f"{len(bent)} templates"):
            templates = {each.institution: write_template(YEAR, each.institution, each.language, edition) for each in bent}
        with self._step(f"{len(clean)} rows filled in"):
            files = self._fill(bent, templates, _HANDED)
        desk = Desk(self.data, YEAR, lenient())
        back = self._hand_in(desk, files, _HANDED)
        self._compare([each for file in files for each in file.planted], desk)
        back = self._remember(desk, bent, files, back)
        self.wrong += misread(self.data, clean, accepted_entries(self.data))
        self._hand_in_again(mended, templates, back)
        with self._step("published"):
            published = store.publish(MINISTRY, self.data, built_in(self.data))
        with self._step("compared with what was meant"):
            self._see_that_all_is_there(plan, clean, published.edition)
        print(f"{time.perf_counter() - began:7.1f} s  in all\n")
        print("\n".join([*self.wrong[:_SHOWN], f"{len(self.wrong)} thing(s) went wrong"] if self.wrong else ["All is as it ought to be."]))
        return not self.wrong

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        print(f"{time.perf_counter() - began:7.1f} s  {name}", flush=True)

    def _rows(self, edition: str) -> tuple[Plan, list[Row]]:
        codes: dict[str, list[str]] = {}
        for row in folder.read(self.data / "dimensions" / "codes.csv"):
            codes.setdefault(row["list"], []).append(row["code"])
        every = tuple(folder.expected(self.data))
        plan = Plan(YEAR, self.seed, every, level(edition), {name: tuple(of) for name, of in codes.items()})
        chosen = self.only or every
        return replace(plan, institutions=chosen), [row for row in rows(plan) if row.institution in chosen]

    def _fill(self, files: Sequence[Workbook], templates: dict[str, bytes], place: str) -> list[Filled]:
        """Fill the templates in and lay the files into the trial's folder, where anybody can open them."""
        tables, home = sheets(self.data), self.data / place
        home.mkdir(exist_ok=True)
        filled = [each for file in files for each in fill(file, templates[file.institution], tables)]
        for each in filled:
            (home / each.name).write_bytes(each.content)
        return filled

    def _hand_in(self, desk: Desk, files: Sequence[Filled], place: str) -> Back:
        """Read, receive, check and decide; return the (institution, topic) sent back."""
        names = [each.name for each in files]
        of = {each.name: each.institution for each in files}
        with self._step(f"{len(files)} files read"):
            desk.read_all(self.data / place, files)
        with self._step("received"):
            desk.receive(files)
        with self._step("checked"):
            desk.check(names)
        with self._step("accepted or sent back"):
            back = desk.decide(names, lambda name, topic: True)
        return frozenset((of[name], topic) for name, topics in back.items() for topic in topics)

    def _compare(self, planted: Sequence[Planted], desk: Desk) -> None:
        """Print each kind with how many were found; what was missed or invented makes the trial fail."""
        outcome = compared(planted, desk.found, kinds(), expected())
        every, missed = Counter(each.kind for each in outcome.planted), Counter(each.kind for each in outcome.missed)
        print(f"\n{'planted':32} {'errors':>6} {'found':>6}")
        for kind, count in sorted(every.items()):
            print(f"{kind:32} {count:6} {count - missed[kind]:6}")
        print(f"{'together':32} {sum(every.values()):6} {sum(every.values()) - sum(missed.values()):6}\n", flush=True)
        self.wrong += [f"missed: {each}" for each in outcome.missed]
        self.wrong += [
            f"invented: {file} {told.topic} {told.row} {told.field} {told.rule}: {told.found}" for file, told in outcome.invented
        ]

    def _remember(self, desk: Desk, bent: Sequence[Workbook], files: Sequence[Filled], back: Back) -> Back:
        """Half of the misspelt partners are accepted as what they mean and remembered; their files are checked again, and fit then."""
        meant = list(misspelt(bent))
        with self._step(f"{len(meant) // 2} spellings of partners remembered"):
            for _, raw, code in meant[::2]:
                store.remember_alias("partner", raw, code, MINISTRY, self.data)
            of = {each.name: each.institution for each in files}
            again = [name for name, institution in of.items() if institution in {each[0] for each in meant[::2]}]
            desk.check(again)
            still = desk.decide(again, lambda name, topic: (of[name], topic) in back)
        checked = {of[name] for name in again}
        return frozenset(each for each in back if each[0] not in checked) | {
            (of[name], topic) for name, topics in still.items() for topic in topics
        }

    def _hand_in_again(self, mended: Sequence[Workbook], templates: dict[str, bytes], back: Back) -> None:
        """Who got sheets back hands in all of them mended; nothing may be found in them, and no sheet is left over."""
        desk = Desk(self.data, YEAR, lenient())
        concerned = {institution for institution, _ in back}
        with self._step(f"{len(back)} sheets of {len(concerned)} institutions mended"):
            files = self._fill([each for each in mended if each.institution in concerned], templates, _MENDED)
        left = self._hand_in(desk, files, _MENDED)
        outcome = compared((), desk.found, kinds(), expected())
        self.wrong += [f"not accepted when mended: {institution} {topic}" for institution, topic in sorted(left)]
        self.wrong += [
            f"invented in a mended file: {file} {told.topic} {told.row} {told.field} {told.rule}" for file, told in outcome.invented
        ]

    def _see_that_all_is_there(self, plan: Plan, clean: Sequence[Row], edition: str) -> None:
        """Every sheet is published, every row is as it was meant, and every sum of the year is that of the rows."""
        self.wrong += [f"not published: {institution} {topic}" for institution, topic in unpublished(self.data, YEAR, plan.institutions)]
        self.wrong += misread(self.data, clean, entries(places.manifest(self.data)))
        sums, differ = differences(clean, plan.level.ownership, edition, YEAR)
        self.wrong += [f"{each.where} {each.codes}: expected {each.expected}, found {each.found}" for each in differ]
        print(f"{len(clean)} rows and {sums} sums compared, {len(differ)} sums differ")
