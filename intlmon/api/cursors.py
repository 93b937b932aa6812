"""Where the next page begins: an opaque text, bound to the edition of the data and to what was asked."""

import base64
import binascii
import json

from intlmon.api.problems import Problem

_LONGEST, _MOST = 300, 2**31


def made(edition: str, digest: str, offset: int) -> str:
    """The cursor of a page: ``digest`` says what is asked for, ``offset`` how many rows come before it."""
    return base64.urlsafe_b64encode(json.dumps([edition, digest, offset]).encode()).decode().rstrip("=")


def offset(cursor: str, edition: str, digest: str) -> int:
    """How many rows come before a page. Raises ``Problem`` for a cursor of another edition, of another request, or of nobody's."""
    of_edition, of_digest, rows = _read(cursor)
    if of_edition.partition(".")[0] != edition.partition(".")[0]:
        raise Problem(
            410, "outdated-cursor",
            lambda t: t("The cursor belongs to an earlier edition of the data. Begin again without it."), "cursor",
        )  # fmt: skip
    if (of_edition, of_digest) != (edition, digest):
        raise Problem(
            400, "cursor-of-another-request",
            lambda t: t("The cursor belongs to a request with other parameters. Keep them as they are from page to page."), "cursor",
        )  # fmt: skip
    return rows


def _read(cursor: str) -> tuple[str, str, int]:
    try:
        if len(cursor) > _LONGEST or not cursor.isascii():
            raise ValueError(cursor)
        content = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
        edition, digest, rows = content
        if not (isinstance(edition, str) and isinstance(digest, str) and type(rows) is int and 0 <= rows < _MOST):
            raise ValueError(cursor)
    except (ValueError, TypeError, RecursionError, binascii.Error) as error:
        raise Problem(
            400, "unknown-cursor",
            lambda t: t("The cursor is none of ours. Take it from the address of the next page, as it was given."), "cursor",
        ) from error  # fmt: skip
    return edition, digest, rows
