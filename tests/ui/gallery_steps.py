"""Grabs the sheet of every step, light and dark: `python -m tests.ui.gallery_steps --out DIR`."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QApplication

from app.domain.dossier import ScanFile
from app.domain.people import Employee
from app.domain.verbs import Verb
from tests.ui.fakes import EMPLOYEE, PEOPLE, SUPERVISOR
from tests.ui.gallery import SIZES, Gallery
from ui.presenters.navigation import OpenDossier, Station
from ui.presenters.steps import next_steps
from ui.tokens import DARK, LIGHT

#: How a dossier comes to the statuses that have steps.
WAYS = {
    "nhan": (),
    "xu-ly": (Verb.FORWARD,),
    "bo-sung": (Verb.FORWARD, Verb.ASK_SUPPLEMENT),
    "nop-tien": (Verb.ASK_PAYMENT,),
    "dung": (Verb.FORWARD, Verb.RECORD_STOP),
    "ket-qua": (Verb.FORWARD, Verb.RECORD_RESULT),
    "rut": (Verb.WITHDRAW,),
}


class StepGallery(Gallery):
    """One window, every status, every sheet."""

    def ways(self, out: Path, suffix: str) -> None:
        desk = self.workplace.counter.desk
        for number, (name, way) in enumerate(WAYS.items()):
            person = PEOPLE[number % len(PEOPLE)]
            code = str(self.workplace.counter.receive(person).code)
            for verb in way:
                desk.act(code, verb, SUPERVISOR, "Thiếu bản sao có chứng thực")
            self.window.room.go(Station.LOOK_UP, OpenDossier(code))
            self.settle()
            self.grab(out / f"{name}{suffix}.png")
            self.sheets(out, name, code, suffix)

    def sheets(self, out: Path, name: str, code: str, suffix: str) -> None:
        presenter = self.window.room._station(Station.LOOK_UP).presenter
        desk, clock = self.workplace.counter.desk, self.workplace.counter.clock
        dossier = desk.look_up.dossier(code).dossier
        for step in next_steps(dossier, EMPLOYEE, clock.now()):
            if step.allowed and step.step is not Verb.HAND_OVER:
                presenter.take(step.step.value)
                self.grab(out / f"{name}-{step.step}{suffix}.png")
                presenter.sheet.close()

    def online(self, out: Path, suffix: str) -> None:
        waiting = self.workplace.counter.online(PEOPLE[4])
        file = ScanFile(uuid4(), "", "to-khai.pdf", "Tờ khai", 0, 0, "", url="https://tinh/1")
        here = ScanFile(uuid4(), "k", "cccd.pdf", "Thẻ căn cước", 2, 9, "", url="https://tinh/2")
        papers = tuple(
            replace(paper, files=files)
            for paper, files in zip(waiting.papers, ((file,), (here,), ()), strict=True)
        )
        self.workplace.counter.store.tables.dossiers[waiting.id] = replace(waiting, papers=papers)
        code = str(waiting.code)
        self.window.room.go(Station.ONLINE, OpenDossier(code))
        self.settle()
        self.grab(out / f"online{suffix}.png")
        presenter = self.window.room._station(Station.ONLINE).presenter
        for step in ("receive", "ask-supplement", "refuse"):
            presenter.take(step)
            self.grab(out / f"online-{step}{suffix}.png")
            presenter.sheet.close()

    def tabs(self, out: Path, suffix: str) -> None:
        """A long history, its prints, a step just done."""
        counter = self.workplace.counter
        code = str(counter.receive(PEOPLE[0]).code)
        for verb in (Verb.ASK_SUPPLEMENT, Verb.SUPPLEMENT_RECEIVED, Verb.FORWARD):
            counter.desk.act(code, verb, Employee("Trần Thu Hà"), "Tờ khai chưa ký")
        counter.desk.record.correct(code, "owner.phone", "0987654321", "Gõ nhầm", EMPLOYEE)
        self.window.room.go(Station.LOOK_UP, OpenDossier(code))
        self.settle()
        presenter = self.window.room._station(Station.LOOK_UP).presenter
        presenter.take("apologise")
        self.settle()
        presenter.sheet.write_reason("Chờ ý kiến của cơ quan phối hợp")
        presenter.sheet.answer("due_at", "041220261630")
        self.grab(out / f"xin-loi{suffix}.png")
        presenter.sheet.answer("due_at", "2011")
        presenter.sheet.commit()
        self.grab(out / f"xin-loi-sai{suffix}.png")
        self.settle()
        presenter.sheet.answer("due_at", "041220261630")
        presenter.sheet.commit()
        self.settle()
        self.grab(out / f"xong{suffix}.png")
        self.window.room.paper.dismiss()
        self.window.room.toast.hide()
        for name in ("papers", "history", "sends", "prints"):
            self.window.findChild(object, f"dossier.show.{name}").click()
            self.grab(out / f"the-{name}{suffix}.png")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="part of the name of a dress, e.g. sang")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for name, colours in {"sang": LIGHT, "toi": DARK}.items():
        for small, size in SIZES.items():
            suffix = f"-{name}{small}"
            if options.only and options.only != suffix[1:]:
                continue
            gallery = StepGallery(app, colours, size)
            gallery.log_in()
            for part in (gallery.ways, gallery.online, gallery.tabs):
                part(options.out, suffix)
            gallery.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
