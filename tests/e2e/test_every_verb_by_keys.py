"""Every verb of the law, from every status it starts at: by keys alone, and by `quay act`."""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest

from app.cli.main import main
from app.domain.dossier import Dossier
from app.domain.verbs import LAW, Verb
from tests.e2e.driven import SetClock
from tests.e2e.keys_of_a_clerk import KeysAlone
from tests.e2e.screen import Clerk, display
from tests.e2e.twins import CARD, CARD_LINE, NOW, PIN, PROCEDURE, Place, without_itself
from tests.e2e.walks import WALKS, Walk

pytestmark = [pytest.mark.screen, pytest.mark.timeout(900)]


@dataclass
class Outcome:
    """failed: why the keys did not lead to the end; refused: what `quay act` said instead."""

    window: Dossier | None = None
    command: Dossier | None = None
    sent: tuple[str, str] = ("", "")
    printed: bool = False
    failed: str = ""
    exits: int = 0


@dataclass
class Book:
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    draft: Outcome = field(default_factory=Outcome)
    numbered_of_the_draft: int = 0


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Book:
    """One window for all walks; the command line follows when it has let go of the store."""
    place = Place(tmp_path_factory.mktemp("every-verb") / "data")
    place.set_up()
    pairs = place.prepare([walk.way for walk in WALKS])
    book = Book({walk.name: Outcome() for walk in WALKS})
    shots = request.config.getoption("--shots") or str(place.data.parent / "shots")
    with window_at(place, Path(shots)) as clerk:
        for walk, (code, _) in zip(WALKS, pairs, strict=True):
            by_keys(KeysAlone(clerk), walk, code, book.outcomes[walk.name])
        received = draft_by_keys(KeysAlone(clerk), book.draft)
    for walk, (_, code) in zip(WALKS, pairs, strict=True):
        book.outcomes[walk.name].exits = act(place, walk, code)
    twin_of_draft = receive(place)
    book.numbered_of_the_draft = place.count(CARD.split("|")[2])
    if received:
        found = place.dossiers([received, twin_of_draft])
        book.draft.window, first = without_itself(*found[received])
        book.draft.command, second = without_itself(*found[twin_of_draft])
        book.draft.sent = (first, second)
    after = place.dossiers([code for pair in pairs for code in pair])
    for walk, (mine, twin) in zip(WALKS, pairs, strict=True):
        outcome = book.outcomes[walk.name]
        outcome.window, first = without_itself(*after[mine])
        outcome.command, second = without_itself(*after[twin])
        outcome.sent = (first, second)
    return book


@contextmanager
def window_at(place: Place, shots: Path) -> Iterator[Clerk]:
    with display() as screen:
        clerk = Clerk(screen, place.data, shots, NOW.isoformat())
        try:
            clerk.type(PIN)
            clerk.key("F9")
            clerk.until("the workroom is open", lambda: clerk.sees("status.line"))
            yield clerk
            assert clerk.leave() == 0
        finally:
            clerk.kill()


def by_keys(keys: KeysAlone, walk: Walk, code: str, outcome: Outcome) -> None:
    """A walk that fails is told by its own test; the next one begins at the empty box."""
    try:
        if walk.way == "1":
            keys.open_online(code)
        else:
            keys.open(code, walk.verb)
        if walk.verb is not Verb.HAND_OVER:
            keys.take(walk.verb, "online.steps" if walk.way == "1" else "dossier.steps")
        keys.press(walk.keys)
        keys.clerk.shot(walk.name.replace(" ", "-"))
        outcome.printed = keys.finish(walk)
    except AssertionError as error:
        outcome.failed = str(error)
        keys.clerk.shot("failed-" + walk.name.replace(" ", "-"))
    keys.put_away()


def draft_by_keys(keys: KeysAlone, outcome: Outcome) -> str:
    """One draft: advised twice, then received. Its number, "" when the keys did not lead there."""
    try:
        keys.begin_draft(CARD, PROCEDURE)
        keys.advise("ctrl+2")
        keys.advise("ctrl+3")
        number = keys.receive_draft()
    except AssertionError as error:
        outcome.failed = str(error)
        keys.clerk.shot("failed-draft")
        return ""
    return number


def receive(place: Place) -> str:
    """The number that `quay receive` gives the same citizen."""
    line = place.data.parent / "line.jsonl"
    line.write_text(json.dumps(CARD_LINE), encoding="utf-8")
    said = StringIO()
    arguments = ["receive", str(line), "--data", str(place.data), "--json"]
    with clock_of_the_window(), redirect_stdout(said):
        assert main([*arguments, "--pin-file", str(place.pin_file)]) == 0
    return str(json.loads(said.getvalue())["received"][0]["code"])


def clock_of_the_window() -> AbstractContextManager[object]:
    return patch("app.cli.context.SystemClock", lambda: SetClock(NOW.isoformat()))


def act(place: Place, walk: Walk, code: str) -> int:
    """The exit status of the command, with the clock of the window."""
    arguments = walk.command(code, place.data.parent / "facts.json")
    arguments += ["--data", str(place.data), "--json", "--pin-file", str(place.pin_file)]
    with clock_of_the_window(), redirect_stdout(StringIO()):
        return main(arguments)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_the_window_does_by_keys_what_quay_act_does(book: Book, walk: Walk) -> None:
    outcome = book.outcomes[walk.name]
    assert not outcome.failed, outcome.failed
    assert outcome.exits == 0
    mine, twin = outcome.window, outcome.command
    assert mine is not None
    assert twin is not None
    assert mine.events[-1] == twin.events[-1]
    assert mine == twin
    assert outcome.sent[0] == outcome.sent[1]
    assert outcome.printed == walk.prints


def test_a_draft_is_advised_without_a_number_and_received_as_quay_receive_does(book: Book) -> None:
    draft = book.draft
    assert not draft.failed, draft.failed
    mine, twin = draft.window, draft.command
    assert mine is not None
    assert twin is not None
    assert [(e.verb, e.status, e.at) for e in mine.events] == [
        (e.verb, e.status, e.at) for e in twin.events
    ]
    assert (mine.status, mine.due_at, mine.fee) == (twin.status, twin.due_at, twin.fee)
    assert draft.sent[0] == draft.sent[1]
    assert book.numbered_of_the_draft == 2  # the one received here, and its twin


def test_every_verb_is_walked_from_every_status_it_starts_at() -> None:
    """A draft has no number and no `quay act`: it is received, and advised, at its own station."""
    walked = {(w.verb, way_of(w.way)) for w in WALKS if isinstance(w.verb, Verb)}
    law = {(v, s) for v in Verb for s in LAW[v].sources if s is not None}
    assert walked == law


def way_of(way: str) -> int:
    return int(way.partition("<")[0])
