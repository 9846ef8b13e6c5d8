"""One message at a time: read, let go of the store, send, settle in a transaction of its own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from app.domain.dossier import ScanFile
from app.errors import CounterError, NotFound
from app.ports.clock import Clock
from app.ports.province import Answer, AnswerKind, FileToSend, Province, Upload, Wire
from app.ports.store import OutboxItem, SendKind, SendState, Store, UnitOfWork
from app.sync.pause import Pause, rest, resting
from app.sync.status import Line
from app.sync.verdict import Found, Rules, Verdict, judge_lookup, judge_send, judge_without_lookup


@dataclass(frozen=True, slots=True)
class Pushed:
    """What one step did. line: what it says about the line, None when it says nothing."""

    code: str
    state: SendState
    line: Line | None
    server_time: datetime | None


@dataclass(frozen=True, slots=True)
class PushOne:
    """Sends or looks up the one row that is due. Runs on the sync thread only.

    boot_id: this start of the program; a row SENDING under another boot has an unknown end.
    stop: asked between the chunks of an upload.
    """

    store: Store
    province: Province
    wire: Wire
    clock: Clock
    rules: Rules
    boot_id: str
    random: Random
    stop: Callable[[], bool]

    def __call__(self) -> Pushed | None:
        """None when nothing is due now (or the queue rests)."""
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            if resting(uow, now) is not None:
                return None
            item = uow.outbox.next_due(now)
            if item is None:
                return None
            if item.state is SendState.WAITING:
                uow.outbox.mark_sending(item.seq, self.boot_id, now)
                uow.commit()
        if item.state is SendState.UNKNOWN:
            return self._look_up(item)
        sending = replace(item, attempts=item.attempts + 1)
        return self._upload(sending) if item.kind is SendKind.FILE else self._send(sending)

    def _send(self, item: OutboxItem) -> Pushed:
        answer = self.province.send(item.body)
        return self._settle(item, answer, judge_send(answer, item, self.rules, self._jitter()))

    def _look_up(self, item: OutboxItem) -> Pushed:
        if not self.rules.lookup:
            # Nothing was asked: the answer only stands for "no trouble of the line".
            answer = Answer(AnswerKind.ACCEPTED)
            return self._settle(item, answer, judge_without_lookup(item, self.rules))
        lookup = self.province.look_up(item.code)
        found = None
        if lookup.found is not None:
            found = Found(
                ours=self.wire.belongs(item.body, lookup.found),
                arrived=self.wire.same_dossier(item.body, lookup.found),
            )
        verdict = judge_lookup(lookup.answer, found, item, self.rules, self._jitter())
        return self._settle(item, lookup.answer, verdict)

    def _upload(self, item: OutboxItem) -> Pushed:
        try:
            upload = self._upload_file(item)
        except CounterError as error:
            # The file here is missing or damaged: no answer of the province, a person must see it.
            verdict = Verdict(SendState.REFUSED, attention=error.code)
            return self._settle(item, Answer(AnswerKind.REFUSED, detail=error.code), verdict)
        verdict = judge_send(upload.answer, item, self.rules, self._jitter())
        return self._settle(item, upload.answer, verdict, upload.url)

    def _upload_file(self, item: OutboxItem) -> Upload:
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(item.dossier_id)
        file = _file(dossier.files, item)

        def remember(url: str) -> None:
            with self.store.unit_of_work() as uow:
                uow.outbox.remember_upload(item.seq, url)
                uow.commit()

        return self.province.upload(
            FileToSend(
                id=str(file.id),
                dossier_code=item.code,
                name=file.name,
                size=file.size,
                sha256=file.sha256,
                chunks=lambda offset: self.store.pages.chunks(file.key, offset),
                upload_url=item.upload_url,
            ),
            remember,
            self.stop,
        )

    def _settle(self, item: OutboxItem, answer: Answer, verdict: Verdict, url: str = "") -> Pushed:
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            uow.outbox.settle(
                item.seq,
                verdict.state,
                at=now,
                not_before=now + verdict.delay,
                error="" if verdict.state is SendState.ACCEPTED else answer.kind.value,
                message=answer.message,
                absent=verdict.absent,
            )
            if verdict.pause is not None and verdict.line is not None:
                rest(uow, Pause(now + verdict.pause, verdict.line))
            if verdict.attention is not None:
                _raise_attention(uow, item, verdict.attention, answer, now)
            if verdict.state is SendState.ACCEPTED:
                _accepted(uow, item, url)
            if item.kind is SendKind.FILE:
                _tell_addresses(uow, item, now)
            uow.commit()
        return Pushed(item.code, verdict.state, verdict.line, answer.server_time)

    def _jitter(self) -> float:
        return self.random.uniform(-1, 1)


def _accepted(uow: UnitOfWork, item: OutboxItem, url: str) -> None:
    """The province has it: what the dossier knows of it, in the same transaction."""
    dossier = uow.dossiers.get(item.dossier_id)
    if item.kind is SendKind.INSERT and not dossier.remote_exists:
        uow.dossiers.save(replace(dossier, remote_exists=True))
    if item.kind is SendKind.FILE and item.file_id is not None:
        uow.dossiers.save(dossier.with_file_url(item.file_id, url))


def _tell_addresses(uow: UnitOfWork, item: OutboxItem, now: datetime) -> None:
    """After the last file that can still go: an update with the addresses of those that went.

    A refused file does not keep the others from the province; sent again later, it brings its
    own update.
    """
    files = [row for row in uow.outbox.of_dossier(item.dossier_id) if row.kind is SendKind.FILE]
    if any(row.state not in (SendState.ACCEPTED, SendState.REFUSED) for row in files):
        return
    if any(row.state is SendState.ACCEPTED for row in files):
        uow.outbox.put(SendKind.UPDATE, uow.dossiers.get(item.dossier_id), now)


def _file(files: tuple[ScanFile, ...], item: OutboxItem) -> ScanFile:
    for file in files:
        if file.id == item.file_id:
            return file
    raise NotFound("store.file_missing")


def _raise_attention(
    uow: UnitOfWork, item: OutboxItem, code: str, answer: Answer, now: datetime
) -> None:
    dossier = None if code == "send.forbidden" else uow.dossiers.get(item.dossier_id)
    kind = "conflict" if code == "send.conflict" else "refused"
    uow.attention.raise_item(kind, code, now, dossier, answer.message)
