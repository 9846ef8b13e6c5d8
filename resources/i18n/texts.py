"""Every text of the window, read from the sources: what `lupdate` finds and what it cannot.

`lupdate` sees `self.tr("…")`, `translate("Context", "…")` and `QT_TRANSLATE_NOOP("Context", "…")`.
It does not see a module's own `_tr("…")`, titles of stations, or labels that the domain keeps.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_NAMED = ("QT_TRANSLATE_NOOP", "QT_TRANSLATE_N_NOOP", "translate")


class Source(NamedTuple):
    """One text; numerus: it has an English singular and plural."""

    context: str
    text: str
    numerus: bool = False


def texts(folder: Path = ROOT / "ui") -> set[Source]:
    """All of them."""
    found = {text for path in sorted(folder.rglob("*.py")) for text in of_file(path)}
    return found | set(labels())


def of_file(path: Path) -> Iterator[Source]:
    """The texts of one module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from _Reader(_own_context(tree)).read(tree, "")


def labels() -> Iterator[Source]:
    """Vietnamese words of the domain that the window shows: `ui/i18n.py` translates them."""
    from app.domain.codes import Status  # noqa: PLC0415  (only for whoever builds or tests)
    from app.domain.fees import FeeMethod  # noqa: PLC0415

    yield from (Source("Status", status.label) for status in Status)
    yield from (Source("FeeMethod", method.label) for method in FeeMethod)


class _Reader:
    """Walks a module and knows in which class it stands."""

    def __init__(self, own: str) -> None:
        self._own = own

    def read(self, node: ast.AST, place: str) -> Iterator[Source]:
        for child in ast.iter_child_nodes(node):
            inside = child.name if isinstance(child, ast.ClassDef) else place
            if isinstance(child, ast.Call):
                yield from self._call(child, place)
            yield from self.read(child, inside)

    def _call(self, call: ast.Call, place: str) -> Iterator[Source]:
        name = ast.unparse(call.func).rpartition(".")[2]
        said = [_text(argument) for argument in call.args]
        if name == "tr" and said and said[0]:
            yield Source(place, said[0], len(said) > 2)
        elif name == "_tr" and self._own and said and said[0]:
            yield Source(self._own, said[0], len(said) > 1)
        elif name in _NAMED and len(said) > 1 and said[0] and said[1]:
            yield Source(said[0], said[1], len(said) > 3 or name == "QT_TRANSLATE_N_NOOP")
        elif name == "StationFactory" and len(said) > 1 and said[1]:
            yield Source("Station", said[1])


def _text(node: ast.expr) -> str:
    """A literal; adjacent ones are one already."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _own_context(tree: ast.Module) -> str:
    """Of `def _tr(text): return QCoreApplication.translate("Dossier", text)`."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            calls = (inner for inner in ast.walk(node) if isinstance(inner, ast.Call))
            return next((_text(call.args[0]) for call in calls if call.args), "")
    return ""
