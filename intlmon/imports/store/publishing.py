"""Publishing what is accepted, and bringing an edition back. The manifest alone decides; the pointer follows it.

A new edition is built beside the one in force, checked, and only then the manifest is replaced in one step, then the pointer. After a
stop before that step all is as it was; after it, the rebuild that any process does (``intlmon/store/watch.py``), or the same step
done again, moves the pointer.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from intlmon.errors import DataError, SubmissionError
from intlmon.i18n import N_
from intlmon.imports.store import places
from intlmon.imports.store.difference import Difference, accepted_entries, as_manifest, difference, entries
from intlmon.imports.store.journal import Event, Journal, journal, locked
from intlmon.paths import BUILT, DATA
from intlmon.store import durable, editions
from intlmon.store import manifest as manifests
from intlmon.store.apart import build_apart

PUBLISHING, PUBLISHED, RESTORING, RESTORED, BROKEN_OFF, FAILED = (
    "publishing", "published", "restoring", "restored", "broken_off", "failed",
)  # fmt: skip
_DONE = {PUBLISHING: PUBLISHED, RESTORING: RESTORED}
_PATIENCE = 600.0  # seconds that a publishing waits for another one
_NO_MANIFEST = N_("Edition {edition} cannot be brought back: no manifest of it is kept. Kept are: {kept}.")

Build = Callable[[Path, Path, Path, Path], None]


@dataclass(frozen=True)
class Published:
    """The edition now in force, the one before, and what changed; ``wanted`` is the one asked for, where it was to be brought back.

    Where ``wanted`` differs from ``edition``, the same accepted files were built by another code or beside other facts.
    """

    edition: str
    before: str
    difference: Difference
    wanted: str = ""


def publish(who: str, data: Path = DATA, built: Path = BUILT, build: Build = build_apart) -> Published:
    """Build an edition of all that is accepted, and put it in force; without a change nothing is done but what a stop left undone.

    Raises ``DataError`` where the build finds anything wrong: all is then as it was.
    """
    with _alone(who, data, built):
        return _put_in_force(PUBLISHING, as_manifest(accepted_entries(data), data), who, data, built, build)


def restore(edition: str, who: str, data: Path = DATA, built: Path = BUILT, build: Build = build_apart) -> Published:
    """Put the manifest of an earlier edition in force again, building anew what is gone. What is accepted stays accepted.

    Raises ``SubmissionError`` where no manifest of the edition is kept, ``DataError`` as ``publish`` does.
    """
    path = manifests.kept(edition, data)
    with _alone(who, data, built):
        if edition not in restorable(data):
            raise SubmissionError(_NO_MANIFEST, {"edition": edition, "kept": ", ".join(restorable(data)) or "—"})
        return _put_in_force(RESTORING, path.read_bytes(), who, data, built, build, edition)


def restorable(data: Path = DATA) -> list[str]:
    """Editions that can be brought back, the one published last first."""
    kept = manifests.kept("", data).parent.glob("*.csv")
    return [path.stem for path in sorted(kept, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)]


@contextmanager
def _alone(who: str, data: Path, built: Path) -> Iterator[None]:
    """One publishing at a time, after what a stop has left of the one before is finished."""
    with locked(data, ".publishing.lock", _PATIENCE):
        with journal(data) as log:
            _finish(log, who, data, built)
        try:
            yield
        finally:
            places.candidate(data).unlink(missing_ok=True)


def _put_in_force(step: str, manifest: bytes, who: str, data: Path, built: Path, build: Build, wanted: str = "") -> Published:
    before, old = editions.edition_of(data), places.manifest(data)
    durable.write(places.candidate(data), manifest)
    change = difference(entries(old), entries(places.candidate(data)), data)
    edition = _built(who, data, built, build)
    told = Published(edition, before, change, wanted)
    if edition == before and editions.is_published(built) and editions.current(built) == edition:
        return told
    manifests.keep_as(before, old.read_bytes() if old.exists() else as_manifest([], data), data)
    manifests.keep_as(edition, manifest, data)
    with journal(data) as log:
        checksum = places.checksum_of(manifest)
        log.append(step, who, edition=edition, before=before, wanted=wanted, manifest=checksum, rows=change.rows)
        _commit(edition, data, built)
        log.append(_DONE[step], who, edition=edition, before=before, wanted=wanted, manifest=checksum)
    return told


def _built(who: str, data: Path, built: Path, build: Build) -> str:
    """Build both files of the candidate's edition; again where the facts have changed meanwhile."""
    while True:
        edition = editions.edition_of(data, places.candidate(data))
        if not editions.is_built(edition, built):
            printed, corrected = editions.files_of(edition, built)
            try:
                build(printed, data, corrected, places.candidate(data))
            except DataError as error:
                with journal(data) as log:
                    log.append(FAILED, who, edition=edition, findings=[str(each) for each in error.findings[:20]])
                raise
        if edition == editions.edition_of(data, places.candidate(data)):
            return edition


def _commit(edition: str, data: Path, built: Path) -> None:
    with editions.moving(built):
        durable.put(places.candidate(data), places.manifest(data))
        editions.publish(edition, built)


def _finish(log: Journal, who: str, data: Path, built: Path) -> None:
    """See to the last publishing that was begun and not ended: move the pointer and say so, or say that it broke off."""
    begun = _unfinished(log.events)
    if begun is None:
        return
    manifest = places.manifest(data)
    told = {name: begun.details[name] for name in ("edition", "before", "wanted", "manifest")}
    if not manifest.exists() or places.checksum_of(manifest.read_bytes()) != begun.details["manifest"]:
        log.append(BROKEN_OFF, who, **told)
        return
    edition = editions.edition_of(data)
    if editions.is_built(edition, built):
        with editions.moving(built):
            editions.publish(edition, built)
    log.append(_DONE[begun.step], begun.who, **{**told, "finished_by": who})


def _unfinished(steps: list[Event]) -> Event | None:
    ends = {*_DONE.values(), BROKEN_OFF}
    last = next((each for each in reversed(steps) if each.step in {*_DONE, *ends}), None)
    return last if last and last.step in _DONE else None
