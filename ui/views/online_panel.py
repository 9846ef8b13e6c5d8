"""One online dossier: who filed it, what was attached, receive or refuse."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.dossier import Dossier, DossierPaper
from app.domain.party import Party
from ui import tokens as t
from ui.formats import day_and_clock
from ui.kit.button import Button, CommitButton
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.field import labelled
from ui.kit.page import scrolling
from ui.kit.pill import Pill
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Copyable, Text
from ui.presenters.online import OnlineState
from ui.tokens import Role, Tone
from ui.views.online_clock import clock_words


class OnlinePanel(Card):
    """receive, refuse (asks for the reason), confirm, back, reason(text)."""

    receive = Signal()
    refuse = Signal()
    confirm = Signal()
    back = Signal()
    reason = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="online.panel")
        self._code = Copyable("", Role.MUTED, name="online.code")
        self._clock = Pill("", name="online.clock")
        self._name = Text("", Role.NAME, wrap=True, name="online.name")
        self._facts = Text("", wrap=True, name="online.facts")
        self._procedure = Text("", wrap=True, name="online.procedure")
        self._filed = Text("", Role.MUTED, wrap=True, name="online.filed")
        self._papers = Table(
            (Column(self.tr("Giấy tờ")), Column(self.tr("Tệp"), 110)),
            name="online.papers",
            label=self.tr("Giấy tờ đính kèm"),
        )
        self._reason = QPlainTextEdit()
        self._reason.setObjectName("online.reason")
        self._reason.setTabChangesFocus(True)
        self._reason.setPlaceholderText(
            self.tr("Người dân sẽ đọc lý do này: thiếu gì, sai gì, nộp lại ở đâu.")
        )
        self._reason.setFixedHeight(84)
        self._reason.textChanged.connect(lambda: self.reason.emit(self._reason.toPlainText()))
        self._empty = EmptyState(
            self.tr("Chọn một hồ sơ bên trái"),
            self.tr("Xem người nộp, giấy tờ đính kèm, rồi tiếp nhận hoặc từ chối."),
            name="online.nothing_chosen",
        )
        self._content = QWidget()
        self._arrange()

    def show_state(self, state: OnlineState) -> None:
        """The open dossier; the reason only while refusing."""
        dossier = state.dossier
        self._scroll.setVisible(dossier is not None)
        self._empty.setVisible(dossier is None)
        if dossier is None:
            self._choice.hide()
            self._refusal.hide()
            return
        self._show_dossier(dossier)
        current = state.current
        filed = self.tr("Nộp lúc {at}").format(at=day_and_clock(dossier.filed_at))
        by = day_and_clock(current.line.answer_by) if current else ""
        answer = self.tr(" · trả lời trước {at}").format(at=by) if by else ""
        self._filed.setText(filed + answer)
        self._clock.say(*(clock_words(current) if current else ("", Tone.NEUTRAL)))
        self._receive.say(self.tr("Đang tiếp nhận…") if state.busy else self.tr("Tiếp nhận"))
        for button in (self._receive, self._refuse, self._confirm):
            button.setEnabled(state.can_answer)
        self._show_refusal(state)

    def _show_refusal(self, state: OnlineState) -> None:
        began = state.refusing and not self._refusal.isVisibleTo(self)
        self._refusal.setVisible(state.refusing)
        self._choice.setVisible(not state.refusing)
        if self._reason.toPlainText() != state.reason:
            self._reason.blockSignals(True)
            self._reason.setPlainText(state.reason)
            self._reason.blockSignals(False)
        if began or state.reason_missing:
            self._reason.setFocus()

    def _show_dossier(self, dossier: Dossier) -> None:
        self._code.setText(str(dossier.code))
        owner = dossier.owner
        self._name.setText(f"{owner.honorific} {owner.name}".strip())
        self._facts.setText(self._party(owner))
        self._procedure.setText(dossier.procedure_name)
        self._papers.show_rows([self._row(n, p) for n, p in enumerate(dossier.papers)])
        self._papers.fit_rows(6)

    def _party(self, party: Party) -> str:
        known = (
            (self.tr("Số định danh: {value}"), party.id_number),
            (self.tr("Ngày sinh: {value}"), party.birth_date),
            (self.tr("Điện thoại: {value}"), party.phone),
            (self.tr("Nơi cư trú: {value}"), party.address),
        )
        return "\n".join(words.format(value=value) for words, value in known if value)

    def _row(self, number: int, paper: DossierPaper) -> Row:
        if paper.files:
            cell = Cell(self.tr("{n} tệp").format(n=len(paper.files)), Tone.OK)
        else:
            cell = Cell(self.tr("Không có"), Tone.ERROR if paper.required else Tone.NEUTRAL)
        titles = "\n".join(file.title or file.name for file in paper.files)
        return Row(str(number), (Cell(paper.name, hint=titles or paper.name), cell))

    def _arrange(self) -> None:
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, t.SPACE_S, 0)
        inside.setSpacing(t.SPACE_S)
        top = QHBoxLayout()
        top.addWidget(self._code)
        top.addStretch(1)
        top.addWidget(self._clock)
        inside.addLayout(top)
        for widget in (self._name, self._facts, self._procedure, self._filed, self._papers):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._choice = self._choice_part()
        self._refusal = self._refusal_part()
        self._refusal.hide()
        self._scroll = scrolling(self._content, name="online.scroll")
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._scroll.setMinimumHeight(160)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._choice)
        self.body.addWidget(self._refusal)

    def _choice_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        self._receive = CommitButton(self.tr("Tiếp nhận"), key="F9", name="online.receive")
        self._receive.setMinimumHeight(t.PRIMARY)
        self._receive.committed.connect(self.receive)
        self._refuse = Button(self.tr("Từ chối…"), "danger", name="online.refuse")
        self._refuse.clicked.connect(self.refuse)
        column.addWidget(self._receive)
        column.addWidget(self._refuse)
        return part

    def _refusal_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        self._confirm = CommitButton(
            self.tr("Từ chối tiếp nhận"), key="F9", name="online.confirm_refusal"
        )
        self._confirm.committed.connect(self.confirm)
        keep = Button(self.tr("Không từ chối"), key="Esc", name="online.keep")
        keep.clicked.connect(self.back)
        column.addWidget(labelled(self.tr("Lý do từ chối"), self._reason, required=True))
        column.addWidget(self._confirm)
        column.addWidget(keep)
        return part
