"""Reading Vietnamese print: letters, digits, fields and processor seconds beside raw Tesseract.

Pages: `vietnamese_pages` at five levels of damage, the same for both. Ours is read by the pool's
own process, its start counted; nothing is straightened for it before. Targets: a third of raw
Tesseract's wrong letters, 95 % of the digit strings, 0.8 processor seconds a page, and no field
that is green and wrong.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from app.bootstrap.folders import RESOURCES
from app.cancel import CancelToken
from app.domain.field_kinds import SHAPES, FieldKind
from app.domain.page_field import FieldState, first
from app.domain.page_fields import find_fields
from app.domain.page_text import PageText
from scanning.reading.host import ReadingPool
from storage.field_labels import read_field_labels
from tests.benchmarks.page_damage import LEVELS
from tests.benchmarks.processor import by_children
from tests.benchmarks.raw_tesseract import read_raw
from tests.benchmarks.row import Row, Say
from tests.benchmarks.text_accuracy import Score, score, total
from tests.benchmarks.vietnamese_pages import TruePage, pages

#: None of these was looked at while the preparation was made.
_SEEDS = (2026, 2027)
_TODAY = date(2026, 12, 1)
_PEER = "tesseract -l vie --psm 3"


def measure(say: Say) -> Iterable[Row]:
    """Rows for all pages and for each level."""
    made = [page for seed in _SEEDS for page in pages(seed)]
    say(f"{len(made)} trang, hạt giống {', '.join(map(str, _SEEDS))}")
    raw, raw_seconds = by_children(lambda: [read_raw(page.image) for page in made])
    say(f"{_PEER}: {raw_seconds:.1f} giây CPU")
    ours, our_seconds = by_children(lambda: _read_by_us(made))
    say(f"Quầy: {our_seconds:.1f} giây CPU")
    count = f"{_PEER}; {len(made)} pages"
    yield Row(
        "ocr cpu",
        our_seconds / len(made),
        raw_seconds / len(made),
        "s/page",
        f"{count}; at most 0.8",
    )
    yield from _letters(made, ours, raw, count)
    yield from _fields(made, ours, raw)


def _read_by_us(made: Sequence[TruePage]) -> list[PageText]:
    pool, cancel = ReadingPool(at_once=1), CancelToken()
    try:
        return [pool.read(page.image, page.dpi, cancel) for page in made]
    finally:
        pool.close()


def _letters(
    made: Sequence[TruePage], ours: Sequence[PageText], raw: Sequence[PageText], count: str
) -> Iterator[Row]:
    for level in ("all", *LEVELS):
        one, two = (_total(made, read, level) for read in (ours, raw))
        name = f"ocr {level}"
        yield Row(f"{name} wrong letters", round(one.cero, 2), round(two.cero, 2), "%",
                  f"each line at its best place; {count}")  # fmt: skip
        yield Row(f"{name} wrong letters in order", round(one.cer, 2), round(two.cer, 2), "%",
                  "the whole page, what was read beside the text counts too")  # fmt: skip
        yield Row(f"{name} digit strings", round(one.dig, 1), round(two.dig, 1), "%",
                  f"{one.digits_found} of {one.digits} found exactly; at least 95")  # fmt: skip


def _total(made: Sequence[TruePage], read: Sequence[PageText], level: str) -> Score:
    return total(
        score(text.text, page.lines, page.digits)
        for page, text in zip(made, read, strict=True)
        if level in ("all", page.level)
    )


def _fields(
    made: Sequence[TruePage], ours: Sequence[PageText], raw: Sequence[PageText]
) -> Iterator[Row]:
    """The same finder on both texts; a field is what a form asked for and somebody filled in."""
    one, two = _judged(made, ours), _judged(made, raw)
    whole = sum(one.values())
    right = [100 * _right(found) / whole for found in (one, two)]
    yield Row("ocr fields right", round(right[0], 1), round(right[1], 1), "%",
              f"{_right(one)} of {whole}; as found, before a person looked")  # fmt: skip
    green = [found[FieldState.GREEN, True] for found in (one, two)]
    yield Row("ocr fields green", green[0], green[1], "fields", f"of {whole}, without a card")
    wrong = [found[FieldState.GREEN, False] for found in (one, two)]
    yield Row("ocr fields green but wrong", wrong[0], wrong[1], "fields", "must be 0")


def _judged(made: Sequence[TruePage], read: Sequence[PageText]) -> Counter[tuple[FieldState, bool]]:
    """Fields by state and by whether they are right; what was not found is red."""
    labels = read_field_labels(RESOURCES / "forms")
    counts: Counter[tuple[FieldState, bool]] = Counter()
    for page, text in zip(made, read, strict=True):
        found = find_fields(text, labels, _TODAY)
        for name, printed in page.fields.items():
            field, truth = first(found, FieldKind(name)), SHAPES[FieldKind(name)](printed)
            if truth is None:
                raise AssertionError(f"{printed} is no {name}")
            right = field is not None and field.value == truth.value
            counts[field.state if field else FieldState.RED, right] += 1
    return counts


def _right(counts: Counter[tuple[FieldState, bool]]) -> int:
    return sum(number for (_, right), number in counts.items() if right)
