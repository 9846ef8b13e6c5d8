"""What the store knows of the owner while the form is filled: the same request, papers on file."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.domain.party import Party, id_number_problem
from app.domain.reception import PaperAtHand
from app.domain.tax_code import tax_code_problem
from app.errors import CounterError
from app.usecases.desk import Desk
from app.usecases.papers_on_file import PaperOnFile, line_for
from ui.presenters.paper_list import with_paper
from ui.presenters.party_form import as_filed
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs


@dataclass(frozen=True, slots=True)
class _Found:
    same: Dossier | None
    papers: tuple[PaperOnFile, ...]


class KnownOwner:
    """Asks again only when the number or the procedure changed. change: the form's own."""

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
        self._asked = ("", "")

    def look(self) -> None:
        """After each change of the form."""
        state = self._screen.state
        left = "owner.id_number" in state.left
        number = as_filed(state.owner).id_number if left else whole_number(state.owner)
        asked = (number, state.procedure.code if state.procedure else "")
        if asked == self._asked:
            return
        self._asked = asked
        if not number:
            self._tell(_Found(None, ()))
            return
        self._jobs.run(
            lambda: _Found(self._desk.earlier.same_request(*asked), self._desk.on_file(number)),
            lambda found: self._found(asked, found),
            self._failed,
        )

    def open(self) -> None:
        """The list of what is on file, when there is something."""
        state = self._screen.state
        if state.on_file and state.can_edit:
            self._screen.show(replace(state, sheet="on_file"))

    def take(self, number: int) -> None:
        """A paper of the list stands for the line it fits, else for the one that is open."""
        state = self._screen.state
        if not 0 <= number < len(state.on_file):
            return
        found = state.on_file[number]
        place = line_for(state.papers, found, -1 if state.paper_open is None else state.paper_open)
        self._change(replace(state, papers=_with(state, found, place), sheet=""))

    def _found(self, asked: tuple[str, str], found: _Found) -> None:
        """Late news of another number are not shown."""
        if asked == self._asked:
            self._tell(found)

    def _tell(self, found: _Found) -> None:
        state = self._screen.state
        same = found.same if found.same is None or found.same.id != state.id else None
        if (state.duplicate, state.on_file) != (same, found.papers):
            self._screen.show(replace(state, duplicate=same, on_file=found.papers))

    def _failed(self, error: CounterError) -> None:
        self._asked = ("", "")
        self._screen.show(replace(self._screen.state, problem=error))


def whole_number(party: Party) -> str:
    """The owner's number once it can be one; "" while it is being typed."""
    number = as_filed(party).id_number
    if party.is_organisation:
        return number if tax_code_problem(number) != "tax_code.shape" else ""
    return number if id_number_problem(number) is None or len(number) == 9 else ""


def _with(state: ReceptionState, found: PaperOnFile, place: int) -> tuple[PaperAtHand, ...]:
    if place == len(state.papers):
        added = PaperAtHand(found.name, found.code, required=False, reused=(found.taken(),))
        return (*state.papers, added)
    paper = state.papers[place]
    if any(file.sha256 == found.file.sha256 for file in paper.reused):
        return state.papers
    reused = (*paper.reused, found.taken())
    return with_paper(state.papers, place, replace(paper, reused=reused, not_needed=""))
