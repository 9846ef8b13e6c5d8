"""Why a page should be looked at, in the one or two words that fit over its picture."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.page_quality import Reason
from ui.words.marker import QT_TRANSLATE_NOOP

_WORDS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.BLURRED: QT_TRANSLATE_NOOP("Flag", "Chữ nhòe"),
        Reason.DARK: QT_TRANSLATE_NOOP("Flag", "Quá tối"),
        Reason.SHADED: QT_TRANSLATE_NOOP("Flag", "Có bóng"),
        Reason.CORNER: QT_TRANSLATE_NOOP("Flag", "Gập góc"),
        Reason.CUT_EDGE: QT_TRANSLATE_NOOP("Flag", "Mất mép"),
        Reason.FINGER: QT_TRANSLATE_NOOP("Flag", "Ngón tay"),
        Reason.LENGTH: QT_TRANSLATE_NOOP("Flag", "Lệch cỡ giấy"),
        Reason.ASKEW: QT_TRANSLATE_NOOP("Flag", "Nghiêng"),
    }
)


def flag_words(reason: Reason) -> str:
    """At most some twelve letters."""
    return QCoreApplication.translate("Flag", _WORDS[reason])
