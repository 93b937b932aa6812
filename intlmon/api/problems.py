"""What went wrong, as RFC 9457 has it (``application/problem+json``), in the caller's language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from starlette.responses import JSONResponse

from intlmon.i18n import N_, Translator

_TITLES = {
    400: N_("The request is not as expected"),
    404: N_("There is nothing at this address"),
    405: N_("The data interface is read-only"),
    410: N_("The data have changed"),
    500: N_("An error of the server"),
    503: N_("The answer is not ready"),
}
_LONGEST = 100  # characters of a caller's own text in an answer


@dataclass(eq=False)
class Problem(Exception):
    """An answer that is no data. ``kind`` names the problem to programs; ``say`` makes the sentence for people.

    ``parameter`` is the one at fault and ``allowed`` what it, or the address, may be.
    """

    status: int
    kind: str
    say: Callable[[Translator], str]
    parameter: str | None = None
    allowed: Sequence[str] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self, t: Translator) -> JSONResponse:
        """The problem as an answer in a language."""
        content: dict[str, object] = {
            "type": f"urn:intlmon:problem:{self.kind}",
            "title": t(_TITLES[self.status]),
            "status": self.status,
            "detail": self.say(t),
        }
        content |= {"parameter": shortened(self.parameter)} if self.parameter is not None else {}
        content |= {"allowed": list(self.allowed)} if self.allowed else {}
        headers = {"Content-Language": t.language, "Vary": "Accept-Language", "Cache-Control": "no-store", **self.headers}
        return JSONResponse(content, self.status, headers, "application/problem+json")


def shortened(text: str) -> str:
    """A caller's text, not longer than an answer should repeat."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
