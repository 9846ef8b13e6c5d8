"""Tells a hand-held scanner from a person by the time between keys. No Qt."""

from dataclasses import dataclass, field

#: A scanner leaves a few milliseconds between keys; the fastest typist leaves 50.
FASTEST_HAND_MS = 30.0
#: Shorter bursts are keys that were pressed together.
SHORTEST_SCAN = 6


@dataclass(slots=True)
class Burst:
    """Keys that came faster than a hand. Times in milliseconds of any steady clock."""

    _text: list[str] = field(default_factory=list)
    _last: float = float("-inf")

    def key(self, text: str, at: float) -> bool:
        """One printable key; True when it begins a new burst."""
        begins = at - self._last >= FASTEST_HAND_MS
        if begins:
            self._text = []
        self._text.append(text)
        self._last = at
        return begins

    def enter(self, at: float) -> str | None:
        """Enter was pressed: what the scanner typed, or None when it was a person."""
        text = "".join(self._text)
        fast = at - self._last < FASTEST_HAND_MS
        self.forget()
        return text if fast and len(text) >= SHORTEST_SCAN else None

    def forget(self) -> None:
        """Any other key: not a scan."""
        self._text = []
        self._last = float("-inf")
