"""Pages of a batch as they lie in the strip, and what each is for the dossier."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.batch import segment_code
from app.domain.page import KeptPage, PageCode, PageFacts
from app.domain.page_quality import Decision, Judgement, judge


class Kind(StrEnum):
    """What a page is for the dossier. Only CONTENT is filed; nothing is ever deleted."""

    CONTENT = "content"
    SEPARATOR = "separator"
    BLANK = "blank"
    ASIDE = "aside"
    FILED = "filed"


@dataclass(frozen=True, slots=True)
class StripPage:
    """thumbnail: encoded image. aside: a person took it out; content: a person put it back in.

    paper: where a person moved it, from 0; ours: a person said that a foreign number on it does
    not matter; filed: already in the dossier, while others of its batch are not. serial: the
    how-manieth page of the batch it came as; it stays when the page is turned or moved.
    replaced: set aside because it was scanned again.
    """

    kept: KeptPage
    facts: PageFacts
    thumbnail: bytes = b""
    aside: bool = False
    content: bool = False
    paper: int | None = None
    ours: bool = False
    filed: bool = False
    serial: int = 0
    replaced: bool = False

    @property
    def kind(self) -> Kind:
        """A person's word wins over the pipeline's."""
        if self.filed:
            return Kind.FILED
        if self.aside:
            return Kind.ASIDE
        if self.content:
            return Kind.CONTENT
        opened = segment_code(self.facts)
        if opened is not None:
            return Kind.CONTENT if opened.kept else Kind.SEPARATOR
        return Kind.BLANK if self.facts.blank else Kind.CONTENT

    @property
    def read_as(self) -> PageFacts:
        """The facts that splitting goes by."""
        facts = replace(self.facts, blank=False, codes=()) if self.content else self.facts
        return unbound(facts) if self.ours else facts

    @property
    def judgement(self) -> Judgement:
        """Of a page that would be filed; nobody needs to see the others.

        A page of a signed file cannot be scanned better: the file stays as it came.
        """
        asked = self.kind is Kind.CONTENT and not self.kept.original
        return judge(self.facts) if asked else Judgement()

    @property
    def decision(self) -> Decision | None:
        """What the clerk did; None where nothing was to decide.

        Blanks and separators were set aside by the pipeline, a signed file stays as it came.
        """
        if self.kept.original:
            return None
        if self.kind in (Kind.CONTENT, Kind.FILED):
            return Decision.KEPT
        if self.kind is not Kind.ASIDE:
            return None
        return Decision.RESCANNED if self.replaced else Decision.SET_ASIDE

    def back(self) -> "StripPage":
        """Set aside by whomever, now a page of the dossier again; a filed page stays filed."""
        if self.filed:
            return self
        if self.aside and StripPage(self.kept, self.facts).kind is Kind.CONTENT:
            return replace(self, aside=False, replaced=False)
        return replace(self, aside=False, replaced=False, content=True)


def unbound(facts: PageFacts) -> PageFacts:
    """The same page with no dossier's number on it: a sheet keeps its paper, a slip is nothing."""
    codes = []
    for code in facts.codes:
        opened = segment_code(replace(facts, codes=(code,)))
        if opened is None or opened.dossier is None:
            codes.append(code)
        elif opened.paper is not None:
            codes.append(PageCode(code.format, f"TM-{opened.paper:02d}"))
    return replace(facts, codes=tuple(codes))
