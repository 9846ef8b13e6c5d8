"""Lấy từ hồ sơ trước: people, procedure and names of papers; never files, dates or fees.

Filer, authority and address are those of its owner: another owner has them not.
"""

from collections.abc import Callable
from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.party import Party, same_person
from app.domain.procedure import Procedure
from app.domain.reception import like_before
from app.errors import CounterError, NotFound
from app.ports.store import DossierLine
from app.usecases.desk import Desk
from ui.presenters.paper_list import carried_over
from ui.presenters.party_form import NOBODY, as_filed
from ui.presenters.reception_state import CopiedPeople, ReceptionState
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
    filled = replace(
        state,
        sheet="",
        query="" if procedure else dossier.procedure_name,
        found=(),
        procedure=procedure,
        case_index=index,
        papers=carried_over(asked, state.papers),
        paper_open=None,
        sets=dossier.sets,
        return_by=dossier.return_by,
    )
    return filled if _is_another(state.owner, dossier.owner) else _with_people(filled, dossier)


def for_its_owner(state: ReceptionState) -> ReceptionState:
    """Without the filer, authority and address that were copied for an owner who is not it.

    What was typed since the copy stays.
    """
    was, filer = state.copied, as_filed(state.filer)
    if was is None or not _is_another(state.owner, was.owner):
        return state
    kept = replace(
        state,
        copied=None,
        authority="" if state.authority == was.authority else state.authority,
        return_address="" if state.return_address == was.return_address else state.return_address,
    )
    if not same_person(filer, was.filer):
        return kept
    return replace(kept, filer=NOBODY, other_filer=state.owner.is_organisation)


def _with_people(state: ReceptionState, dossier: Dossier) -> ReceptionState:
    people = CopiedPeople(
        dossier.owner, dossier.filer or NOBODY, dossier.authority, dossier.return_address
    )
    return replace(
        state,
        owner=people.owner,
        filer=people.filer,
        other_filer=dossier.filer is not None,
        authority=people.authority,
        return_address=people.return_address,
        card=None,
        copied=people,
    )


def _is_another(owner: Party, before: Party) -> bool:
    """Somebody stands in the form, and it is not who the earlier dossier was of."""
    known = as_filed(owner)
    return bool(known.name or known.id_number) and not same_person(known, before)
