"""DanhSachHoSoBoSung: the rounds of supplement as the history tells them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.text import clean
from app.domain.verbs import LAW, Verb
from storage.provincial.canonical import wire_time
from storage.provincial.round_files import files_of

#: Key in an asking event's data: the number another system gave the round.
NUMBER = "round"
_CAME = Verb.SUPPLEMENT_RECEIVED.value


@dataclass(slots=True)
class Round:
    """asked: what began it; came: what ended it well; open: the dossier still waits for papers."""

    asked: Event
    came: Event | None = None
    open: bool = True

    def follow(self, event: Event) -> None:
        """What the next fact of the history means to a round that is open."""
        if event.verb == _CAME:
            self.came, self.open = event, False
        elif event.status in (None, Status.SUPPLEMENT_ASKED) or not _ends(event):
            return  # a round told by another system says nothing of what followed
        else:
            back = event.status in (Status.RECEIVED, Status.PROCESSING)
            self.came, self.open = event if back else None, False


def _asks(event: Event) -> bool:
    """A request of ours or of the province; a note on a dossier that waits is none."""
    return event.verb == Verb.ASK_SUPPLEMENT or event.verb.startswith("province-")


def _ends(event: Event) -> bool:
    """Only a step out of status 5 ends a round; the province's own steps may be one."""
    ours = next((LAW[verb] for verb in Verb if verb == event.verb), None)
    return ours is None or Status.SUPPLEMENT_ASKED in ours.sources


def supplement_rounds(dossier: Dossier) -> list[dict[str, object]]:
    """One entry a round, in order."""
    rounds = rounds_of(dossier.events)
    entries: list[dict[str, object]] = []
    number = 0
    for position, round_ in enumerate(rounds):
        number = int(round_.asked.data.get(NUMBER) or number + 1)
        until = rounds[position + 1].asked.at if position + 1 < len(rounds) else None
        entries.append(_entry(number, round_, dossier, until))
    return entries


def rounds_of(events: Sequence[Event]) -> list[Round]:
    """A round begins where status 5 does; an undo that leads back to it opens it again."""
    rounds: list[Round] = []
    for event in events:
        last = rounds[-1] if rounds else None
        if last is not None and last.open and event.verb != Verb.ASK_SUPPLEMENT:
            last.follow(event)
        elif event.status is Status.SUPPLEMENT_ASKED and event.verb == Verb.UNDO and last:
            last.came, last.open = None, True
        elif event.status is Status.SUPPLEMENT_ASKED and _asks(event):
            rounds.append(Round(event))
    return rounds


def _entry(
    number: int, round_: Round, dossier: Dossier, until: datetime | None
) -> dict[str, object]:
    asked, came = round_.asked, round_.came
    moved = came or asked
    return {
        "HoSoBoSungId": number,
        "NguoiYeuCauBoSung": clean(asked.data.get("requested_by") or asked.actor),
        "NoiDungBoSung": "; ".join(_asked_for(asked)),
        "NgayBoSung": wire_time(asked.at),
        "NguoiTiepNhanBoSung": clean(came.actor) if came else "",
        "ThongTinTiepNhan": _received(came) if came else "",
        "NgayTiepNhanBoSung": wire_time(came.at) if came else "",
        "TrangThaiBoSung": came is not None,
        "DanhSachGiayToBoSung": files_of(dossier, asked, came, until),
        "DanhSachLePhiBoSung": [],
        "NgayHenTraTruoc": wire_time(_moment(moved, "previous_due_at")),
        "NgayHenTraMoi": wire_time(_moment(moved, "due_at")),
    }


def _asked_for(asked: Event) -> Iterator[str]:
    if asked.reason:
        yield clean(asked.reason)
    yield from (clean(line) for line in asked.data.get("papers", "").splitlines())
    if asked.data.get("deadline"):
        yield f"thời hạn bổ sung: {asked.data['deadline']}"


def _received(came: Event) -> str:
    told = clean(came.reason or came.data.get("note", ""))
    papers = "; ".join(clean(line) for line in came.data.get("papers", "").splitlines())
    return told if not papers else f"{told} ({papers})" if told else f"Đã nhận: {papers}"


def _moment(event: Event, key: str) -> datetime | None:
    text = event.data.get(key, "")
    return datetime.fromisoformat(text) if text else None
