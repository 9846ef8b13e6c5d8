"""One online dossier: who filed it, what was attached, and the counter's answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.dossier import Dossier, DossierPaper
from app.domain.party import Party
from ui import tokens as t
from ui.domain_words import person_words
from ui.formats import day_and_clock
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import scrolling
from ui.kit.pill import Pill
from ui.kit.table import Cell, Column, Table
from ui.kit.text import Copyable, Text
from ui.presenters.online import OnlineState
from ui.tokens import Role, Tone
from ui.views.act_sheet import ActSheetView
from ui.views.online_clock import clock_words
from ui.views.paper_files import paper_rows
from ui.views.step_list import StepList


class OnlinePanel(Card):
    """taken: the word of a step; file_wanted: key of a line of the papers."""

    taken = Signal(str)
    file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="online.panel")
        self._code = Copyable("", Role.MUTED, name="online.code")
        self._clock = Pill("", name="online.clock")
        self._name = Text("", Role.NAME, wrap=True, name="online.name")
        self._facts = Text("", wrap=True, name="online.facts")
        self._procedure = Text("", wrap=True, name="online.procedure")
        self._filed = Text("", Role.MUTED, wrap=True, name="online.filed")
        self._papers = Table(
            (Column(self.tr("Giấy tờ đính kèm · Enter để mở")), Column(self.tr("Tệp"), 124)),
            name="online.papers",
            label=self.tr("Giấy tờ đính kèm"),
        )
        self._papers.opened.connect(self.file_wanted)
        self._steps = StepList(name="online.steps")
        self._steps.picked.connect(self.taken)
        self.sheet = ActSheetView()
        self._empty = EmptyState(
            self.tr("Chọn một hồ sơ trong danh sách"),
            self.tr(
                "Xem người nộp, giấy tờ đính kèm, rồi tiếp nhận, yêu cầu bổ sung hoặc từ chối."
            ),
            name="online.nothing_chosen",
        )
        self._content = QWidget()
        self._opened = 0
        self._arrange()

    def show_state(self, state: OnlineState) -> None:
        """The open dossier with its steps, or the step being prepared."""
        dossier = state.dossier
        at_work = state.sheet is not None
        self._empty.setVisible(dossier is None)
        self._head.setVisible(dossier is not None)
        self._scroll.setVisible(dossier is not None and not at_work)
        self._steps.setVisible(dossier is not None and not at_work)
        self.sheet.setVisible(dossier is not None and at_work)
        if dossier is None:
            return
        self._show_dossier(dossier, state.fetching)
        self._show_clock(state, dossier)
        self._steps.show_steps(state.steps)
        if state.sheet is not None:
            self.sheet.show_state(state.sheet)
            return
        self.sheet.gone()
        if state.opened != self._opened:
            self._opened = state.opened
            self._steps.take_keys()

    def _show_clock(self, state: OnlineState, dossier: Dossier) -> None:
        current = state.current
        filed = self.tr("Nộp lúc {at}").format(at=day_and_clock(dossier.filed_at))
        by = day_and_clock(current.line.answer_by) if current else ""
        answer = self.tr(" · trả lời trước {at}").format(at=by) if by else ""
        self._filed.setText(filed + answer)
        self._clock.say(*(clock_words(current) if current else ("", Tone.NEUTRAL)))

    def _show_dossier(self, dossier: Dossier, fetching: str) -> None:
        self._code.setText(str(dossier.code))
        owner = dossier.owner
        self._name.setText(person_words(owner))
        self._facts.setText(self._party(owner))
        self._procedure.setText(dossier.procedure_name)
        rows = paper_rows(dossier.papers, fetching, self._without_file)
        self._papers.show_rows(rows, self._papers.current_key)
        self._papers.fit_rows(6)

    def _party(self, party: Party) -> str:
        known = (
            (self.tr("Số định danh: {value}"), party.id_number),
            (self.tr("Ngày sinh: {value}"), party.birth_date),
            (self.tr("Điện thoại: {value}"), party.phone),
            (self.tr("Nơi cư trú: {value}"), party.address),
        )
        return "\n".join(words.format(value=value) for words, value in known if value)

    def _without_file(self, paper: DossierPaper) -> Cell:
        return Cell(self.tr("Không có"), Tone.ERROR if paper.required else Tone.NEUTRAL)

    def _arrange(self) -> None:
        self._head = QWidget()
        top = QHBoxLayout()
        top.addWidget(self._code)
        top.addStretch(1)
        top.addWidget(self._clock)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(t.SPACE_S)
        head.addLayout(top)
        head.addWidget(self._name)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, t.SPACE_S, 0)
        inside.setSpacing(t.SPACE_S)
        for widget in (self._facts, self._procedure, self._filed, self._papers):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._scroll = scrolling(self._content, name="online.scroll")
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._scroll.setMinimumHeight(160)
        self.body.addWidget(self._head)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._steps)
        self.body.addWidget(self.sheet, 1)
