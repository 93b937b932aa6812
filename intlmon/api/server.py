"""The addresses below ``/api`` and what answers there. Every answer is made in a thread, so that no page waits for it."""

import json
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from anyio import CapacityLimiter, to_thread
from babel.core import UnknownLocaleError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from intlmon.api import cursors
from intlmon.api.asked import FORMATS, Asked, asked, language_of, only, reading_of
from intlmon.api.caching import etag, unchanged
from intlmon.api.formats import MEDIA_TYPES, WRITERS
from intlmon.api.listing import listing
from intlmon.api.openapi import description
from intlmon.api.problems import Problem, shortened
from intlmon.errors import EditionError, TooSlowError
from intlmon.i18n import negotiate, translator
from intlmon.queries import facts_of, rows_of
from intlmon.store import watch

ROOT = "/v1/"
_AT_ONCE = 2  # requests that are worked on; more wait, and pages keep their threads
_log = logging.getLogger(__name__)

Answer = Callable[[Request], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def application() -> Starlette:
    """The interface as an ASGI application, to be mounted at ``/api``."""
    limiter = CapacityLimiter(_AT_ONCE)
    routes = [
        Route(ROOT, _in_thread(_listing, limiter), methods=["GET"]),
        Route(f"{ROOT}openapi.json", _in_thread(_description, limiter), methods=["GET"]),
        Route(f"{ROOT}{{view}}.{{format}}", _in_thread(_rows, limiter), methods=["GET"]),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: _refused, Exception: _broken})  # type: ignore[dict-item]


def _in_thread(answer: Answer, limiter: CapacityLimiter) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await to_thread.run_sync(partial(_answered, answer, request), limiter=limiter)

    return endpoint


def _answered(answer: Answer, request: Request) -> Response:
    try:
        return answer(request)
    except Problem as problem:
        return problem.response(translator(_language(request)))
    except TooSlowError:
        return _later(request, "too-slow")
    except EditionError:
        _log.exception("there is no edition to answer from")
        return _later(request, "no-edition")


def _listing(request: Request) -> Response:
    return _of_all_views(request, listing)


def _description(request: Request) -> Response:
    return _of_all_views(request, lambda edition, reading, language, base: description(edition, language, base))


def _of_all_views(request: Request, make: Callable[[str, str, str, str], dict[str, object]]) -> Response:
    only(request.query_params, ("lang", "reading"))
    language = language_of(request.query_params) or _language(request)
    reading, edition = reading_of(request.query_params, watch.current_edition())
    base = _base(request)
    headers = _headers(edition, etag(edition, request.url.path, language, base)) | {"Content-Language": language, "Vary": "Accept-Language"}
    if unchanged(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    content = json.dumps(make(edition, reading, language, base), ensure_ascii=False, indent=1)
    return Response(content, headers=headers, media_type="application/json")


def _rows(request: Request) -> Response:
    form = request.path_params["format"]
    if form not in FORMATS:
        raise Problem(404, "unknown-format", lambda t: t("There is no format {name}.", name=shortened(form)), allowed=FORMATS)
    wish = asked(request.path_params["view"], request.query_params, watch.current_edition())
    tag = etag(wish.edition, form, wish.digest, str(wish.wanted.limit), str(wish.wanted.offset), _base(request))
    headers = _headers(wish.edition, tag)
    if unchanged(request, tag):
        return Response(status_code=304, headers=headers)
    table, total = rows_of(wish.edition, wish.wanted)
    following = _next(request, wish, total)
    about = {
        "edition": facts_of(wish.edition), "reading": wish.reading, "view": wish.view.name, "filters": _filters(wish), "total": total,
        "next": following,
    }  # fmt: skip
    headers |= {"X-Total-Count": str(total), "X-Reading": wish.reading, "Content-Disposition": _disposition(wish, form)}
    headers |= {"Link": f'<{following}>; rel="next"'} if following else {}
    return Response(WRITERS[form](table, about), headers=headers, media_type=MEDIA_TYPES[form])


def _filters(wish: Asked) -> dict[str, list[object]]:
    """The values that rows were chosen by, as JSON has them; null is "empty"."""
    return {
        name: [each if each is None or isinstance(each, bool | int | float) else str(each) for each in values]
        for name, values in wish.wanted.values.items()
    }


def _next(request: Request, wish: Asked, total: int) -> str | None:
    if wish.next_offset >= total:
        return None
    return str(request.url.include_query_params(cursor=cursors.made(wish.edition, wish.digest, wish.next_offset)))


def _disposition(wish: Asked, form: str) -> str:
    return f'{"inline" if form == "json" else "attachment"}; filename="{wish.view.name}.{form}"'


def _headers(edition: str, tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "no-cache", "X-Edition": facts_of(edition), "X-Content-Type-Options": "nosniff"}


def _base(request: Request) -> str:
    """The address that all of the interface stands below."""
    return str(request.url.replace(path=request.scope.get("root_path", "") + ROOT, query="", fragment=""))


def _language(request: Request) -> str:
    """The language of words to people: the one named, else the caller's own, else Kazakh."""
    weighed = []
    for wish in request.headers.get("accept-language", "").split(",")[:20]:
        tag, _, quality = wish.strip().partition(";q=")
        weighed.append((-_number(quality), tag))
    try:
        return negotiate(request.query_params.get("lang"), *(tag for _, tag in sorted(weighed, key=lambda each: each[0])))
    except (ValueError, UnknownLocaleError):
        return negotiate()


def _number(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def _later(request: Request, kind: str) -> Response:
    problem = Problem(
        503, kind, lambda t: t("The server could not answer in time. Try again, or ask for fewer rows."), headers={"Retry-After": "10"}
    )
    return problem.response(translator(_language(request)))


def _refused(request: Request, error: HTTPException) -> Response:
    """What Starlette itself refuses: methods and addresses."""
    t = translator(_language(request))
    if error.status_code == 405:
        allowed = ["GET", "HEAD"]
        problem = Problem(
            405, "method-not-allowed", lambda t: t("Only {allowed} are answered here.", allowed=", ".join(allowed)),
            allowed=allowed, headers={"Allow": ", ".join(allowed)},
        )  # fmt: skip
        return problem.response(t)
    addresses = [f"{_base(request)}{each}" for each in ("", "openapi.json", *(f"{{view}}.{form}" for form in FORMATS))]
    return Problem(
        404, "unknown-address", lambda t: t("The list of all views is at {address}.", address=_base(request)), allowed=addresses
    ).response(t)


def _broken(request: Request, error: Exception) -> Response:
    """What should not happen; Starlette raises it again for the log."""
    return Problem(500, "broken", lambda t: t("The answer could not be made.")).response(translator(_language(request)))
