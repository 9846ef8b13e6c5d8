"""How often the pipeline is wrong: skew, pages turned by mistake, blank sides, codes.

Each page goes through it once; codes where none are count over all pages that have none. The
seeds are not those of the tests, which the steps were made with.
"""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from app.ports.scanner import PageFacts
from scanning.imaging.pipeline import clean
from scanning.imaging.turn import SMALLEST
from tests.benchmarks import scan_codes, scan_pages
from tests.benchmarks.row import Row
from tests.benchmarks.scan_pages import Sample


def facts_of(sample: Sample) -> PageFacts:
    """What the pipeline finds out about a page, all of it done."""
    return clean(sample.page, sample.profile).facts


def right_or_wrong() -> Iterator[Row]:
    """Rows of all four."""
    seen: list[PageFacts] = []
    yield from _skew(seen)
    yield from _turned_by_mistake(seen)
    yield from _blank(seen)
    yield from _codes(seen)


def _skew(seen: list[PageFacts]) -> Iterator[Row]:
    errors, flipped = [], 0
    for sample in scan_pages.askew():
        seen.append(facts := facts_of(sample))
        errors.append(abs(facts.angle_deg - sample.angle))
        flipped += facts.rotation_deg != 0
    note = f"{len(errors)} pages of known skew up to 9.3°, crisp, office, photocopy, fax; at most"
    yield Row("scan skew error, median", round(median(errors), 3), None, "°", f"{note} 0.05")
    yield Row("scan skew error, largest", round(max(errors), 3), None, "°", f"{note} 0.3")
    yield Row("scan pages flipped", flipped, None, "pages", f"of {len(errors)}; must be 0")


def _turned_by_mistake(seen: list[PageFacts]) -> Iterator[Row]:
    pictures = list(_with_facts(scan_pages.pictures()))
    seen += [facts for _, facts in pictures]
    for name, found in (
        ("photographs, plans", pictures),
        ("cards", list(_with_facts(scan_pages.cards()))),
    ):
        wrong = sum(not _harmless(sample, facts) for sample, facts in found)
        note = f"of {len(found)}; must be 0"
        yield Row(f"scan {name} turned by mistake", wrong, None, "pages", note)


def _with_facts(samples: Iterable[Sample]) -> Iterator[tuple[Sample, PageFacts]]:
    for sample in samples:
        yield sample, facts_of(sample)


def _harmless(sample: Sample, facts: PageFacts) -> bool:
    """Left alone, or turned by its own angle."""
    if facts.rotation_deg:
        return False
    return abs(facts.angle_deg) < SMALLEST or abs(facts.angle_deg - sample.angle) <= 0.3


def _blank(seen: list[PageFacts]) -> Iterator[Row]:
    kept = [facts_of(sample) for sample in scan_pages.nearly_blank()]
    lost = sum(facts.blank for facts in kept)
    yield Row("scan sides lost as blank", lost, None, "pages",
              f"of {len(kept)}: signature, stamp, pencil, one line, number; must be 0")  # fmt: skip
    empty = [facts_of(sample) for sample in scan_pages.blank()]
    found = 100 * sum(facts.blank for facts in empty) / len(empty)
    note = f"of {len(empty)}: bleed-through, dust, holes, a streak, noise, photocopies of these"
    yield Row("scan blank sides found", round(found, 1), None, "%", note)
    seen += kept + empty


def _codes(seen: Sequence[PageFacts]) -> Iterator[Row]:
    read = [facts_of(sample).codes == (code,) for sample, code in scan_codes.pages()]
    note = (
        f"{sum(read)} of {len(read)}: Code 128, Code 39, QR, PATCHT at 150-300 dpi, pale, noisy, "
    )
    yield Row("scan codes read", round(100 * sum(read) / len(read), 1), None, "%",
              f"{note}skewed by 2°, bleed-through, all at once; all")  # fmt: skip
    false = sum(bool(facts.codes) for facts in seen)
    yield Row("scan codes where none are", false, None, "pages", f"of {len(seen)}; must be 0")
