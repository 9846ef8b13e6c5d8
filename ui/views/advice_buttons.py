"""The two forms that a draft may get instead of a receipt."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.verbs import Verb
from ui import tokens as t
from ui.kit.button import Button


class AdviceButtons(QWidget):
    """wanted: the verb, ask-supplement (form 02) or refuse (form 03)."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(t.SPACE_S)
        supplement = Button(self.tr("Bổ sung"), key="Ctrl+2", name="advise.supplement")
        supplement.setToolTip(self.tr("In phiếu yêu cầu bổ sung, hồ sơ vẫn là nháp"))
        supplement.clicked.connect(lambda: self.wanted.emit(Verb.ASK_SUPPLEMENT))
        refuse = Button(self.tr("Từ chối"), key="Ctrl+3", name="advise.refuse")
        refuse.setToolTip(self.tr("In phiếu từ chối tiếp nhận, hồ sơ vẫn là nháp"))
        refuse.clicked.connect(lambda: self.wanted.emit(Verb.REFUSE))
        line.addWidget(supplement)
        line.addWidget(refuse)
