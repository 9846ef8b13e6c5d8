"""The province over HTTP: `app.ports.province.Province`. Never raises for what the network does."""

import json
from collections.abc import Callable
from datetime import date

import httpx

from app.ports.province import (
    Answer,
    AnswerKind,
    ChangesPage,
    Fetched,
    FileToSend,
    Lookup,
    NumberBlock,
    Upload,
)
from app.settings import ProvinceSettings
from storage.provincial.answers import Judged, UnreadableBody, judge, judge_bare, judge_failure
from storage.provincial.canonical import canonical
from storage.provincial.download import Download
from storage.provincial.exchange import Exchange
from storage.provincial.replies import read_blocks, read_changes, read_found
from storage.provincial.session import Session
from storage.provincial.transports import Envelope, Parcel, transport_of
from storage.provincial.upload import TusUpload

_NOT_OFFERED = Answer(AnswerKind.REFUSED, error_code="not_offered", detail="transport")


class ProvinceClient:
    """One session. Thread: one at a time (the sync thread), but for `fetch`."""

    def __init__(
        self, settings: ProvinceSettings, password: Callable[[], str], instance: str
    ) -> None:
        """instance: id of this counter's store, told with every call.

        Raises InvalidInput for settings that must not be used: plain http, bad certificates,
        transport `manual`.
        """
        self._settings = settings
        self._transport = transport_of(settings)
        self._envelope = Envelope(settings)
        self._exchange = Exchange(settings, instance)
        for endpoint in _endpoints(settings):
            self._exchange.address(endpoint)
        self._session = Session(self._exchange, settings, password)
        self._upload = TusUpload(self._exchange, self._session)
        homes = (settings.adapter_url, *filter(None, (settings.file_endpoint,)))
        addresses = tuple(self._exchange.address(home) for home in homes)
        self._download = Download(self._exchange, self._session, addresses)

    @property
    def takes_files(self) -> bool:
        """False when no file service is configured."""
        return bool(self._settings.file_endpoint)

    def send(self, body: bytes) -> Answer:
        """One frozen body, its bytes untouched inside the envelope."""
        insert = json.loads(body).get("isUpdating") == "False"
        if self._transport.needs_session:
            closed = self._session.open()
            if closed is not None:
                return closed
        parcel = self._transport.parcel(body, self._session.token)
        return self._post(parcel, insert=insert).answer

    def look_up(self, code: str) -> Lookup:
        """TraCuuHoSo; REFUSED with error_code `not_offered` where there is none."""
        if not (self._transport.can_ask and self._settings.lookup):
            return Lookup(_NOT_OFFERED)
        judged = self._ask("TraCuuHoSo", mahoso=code)
        found = read_found(judged.document)
        if judged.answer.kind is not AnswerKind.ACCEPTED or found is None:
            return Lookup(_clear(judged.answer))
        return Lookup(judged.answer, found[0] if found else None)

    def changes(self, cursor: str, limit: int) -> ChangesPage:
        """QuayThayDoi; the page is empty when nothing is new.

        REFUSED with error_code `not_offered` by a transport without questions.
        """
        if not self._transport.can_ask:
            return ChangesPage(_NOT_OFFERED)
        judged = self._ask("QuayThayDoi", cursor=cursor, limit=str(limit))
        page = read_changes(judged.document)
        if judged.answer.kind is not AnswerKind.ACCEPTED or page is None:
            return ChangesPage(_clear(judged.answer))
        return ChangesPage(judged.answer, *page)

    def lease_numbers(
        self, agency_id: str, first_day: date, days: int, size: int
    ) -> tuple[Answer, tuple[NumberBlock, ...]]:
        """QuayCapSo. A block whose answer was lost is burnt, never asked for again."""
        if not self._transport.can_ask:
            return _NOT_OFFERED, ()
        judged = self._ask(
            "QuayCapSo",
            agency=agency_id,
            **{"from": first_day.isoformat()},
            days=str(days),
            size=str(size),
        )
        blocks = read_blocks(judged.document)
        if judged.answer.kind is not AnswerKind.ACCEPTED or blocks is None:
            return _clear(judged.answer), ()
        return judged.answer, blocks

    def upload(
        self, file: FileToSend, remember: Callable[[str], None], stop: Callable[[], bool]
    ) -> Upload:
        """By tus 1.0; see `upload.TusUpload`."""
        if not self.takes_files:
            return Upload(_NOT_OFFERED)
        endpoint = self._exchange.address(self._settings.file_endpoint)
        return self._upload.send(endpoint, file, remember, stop)

    def fetch(self, url: str, most_bytes: int, stop: Callable[[], bool]) -> Fetched:
        """See `download.Download`. A relative address is meant at the province."""
        full = url if "://" in url else self._exchange.address(url)
        return self._download.fetch(full, most_bytes, stop)

    def ping(self) -> Answer:
        """`GET /ping`; a province without it still shows its clock and that it is there."""
        try:
            reply = self._exchange.request("GET", self._exchange.address("/ping"))
        except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
            return judge_failure(error)
        judged = judge(reply).answer
        return judge_bare(reply) if judged.kind is AnswerKind.UNCLEAR else judged

    def close(self) -> None:
        """Let the connection go."""
        self._exchange.close()

    def _ask(self, service: str, **arguments: str) -> Judged:
        """A read: asked again once when the session turned out to be over."""
        body = canonical({"service": service, **arguments})
        judged = self._ask_once(body)
        if judged.answer.kind is AnswerKind.SESSION_INVALID:
            judged = self._ask_once(body)
        return judged

    def _ask_once(self, body: bytes) -> Judged:
        closed = self._session.open()
        if closed is not None:
            return Judged(closed)
        endpoint = self._settings.integration_endpoint
        return self._post(Parcel(endpoint, self._envelope.wrap(body, self._session.token)))

    def _post(self, parcel: Parcel, *, insert: bool = False) -> Judged:
        try:
            url = self._exchange.address(parcel.endpoint)
            judged = judge(self._exchange.request("POST", url, parcel.body), insert=insert)
        except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
            return Judged(judge_failure(error))
        if judged.answer.kind is AnswerKind.SESSION_INVALID:
            self._session.drop()
        return judged


def _endpoints(settings: ProvinceSettings) -> list[str]:
    """Every endpoint that will be used, so that a bad one is refused before the first call."""
    given = (settings.auth_endpoint, settings.share_endpoint, settings.file_endpoint)
    return [e.strip() for e in (*given, *settings.integration_endpoint.split(",")) if e.strip()]


def _clear(answer: Answer) -> Answer:
    """A read that was accepted but held no usable result told us nothing."""
    if answer.kind is not AnswerKind.ACCEPTED:
        return answer
    return Answer(AnswerKind.UNCLEAR, server_time=answer.server_time, detail="bad result")
