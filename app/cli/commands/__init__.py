"""The commands; each module is imported only when its command is called."""

from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Command:
    """module: where it is declared and done; words: what the help page says of it."""

    module: str
    words: str


#: In the order of the help page.
COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "window": Command("window", "mở cửa sổ"),
        "practice": Command("practice", "chơi một ngày tập"),
        "setup": Command("setup", "tạo hoặc sửa quầy"),
        "check": Command("check", "tự kiểm tra"),
        "due": Command("due", "ngày hẹn trả và cách tính"),
        "holidays": Command("holidays", "lịch nghỉ đang dùng"),
        "procedures": Command("catalogue", "danh mục thủ tục"),
        "units": Command("units", "đơn vị hành chính cũ và mới"),
        "digitise": Command("digitise", "số hóa tệp ảnh, PDF"),
        "scan": Command("digitise", "quét đến hết khay giấy"),
        "sign": Command("signing", "ký số các tệp đang chờ ký"),
        "devices": Command("devices", "máy quét, máy in"),
        "read-id": Command("read_id", "đọc thẻ căn cước từ ảnh, PDF"),
        "receive": Command("reception", "tiếp nhận từ tệp JSONL"),
        "import-dossiers": Command("dossiers", "nhận hồ sơ hệ thống cũ"),
        "find": Command("dossiers", "tìm hồ sơ"),
        "show": Command("dossiers", "một hồ sơ và quá trình của nó"),
        "act": Command("dossiers", "một bước trên hồ sơ"),
        "correct": Command("facts", "đính chính một mục"),
        "call": Command("facts", "ghi một cuộc gọi"),
        "post": Command("facts", "ghi mã bưu gửi của kết quả"),
        "shelve": Command("facts", "ghi chỗ để kết quả"),
        "fee": Command("fees", "phí, lệ phí và sổ tiền"),
        "print": Command("papers", "in biểu mẫu"),
        "sync": Command("exchange", "gửi và nhận một lượt"),
        "gateway": Command("exchange", "cổng tỉnh tham chiếu"),
        "report": Command("report", "báo cáo"),
        "backup": Command("safety", "sao lưu có kiểm tra"),
        "restore": Command("safety", "khôi phục từ bản sao lưu"),
        "verify": Command("safety", "kiểm tra toàn vẹn"),
        "bench": Command("bench", "đo tốc độ và độ chính xác"),
    }
)


#: Global options whose value is no command, whatever it is called.
_WITH_VALUE = frozenset({"--data", "--pin-file", "--as", "--now"})


def _words(argv: list[str]) -> list[str]:
    return [
        word
        for before, word in pairwise(["", *argv])
        if before not in _WITH_VALUE and not word.startswith("-")
    ]


def called(argv: list[str]) -> str | None:
    """The command of a command line, None where it names none."""
    return next((word for word in _words(argv) if word in COMMANDS), None)


class _Declared:
    """Stands for argparse's subparsers before a module: adds the words that all commands have."""

    def __init__(self, found: Any) -> None:  # noqa: ANN401  (argparse's own)
        self._found = found

    def add_parser(self, name: str, **options: Any) -> ArgumentParser:  # noqa: ANN401
        """As argparse's."""
        words = COMMANDS[name].words
        made: ArgumentParser = self._found.add_parser(
            name, help=words, description=f"{words[0].upper()}{words[1:]}.", **options
        )
        return made


def declare(found: Any, common: ArgumentParser, argv: list[str]) -> None:  # noqa: ANN401  (argparse's own)
    """Every command by its name and words; the one that is called with all its options."""
    name = called(argv)
    wanted = COMMANDS[name].module if name else None
    declared = _Declared(found)
    for other, command in COMMANDS.items():
        if command.module != wanted:
            declared.add_parser(other)
        elif other not in found.choices:
            import_module(f"{__name__}.{wanted}").add(declared, common)
