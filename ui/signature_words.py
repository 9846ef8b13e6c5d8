"""What is known of a file's signatures, in words. Shown beside the file, never a decision."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.signatures import SignatureFacts
from ui.formats import day_and_clock


def _tr(text: str) -> str:
    return QCoreApplication.translate("Signature", text)


def signature_words(signatures: Sequence[SignatureFacts]) -> str:
    """A line a signature, in the order they were made; "" for none."""
    return "\n".join(_line(one) for one in signatures)


def all_good(signatures: Sequence[SignatureFacts]) -> bool:
    """Nothing speaks against any of them."""
    return all(one.good for one in signatures)


def _line(one: SignatureFacts) -> str:
    signer = one.signer or _tr("không rõ người ký")
    said = [_tr("Chữ ký số: {signer}").format(signer=signer)]
    if one.at is not None:
        said.append(day_and_clock(one.at))
    said.append(_state(one))
    if one.timed:
        said.append(_tr("có dấu thời gian"))
    said.append(_trust(one))
    return " · ".join(said)


def _state(one: SignatureFacts) -> str:
    if not one.intact:
        return _tr("KHÔNG HỢP LỆ: nội dung đã ký bị thay đổi hoặc hỏng")
    return _tr("nội dung còn nguyên") if one.whole else _tr("CÓ SỬA ĐỔI sau khi ký")


def _trust(one: SignatureFacts) -> str:
    if one.trusted is None:
        return _tr("chưa kiểm được người ký: quầy chưa có chứng thư gốc")
    return _tr("chứng thư tin cậy") if one.trusted else _tr("KHÔNG RÕ NGUỒN chứng thư")
