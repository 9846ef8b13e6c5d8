"""Grabs every station in English: `python -m tests.ui.gallery_english --out DIR`."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.ui.gallery import SIZES, Gallery
from ui.language import speak
from ui.tokens import LIGHT


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    speak(app, "en")
    for small, size in SIZES.items():
        gallery = Gallery(app, LIGHT, size)
        gallery.grab(options.out / f"door{small}.png")
        gallery.log_in()
        gallery.stations(options.out, small)
        gallery.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
