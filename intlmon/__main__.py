"""Command line: ``python -m intlmon build`` and so on; ``--help`` lists the commands, and each says with it what it takes."""

import argparse
import sys

from intlmon.commands import data, round, template
from intlmon.errors import DataError, IntlmonError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1 where the data are not as declared, or what is asked for cannot be done)."""
    given = _parser().parse_args(arguments)
    try:
        print(given.run(given))
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding(s); the {given.untouched} is untouched", file=sys.stderr)
        return 1
    except (IntlmonError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="intlmon", description="Monitoring of international activity of universities")
    commands = parser.add_subparsers(dest="command", required=True)
    for part in (data, template, round):
        part.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
