"""Lấy từ hồ sơ trước: owner, filer, procedure and names of papers; never files, dates or fees."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.procedure import Procedure
from app.domain.reception import like_before
from app.errors import CounterError, NotFound
from app.ports.store import DossierLine
from app.usecases.desk import Desk
from ui.presenters.paper_list import carried_over
from ui.presenters.party_form import NOBODY, as_filed
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs


class CopyEarlier:
    """By search in the form, or told a number. change: the form's own."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        desk: Desk,
        jobs: Jobs,
        change: Callable[[ReceptionState], None],
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._jobs = jobs
        self._change = change

    def open(self) -> None:
        """The list begins with the owner's own dossiers, when the number is known."""
        state = self._screen.state
        if state.can_edit:
            typed = as_filed(state.owner).id_number
            self._screen.show(replace(state, sheet="copy", copy_text=typed, copy_found=()))
            self._search(typed)

    def search(self, text: str) -> None:
        """Each key in the sheet's field."""
        self._screen.show(replace(self._screen.state, copy_text=text))
        self._search(text)

    def pick(self, code: str) -> None:
        """The form is filled from that dossier; pages already scanned stay."""
        self._jobs.run(lambda: self._read(code), self._fill, self._failed)

    def _search(self, text: str) -> None:
        self._jobs.run(
            lambda: self._desk.earlier.lines(text),
            lambda lines: self._listed(text, lines),
            self._failed,
        )

    def _listed(self, text: str, lines: tuple[DossierLine, ...]) -> None:
        state = self._screen.state
        if state.sheet == "copy" and state.copy_text == text:
            self._screen.show(replace(state, copy_found=lines))

    def _read(self, code: str) -> tuple[Dossier, Procedure | None]:
        """Without its procedure when that is no longer in force."""
        dossier = self._desk.look_up.dossier(code).dossier
        try:
            return dossier, self._desk.guidance.procedure(dossier.procedure_code)
        except NotFound:
            return dossier, None

    def _fill(self, found: tuple[Dossier, Procedure | None]) -> None:
        self._change(copied(self._screen.state, *found))

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, sheet="", problem=error))


def copied(state: ReceptionState, dossier: Dossier, procedure: Procedure | None) -> ReceptionState:
    """The form as that dossier was, to be looked through and completed."""
    names = [case.name for case in procedure.cases] if procedure else []
    index = names.index(dossier.case_name) if dossier.case_name in names else 0
    case = procedure.cases[index] if procedure and names else None
    asked = like_before(dossier, case)
    return replace(
        state,
        sheet="",
        query="" if procedure else dossier.procedure_name,
        found=(),
        procedure=procedure,
        case_index=index,
        owner=dossier.owner,
        filer=dossier.filer or NOBODY,
        other_filer=dossier.filer is not None,
        authority=dossier.authority,
        papers=carried_over(asked, state.papers),
        paper_open=None,
        sets=dossier.sets,
        return_by=dossier.return_by,
        return_address=dossier.return_address,
        card=None,
    )
