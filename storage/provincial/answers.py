"""What one raw HTTP outcome means. The one place that decides it.

The line that matters: was any byte of the body sent? Only a failure before that may be repeated
without asking the province first.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from app.domain.text import clean, fold
from app.ports.province import Answer, AnswerKind

#: Deeper JSON than this is not an answer of this interface.
MAX_DEPTH = 32
_LONGEST_MESSAGE = 500
#: Longest pause a Retry-After may impose, seconds.
_LONGEST_PAUSE = 3600.0
_ACCEPTED = ("0", "00")
_SESSION_OVER = re.compile(
    r"\b(session|phien lam viec|phien dang nhap|phien|token)\b[^.]{0,40}"
    r"\b(het han|khong hop le|khong ton tai|invalid|expired|not found)\b"
)
_STATUS_KINDS = {
    400: AnswerKind.REFUSED,
    401: AnswerKind.SESSION_INVALID,
    403: AnswerKind.FORBIDDEN,
    407: AnswerKind.LOGIN_PAGE,
    408: AnswerKind.UNCLEAR,
    413: AnswerKind.TOO_LARGE,
    425: AnswerKind.UNCLEAR,
    429: AnswerKind.THROTTLED,
    511: AnswerKind.LOGIN_PAGE,
}
#: Raised by httpx before a byte of the body leaves; everything else may have left some.
_BEFORE_SENDING = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete answer: status, headers with lower-case names, bounded body."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer and, when it is ACCEPTED, the document it came with."""

    answer: Answer
    document: Mapping[str, Any] = field(default_factory=dict)


class UnreadableBody(Exception):
    """The answer's body was longer, slower or stranger than any answer of this interface."""


class TooLong(UnreadableBody):
    """The body is longer than the caller takes."""


class Stopped(UnreadableBody):
    """A person did not want to wait for the rest of the body."""


def judge_failure(error: Exception) -> Answer:
    """What an exception of the transport means."""
    name = type(error).__name__
    if isinstance(error, _BEFORE_SENDING):
        pin = "SPKI" in str(error)
        return Answer(AnswerKind.NOT_SENT, error_code="tls.pin" if pin else "", detail=name)
    return Answer(AnswerKind.UNCLEAR, detail=name)


def judge(reply: Reply, *, insert: bool = False) -> Judged:
    """What a complete reply means. insert: the request was an insert of a dossier."""
    kind = judge_status(reply.status)
    if kind is not AnswerKind.ACCEPTED:
        return Judged(_answer(reply, kind, _words(reply), retry_after_s=_retry_after(reply)))
    if _is_html(reply):
        return Judged(_answer(reply, AnswerKind.LOGIN_PAGE))
    document = parse(reply.body)
    if document is None or not isinstance(document.get("error_code"), int | str):
        return Judged(_answer(reply, AnswerKind.UNCLEAR, detail="not an answer"))
    return _judge_document(reply, document, insert)


def judge_status(status: int) -> AnswerKind:
    """What the status line alone says; ACCEPTED still needs the body."""
    if 300 <= status < 400:
        return AnswerKind.LOGIN_PAGE
    if status in _STATUS_KINDS:
        return _STATUS_KINDS[status]
    if 400 <= status < 500:
        return AnswerKind.REFUSED
    return AnswerKind.ACCEPTED if 200 <= status < 300 else AnswerKind.UNCLEAR


def judge_bare(reply: Reply) -> Answer:
    """The answer of a service without a JSON body: file upload."""
    return _answer(reply, judge_status(reply.status), retry_after_s=_retry_after(reply))


def parse(body: bytes) -> dict[str, Any] | None:
    """The JSON object of a body; None when it is anything else, or too deep."""
    try:
        document = json.loads(body.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) and _depth_fits(document, MAX_DEPTH) else None


def _judge_document(reply: Reply, document: dict[str, Any], insert: bool) -> Judged:
    code, words = document["error_code"], _words(reply)
    if not isinstance(code, bool) and str(code).strip() in _ACCEPTED:
        return Judged(_answer(reply, AnswerKind.ACCEPTED, words), document)
    folded = fold(words[0])
    if _SESSION_OVER.search(folded):
        return Judged(_answer(reply, AnswerKind.SESSION_INVALID, words))
    exists = insert and "da ton tai" in folded
    return Judged(_answer(reply, AnswerKind.EXISTS if exists else AnswerKind.REFUSED, words))


def _answer(
    reply: Reply,
    kind: AnswerKind,
    words: tuple[str, str] = ("", ""),
    *,
    retry_after_s: float | None = None,
    detail: str = "",
) -> Answer:
    return Answer(
        kind,
        words[0],
        words[1],
        retry_after_s if kind is AnswerKind.THROTTLED else None,
        _moment(reply.headers.get("date", "")),
        detail or f"HTTP {reply.status}",
    )


def _words(reply: Reply) -> tuple[str, str]:
    """The province's own sentence and code, when the body is JSON."""
    document = parse(reply.body) or {}
    message = document.get("message")
    text = clean(message)[:_LONGEST_MESSAGE] if isinstance(message, str) else ""
    code = document.get("error_code")
    return text, "" if code is None else str(code)[:40]


def _is_html(reply: Reply) -> bool:
    kind = reply.headers.get("content-type", "").lower()
    start = reply.body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return "html" in kind or start == b"<"


def _retry_after(reply: Reply) -> float | None:
    text = reply.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", text):
        return min(float(text), _LONGEST_PAUSE)
    until = _moment(text)
    if until is None:
        return None
    now = _moment(reply.headers.get("date", "")) or datetime.now(UTC)
    return min(max((until - now).total_seconds(), 0.0), _LONGEST_PAUSE)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def _no_constant(name: str) -> object:
    raise ValueError(name)


def _depth_fits(value: object, left: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    items = value.values() if isinstance(value, dict) else value
    return left > 0 and all(_depth_fits(item, left - 1) for item in items)
