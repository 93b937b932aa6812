"""Command line: ``python -m intlmon build``, ``edition``, ``dictionary``, ``template``; each says with ``--help`` what it takes."""

import argparse
import datetime
import sys
from pathlib import Path

from intlmon.errors import DataError, IntlmonError
from intlmon.i18n import LANGUAGES
from intlmon.paths import DATA, built_in


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1 where the data are not as declared, or what is asked for cannot be done)."""
    given = _parser().parse_args(arguments)
    run, untouched = _COMMANDS[given.command]
    try:
        print(run(given))
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding(s); the {untouched} is untouched", file=sys.stderr)
        return 1
    except (IntlmonError, OSError) as error:
        print(error, file=sys.stderr)
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
    _add_template(commands.add_parser("template", help="write the workbooks that institutions fill in for a year"))
    return parser


def _add_template(template: argparse.ArgumentParser) -> None:
    template.add_argument("--year", type=_year, required=True, help="year of the data")
    template.add_argument("--language", required=True, choices=LANGUAGES, help="language of headings, lists and notes")
    of = template.add_mutually_exclusive_group(required=True)
    of.add_argument("--institution", metavar="CODE", help="code of one institution, as in data/dimensions/institutions.csv")
    of.add_argument("--all", action="store_true", help="every institution that data are expected from")
    template.add_argument("--output", type=Path, required=True, help="folder for the files")


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty; expected a few words")
    return text


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 2000 <= int(text) <= 2099):
        raise argparse.ArgumentTypeError(f"{text!r} is no year; expected one from 2000 to 2099")
    return int(text)


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


def _templates(given: argparse.Namespace) -> str:
    from intlmon.imports.templating.files import expected, write_files
    from intlmon.store import editions

    edition = editions.current()
    institutions = expected(edition) if given.all else [given.institution]
    written = write_files(given.year, institutions, given.language, edition, given.output)
    return f"written: {written} workbook(s) in {given.output}"


_COMMANDS = {
    "build": (_build, "current edition"), "edition": (_log, "log of editions"), "dictionary": (_describe, "data dictionary"),
    "template": (_templates, "current edition"),
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
