"""Under a field: what the scanned papers say, with the picture of the place it was read from."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.page_field import FieldState
from ui import tokens as t
from ui.i18n import words_of
from ui.kit.picture import Picture
from ui.kit.text import Text
from ui.presenters.field_offers import FieldOffer
from ui.tokens import Role, Tone

#: A line of print is as high as the text under it.
_HEIGHT = 26

TONES: Mapping[FieldState, Tone] = MappingProxyType(
    {
        FieldState.GREEN: Tone.OK,
        FieldState.YELLOW: Tone.WARNING,
        FieldState.RED: Tone.ERROR,
    }
)


class OfferLine(QWidget):
    """Hidden while the papers say nothing, or what the form says too."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self.setObjectName(f"{field}.offer")
        self._picture = Picture(_HEIGHT, name=f"{field}.offer.picture")
        self._words = Text("", Role.PROBLEM, wrap=True, name=f"{field}.offer.words")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, t.SPACE_XS)
        column.setSpacing(t.SPACE_XS)
        column.addWidget(self._picture)
        column.addWidget(self._words)
        self.hide()

    def show_offer(self, offer: FieldOffer | None, crop: bytes) -> None:
        """crop: an image, empty while it is being drawn."""
        self.setVisible(offer is not None)
        if offer is None:
            return
        words, tone = self._say(offer), TONES[offer.state]
        self._words.setText(words)
        self._words.set_tone(tone)
        self._picture.show_image(crop, tone, words)
        self.setAccessibleName(words)
        self.setToolTip(words_of(offer.problem) if offer.problem else "")

    def _say(self, offer: FieldOffer) -> str:
        if offer.problem == "field.differs_from_card":
            words = self.tr("Khác thẻ – giấy: {value}; thẻ: {card}")
            return words.format(value=offer.value, card=offer.card)
        return {
            FieldState.GREEN: self.tr("Đọc rõ: {value}"),
            FieldState.YELLOW: self.tr("Cần xem: {value}"),
            FieldState.RED: self.tr("Không thể đúng: {value}"),
        }[offer.state].format(value=offer.value)
