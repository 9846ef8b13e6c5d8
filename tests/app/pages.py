"""Pages as the pipeline describes them."""

from app.domain.batch import PATCH_T
from app.domain.page import PageCode, PageFacts

OWN = "000.00.14.H25-261123-0001"
OTHER = "000.00.17.H25-261123-0042"


def page(*codes: tuple[str, str], blank: bool = False) -> PageFacts:
    """A page with codes, given as format and text."""
    return PageFacts("feeder", 0, blank=blank, codes=tuple(PageCode(*code) for code in codes))


PLAIN = page()
BLANK = page(blank=True)
PATCH = page(("Code39", PATCH_T))


def sheet(paper: int, dossier: str = "") -> PageFacts:
    """A separator as Quầy prints it."""
    return page(("Code128", f"TM-{paper:02d}" + (f"-{dossier}" if dossier else "")))


def slip(dossier: str = OWN) -> PageFacts:
    """A first page with a dossier's number stuck on it."""
    return page(("Code128", dossier))
