"""Every verb from every status it starts at: which keys a clerk presses, what `quay act` is told.

The keys begin when the sheet of the verb is open and end before F9. Texts are typed without
marks, the test display has no keys for them; ready-made reasons have them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.verbs import LAW, Verb
from tests.e2e.twins import ASKED, OWNER
from ui.presenters.steps import Errand

#: Pressed one after the other; a text behind `=` is typed.
Keys = tuple[str, ...]
_AGENCY = "Sở Tư pháp"
_FIRST_PAPER = "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp (1 bản chính)"


@dataclass(frozen=True)
class Walk:
    """way: how the dossier came to its status (`twins.WAYS`); the rest: the step itself."""

    verb: Verb | Errand
    way: str
    keys: Keys = ()
    reason: str = ""
    data: Mapping[str, object] = field(default_factory=dict)

    @property
    def prints(self) -> bool:
        """What was never accepted gets no receipt, also when its papers came."""
        back_on_the_portal = self.verb is Verb.SUPPLEMENT_RECEIVED and self.way == "5<1"
        is_verb = isinstance(self.verb, Verb)
        return is_verb and LAW[self.verb].form is not None and not back_on_the_portal

    def command(self, code: str, facts: Path) -> list[str]:
        """What `quay` is given for the same; facts: a file that does not exist yet."""
        values = [str(value) for value in self.data.values()]
        if self.verb is Errand.CORRECT:
            return ["correct", code, *values, "--reason", self.reason]
        if isinstance(self.verb, Errand):
            return [self.verb.value, code, *values]
        facts.write_text(json.dumps(dict(self.data)), encoding="utf-8")
        act = ["act", code, self.verb.value, "--reason", self.reason]
        return [*act, "--data-file", str(facts)]

    @property
    def name(self) -> str:
        return f"{self.verb} from {self.way}"


def _ask(way: str, **more: str) -> Walk:
    """The first ready-made reason; Tab to the papers; the first one is ticked."""
    return Walk(
        Verb.ASK_SUPPLEMENT, way, ("1", "Tab", "space"), "Thiếu giấy tờ trong thành phần hồ sơ",
        {"papers": [_FIRST_PAPER], **more},
    )  # fmt: skip


def _withdraw(way: str, between: Keys = ("Tab",)) -> Walk:
    return Walk(
        Verb.WITHDRAW, way, ("1", *between, "=So 3/DX"), "Người nộp có đơn xin rút hồ sơ",
        {"request": "So 3/DX"},
    )  # fmt: skip


def _paid(way: str) -> Walk:
    data = {"method": "transfer", "amount": "200000", "payer": OWNER.name}
    return Walk(Verb.PAID, way, ("Down",), data=data)


def _supplemented(way: str) -> Walk:
    """What was asked for came, and one more that nobody had asked for."""
    papers = [ASKED, "So ho khau"]
    keys = ("Tab", "Tab", "Tab", "Tab", "=So ho khau", "Return")
    return Walk(Verb.SUPPLEMENT_RECEIVED, way, keys, data={"papers": papers})


def _payment(way: str) -> Walk:
    """The amount is put right: it stands there, selected from its end."""
    keys = ("=Le phi", "shift+Tab", "ctrl+a", "=150000")
    return Walk(Verb.ASK_PAYMENT, way, keys, data={"amount": "150000", "fee_name": "Le phi"})


def _result(way: str) -> Walk:
    return Walk(Verb.RECORD_RESULT, way, ("=Ngan A1",), data={"shelf": "Ngan A1"})


def _hand_over(way: str) -> Walk:
    """At the station for it: identity checked, receipt taken back."""
    taken = "Đã thu lại giấy hẹn"
    data = {
        "receiver": OWNER.name,
        "receiver_id": OWNER.id_number,
        "receiver_phone": OWNER.phone,
        "note": taken,
    }
    return Walk(Verb.HAND_OVER, way, ("space", "Tab", "space"), data=data)


def _undo(way: str) -> Walk:
    return Walk(Verb.UNDO, way, ("1",), "Ghi nhầm hồ sơ")


def _gave_up(way: str) -> Walk:
    """The reason stands there already."""
    return Walk(Verb.NOT_SUPPLEMENTED, way, (), "Quá thời hạn mà người nộp không bổ sung giấy tờ")


WALKS = (
    Walk(Verb.RECEIVE, "1", ("Down",), data={"case": "Cần xác minh nhiều nơi cư trú"}),
    Walk(
        Verb.REFUSE, "1", ("1", "=; nop tai So Noi vu"),
        "Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan; nop tai So Noi vu",
    ),
    _ask("1"),
    _ask("2"),
    _ask("4", requested_by=_AGENCY),
    *(_supplemented(way) for way in ("5<1", "5<2", "5<4")),
    *(_gave_up(way) for way in ("5<1", "5<2", "5<4")),
    Walk(
        Verb.FORWARD, "2", ("=Giao tay",), data={"taken_by": _AGENCY, "note": "Giao tay"}
    ),
    Walk(
        Verb.TAKE_BACK, "4", ("Down", "Return"), "Cơ quan giải quyết đề nghị hoàn thiện lại hồ sơ",
    ),
    *(_payment(way) for way in ("2", "4")),
    *(_paid(way) for way in ("6<2", "6<4")),
    _withdraw("2", ("Escape", "Return")),  # back, and again: the reason still stands there
    *(_withdraw(way) for way in ("4", "5<2", "5<4", "6<2", "6<4")),
    Walk(
        Verb.RECORD_STOP, "4", ("1", "Tab", "=12/TB-STP"),
        "Cơ quan giải quyết có văn bản dừng xử lý", {"document": "12/TB-STP"},
    ),
    Walk(Verb.RESUME, "8", ("=13/TB-STP",), data={"document": "13/TB-STP"}),
    Walk(
        Verb.APOLOGISE, "4", ("2", "Tab", "=041220261630"), "Chờ ý kiến của cơ quan phối hợp",
        {"due_at": "04/12/2026 16:30"},
    ),
    *(_result(way) for way in ("4", "8")),
    Walk(
        Verb.SEND_BACK_RESULT, "9", ("1", "Tab", "=041220261000"),
        "Kết quả sai thông tin, đề nghị cơ quan sửa lại", {"due_at": "2026-12-04T10:00"},
    ),
    *(_hand_over(way) for way in ("9", "8")),
    Walk(
        Errand.CORRECT,
        "2",
        ("2", "Tab", *["Down"] * 5, "Tab", "ctrl+a", "=0987654321"),
        "Gõ nhầm khi tiếp nhận",
        {"field": "owner.phone", "value": "0987654321"},
    ),
    Walk(Errand.CALL, "9", ("Down",), data={"outcome": "no_answer"}),
    Walk(Errand.SHELVE, "8", ("=Ngan B2",), data={"shelf": "Ngan B2"}),
    *(_undo(way) for way in ("3", "7", "10")),
)  # fmt: skip
