"""Ways to finish a half-typed address, old and new units side by side."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.text import words
from app.errors import CounterError
from app.usecases.find_units import FindUnits
from ui.presenters.reception_state import AddressHints, ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs

#: Fields of the form that are addresses.
ADDRESSES = frozenset({"owner.address", "filer.address", "return_address"})
#: A house number alone finds nothing that helps.
_LEAST = 4


class HintAddress:
    """Asked with each key, off the window's thread; late answers are not shown."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        units: FindUnits,
        jobs: Jobs,
        typed: Callable[[str, str], None],
    ) -> None:
        self._screen = screen
        self._units = units
        self._jobs = jobs
        self._typed = typed
        self._asked = ("", "")

    def ask(self, field: str, text: str) -> None:
        """A key in a field; other fields than addresses close the list."""
        wanted = field in ADDRESSES and sum(map(len, words(text))) >= _LEAST
        self._asked = asked = (field, text) if wanted else ("", "")
        if not wanted:
            self.close()
            return
        self._jobs.run(
            lambda: self._units.complete(text),
            lambda found: self._found(asked, AddressHints(field, found)),
            self._none,
        )

    def take(self, number: int) -> None:
        """A line of the list becomes the address."""
        hints = self._screen.state.hints
        if 0 <= number < len(hints.found):
            text = hints.found[number].text
            self.close()
            self._typed(hints.field, text)

    def close(self) -> None:
        """The field was left, or Esc."""
        self._asked = ("", "")
        state = self._screen.state
        if state.hints.found:
            self._screen.show(replace(state, hints=AddressHints()))

    def _found(self, asked: tuple[str, str], hints: AddressHints) -> None:
        if asked == self._asked:
            self._screen.show(replace(self._screen.state, hints=hints))

    def _none(self, _error: CounterError) -> None:
        """Suggestions are a help: without their tables the address is typed."""
