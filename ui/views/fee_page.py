"""Phí, lệ phí: the second page of F8."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from app.domain.fees import Payment
from app.domain.money import dong
from app.domain.receipts import SeriesUse
from ui.domain_words import method_words
from ui.formats import clock
from ui.i18n import words
from ui.kit.button import Button
from ui.kit.card import Card, rule
from ui.kit.empty import EmptyState
from ui.kit.figure import Line
from ui.kit.page import Page
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Text
from ui.presenters.fee_page_state import FeePageState
from ui.tokens import Role, Tone
from ui.views.choice_list import Choice, ChoiceList
from ui.views.fee_count import CountCard
from ui.views.fee_reversal import ReversalForm


class FeePage(Page):
    """chosen: a payment's id; picked: what to do with it; step_days: another day; back: the book.

    Enter in the table goes to the list of what can be done, Enter there does it.
    """

    chosen = Signal(str)
    picked = Signal(str)
    step_days = Signal(int)
    back = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Phí, lệ phí"), name="fees", side=306)
        self._reversing = False
        self._table = Table(
            (
                Column(self.tr("Lúc"), 64),
                Column(self.tr("Mã hồ sơ")),
                Column(self.tr("Người nộp"), 136, optional=True),
                Column(self.tr("Số tiền"), 98, right=True),
                Column(self.tr("Hình thức"), 128, optional=True),
                Column(self.tr("Biên lai"), 160, optional=True),
                Column(self.tr("Trạng thái"), 128),
            ),
            name="fees.list",
            label=self.tr("Các khoản thu trong ngày"),
        )
        self._empty = EmptyState(
            self.tr("Ngày này chưa thu khoản nào"),
            self.tr("Thu tiền khi tiếp nhận (F3), khi trả kết quả (F6) hoặc từ hồ sơ (F7)."),
            name="fees.empty",
        )
        self._what = Text("", Role.MUTED, wrap=True, name="fees.what")
        self.do = ChoiceList(name="fees.do", label=self.tr("Việc với khoản thu đang chọn"))
        self.form = ReversalForm()
        self.count = CountCard()
        self._totals: dict[str, Line] = {}
        self._series = Text("", Role.MUTED, wrap=True, name="fees.series")
        self._day = Text("", Role.HEADING, name="fees.day")
        self._arrange()
        self._table.chosen.connect(self.chosen)
        self._table.opened.connect(lambda _key: self.do.setFocus())
        self.do.picked.connect(self.picked)

    def show_state(self, state: FeePageState) -> None:
        """The day's payments, sums, and what is being done with one of them."""
        self.problem.say(words(state.problem))
        self._day.setText(self._day_words(state.day, state.today))
        count = len(state.payments)
        self.step.say(self.tr("{n} khoản", "", count).format(n=count) if count else "", Tone.INFO)
        self._table.show_rows([self._row(payment) for payment in state.payments], state.chosen)
        self._table.setVisible(bool(count))
        self._empty.setVisible(not count and state.sheet is not None)
        self._show_totals(state)
        self._card.setVisible(state.payment is not None)
        self._what.setText(self._what_words(state.payment) if state.payment else "")
        self.do.show_choices(self._choices(state.payment))
        self.do.setVisible(state.reversal is None)
        self.form.show_state(state)
        self.count.show_state(state)
        if self._reversing and state.reversal is None:
            (self._table if self._card.isHidden() else self.do).setFocus()
        self._reversing = state.reversal is not None
        if state.tried:
            self.bring_up(self.form.commit if self._reversing else self.count.commit)

    def take_keys(self) -> None:
        """When the page is shown: the list, or the count when there is none."""
        (self.count.counted.input if self._table.isHidden() else self._table).setFocus()

    def _show_totals(self, state: FeePageState) -> None:
        if state.sheet is None:
            return
        sums = state.sheet.totals
        for name, line in self._totals.items():
            line.value.setText(dong(getattr(sums, name)))
        self._series.setText("\n".join(self._stock(use) for use in state.sheet.series))
        self._series.setVisible(bool(state.sheet.series))

    def _stock(self, use: SeriesUse) -> str:
        return self.tr("Biên lai {symbol}: dùng {used}, còn {left} số").format(
            symbol=use.symbol, used=use.used, left=use.closing
        )

    def _what_words(self, payment: Payment) -> str:
        """What a narrow table leaves out."""
        receipt = payment.receipt or self.tr("Phiếu thu")
        said = self.tr("{receipt} · {method} · {payer}. Người thu: {by}").format(
            receipt=receipt,
            method=method_words(payment.method).lower(),
            payer=payment.payer,
            by=payment.taken_by,
        )
        return f"{said}. {payment.void_reason}" if payment.void_reason else said

    def _choices(self, payment: Payment | None) -> list[Choice]:
        if payment is None:
            return []
        gone = self.tr("đã hủy") if payment.voided else ""
        back = gone or (self.tr("đã hoàn hết") if payment.kept == 0 else "")
        void = gone or (self.tr("đã hoàn tiền") if payment.refunds else "")
        return [
            Choice("void", self.tr("Hủy khoản thu"), void),
            Choice("refund", self.tr("Hoàn tiền"), back),
            Choice("print", self.tr("In lại phiếu thu, biên lai")),
            Choice("open", self.tr("Xem hồ sơ")),
        ]

    def _row(self, payment: Payment) -> Row:
        return Row(
            str(payment.id),
            (
                clock(payment.taken_at),
                payment.dossier_code,
                payment.payer,
                dong(payment.amount),
                method_words(payment.method),
                payment.receipt or self.tr("Phiếu thu"),
                self._state(payment),
            ),
        )

    def _state(self, payment: Payment) -> Cell:
        if payment.voided:
            return Cell(self.tr("Đã hủy"), Tone.ERROR, hint=payment.void_reason)
        if payment.refunds:
            said = self.tr("Đã hoàn") if payment.kept == 0 else self.tr("Hoàn một phần")
            return Cell(said, Tone.WARNING, hint=dong(payment.refunded))
        return Cell(self.tr("Đã thu"), Tone.OK)

    def _day_words(self, day: date, today: date) -> str:
        shown = f"{day:%d/%m/%Y}"
        if day > today:
            return self.tr("Sổ ngày mai, {day}").format(day=shown)
        return self.tr("Hôm nay, {day}").format(day=shown) if day == today else shown

    def _arrange(self) -> None:
        for name, words_, days, key in (
            ("before", self.tr("Ngày trước"), -1, "Alt+←"),
            ("after", self.tr("Ngày sau"), 1, "Alt+→"),
        ):
            button = Button(words_, "quiet", key=key, name=f"fees.{name}")
            button.clicked.connect(lambda _on=False, days=days: self.step_days.emit(days))
            self.head.addWidget(button)
            arrow = "Alt+Left" if days < 0 else "Alt+Right"
            QShortcut(QKeySequence(arrow), self, lambda days=days: self.step_days.emit(days))
        self.head.insertWidget(2, self._day)
        book = Button(self.tr("Sổ hồ sơ"), key="Ctrl+1", name="fees.book")
        book.clicked.connect(self.back)
        self.head.addWidget(book)
        card = Card(name="fees.card", flush=True)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self._table, self._empty)
        self.left.addWidget(card, 1)
        self._card = Card(self.tr("Khoản thu đang chọn"), name="fees.chosen")
        self._card.add(self._what, self.do, self.form)
        self.right.addWidget(self._card)
        self.right.addWidget(self.count)
        self.right.addWidget(self._sums())
        self.right.addStretch(1)

    def _sums(self) -> Card:
        card = Card(self.tr("Trong ngày"), name="fees.totals")
        labels = {
            "cash": self.tr("Tiền mặt"),
            "transfer": self.tr("Chuyển khoản"),
            "online": self.tr("Trực tuyến"),
            "total": self.tr("Cộng"),
        }
        for name, label in labels.items():
            if name == "total":
                card.add(rule())
            line = Line(label, name=f"fees.{name}", strong=name == "total")
            self._totals[name] = line
            card.body.addLayout(line)
        card.add(self._series)
        return card
