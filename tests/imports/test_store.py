"""What a round keeps: received, checked, accepted, sent back, published, brought back; each step done again changes nothing."""

import csv
import json
from pathlib import Path

import pytest

from intlmon.errors import DataError, LogError, RefusedError, SubmissionError
from intlmon.imports.store import (
    accept,
    aliases,
    board,
    check_submission,
    events,
    plan,
    publish,
    receive,
    remember_alias,
    restorable,
    restore,
    send_back,
)
from intlmon.imports.store.difference import entries
from intlmon.store import editions
from tests.imports.round import WHO, checker, content, folder, hand_in, light_build, reader, take


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return tmp_path / "built"


def steps(data: Path) -> list[str]:
    return [each.step for each in events(data)]


def files(data: Path) -> dict[str, bytes]:
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in (data / "submissions").rglob("*")
        if path.is_file() and path.name[0] != "."
    }


def changes(data: Path) -> list[tuple[object, ...]]:
    return [(each.institution, each.topic, each.added, each.changed, each.gone) for each in plan(data).changes]


def accepted_rows(data: Path, submission: str, topic: str) -> list[dict[str, str]]:
    with (data / "submissions" / submission / "accepted" / f"{topic}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_file_is_kept_as_it_was_handed_in(data: Path) -> None:
    given = content("enu", agreements=[{"number": "1"}])
    submission = receive(given, "Есеп «ЕНУ».XLSX", WHO, data, reader=reader)
    (step,) = events(data)
    assert (step.step, step.who, step.topics, step.details["name"]) == ("receive", WHO, ("agreements",), "Есеп «ЕНУ».XLSX")
    assert submission == f"2024-enu-{step.details['checksum'][:12]}"
    assert (data / "submissions/files" / f"{step.details['checksum']}.xlsx").read_bytes() == given
    before = files(data)
    assert receive(given, "again.xlsx", "Other", data, reader=reader) == submission
    assert files(data) == before


def test_nothing_of_a_refused_file_is_kept(data: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        receive(b"\0\0", "../../x.xlsm", WHO, data, reader=reader)
    assert refused.value.read.findings[0].rule == "gate"
    assert not (data / "submissions").exists()


@pytest.mark.parametrize(
    ("given", "of"),
    [(content("", agreements=[]), {}), (content("enu", 0, agreements=[]), {}), (content("enu", agreements=[]), {"institution": "../enu"})],
)
def test_a_file_that_nobody_knows_the_origin_of_is_not_kept(data: Path, given: bytes, of: dict[str, str]) -> None:
    with pytest.raises(SubmissionError):
        receive(given, "x.xlsx", WHO, data, reader=reader, **of)
    assert not (data / "submissions").exists()


def test_a_name_never_leads_out_of_the_folder(data: Path) -> None:
    receive(content("enu", agreements=[]), "../../../evil/.../a.$(x)", WHO, data, reader=reader)
    (kept,) = (data / "submissions/files").iterdir()
    assert kept.suffix == ".bin"


def test_rows_are_accepted_with_their_provenance(data: Path) -> None:
    submission = take(data, agreements=[{"number": "=1+1", "partner_raw": 'A "B", ТУ\nWien'}], yearly_report=[])
    (row,) = accepted_rows(data, submission, "agreements")
    assert (row["submission"], row["year"], row["institution"], row["sheet"], row["row"]) == (submission, "2024", "enu", "agreements", "4")
    assert (row["number"], row["partner_raw"], row["country"], row["raw"]) == ("=1+1", 'A "B", ТУ\nWien', "AT", "")
    assert accepted_rows(data, submission, "yearly_report") == []


def test_a_sheet_in_which_something_blocks_is_not_accepted_and_the_others_are(data: Path) -> None:
    submission = hand_in(data, agreements=[{"number": "1"}, {"blocks": "x"}], yearly_report=[{"part": "2"}])
    before = files(data)
    with pytest.raises(SubmissionError, match="agreements"):
        accept(submission, ["agreements", "yearly_report"], WHO, data)
    assert files(data) == before
    assert accept(submission, None, WHO, data) == ("yearly_report",)
    assert send_back(submission, WHO, "Қатені түзетіңіз", data) == ("agreements",)
    assert send_back(submission, WHO, "Қатені түзетіңіз", data) == ("agreements",)
    assert steps(data) == ["receive", "check", "accept", "send_back"]
    found = board(data, 2024)
    assert [found["enu", topic].state for topic in ("agreements", "yearly_report", "projects")] == ["sent_back", "accepted", "not_received"]
    assert (found["enu", "agreements"].blocks, found["enu", "agreements"].refused, found["enu", "agreements"].rows) == (1, 1, 2)


def test_what_the_build_would_refuse_is_not_accepted(data: Path) -> None:
    submission = hand_in(data, agreements=[{"number": "1"}, {"country": "XX"}])
    with pytest.raises(DataError, match=r"checked/agreements\.csv:3: country is 'XX'"):
        accept(submission, None, WHO, data)
    assert steps(data) == ["receive", "check"]


def test_what_was_checked_is_what_is_accepted(data: Path) -> None:
    submission = hand_in(data, agreements=[{"number": "1"}])
    home = data / "submissions" / submission
    for file in (home / "checked/agreements.csv", home / "findings.json"):
        kept = file.read_bytes()
        file.write_bytes(kept.replace(b"1", b"2"))
        with pytest.raises(SubmissionError, match="changed since"):
            accept(submission, None, WHO, data)
        file.write_bytes(kept)
    (original,) = (data / "submissions/files").iterdir()
    original.write_bytes(b"{}")
    with pytest.raises(SubmissionError, match="not the one handed in"):
        check_submission(submission, WHO, data, checker, reader)


def test_an_unchecked_or_unknown_submission_is_not_accepted(data: Path) -> None:
    with pytest.raises(SubmissionError, match="no submission"):
        accept("2024-enu-000000000000", None, WHO, data)
    submission = receive(content("enu", agreements=[]), "x.xlsx", WHO, data, reader=reader)
    with pytest.raises(SubmissionError, match="not checked"):
        accept(submission, None, WHO, data)


def test_the_difference_tells_added_changed_and_gone(data: Path, built: Path) -> None:
    take(
        data, agreements=[{"number": "1"}, {"number": "2"}, {"number": "2"}, {"number": "3", "subject": "a"}], yearly_report=[{"part": "1"}]
    )
    assert changes(data) == [("enu", "agreements", 4, 0, 0), ("enu", "yearly_report", 1, 0, 0)]
    done = publish(WHO, data, built, light_build)
    assert done.difference.rows == (5, 0, 0)
    assert changes(data) == []
    take(data, agreements=[{"number": "3", "subject": "b"}, {"number": "2"}, {"number": "4"}])
    assert changes(data) == [("enu", "agreements", 1, 1, 2)]
    assert board(data, 2024)["enu", "agreements"].state == "accepted"


def test_a_later_file_takes_the_place_of_the_former_which_stays_on_disk(data: Path, built: Path) -> None:
    first = take(data, agreements=[{"number": "1"}])
    publish(WHO, data, built, light_build)
    second = take(data, agreements=[{"number": "1"}, {"number": "2"}])
    publish(WHO, data, built, light_build)
    assert [each["submission"] for each in entries(data / "submissions/published.csv")] == [second]
    assert len(accepted_rows(data, first, "agreements")) == 1
    send_back(second, WHO, "Withdrawn", data, ["agreements"])
    assert [(each.before, each.after, each.gone) for each in plan(data).changes] == [(second, first, 1)]


def test_rows_accepted_again_after_another_check_do_not_replace_those_published(data: Path, built: Path) -> None:
    submission = take(data, agreements=[{"number": "1"}])
    done = publish(WHO, data, built, light_build)
    published = files(data)[f"submissions/{submission}/accepted/agreements.csv"]

    def other(read, institution, year):
        checked = checker(read, institution, year)
        checked.records["agreements"][0].values["subject"] = "now understood"
        return checked

    check_submission(submission, WHO, data, other, reader)
    accept(submission, None, WHO, data)
    assert files(data)[f"submissions/{submission}/accepted/agreements.csv"] == published
    assert changes(data) == [("enu", "agreements", 0, 1, 0)]
    publish(WHO, data, built, light_build)
    assert restore(done.edition, WHO, data, built, light_build).edition == done.edition


def test_publishing_moves_the_pointer_and_again_does_nothing(data: Path, built: Path) -> None:
    take(data, agreements=[{"number": "1"}])
    done = publish(WHO, data, built, light_build)
    assert editions.current(built) == done.edition == editions.edition_of(data)
    assert steps(data)[-2:] == ["publishing", "published"]
    before = files(data)
    again = publish("Other", data, built, light_build)
    assert (again.edition, again.difference.changes, files(data)) == (done.edition, (), before)
    assert board(data, 2024)["enu", "agreements"].state == "published"


def test_a_failed_build_leaves_all_as_it_was(data: Path, built: Path) -> None:
    take(data, agreements=[{"number": "1"}])
    done = publish(WHO, data, built, light_build)
    before = files(data)
    take(data, "al_farabi_kaznu", agreements=[{"number": "1"}])

    def refused(*paths):
        raise DataError([])

    with pytest.raises(DataError):
        publish(WHO, data, built, refused)
    assert files(data)["submissions/published.csv"] == before["submissions/published.csv"]
    assert editions.current(built) == done.edition == editions.edition_of(data)
    assert steps(data)[-1] == "failed"
    assert publish(WHO, data, built, light_build).difference.rows == (1, 0, 0)


def test_any_edition_can_be_brought_back(data: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editions, "GRACE", 0)  # as when all these were published long ago
    bare = editions.edition_of(data)
    done = []
    for number in range(8):  # more than are kept as files
        take(data, agreements=[{"number": str(number)}])
        done.append(publish(WHO, data, built, light_build).edition)
    assert not editions.is_built(done[0], built)
    assert set(restorable(data)) == {bare, *done}
    for edition in (done[0], bare, done[5]):
        back = restore(edition, WHO, data, built, light_build)
        assert back.edition == back.wanted == edition == editions.current(built) == editions.edition_of(data)
    assert steps(data)[-2:] == ["restoring", "restored"]
    assert restorable(data)[0] == done[5]


def test_an_edition_of_other_facts_is_said_to_be_another(data: Path, built: Path) -> None:
    take(data, agreements=[{"number": "1"}])
    first = publish(WHO, data, built, light_build).edition
    with (data / "dimensions/codes.csv").open("a", encoding="utf-8") as file:
        file.write("flow,sideways,a,b,c,9\n")
    take(data, agreements=[{"number": "2"}])
    publish(WHO, data, built, light_build)
    back = restore(first, WHO, data, built, light_build)
    assert back.wanted == first != back.edition == editions.current(built)
    with pytest.raises(SubmissionError, match="cannot be brought back"):
        restore("../published", WHO, data, built, light_build)


def test_a_name_is_remembered_once_with_who_and_when(data: Path) -> None:
    for code in ("AT", "AT", "DE", "DE"):
        remember_alias("country", "Аустрия", code, WHO, data)
    remember_alias("institution", "ЕНУ", "enu", WHO, data)
    assert [(each["kind"], each["raw"], each["code"], each["who"]) for each in aliases(data)] == [
        ("country", "Аустрия", "DE", WHO), ("institution", "ЕНУ", "enu", WHO),
    ]  # fmt: skip
    assert steps(data) == ["alias"] * 3
    for kind, code in (("country", "XX"), ("topic", "agreements")):
        with pytest.raises(SubmissionError):
            remember_alias(kind, "x", code, WHO, data)


def test_a_line_cut_short_is_kept_aside_and_said(data: Path) -> None:
    take(data, agreements=[{"number": "1"}])
    log = data / "submissions/log.jsonl"
    whole = log.read_bytes()
    for torn in (b'{"n": 4, "at": "2024', b"\0" * 40, b"\0" * 40 + b'"}\n'):
        log.write_bytes(whole + torn)
        assert steps(data) == ["receive", "check", "accept"]  # it has not happened
        remember_alias("country", f"x{len(torn)}", "AT", WHO, data)
        *_, said, _ = events(data)
        assert (said.step, said.details["bytes"]) == ("torn", len(torn))
        assert (data / "submissions" / said.details["file"]).read_bytes() == torn


@pytest.mark.parametrize("line", [1, 2, 3])
def test_a_changed_line_of_the_log_is_named(data: Path, line: int) -> None:
    take(data, agreements=[{"number": "1"}])
    log = data / "submissions/log.jsonl"
    whole = log.read_bytes().splitlines(keepends=True)
    changed = whole.copy()
    changed[line - 1] = changed[line - 1].replace(b'"Tester"', b'"Nobody"')
    for lines in (changed, whole[: line - 1] + whole[line:] + [b"{}\n"], [*whole[:line], whole[line - 1], *whole[line:]]):
        log.write_bytes(b"".join(lines))
        with pytest.raises(LogError) as told:
            events(data)
        assert told.value.values["line"] in {line, line + 1}
        with pytest.raises(LogError):
            remember_alias("country", "x", "AT", WHO, data)
        assert log.read_bytes() == b"".join(lines)


def test_a_line_written_anew_with_its_checksum_breaks_the_chain(data: Path) -> None:
    take(data, agreements=[{"number": "1"}])
    from intlmon.imports.store.journal import _checksum

    log = data / "submissions/log.jsonl"
    lines = log.read_text(encoding="utf-8").splitlines()
    entry = json.loads(lines[0]) | {"who": "Nobody"}
    lines[0] = json.dumps(entry | {"checksum": _checksum(entry)})
    log.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(LogError) as told:
        events(data)
    assert told.value.values["line"] == 2
