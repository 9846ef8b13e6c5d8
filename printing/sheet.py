"""One form while it is written, top to bottom: words, values and blanks become flowables."""

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer

from app.ports.paper import Heading
from printing.fonts import Letters
from printing.look import Look
from printing.paper import PORTRAIT, Paper
from printing.ruled import Ruled
from printing.wording import Wording

#: Text width of A4 between the margins of decree 30/2020.
WIDTH = PORTRAIT.width
#: Letters a table's cell takes: a longer name of an import would fill pages.
_CELL = 900
#: Letters of a labelled fact; the province's longest text has a thousand.
_FACT = 1000
#: Letters of a name that must stay in a line or two.
_NAME = 160


class Sheet:
    """Collects the flowables of one form. Everything printed passes `fit` once.

    words: of the form; look: density; heading: who we are; width: of the text, in points.
    Not thread-safe; one a rendering.
    """

    def __init__(
        self,
        words: Wording,
        look: Look,
        heading: Heading,
        letters: Letters,
        paper: Paper = PORTRAIT,
    ) -> None:
        self.words, self.look, self.heading, self._letters = words, look, heading, letters
        self.width = paper.width
        self.story: list[Flowable] = []

    def fit(self, text: str) -> str:
        """Plain text that the fonts can print."""
        return self._letters.fit(text)

    def name(self, text: str) -> str:
        """A name for use inside markup where a line or two is all the room."""
        return self.value(shortened(text, _NAME))

    def value(self, text: str) -> str:
        """A fact for use inside markup."""
        return escape(self.fit(text))

    def filled(self, key: str, **values: str) -> str:
        """Markup of a wording with its facts."""
        return self.words[key].format_map({k: self.value(v) for k, v in values.items()})

    def plain(self, key: str, **values: str) -> str:
        """Text of a wording with its facts, without markup."""
        return self.fit(self.words[key].format_map(values))

    def paragraph(self, markup: str, style: ParagraphStyle) -> Paragraph:
        """A paragraph of ready markup."""
        return Paragraph(markup, style)

    def cell(self, text: str) -> Paragraph:
        """Plain text for a table; what is far too long is cut."""
        return Paragraph(self.value(shortened(text, _CELL)), self.look.cell)

    def count(self, markup: str) -> Paragraph:
        """A centred number or heading for a table."""
        return Paragraph(markup, self.look.count)

    def add(self, *flowables: Flowable) -> None:
        """At the end."""
        self.story.extend(flowables)

    def space(self, points: float) -> Flowable:
        """Vertical space inside a table, not yet added."""
        return Spacer(1, points)

    def gap(self, points: float) -> None:
        """Vertical space."""
        self.add(Spacer(1, points))

    def say(self, key: str, **values: str) -> None:
        """A line of its own."""
        self.add(Paragraph(self.filled(key, **values), self.look.line))

    def explain(self, key: str, **values: str) -> None:
        """A justified paragraph."""
        self.add(Paragraph(self.filled(key, **values), self.look.prose))

    def note_missing_letters(self) -> None:
        """Says which boxes are to be filled in by hand, if there are any. The last thing added."""
        if self._letters.missing:
            note = self.filled("boxed", letters=", ".join(self._letters.missing))
            self.add(Paragraph(note, self.look.small))

    def fact(self, key: str, value: str, *, strong: bool = False, whole: bool = False) -> None:
        """`Label: value`; an unknown value becomes a dotted line to the margin.

        whole: a reason, of which nothing may be left out.
        """
        shown = value if whole else shortened(value, _FACT)
        self.add(self.fact_line(key, shown, strong=strong))

    def dots(self, width: float, style: ParagraphStyle) -> Flowable:
        """A line for the pen without a label."""
        return Ruled("", style, width)

    def labelled(self, label: str, value: str) -> None:
        """A fact under a label that is no wording: what the caller of a list names."""
        self.add(self.labelled_line(label, value, self.width))

    def labelled_line(self, label: str, value: str, width: float) -> Flowable:
        """The same, not yet added. width in points."""
        if value:
            shown = f"{self.value(label)}: <b>{self.value(value)}</b>"
            return Paragraph(shown, self.look.line)
        return Ruled(f"{self.fit(label)}: ", self.look.line, width)

    def fact_line(
        self, key: str, value: str, width: float = 0, *, strong: bool = False
    ) -> Flowable:
        """The same, not yet added. width in points, 0 for the whole line; strong: bold."""
        label = f"{self.words[key]}: "
        if value:
            shown = f"<b>{self.value(value)}</b>" if strong else self.value(value)
            return Paragraph(f"{escape(label)}{shown}", self.look.line)
        return Ruled(label, self.look.line, width or self.width)


def shortened(text: str, most: int) -> str:
    """At most `most` letters, the last one … where something is left out."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
