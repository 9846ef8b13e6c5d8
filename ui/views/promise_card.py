"""Hẹn trả kết quả: the date in big, and how it was counted."""

from app.domain.calendar import DueDate, DueStep
from app.domain.procedure import Case
from ui.domain_words import domain_words, weekday_and_day
from ui.formats import clock
from ui.kit.button import Button
from ui.kit.figure import Figure
from ui.kit.text import Text
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role


class PromiseCard(Figure):
    """The steps are folded away until somebody asks why."""

    def __init__(self) -> None:
        super().__init__(self.tr("Hẹn trả kết quả"), name="promise")
        self._steps = Text("", Role.MUTED, wrap=True, name="promise.steps")
        self._steps.hide()
        self._why = Button(self.tr("Cách tính"), "quiet", name="promise.why")
        self._why.setCheckable(True)
        self._why.toggled.connect(self._steps.setVisible)
        self.head.addWidget(self._why)
        self.add(self._steps)

    def show_state(self, state: ReceptionState) -> None:
        """The promise for a reception at this moment."""
        case, due = state.case, state.due
        self._why.setVisible(due is not None)
        self._steps.setVisible(due is not None and self._why.isChecked())
        if case is None:
            self.say("—", self.tr("Chọn thủ tục để tính ngày hẹn trả."))
        elif due is None:
            self.say(
                self.tr("Không quy định"),
                self.tr("Trường hợp này không có thời hạn; báo người nộp khi có kết quả."),
            )
        else:
            self.say(weekday_and_day(due.at), self._explained(case, due))
            self._steps.setText("\n".join(map(_step, due.steps)))

    def _explained(self, case: Case, due: DueDate) -> str:
        words = self.tr("Trước {clock} · {time}").format(
            clock=clock(due.at), time=domain_words(case.time_label)
        )
        off = [step for step in due.steps if step.rule == "holiday"]
        if not off:
            return words
        names = dict.fromkeys(step.text.partition(": ")[2] for step in off)
        days = f"{off[0].at:%d/%m}" if len(off) == 1 else f"{off[0].at:%d/%m}–{off[-1].at:%d/%m}"
        return words + self.tr(", trừ nghỉ {days} ({names})").format(
            days=days, names=", ".join(names)
        )


def _step(step: DueStep) -> str:
    return f"{weekday_and_day(step.at)}: {domain_words(step.text)}"
