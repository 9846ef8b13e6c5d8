"""What to bring, how long, how much, where it goes: one case of one procedure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.money import dong
from app.domain.procedure import Case, Procedure, RequiredPaper
from ui import tokens as t
from ui.domain_words import domain_words
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.kit.card import Card, rule
from ui.kit.empty import EmptyState
from ui.kit.field import labelled
from ui.kit.page import scrolling
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Text
from ui.presenters.guidance import GuidanceState
from ui.tokens import Role, Tone
from ui.views.paper_words import copies_text


class GuidanceDetails(Card):
    """case_chosen(index); print: the slip; receive: carry over to the reception."""

    case_chosen = Signal(int)
    print = Signal()
    receive = Signal()

    def __init__(self) -> None:
        super().__init__(name="guidance.details")
        self._name = Text("", Role.NAME, wrap=True, name="guidance.name")
        self._about = Text("", Role.MUTED, wrap=True, name="guidance.about")
        self._no_cases = Banner(Tone.WARNING, name="guidance.no_cases")
        self._cases = QComboBox()
        self._cases.setObjectName("guidance.case")
        self._cases.activated.connect(self.case_chosen)
        self._case_field = labelled(self.tr("Trường hợp"), self._cases)
        self._facts = {key: Text("", wrap=True, name=f"guidance.{key}") for key in self._labels()}
        self._papers = Table(
            (
                Column(self.tr("Giấy tờ phải nộp")),
                Column(self.tr("Số lượng"), 150),
                Column(self.tr("Yêu cầu"), 140),
            ),
            name="guidance.papers",
            label=self.tr("Giấy tờ phải nộp"),
        )
        self._empty = EmptyState(
            self.tr("Chọn một thủ tục bên trái"),
            self.tr("Giấy tờ, thời hạn, lệ phí và nơi giải quyết hiện ở đây."),
            name="guidance.empty",
        )
        self._content = QWidget()
        self._arrange()

    def show_state(self, state: GuidanceState) -> None:
        """The chosen case, or that it cannot be received yet."""
        procedure, case = state.chosen, state.case
        for widget in (self._scroll, self._print, self._carry):
            widget.setVisible(procedure is not None)
        self._empty.setVisible(procedure is None)
        self._print.setEnabled(state.can_print)
        self._print.say(self.tr("Đang in…") if state.printing else self.tr("In phiếu hướng dẫn"))
        if procedure is None:
            return
        self._name.setText(procedure.name)
        self._about.setText(f"{procedure.code} · {procedure.field_name} · {procedure.agency_name}")
        self._no_cases.say("" if procedure.cases else self._why_no_cases())
        self._show_cases(procedure, state.case_index)
        self._show_case(procedure, case)
        self._show_agency(state)

    def _show_cases(self, procedure: Procedure, index: int) -> None:
        names = [case.name for case in procedure.cases]
        if [self._cases.itemText(n) for n in range(self._cases.count())] != names:
            self._cases.clear()
            self._cases.addItems(names)
        self._cases.setCurrentIndex(index if names else -1)
        self._case_field.setVisible(len(names) > 1)

    def _show_case(self, procedure: Procedure, case: Case | None) -> None:
        self._papers.setVisible(case is not None)
        self._facts["time"].setText(domain_words(case.time_label) if case else "—")
        self._facts["fee"].setText(self._fee(case) if case else "—")
        self._facts["result"].setText(procedure.result or "—")
        if case is not None:
            rows = tuple(self._row(n, paper) for n, paper in enumerate(case.papers))
            self._papers.show_rows(rows)
            self._papers.fit_rows()

    def _show_agency(self, state: GuidanceState) -> None:
        agency, procedure = state.agency, state.chosen
        parts = [agency.contact, agency.note] if agency else []
        if agency and agency.since_2025 and agency.since_2025 != agency.name:
            parts.append(self.tr("Từ 2025: {name}").format(name=agency.since_2025))
        name = procedure.agency_name if procedure else ""
        self._facts["agency"].setText("\n".join(part for part in (name, *parts) if part))
        note = procedure.note if procedure else ""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _fee(self, case: Case) -> str:
        fee = dong(case.fee) if case.fee else self.tr("Miễn phí")
        return f"{fee}\n{case.fee_note}" if case.fee_note else fee

    def _row(self, number: int, paper: RequiredPaper) -> Row:
        hint = "\n".join(part for part in (paper.name, paper.form, paper.note) if part)
        need = (
            Cell(self.tr("Phải có"), Tone.INFO)
            if paper.required
            else Cell(self.tr("Nếu có"), Tone.NEUTRAL)
        )
        return Row(str(number), (Cell(paper.name, hint=hint), copies_text(paper), need))

    def _why_no_cases(self) -> str:
        return self.tr(
            "Thủ tục này chưa khai báo trường hợp nào nên chưa có danh sách giấy tờ và ngày hẹn. "
            "Hỏi cơ quan giải quyết theo số bên dưới, và báo người quản trị bổ sung danh mục."
        )

    def _labels(self) -> dict[str, str]:
        return {
            "time": self.tr("Thời hạn"),
            "fee": self.tr("Phí, lệ phí"),
            "result": self.tr("Kết quả"),
            "agency": self.tr("Nơi giải quyết"),
        }

    def _arrange(self) -> None:
        self._note = Text("", Role.MUTED, wrap=True, name="guidance.note")
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, t.SPACE_S, 0)
        inside.setSpacing(t.SPACE_S)
        for widget in (self._name, self._about, self._no_cases, self._case_field):
            inside.addWidget(widget)
        inside.addLayout(self._fact_grid())
        inside.addWidget(rule())
        inside.addWidget(self._papers)
        inside.addWidget(self._note)
        inside.addStretch(1)
        self._scroll = scrolling(self._content, name="guidance.scroll")
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._empty, 1)
        self._print = Button(self.tr("In phiếu hướng dẫn"), key="F9", name="print_guidance")
        self._print.clicked.connect(self.print)
        self._carry = Button(self.tr("Tiếp nhận"), "primary", key="F3", name="carry_over")
        self._carry.clicked.connect(self.receive)
        foot = QHBoxLayout()
        foot.setSpacing(t.SPACE_S)
        foot.addStretch(1)
        foot.addWidget(self._print)
        foot.addWidget(self._carry)
        self.body.addLayout(foot)

    def _fact_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_L)
        grid.setVerticalSpacing(t.SPACE_XS)
        grid.setColumnStretch(1, 1)
        for line, (key, label) in enumerate(self._labels().items()):
            grid.addWidget(Text(label, Role.MUTED), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._facts[key], line, 1)
        return grid
