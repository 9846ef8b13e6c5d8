"""A page's text as bytes between processes."""

import json
from typing import Any

from app.domain.page_text import Line, PageText, Word


def put_text(text: PageText) -> bytes:
    """JSON; words as bare lists, a dense page has a thousand."""
    lines = [
        [line.baseline, line.slope, [_put(word) for word in line.words]] for line in text.lines
    ]
    return json.dumps([text.width, text.height, lines], ensure_ascii=False).encode()


def take_text(data: bytes) -> PageText:
    """What `put_text` put."""
    width, height, lines = json.loads(data)
    return PageText(
        width,
        height,
        tuple(
            Line(tuple(Word(*word) for word in words), baseline, slope)
            for baseline, slope, words in lines
        ),
    )


def _put(word: Word) -> list[Any]:
    return [word.text, word.left, word.top, word.width, word.height, word.confidence]
