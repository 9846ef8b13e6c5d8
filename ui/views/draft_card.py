"""Hồ sơ dở dang: receptions that were left or survived a crash."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.verbs import Verb
from app.ports.store import Draft
from ui.formats import clock, day
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Text
from ui.presenters.reception_draft import line
from ui.tokens import Role

_MOST = 4


class DraftCard(Card):
    """resumed, thrown: the draft's id as text. undone: the last one thrown away comes back."""

    resumed = Signal(str)
    thrown = Signal(str)
    undone = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Hồ sơ dở dang"), name="drafts")
        self._undo = Button(self.tr("Lấy lại nháp vừa bỏ"), "quiet", name="drafts.undo")
        self._undo.clicked.connect(self.undone)
        self._all = Button("", "quiet", name="drafts.all")
        self._all.setCheckable(True)
        self._all.toggled.connect(lambda _on: self._fill())
        self.head.addWidget(self._all)
        self.head.addWidget(self._undo)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.body.addLayout(self._lines)
        self._shown: tuple[Draft, ...] = ()

    def show_drafts(self, drafts: Sequence[Draft], *, can_undo: bool, wanted: bool) -> None:
        """wanted: the form is empty, so that resuming is what the clerk may want."""
        self.setVisible(wanted and (bool(drafts) or can_undo))
        self._undo.setVisible(can_undo)
        self.title.setText(self.tr("Hồ sơ dở dang ({n})").format(n=len(drafts)))
        if tuple(drafts) == self._shown:
            return
        self._shown = tuple(drafts)
        self._fill()

    def _fill(self) -> None:
        """The newest, or all of them."""
        drafts, more = self._shown, len(self._shown) - _MOST
        self._all.setVisible(more > 0)
        self._all.say(
            self.tr("Thu gọn") if self._all.isChecked() else self.tr("Xem thêm {n}").format(n=more)
        )
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for draft in drafts if self._all.isChecked() else drafts[:_MOST]:
            self._lines.addWidget(self._line(draft))

    def _line(self, draft: Draft) -> QWidget:
        known = line(draft)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        owner = known.owner or self.tr("Chưa có tên")
        row.addWidget(Text(owner, Role.BODY))
        verb = known.advised.verb if known.advised else None
        about = self._about(draft, known.procedure, known.pages, verb)
        row.addWidget(Text(about, Role.MUTED), 1)
        resume = Button(self.tr("Làm tiếp"), "quiet", name=f"draft.resume.{draft.id}")
        resume.clicked.connect(lambda: self.resumed.emit(str(draft.id)))
        throw = Button(self.tr("Bỏ"), "quiet", name=f"draft.throw.{draft.id}")
        throw.clicked.connect(lambda: self.thrown.emit(str(draft.id)))
        row.addWidget(resume)
        row.addWidget(throw)
        return holder

    def _about(self, draft: Draft, procedure: str, pages: int, advised: Verb | None) -> str:
        told = {
            None: "",
            Verb.ASK_SUPPLEMENT: self.tr(" · đã in phiếu bổ sung"),
            Verb.REFUSE: self.tr(" · đã in phiếu từ chối"),
        }.get(advised, "")
        name = procedure or self.tr("chưa chọn thủ tục")
        short = name if len(name) <= 60 else name[:59] + "…"
        kept = self.tr("lưu {clock} {day}").format(
            clock=clock(draft.saved_at), day=day(draft.saved_at)
        )
        scanned = self.tr(" · {n} trang", "", pages).format(n=pages) if pages else ""
        return f"{short} · {kept}{scanned}{told}"
