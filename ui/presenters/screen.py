"""One station's state and the view that shows it."""

from typing import Generic, Protocol, TypeVar

S = TypeVar("S")
S_contra = TypeVar("S_contra", contravariant=True)


class Shows(Protocol[S_contra]):
    """A passive view."""

    def show_state(self, state: S_contra) -> None:
        """Everything on the screen follows from the state; the window's thread only."""
        ...


class Screen(Generic[S]):
    """The parts of a presenter share it, so that there is one state and one who shows it."""

    def __init__(self, view: Shows[S], state: S) -> None:
        self._view = view
        self._state = state

    @property
    def state(self) -> S:
        """What is shown now."""
        return self._state

    def show(self, state: S) -> None:
        """The new state."""
        self._state = state
        self._view.show_state(state)
