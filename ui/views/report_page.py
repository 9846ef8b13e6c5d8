"""Báo cáo, danh sách: the third page of F8. The paper is shown as it will be printed."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog

from ui.i18n import words
from ui.kit.button import Button, CommitButton
from ui.kit.card import Card, row
from ui.kit.empty import EmptyState
from ui.kit.field import Field, labelled
from ui.kit.page import Page
from ui.kit.pdf_preview import PdfPreview
from ui.presenters.book import Period
from ui.presenters.report_page_state import KINDS, Asks, Made, ReportPageState
from ui.tokens import Tone
from ui.views.choice_list import Choice, ChoiceList


class ReportPage(Page):
    """picked: a paper; days: first and last as typed; left: they are whole; agency: identifier.

    period: a ready one; printing: F9; saving: where the workbook goes; back: the book.
    """

    picked = Signal(str)
    days = Signal(str, str)
    left_days = Signal()
    agency = Signal(str)
    period = Signal(object)
    printing = Signal()
    saving = Signal(object)
    back = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Báo cáo, danh sách"), name="reports", side=306)
        self._kind = ""
        self._made: Made | None = None
        self.kinds = ChoiceList(name="reports.kinds", label=self.tr("Báo cáo và danh sách"))
        self.kinds.show_choices([Choice(kind, self._names()[kind]) for kind in KINDS])
        self.kinds.picked.connect(self.picked)
        self.kinds.passed.connect(self.picked)
        self._first = Field(self.tr("Từ ngày"), name="reports.first", placeholder="dd/mm/yyyy")
        self._last = Field(self.tr("Đến ngày"), name="reports.last", placeholder="dd/mm/yyyy")
        self._agencies = QComboBox()
        self._agencies.setObjectName("reports.agency")
        self._agencies.activated.connect(
            lambda at: self.agency.emit(str(self._agencies.itemData(at) or ""))
        )
        self._preview = PdfPreview(name="reports.preview")
        self._empty = EmptyState(
            self.tr("Chọn báo cáo hoặc danh sách ở bên phải"),
            self.tr("Bản in hiện ở đây; chưa in gì cho đến khi bấm F9."),
            name="reports.empty",
        )
        self._print = CommitButton(self.tr("In"), key="F9", name="reports.print")
        self._save = Button(self.tr("Lưu bảng tính…"), name="reports.save")
        self._arrange()

    def show_state(self, state: ReportPageState) -> None:
        """What is chosen, and the paper of it."""
        self.problem.say(words(state.problem))
        self.step.say(self._step(state), Tone.INFO if state.busy else Tone.OK)
        self._kind = state.kind
        self._show_days(state)
        self._show_agencies(state)
        shown = state.made is not None
        if state.made is not None and state.made is not self._made:
            self._preview.show_pdf(state.made.pdf)
        self._made = state.made
        self._preview.setVisible(shown)
        self._empty.setVisible(not shown)
        for button in (self._print, self._save):
            button.setEnabled(shown and not state.busy)

    def take_keys(self) -> None:
        """When the page is shown: the list of papers."""
        self.kinds.setFocus()

    def _step(self, state: ReportPageState) -> str:
        if state.busy:
            return self.tr("Đang lập…")
        said = {"printed": self.tr("Đã gửi tới máy in"), "saved": self.tr("Đã lưu bảng tính")}
        return said.get(state.said, "")

    def _show_days(self, state: ReportPageState) -> None:
        self._first.set_text(state.first)
        self._last.set_text(state.last)
        self._first.setVisible(state.asks is Asks.PERIOD)
        self._last.setVisible(state.asks is not Asks.NOTHING)
        self._ready.setVisible(state.asks is Asks.PERIOD)
        day = state.asks is Asks.DAY
        self._last.set_label(self.tr("Ngày") if day else self.tr("Đến ngày"))
        wrong = self.tr("Ngày không có thật, hoặc ngày đầu ở sau ngày cuối. Gõ lại.")
        self._last.set_problem(wrong if state.wrong else "")

    def _show_agencies(self, state: ReportPageState) -> None:
        self._of_agency.setVisible(state.of_agency)
        every = [("", self.tr("Tất cả"))] if state.kind == "results" else []
        lines = [*every, *((agency.id, agency.name) for agency in state.agencies)]
        combo = self._agencies
        if [(combo.itemData(at), combo.itemText(at)) for at in range(combo.count())] != lines:
            combo.clear()
            for ident, name in lines:
                combo.addItem(name, ident)
        combo.setCurrentIndex(max(combo.findData(state.agency), 0) if lines else -1)

    def _choose_file(self) -> None:
        name = f"{self._kind}.xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu bảng tính"), name, self.tr("Bảng tính (*.xlsx)")
        )
        if path:
            self.saving.emit(Path(path))

    def _arrange(self) -> None:
        book = Button(self.tr("Sổ hồ sơ"), key="Ctrl+1", name="reports.book")
        book.clicked.connect(self.back)
        self.head.addWidget(book)
        card = Card(name="reports.card", flush=True)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self._preview, self._empty)
        self.left.addWidget(card, 1)
        for field in (self._first, self._last):
            field.edited.connect(lambda _: self.days.emit(self._first.text(), self._last.text()))
            field.left.connect(self.left_days)
            field.input.returnPressed.connect(self.left_days)
        self._ready = row(*self._periods())
        self._of_agency = labelled(self.tr("Cơ quan"), self._agencies)
        asked = Card(self.tr("Thời gian, cơ quan"), name="reports.asked")
        asked.add(self._ready, row(self._first, self._last), self._of_agency)
        papers = Card(self.tr("Báo cáo, danh sách"), name="reports.papers")
        papers.add(self.kinds)
        self._print.committed.connect(self.printing)
        self._save.clicked.connect(self._choose_file)
        self.right.addWidget(papers)
        self.right.addWidget(asked)
        self.right.addWidget(self._print)
        self.right.addWidget(self._save)
        self.right.addStretch(1)

    def _periods(self) -> list[Button]:
        names = {
            Period.TODAY: self.tr("Hôm nay"),
            Period.MONTH: self.tr("Tháng này"),
            Period.YEAR: self.tr("Năm nay"),
        }
        buttons = []
        for period, label in names.items():
            button = Button(label, "quiet", name=f"reports.{period}")
            button.clicked.connect(lambda _on=False, period=period: self.period.emit(period))
            buttons.append(button)
        return buttons

    def _names(self) -> dict[str, str]:
        return {
            "summary": self.tr("Tổng hợp"),
            "06a": self.tr("Biểu 06a"),
            "register": self.tr("Sổ theo dõi hồ sơ"),
            "digitisation": self.tr("Chỉ tiêu số hóa"),
            "766": self.tr("Chỉ tiêu Quyết định 766"),
            "fees": self.tr("Thu phí, lệ phí"),
            "postal": self.tr("Trả qua bưu chính"),
            "workload": self.tr("Khối lượng công việc"),
            "overdue": self.tr("Hồ sơ quá hạn"),
            "handover": self.tr("Bàn giao hồ sơ cho cơ quan"),
            "results": self.tr("Kết quả nhận trong ngày"),
            "dispatch": self.tr("Bản kê bưu gửi"),
            "uncollected": self.tr("Kết quả chưa có người nhận"),
        }
