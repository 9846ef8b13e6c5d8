"""What the scan is for; without a target: a number to type, and batches left behind."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.formats import day_and_clock
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.field import Field, labelled
from ui.kit.text import Text
from ui.presenters.batch_draft import LeftBatch
from ui.presenters.digitise_state import DigitiseState
from ui.tokens import Role


class NoTargetCard(Card):
    """opened: a dossier's number; resumed: a batch that waits."""

    opened = Signal(str)
    resumed = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Số hóa cho hồ sơ nào?"), name="no_target")
        hint = Text(
            self.tr(
                "Đang tiếp nhận: bấm F4 trong màn hình Tiếp nhận. Hồ sơ đã nhận: quét mã vạch "
                "trên giấy hẹn, hoặc gõ mã hồ sơ vào đây rồi bấm Enter."
            ),
            Role.MUTED,
            wrap=True,
            name="no_target.hint",
        )
        self.code = Field(self.tr("Mã hồ sơ"), name="dossier_code")
        self.code.input.returnPressed.connect(self._open)
        button = Button(self.tr("Mở hồ sơ"), name="open_dossier")
        button.clicked.connect(self._open)
        line = QHBoxLayout()
        line.addWidget(self.code, 1)
        line.addWidget(labelled(" ", button))
        button.setAccessibleName(self.tr("Mở hồ sơ"))
        self.add(hint)
        self.body.addLayout(line)
        self._left_title = Text(self.tr("Đã quét, chưa đưa vào hồ sơ"), Role.HEADING)
        self._left = QVBoxLayout()
        self.add(self._left_title)
        self.body.addLayout(self._left)
        self.body.addStretch(1)
        self._shown: tuple[LeftBatch, ...] = ()

    def show_state(self, state: DigitiseState) -> None:
        """Only while there is no target."""
        self.setVisible(state.target is None)
        self._left_title.setVisible(bool(state.left_behind))
        if state.left_behind != self._shown:
            self._shown = state.left_behind
            self._fill(state.left_behind)

    def _open(self) -> None:
        if self.code.text().strip():
            self.opened.emit(self.code.text())

    def _fill(self, batches: Sequence[LeftBatch]) -> None:
        while (item := self._left.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for batch in batches:
            self._left.addWidget(self._line(batch))

    def _line(self, batch: LeftBatch) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(batch.owner or self.tr("Chưa có tên")))
        about = self.tr("{n} trang · {at} · {procedure}", "", batch.pages).format(
            n=batch.pages, at=day_and_clock(batch.draft.saved_at), procedure=batch.procedure
        )
        line.addWidget(Text(about, Role.MUTED), 1)
        resume = Button(self.tr("Làm tiếp"), "quiet", name=f"batch.resume.{batch.draft.id}")
        resume.clicked.connect(lambda: self.resumed.emit(batch))
        line.addWidget(resume)
        return holder
