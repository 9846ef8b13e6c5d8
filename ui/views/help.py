"""F1: which key does what, and where things are."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui import tokens as t
from ui.kit.card import Card
from ui.kit.page import Page
from ui.kit.text import Text
from ui.tokens import Role


class HelpView(Page):
    """Nothing to press: a page to read."""

    def __init__(self) -> None:
        super().__init__(self.tr("Trợ giúp"), name="help", side=420)
        keys = Card(self.tr("Phím tắt"), name="help.keys")
        keys.add(_table(self._keys()))
        self.left.addWidget(keys)
        self.left.addStretch(1)
        where = Card(self.tr("Việc nào ở đâu"), name="help.where")
        for heading, sentence in self._places():
            where.add(Text(heading, Role.HEADING), Text(sentence, wrap=True))
            where.body.addSpacing(t.SPACE_XS)
        self.right.addWidget(where)
        self.right.addStretch(1)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("F1", self.tr("Trợ giúp")),
            ("F2", self.tr("Hướng dẫn: tìm thủ tục, in phiếu hướng dẫn")),
            ("F3", self.tr("Tiếp nhận hồ sơ")),
            ("F4", self.tr("Quét giấy tờ; từ một hồ sơ thì quét vào hồ sơ đó")),
            ("F5", self.tr("Đọc thẻ căn cước")),
            ("Shift+F5", self.tr("Trong F3: đọc thẻ căn cước bằng camera")),
            ("F6", self.tr("Trả kết quả")),
            ("F7", self.tr("Tra cứu hồ sơ")),
            ("F8", self.tr("Sổ quầy và báo cáo")),
            ("F9", self.tr("Hoàn tất và in (ở mọi nơi)")),
            ("F10", self.tr("Hồ sơ trực tuyến")),
            ("F11", self.tr("Việc cần xử lý")),
            ("F12", self.tr("Gọi lượt tiếp theo")),
            ("Ctrl+1 / Ctrl+2 / Ctrl+3", self.tr("Trong F8: sổ hồ sơ / phí, lệ phí / báo cáo")),
            ("Ctrl+2 / Ctrl+3", self.tr("Trong F3: in phiếu bổ sung / từ chối cho nháp")),
            ("Ctrl+B / Ctrl+O", self.tr("Trong F3: người nộp khác / cá nhân hay tổ chức")),
            ("Ctrl+G / Ctrl+R", self.tr("Trong F3: thêm giấy tờ / dùng giấy tờ đã có")),
            ("Ctrl+L / Ctrl+M", self.tr("Trong F3: lấy từ hồ sơ trước / cách thu phí")),
            (
                "Ctrl+Enter",
                self.tr("Trong F3: lấy mục đọc được; thêm Shift: mọi mục rõ"),
            ),
            ("Ctrl+E / Ctrl+R", self.tr("Trong F4: trang cần xem tiếp theo / quét lại trang")),
            ("Ctrl+N / Ctrl+T", self.tr("Sau khi tiếp nhận: thêm hồ sơ / chủ hồ sơ khác")),
            ("1 … 9, ↑ ↓, Enter", self.tr("Chọn bước tiếp theo hoặc lý do có sẵn")),
            ("Ctrl+K", self.tr("Về ô quét và tìm")),
            ("Ctrl+S", self.tr("Lưu nháp ngay (nháp vẫn tự lưu)")),
            ("Esc", self.tr("Quay lại, không mất gì")),
        )

    def _places(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Bước tiếp theo"),
                self.tr(
                    "Mở hồ sơ rồi gõ số đứng trước bước. Phiếu cho xem trạng thái và ngày hẹn mới "
                    "trước khi bấm F9; Esc quay lại, chữ đã gõ vẫn còn."
                ),
            ),
            (
                self.tr("Máy quét cầm tay"),
                self.tr(
                    "Quét ở bất cứ đâu trong cửa sổ. Thẻ căn cước mở phần tiếp nhận; "
                    "giấy hẹn hoặc phiếu kẹp kết quả mở hồ sơ."
                ),
            ),
            (
                self.tr("Mất mạng"),
                self.tr(
                    "Vẫn tiếp nhận, quét, in và trả được. Hồ sơ nằm trên máy này và tự gửi khi "
                    "có mạng; số hồ sơ chờ hiện ở góc dưới bên trái."
                ),
            ),
            (
                self.tr("Chưa rõ kết quả"),
                self.tr(
                    "Đường truyền đứt giữa chừng nên chưa biết tỉnh đã nhận hay chưa. Chương "
                    "trình tự tra lại, không gửi hai lần."
                ),
            ),
            (
                self.tr("Tỉnh từ chối"),
                self.tr("Nằm ở «Cần xử lý» (F11) cùng lý do của tỉnh, chờ người xem và gửi lại."),
            ),
            (
                self.tr("In lại giấy"),
                self.tr("Tra cứu (F7), mở hồ sơ, «Bản in», chọn giấy. Bản in lại có ghi rõ."),
            ),
        )


def _table(rows: tuple[tuple[str, str], ...]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(t.SPACE_L)
    grid.setVerticalSpacing(t.SPACE_S)
    for number, (key, words) in enumerate(rows):
        grid.addWidget(Text(key, Role.HEADING), number, 0)
        grid.addWidget(Text(words), number, 1)
    grid.setColumnStretch(1, 1)
    return holder
