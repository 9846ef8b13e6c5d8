"""Whose signatures the files of a strip bear that came signed; looked at once a file."""

from dataclasses import replace
from functools import partial

from app.domain.signatures import SignatureFacts
from app.errors import CounterError
from app.usecases.desk import Desk
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs


class Originals:
    """On the window's thread; the files themselves are looked at behind it."""

    def __init__(self, screen: Screen[DigitiseState], desk: Desk, jobs: Jobs) -> None:
        self._screen = screen
        self._desk = desk
        self._jobs = jobs
        #: On their way.
        self._asked: set[str] = set()

    def look(self) -> None:
        """At every signed file of the strip that was not looked at yet."""
        state = self._screen.state
        files = {page.kept.original for page in state.pages} - {""}
        for key in files - self._asked - set(state.signatures):
            self._asked.add(key)
            self._jobs.run(
                partial(self._desk.look_at_signatures.kept, key),
                partial(self._found, key),
                partial(self._failed, key),
                "fetch",
            )

    def _found(self, key: str, found: tuple[SignatureFacts, ...]) -> None:
        self._asked.discard(key)
        state = self._screen.state
        self._screen.show(replace(state, signatures={**state.signatures, key: found}))

    def _failed(self, key: str, error: CounterError) -> None:
        """Unknown is shown as unknown; the next change of the strip asks again."""
        self._asked.discard(key)
        self._screen.show(replace(self._screen.state, problem=error))
