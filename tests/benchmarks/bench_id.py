"""The citizen card off flat scans: read, misread and the time it takes, beside plain readers.

Ours is `marks_of` and the judgement behind it; the peers get the same decoded picture once.
Targets: every scan read in the sizes that a counter must read, and no wrong reading ever.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from time import process_time
from typing import TypeVar

import zxingcpp

from app.domain.card_marks import CardMarks, read_marks
from app.domain.citizen_card import CitizenCard
from app.domain.mrz import MachineReadable, parse_lines
from scanning.cards.marks import marks_of
from scanning.imaging.arrays import Image, cv2, grey
from scanning.imaging.encode import decode
from tests.benchmarks.card_scans import LEVELS, SIZES, CardScan, scans
from tests.benchmarks.hostile_cards import traps
from tests.benchmarks.row import Row, Say
from tests.benchmarks.vietnamese_people import Person

#: Their pictures were not looked at, their figures were: README has those of new seeds beside them.
_SEEDS = (2026, 2027)
_TODAY = date(2026, 12, 1)
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_ZXING, _OPENCV = "zxing-cpp", "cv2.QRCodeDetector"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Result:
    """One scan. seconds: processor time by reader; read: QRs that were right."""

    scan: CardScan
    marks: CardMarks
    read: frozenset[str]
    seconds: dict[str, float]


def measure(say: Say) -> Iterable[Row]:
    """Rows for all scans, each level and each size; then what was misread."""
    done = [_result(scan) for seed in _SEEDS for scan in scans(seed)]
    say(f"{len(done)} ảnh quét, hạt giống {', '.join(map(str, _SEEDS))}")
    yield from _shares("id QR read", [r for r in done if r.scan.payload])
    for level in LEVELS:
        yield from _shares(f"id QR read, {level}", _of(done, lambda s, x=level: s.level == x))
    for size in dict.fromkeys(result.scan.size for result in done):
        yield from _shares(f"id QR read, {size}", _of(done, lambda s, x=size: s.size == x))
    yield from _seconds(done)
    yield from _lines(done)
    yield from _wrong(done, say)


def _of(done: Sequence[_Result], wanted: Callable[[CardScan], bool]) -> list[_Result]:
    return [result for result in done if result.scan.payload and wanted(result.scan)]


def _result(scan: CardScan) -> _Result:
    picture, decoding = _timed(lambda: decode(scan.image).pixels)
    marks, ours = _timed(lambda: marks_of(picture))
    plain, zxing = _timed(lambda: _by_zxing(picture))
    other, opencv = _timed(lambda: _by_opencv(picture))
    texts = {"ours": marks.codes, _ZXING: plain, _OPENCV: other}
    read = frozenset(name for name, found in texts.items() if scan.payload in found)
    seconds = {"decode": decoding, "ours": ours, _ZXING: zxing, _OPENCV: opencv}
    return _Result(scan, marks, read, seconds)


def _by_zxing(picture: Image) -> tuple[str, ...]:
    return tuple(code.text for code in zxingcpp.read_barcodes(grey(picture), formats=_QR))


def _by_opencv(picture: Image) -> tuple[str, ...]:
    """Its one text; it raises on some pictures."""
    try:
        return (cv2.QRCodeDetector().detectAndDecode(picture)[0],)
    except cv2.error:
        return ()


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    before = process_time()
    found = work()
    return found, process_time() - before


def _shares(name: str, some: Sequence[_Result]) -> Iterator[Row]:
    """In percent, beside each peer."""
    shares = {
        reader: round(100 * sum(reader in result.read for result in some) / len(some), 1)
        for reader in ("ours", _ZXING, _OPENCV)
    }
    for peer in (_ZXING, _OPENCV):
        note = f"{peer}; {len(some)} scans, target 100"
        yield Row(name, shares["ours"], shares[peer], "%", note)


def _seconds(done: Sequence[_Result]) -> Iterator[Row]:
    """Processor seconds of one picture, QR and lines together, beyond decoding it."""
    mean = {key: sum(r.seconds[key] for r in done) / len(done) for key in done[0].seconds}
    yield Row("id cpu", round(mean["ours"], 4), round(mean["decode"], 4), "s/picture",
              "one JPEG decode of the same picture")  # fmt: skip
    for peer in (_ZXING, _OPENCV):
        yield Row("id cpu", round(mean["ours"], 4), round(mean[peer], 4), "s/picture",
                  f"{peer}, which knows no lines")  # fmt: skip
    fronts = [result for result in done if not result.scan.ends]
    worst = max(result.seconds["ours"] for result in fronts)
    yield Row("id cpu at most", round(worst, 3), None, "s/picture", f"{len(SIZES)} sizes, QR only")


def _lines(done: Sequence[_Result]) -> Iterator[Row]:
    """Number, birth, sex and last day of every back, field by field."""
    backs = [result for result in done if result.scan.ends]
    counts: Counter[str] = Counter()
    for result in backs:
        read = parse_lines(result.marks.lines[0]) if result.marks.lines else None
        counts["read"] += read is not None
        counts.update("right" if same else "wrong" for same in _fields(read, result.scan))
    whole = 4 * len(backs)
    share = round(100 * counts["read"] / len(backs), 1)
    yield Row("id MRZ read", share, None, "%", f"{counts['read']} of {len(backs)} backs")
    yield Row("id MRZ fields right", counts["right"], None, "fields", f"of {whole}")
    yield Row("id MRZ fields wrong", counts["wrong"], None, "fields", "must be 0")
    for level in LEVELS:
        some = [bool(result.marks.lines) for result in backs if result.scan.level == level]
        share = round(100 * sum(some) / len(some), 1)
        yield Row(f"id MRZ read, {level}", share, None, "%", f"{len(some)} backs")


def _fields(read: MachineReadable | None, scan: CardScan) -> tuple[bool, ...]:
    if read is None:
        return ()
    who = scan.who
    born = read.born.strftime("%d/%m/%Y")
    return read.id == who.id, born == who.born, read.sex == who.sex, read.ends == scan.ends


def _wrong(done: Sequence[_Result], say: Say) -> Iterator[Row]:
    """Cards that were filled and are not the one that lay there."""
    outcomes = Counter(_outcome(result.marks, result.scan.who) for result in done)
    yield Row("id wrong, flat scans", outcomes["wrong"], None, "cards",
              f"{outcomes['right']} right, {outcomes['none']} nothing; must be 0")  # fmt: skip
    trapped: dict[str, Counter[str]] = {}
    for seed in _SEEDS:
        for trap in traps(seed):
            marks = marks_of(decode(trap.image).pixels)
            trapped.setdefault(trap.kind, Counter())[_outcome(marks, trap.who)] += 1
    for kind, found in trapped.items():
        say(f"{kind}: {dict(found)}")
        yield Row(f"id wrong, {kind}", found["wrong"], None, "cards",
                  f"{found['right']} right, {found['none']} nothing; must be 0")  # fmt: skip


def _outcome(marks: CardMarks, who: Person | None) -> str:
    """What a clerk would get: right, nothing, or wrong."""
    card = read_marks(marks, _TODAY).card
    if card is None:
        return "none"
    return "right" if who is not None and _is(card, who) else "wrong"


def _is(card: CitizenCard, who: Person) -> bool:
    said = (card.id, card.birth_date, card.sex)
    if not card.confirmed:
        return said == (who.id, who.born, who.sex)
    more = (card.old_id, card.name, card.address, card.issued_on)
    return (*said, *more) == (who.id, who.born, who.sex, who.old_id, who.name, who.address,
                              who.issued)  # fmt: skip
