"""What is wrong with a page's picture, in words: short on its thumbnail, whole beside it."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.page_quality import Judgement, Reason, Verdict
from ui.i18n import words_of
from ui.kit.banner import Banner
from ui.tokens import Tone
from ui.words.marker import QT_TRANSLATE_NOOP

#: One or two words; what to do about it stands in `ui/words/page_quality.py`.
_SHORT: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.BLURRED: QT_TRANSLATE_NOOP("PageVerdict", "Mờ"),
        Reason.DARK: QT_TRANSLATE_NOOP("PageVerdict", "Tối"),
        Reason.SHADED: QT_TRANSLATE_NOOP("PageVerdict", "Có bóng"),
        Reason.CORNER: QT_TRANSLATE_NOOP("PageVerdict", "Gập góc"),
        Reason.CUT_EDGE: QT_TRANSLATE_NOOP("PageVerdict", "Cắt mép"),
        Reason.FINGER: QT_TRANSLATE_NOOP("PageVerdict", "Ngón tay"),
        Reason.LENGTH: QT_TRANSLATE_NOOP("PageVerdict", "Khác cỡ"),
        Reason.ASKEW: QT_TRANSLATE_NOOP("PageVerdict", "Nghiêng"),
    }
)
_TONES: Mapping[Verdict, Tone] = MappingProxyType(
    {Verdict.GOOD: Tone.NEUTRAL, Verdict.LOOK: Tone.WARNING, Verdict.RESCAN: Tone.ERROR}
)


def verdict_mark(judged: Judgement) -> tuple[str, Tone]:
    """For the thumbnail: the worst reason and what it asks for; "" for a good page."""
    tone = _TONES[judged.verdict]
    if judged.verdict is Verdict.GOOD:
        return "", tone
    reason = short_reasons(judged, most=1)
    return (_rescan(reason) if judged.verdict is Verdict.RESCAN else _look(reason)), tone


def short_reasons(judged: Judgement, most: int = len(Reason)) -> str:
    """`Mờ, tối`: the worst first."""
    names = [QCoreApplication.translate("PageVerdict", _SHORT[r]) for r in judged.reasons[:most]]
    return ", ".join(names[:1] + [name[:1].lower() + name[1:] for name in names[1:]])


def _rescan(reason: str) -> str:
    return QCoreApplication.translate("PageVerdict", "{reason}: quét lại").format(reason=reason)


def _look(reason: str) -> str:
    return QCoreApplication.translate("PageVerdict", "{reason}: nên xem").format(reason=reason)


class VerdictBanner(QWidget):
    """Yellow or red, under the strip and under the large page; nothing for a good page."""

    def __init__(self) -> None:
        super().__init__()
        self._banners = {
            Verdict.LOOK: Banner(Tone.WARNING, name="verdict.look"),
            Verdict.RESCAN: Banner(Tone.ERROR, name="verdict.rescan"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for banner in self._banners.values():
            column.addWidget(banner)
        self.hide()

    def show_verdict(self, judged: Judgement) -> None:
        """Of the one selected page."""
        for verdict, banner in self._banners.items():
            banner.say(self._words(judged) if verdict is judged.verdict else "")
        self.setVisible(judged.verdict is not Verdict.GOOD)

    def _words(self, judged: Judgement) -> str:
        head = (
            self.tr("{reasons} – quét lại trang này (Ctrl+R).")
            if judged.verdict is Verdict.RESCAN
            else self.tr("{reasons} – nên xem lại (Space).")
        )
        why = words_of(f"page.{judged.reasons[0]}")
        return f"{head.format(reasons=short_reasons(judged))} {why}"
