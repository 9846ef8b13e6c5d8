"""A file that the province keeps: whole, or not at all."""

import hashlib
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx

from app.ports.province import Answer, AnswerKind, Fetched
from storage.provincial.answers import (
    Reply,
    Stopped,
    TooLong,
    UnreadableBody,
    judge,
    judge_bare,
    judge_failure,
)
from storage.provincial.exchange import Exchange
from storage.provincial.session import Session

_FOREIGN = Answer(AnswerKind.REFUSED, error_code="foreign_host", detail="foreign host")
_HTML = (b"<!doctype html", b"<html")
_PORTS = {"https": 443, "http": 80}


class Download:
    """GETs with the session's token, at the province's own addresses only."""

    def __init__(self, exchange: Exchange, session: Session, homes: tuple[str, ...]) -> None:
        """homes: addresses of the settings; the token goes to no other server."""
        self._exchange = exchange
        self._session = session
        self._homes = frozenset(map(_server, homes))

    def fetch(self, url: str, most_bytes: int, stop: Callable[[], bool]) -> Fetched:
        """See `Province.fetch`. A session that is over is opened again once."""
        if _server(url) not in self._homes:
            return Fetched(_FOREIGN)
        fetched = self._once(url, most_bytes, stop)
        if fetched.answer.kind is AnswerKind.SESSION_INVALID:
            fetched = self._once(url, most_bytes, stop)
        return fetched

    def _once(self, url: str, most_bytes: int, stop: Callable[[], bool]) -> Fetched:
        closed = self._session.open()
        if closed is not None:
            return Fetched(closed)
        token = self._session.token
        headers = {"Accept": "*/*", "Authorization": f"Bearer {token}"}
        try:
            reply = self._exchange.download(url, headers, most_bytes, stop)
        except TooLong:
            return Fetched(Answer(AnswerKind.TOO_LARGE, detail="too long"))
        except Stopped:
            return Fetched(Answer(AnswerKind.NOT_SENT, detail="stopped"))
        except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
            return Fetched(judge_failure(error))
        answer = judge_file(reply)
        if answer.kind is AnswerKind.SESSION_INVALID:
            self._session.drop(token)
        return Fetched(answer, reply.body if answer.kind is AnswerKind.ACCEPTED else b"")


def judge_file(reply: Reply) -> Answer:
    """Is this the file? A page to log in at, an error in JSON and a part of it are not."""
    answer = judge_bare(reply)
    if answer.kind is not AnswerKind.ACCEPTED:
        return answer
    kind = reply.headers.get("content-type", "").lower()
    if "html" in kind or reply.body.lstrip()[:14].lower().startswith(_HTML):
        return Answer(AnswerKind.LOGIN_PAGE, server_time=answer.server_time, detail="html")
    if "json" in kind:  # no paper is JSON; an error that came with 200 is
        said = judge(reply).answer
        accepted = said.kind is AnswerKind.ACCEPTED
        return Answer(AnswerKind.UNCLEAR, detail="no file") if accepted else said
    told = reply.headers.get("upload-sha256", "")
    if reply.status != 200 or (told and told != hashlib.sha256(reply.body).hexdigest()):
        return Answer(AnswerKind.UNCLEAR, server_time=answer.server_time, detail="not the file")
    return answer


def _server(url: str) -> tuple[str, str, int]:
    """Scheme, host and port; what is no address is no server."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return "", "", 0
    if parts.username is not None or parts.scheme not in _PORTS:
        return "", "", 0
    return parts.scheme, (parts.hostname or "").lower(), port
