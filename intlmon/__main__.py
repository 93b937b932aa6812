"""Command line: ``python -m intlmon build``, ``edition`` and ``dictionary``; each says with ``--help`` what it takes."""

import argparse
import datetime
import sys
from pathlib import Path

from intlmon.errors import DataError
from intlmon.paths import DATA, built_in


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1 where the data are not as declared)."""
    given = _parser().parse_args(arguments)
    run, untouched = _COMMANDS[given.command]
    try:
        print(run(given))
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding(s); the {untouched} is untouched", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="intlmon", description="Monitoring of international activity of universities")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build the database from data/ and publish it")
    build.add_argument("--output", type=Path, help="write the database to this file instead, publishing nothing")
    edition = commands.add_parser("edition", help="log what has changed in data/ since the edition logged last")
    for name, language in (("--note", "English"), ("--note-kk", "Kazakh"), ("--note-ru", "Russian")):
        edition.add_argument(name, required=True, type=_words, help=f"why the data changed, in {language}; readers see it")
    dictionary = commands.add_parser("dictionary", help="write docs/data_dictionary.md from the database and the metadata")
    for command in (build, edition, dictionary):
        command.add_argument("--data", type=Path, default=DATA, help="folder with facts, dimensions and checks")
    return parser


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty; expected a few words")
    return text


def _build(given: argparse.Namespace) -> str:
    from intlmon.store.build import build, build_edition

    if given.output is None:
        return f"edition {build_edition(given.data.resolve(), built_in(given.data))} is published"
    build(given.output.resolve(), given.data.resolve())
    return f"written: {given.output}"


def _log(given: argparse.Namespace) -> str:
    from intlmon.store.logbook import record

    notes = {"en": given.note, "kk": given.note_kk, "ru": given.note_ru}
    return record(given.data.resolve(), notes, datetime.date.today())


def _describe(given: argparse.Namespace) -> str:
    from intlmon.store.dictionary_page import PAGE, write

    return f"written: {PAGE.name}, {write(given.data.resolve())} lines"


_COMMANDS = {"build": (_build, "current edition"), "edition": (_log, "log of editions"), "dictionary": (_describe, "data dictionary")}


if __name__ == "__main__":
    sys.exit(main())
