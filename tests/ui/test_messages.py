"""Every code that can reach a person has words, and every sentence can be filled in."""

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import Formatter

import pytest

import app.errors
from app.errors import CounterError, NotAllowed
from ui.messages import MESSAGES, explain, explain_code

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("app", "scanning", "storage", "printing", "ui")
SHAPE = re.compile(r"[a-z_]+\.[a-z_]+")
ERRORS = {name for name in vars(app.errors) if name[0].isupper()} | {"Obstacle"}
#: Strings of that shape with a prefix of ours that are no codes for a person: files, progress,
#: settings, kinds of acts and drafts.
NOT_WORDS = {
    "scan.page", "scanner.pages", "scanner.lines", "settings.toml", "dossier.id", "keys.json",
    "catalogue.yaml", "catalogue.import", "province.changes", "province.payload_version",
    "province.integration_endpoint", "reception.draft", "gateway.db", "sync.pause",
}  # fmt: skip


def sources() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")


def is_drawn(path: Path) -> bool:
    """Views name their widgets with dots too."""
    return path.parent.name in ("views", "kit") and path.parent.parent.name == "ui"


def raised(tree: ast.AST) -> Iterator[str]:
    """First arguments of the error classes; `found("…")` of a subclass is found by its shape."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if name in ERRORS and isinstance(first, ast.Constant) and first.value:
                yield str(first.value)


def mentioned(tree: ast.AST) -> Iterator[str]:
    """Any other string that looks like a code of a family that has words: a verdict, a reading."""
    families = {code.split(".")[0] for code in MESSAGES}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if SHAPE.fullmatch(text) and text.split(".")[0] in families:
                yield text


def without_words(found: Iterator[str]) -> set[str]:
    return {code for code in found if code not in MESSAGES and code not in NOT_WORDS}


def missing_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return without_words(raised(tree) if is_drawn(path) else chain(raised(tree), mentioned(tree)))


def test_every_code_has_words() -> None:
    missing = {
        str(path.relative_to(ROOT)): codes for path in sources() if (codes := missing_in(path))
    }
    assert not missing


def test_the_test_for_words_can_fail() -> None:
    tree = ast.parse('raise StoreError("store.on_fire")')
    assert without_words(raised(tree)) == {"store.on_fire"}


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_sentence_is_whole_even_when_the_error_brings_no_values(code: str) -> None:
    text = explain_code(code)
    assert "{" not in text
    assert text.endswith(".")
    assert len(re.findall(r"[.;](?: |$)", text)) >= 2 or "," in text


def test_placeholders_are_plain_names() -> None:
    names = {n for text in MESSAGES.values() for _, n, _, _ in Formatter().parse(text) if n}
    assert all(name.isidentifier() for name in names)


def test_a_verb_is_named_as_the_clerk_names_it() -> None:
    error = NotAllowed("act.wrong_status", verb="hand-over", state="Đang xử lý")
    assert "Trả kết quả" in explain(error)


def test_a_code_nobody_wrote_words_for_is_still_explained() -> None:
    assert "strange.thing" in explain(CounterError("strange.thing"))
