"""The commands; each module is imported only when its command is called."""

from collections.abc import Mapping
from importlib import import_module
from itertools import pairwise
from types import MappingProxyType, ModuleType

#: Command to module, in the order of the help page.
MODULES: Mapping[str, str] = MappingProxyType(
    {
        "window": "window",
        "practice": "practice",
        "setup": "setup",
        "check": "setup",
        "due": "due",
        "holidays": "holidays",
        "procedures": "catalogue",
        "units": "units",
        "digitise": "digitise",
        "scan": "digitise",
        "sign": "signing",
        "devices": "devices",
        "read-id": "read_id",
        "receive": "reception",
        "import-dossiers": "dossiers",
        "find": "dossiers",
        "show": "dossiers",
        "act": "dossiers",
        "correct": "facts",
        "call": "facts",
        "post": "facts",
        "shelve": "facts",
        "fee": "fees",
        "print": "papers",
        "sync": "exchange",
        "gateway": "exchange",
        "report": "report",
        "backup": "safety",
        "restore": "safety",
        "verify": "safety",
        "bench": "bench",
    }
)


#: Global options whose value is no command, whatever it is called.
_WITH_VALUE = frozenset({"--data", "--pin-file", "--as", "--now"})


def _words(argv: list[str]) -> list[str]:
    return [
        word
        for before, word in pairwise(["", *argv])
        if before not in _WITH_VALUE and not word.startswith("-")
    ]


def modules(argv: list[str]) -> list[ModuleType]:
    """The module of the command that was called; all of them for the help page."""
    called = next((word for word in _words(argv) if word in MODULES), None)
    names = [MODULES[called]] if called else list(dict.fromkeys(MODULES.values()))
    return [import_module(f"app.cli.commands.{name}") for name in names]
