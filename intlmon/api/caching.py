"""ETags: what an answer rests on (edition, request, our own code), so that nothing unchanged is worked out or sent again."""

import hashlib
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request

_CODE = (*sorted(Path(__file__).parent.glob("*.py")), Path(__file__).parents[1] / "export" / "csv.py")


def etag(*parts: str) -> str:
    """A weak ETag: the server compresses an answer or not, and both say the same."""
    return f'W/"{hashlib.sha256(chr(0).join((_of_code(), *parts)).encode()).hexdigest()[:24]}"'


def unchanged(request: Request, tag: str) -> bool:
    """Whether the caller has the answer of this ETag already."""
    given = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
    return tag.removeprefix("W/") in given or "*" in given


@lru_cache(maxsize=1)
def _of_code() -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in _CODE)).hexdigest()
