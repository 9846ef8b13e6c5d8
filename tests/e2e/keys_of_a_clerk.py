"""A clerk who never touches the mouse: opens a dossier, chooses a step, fills its sheet, F9."""

from app.domain.verbs import Verb
from tests.e2e.screen import Clerk
from tests.e2e.walks import Walk
from ui.messages import verb_name
from ui.presenters.steps import Errand

_MOST_TABS = 40
#: Between two keys; faster ones would be taken for a hand-held scanner.
_QUICK_MS = 40
_TRIES, _OPENS_WITHIN_S = 4, 8.0


class KeysAlone:
    """Waits for what the window says after each part; asks where the focus is, as eyes do."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk

    def open(self, code: str, verb: Verb | Errand) -> None:
        """Number into the box; a result opens at the hand-over, and from there its history."""
        clerk = self.clerk
        self._into_the_box(code)
        if verb is Verb.HAND_OVER:
            clerk.until("the receiver is asked for", lambda: self.has_keys("hand_over.identity"))
        elif clerk.sees("hand_over.code"):
            self.tab_to("hand_over.look_up", "shift+Tab")
            clerk.key("space")
            clerk.until("its history is open", lambda: code in clerk.reads("dossier.code"))

    def open_online(self, code: str) -> None:
        """Down the list of those who wait, until it is this one."""
        clerk = self.clerk
        clerk.key("F10")
        clerk.until("the list has the keys", lambda: self.has_keys("online.list"))
        clerk.until("those who wait are listed", lambda: code in clerk.reads("online.list"))
        while code not in clerk.reads("online.code"):
            before = clerk.reads("online.code")
            clerk.key("Down")
            clerk.until("the next one is shown", lambda b=before: clerk.reads("online.code") != b)
        clerk.key("Return")

    def take(self, verb: Verb | Errand, steps: str) -> None:
        """The digit in front of the step."""
        clerk, words = self.clerk, verb_name(verb.value)
        clerk.until("the steps have the keys", lambda: self.has_keys(steps))
        clerk.until(f"{words} is offered", lambda: words in clerk.reads(steps).splitlines())
        number = clerk.reads(steps).splitlines().index(words) + 1
        assert number <= 9, f"{words} has no digit"
        clerk.key(str(number))
        clerk.until("its sheet is open", lambda: clerk.reads("act.title") == words)

    def press(self, keys: tuple[str, ...]) -> None:
        """`=` begins a text that is typed."""
        for key in keys:
            if key.startswith("="):
                self.clerk.type(key[1:])
            else:
                self.clerk.key(key)
                if key in "123456789":
                    self.clerk.until(
                        "the ready-made reason is taken",
                        lambda: bool(self.clerk.reads("act.reason")),
                    )

    def finish(self, walk: Walk) -> bool:
        """F9; True when its paper came. Raises what the sheet says."""
        clerk, words = self.clerk, verb_name(walk.verb.value)
        clerk.key("F9")
        clerk.until(f"{words} is done", lambda: self._ended(walk.verb))
        problem = clerk.reads("act.problem.words") + clerk.reads("look_up.problem.words")
        assert not problem, problem
        if walk.prints:
            clerk.until("its form is shown", lambda: clerk.sees("paper.preview.view"))
        clerk.until("the box has the keys", lambda: self.has_keys("box"))
        return clerk.sees("paper.preview.view")

    def begin_draft(self, card: str, procedure: str) -> None:
        """A new citizen: the card by the hand scanner, the procedure by its number."""
        clerk = self.clerk
        clerk.key("F12")
        clerk.until("an empty form is shown", lambda: clerk.sees("owner.name"))
        clerk.scan(card)
        clerk.until("the card was typed", lambda: clerk.reads("owner.name") == card.split("|")[2])
        self.tab_to("procedure")
        clerk.type(procedure)
        clerk.until("it is offered", lambda: procedure in clerk.reads("procedure.list"))
        clerk.key("Return")
        clerk.until("its papers are listed", lambda: clerk.sees("papers.table"))

    def advise(self, key: str) -> None:
        """Form 02 or 03 for what is only a draft; the first ready-made reason."""
        clerk = self.clerk
        clerk.key(key)
        clerk.until("the reasons have the keys", lambda: self.has_keys("act.reasons"))
        self.press(("1",))
        clerk.key("F9")
        clerk.until("the form is shown", lambda: clerk.sees("paper.preview.view"))
        clerk.key("Escape")
        clerk.until("it is put away", lambda: not clerk.sees("paper.preview.view"))

    def receive_draft(self) -> str:
        """The first two papers are at hand; F9. The new number."""
        clerk = self.clerk
        self.tab_to("papers.table")
        clerk.key("Home", "space", "Down", "space")
        clerk.until("nothing is missing", lambda: "Đủ để in" in clerk.reads("obstacles"))
        clerk.key("F9")
        clerk.until("the receipt is shown", lambda: clerk.sees("receipt.number"))
        return clerk.reads("receipt.number")

    def put_away(self) -> None:
        """Esc until nothing lies over the list."""
        for _ in range(4):
            self.clerk.key("Escape")

    def has_keys(self, name: str) -> bool:
        return any(widget["focus"] for widget in self.clerk.look(name))

    def tab_to(self, name: str, key: str = "Tab") -> None:
        for _ in range(_MOST_TABS):
            if self.has_keys(name):
                return
            self.clerk.key(key)
        assert self.has_keys(name), f"{name} cannot be reached by {key}"

    def _into_the_box(self, code: str) -> None:
        """On a starved machine keys can reach the window in one burst, as a scanner's do."""
        clerk = self.clerk

        def is_open() -> bool:
            return code in clerk.reads("dossier.code") + clerk.reads("hand_over.code")

        for _ in range(_TRIES):
            clerk.key("ctrl+k")
            clerk.type(code, _QUICK_MS)
            clerk.key("Return")
            if clerk.soon(is_open, _OPENS_WITHIN_S):
                return
        assert is_open(), f"{code} does not open"

    def _ended(self, verb: Verb | Errand) -> bool:
        if verb is Verb.HAND_OVER:
            return self.clerk.sees("hand_over.print_again")
        words = f"«{verb_name(verb.value)}»"
        done = self.clerk.reads("dossier.done.words") + self.clerk.reads("online.done.words")
        return words in done or bool(self.clerk.reads("act.problem.words"))
