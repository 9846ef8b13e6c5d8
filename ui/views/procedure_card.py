"""Thủ tục, trường hợp, and how the dossier comes and the result goes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.codes import Channel, ReturnBy
from ui import tokens as t
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.field import labelled
from ui.presenters.reception_state import ReceptionState
from ui.views.address_field import AddressField
from ui.views.procedure_picker import ProcedurePicker

#: The case takes the line; without one the rest keeps its size.
_ALL = 100
_CHANNELS = (Channel.DIRECT, Channel.POST, Channel.ONLINE)
_RETURNS = (ReturnBy.COUNTER, ReturnBy.POST)


class ProcedureCard(Card):
    """channel and return_by give the code tables' values; the rest speaks for itself.

    typed, left: of the address to which the post takes the result.
    """

    case_chosen = Signal(int)
    sets_changed = Signal(int)
    channel_chosen = Signal(object)
    return_chosen = Signal(object)
    guidance = Signal()
    typed = Signal(str, str)
    left = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(name="procedure_card")
        self.picker = ProcedurePicker(self.tr("Thủ tục"), name="procedure", over=over)
        self._guide = Button(self.tr("Xem hướng dẫn"), key="F2", name="show_guidance")
        self._guide.clicked.connect(self.guidance)
        self.cases = _combo("case", ())
        self.sets = QLineEdit()
        self.sets.setObjectName("sets")
        self.sets.setValidator(QIntValidator(0, 99, self))
        self.sets.setFixedWidth(72)
        self._channels = _combo(
            "channel", (self.tr("Trực tiếp"), self.tr("Bưu chính"), self.tr("Trực tuyến, nộp giúp"))
        )
        self._returns = _combo("return_by", (self.tr("Tại quầy"), self.tr("Bưu chính")))
        self._case_field = labelled(self.tr("Trường hợp"), self.cases)
        key = "return_address"
        label = self.tr("Địa chỉ nhận kết quả qua bưu chính")
        self.address = AddressField(label, name=key, over=over)
        self.address.edited.connect(lambda text: self.typed.emit(key, text))
        self.address.left.connect(lambda: self.left.emit(key))
        self._connect()
        self._arrange()

    def show_state(self, state: ReceptionState, problems: dict[str, str]) -> None:
        """The picker shows its answers while there is a query. problems: words by field name."""
        self.picker.show_found(state.query, state.procedure, state.found)
        self._guide.setEnabled(state.procedure is not None)
        names = [case.name for case in state.procedure.cases] if state.procedure else []
        if [self.cases.itemText(n) for n in range(self.cases.count())] != names:
            self.cases.clear()
            self.cases.addItems(names)
        self.cases.setCurrentIndex(state.case_index if names else -1)
        self._case_field.setVisible(len(names) > 1)
        if _number(self.sets.text()) != state.sets:
            self.sets.setText(str(state.sets))
        self._channels.setCurrentIndex(_CHANNELS.index(state.channel))
        self._returns.setCurrentIndex(_RETURNS.index(state.return_by))
        self.picker.set_problem(problems.get("procedure", ""))
        self.address.setVisible(state.return_by is ReturnBy.POST)
        self.address.set_text(state.return_address)
        self.address.input.setPlaceholderText(state.reception.post_to)
        self.address.set_problem(problems.get("return_address", ""))

    def _connect(self) -> None:
        self.cases.activated.connect(self.case_chosen)
        self.sets.textEdited.connect(lambda text: self.sets_changed.emit(_number(text)))
        self._channels.activated.connect(lambda n: self.channel_chosen.emit(_CHANNELS[n]))
        self._returns.activated.connect(lambda n: self.return_chosen.emit(_RETURNS[n]))

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(t.SPACE_S)
        first.addWidget(self.picker, 1)
        first.addWidget(labelled(" ", self._guide))
        self._guide.setAccessibleName(self.tr("Xem hướng dẫn"))
        second = QHBoxLayout()
        second.setSpacing(t.SPACE_M)
        second.addWidget(self._case_field, _ALL)
        second.addWidget(labelled(self.tr("Số bộ"), self.sets))
        second.addWidget(labelled(self.tr("Cách nộp"), self._channels))
        second.addWidget(labelled(self.tr("Nhận kết quả"), self._returns))
        second.addStretch(1)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(self.address)


def _number(text: str) -> int:
    """An empty field is no set; the list of obstacles says so."""
    return int(text) if text else 0


def _combo(name: str, items: tuple[str, ...]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.addItems(items)
    box.setMinimumWidth(140)
    return box
