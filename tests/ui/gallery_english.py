"""Grabs every station in English: `python -m tests.ui.gallery_english --out DIR`."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.ui.fake_rooms import CARD
from tests.ui.fakes import PROCEDURES
from tests.ui.gallery import SIZES, Gallery
from ui.language import speak
from ui.presenters.book_pages import BookPage
from ui.presenters.navigation import CardText, Guide, Receive, ScanInto, Station
from ui.tokens import LIGHT
from ui.views.paper_card import PaperCard


class EnglishGallery(Gallery):
    """The stations once more with something in them."""

    def filled(self, out: Path, suffix: str) -> None:
        room = self.window.room
        room.toast.hide()
        room.go(Station.GUIDANCE, Guide(PROCEDURES[0].code))
        self.grab(out / f"guidance-chosen{suffix}.png")
        self.pages(out, suffix)
        self.scanned(out, suffix)
        room.go(Station.RECEPTION, Receive(PROCEDURES[0].code))
        self.settle()
        room.go(Station.RECEPTION, CardText(CARD))
        self.grab(out / f"reception-filled{suffix}.png")
        presenter = room._station(Station.RECEPTION).presenter
        for paper in range(3):
            self.window.room.findChild(PaperCard).ticked.emit(paper, True)
        presenter.receive()
        self.grab(out / f"reception-received{suffix}.png")

    def pages(self, out: Path, suffix: str) -> None:
        self.window.room.go(Station.BOOK)
        presenter = self.window.room._station(Station.BOOK).presenter
        for page in (BookPage.FEES, BookPage.REPORTS):
            presenter.turn_to(page)
            self.grab(out / f"book-{page}{suffix}.png")

    def scanned(self, out: Path, suffix: str) -> None:
        ready = str(self.workplace.counter.desk.look_up.to_hand_over()[0].code)
        self.window.room.go(Station.DIGITISE, ScanInto(ready))
        self.settle()
        self.window.room._station(Station.DIGITISE).presenter.scan()
        self.grab(out / f"digitise-scanned{suffix}.png")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    speak(app, "en")
    for small, size in SIZES.items():
        gallery = EnglishGallery(app, LIGHT, size)
        gallery.grab(options.out / f"door{small}.png")
        gallery.log_in()
        gallery.stations(options.out, small)
        gallery.filled(options.out, small)
        gallery.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
