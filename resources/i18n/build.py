"""Makes the English of the window again: `quay_en.ts` from the sources, `quay_en.qm` from it.

    python resources/i18n/build.py

Run it after a Vietnamese text was added or changed. Texts without English are printed and the exit
status is 1: write their translations into `quay_en.ts`, then run it again. A translation keeps the
`{placeholders}` of its source, and its terms are those of GLOSSARY.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from resources.i18n.texts import Source, texts  # noqa: E402  (a script: the root is not on the path)

TS = Path(__file__).with_name("quay_en.ts")
QM = TS.with_suffix(".qm")
#: The officials' terms, one English word each. What is printed, and values of the province's
#: tables, stay Vietnamese: reasons that go on a slip, names of procedures, papers and agencies.
GLOSSARY = {
    "hồ sơ": "dossier",
    "thủ tục": "procedure",
    "chủ hồ sơ": "owner",
    "người nộp": "filer",
    "giấy hẹn": "receipt",
    "phiếu kẹp": "return slip",
    "phiếu ký nhận": "return receipt",
    "phiếu hướng dẫn": "guidance slip",
    "phiếu từ chối": "refusal slip",
    "phiếu thu": "fee slip",
    "bổ sung": "supplement",
    "cơ quan giải quyết": "department",
    "hẹn trả": "due",
    "số tạm": "provisional number",
    "tờ tách": "separator sheet",
    "sổ quầy": "day book",
    "số định danh": "ID number",
    "bưu gửi": "postal item",
}


class Entry(NamedTuple):
    """A message of the file; forms: one, or singular and plural."""

    context: str
    source: str
    numerus: bool
    forms: tuple[str, ...]
    finished: bool


def entries(path: Path = TS) -> Iterator[Entry]:
    """What stands in the translation file."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  (our own file)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None  # noqa: S101  (lupdate writes one for each)
            forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
            yield Entry(
                name,
                message.findtext("source", ""),
                message.get("numerus") == "yes",
                tuple(forms),
                found.get("type") is None and all(forms),
            )


def main() -> int:
    """Both files; 1 while a text has no English."""
    with tempfile.TemporaryDirectory() as folder:
        hidden = Path(folder) / "hidden.py"
        hidden.write_text(_hidden(), encoding="utf-8")
        update(TS, hidden)
    release(TS, QM)
    missing = [entry for entry in entries() if not entry.finished]
    for entry in missing:
        print(f"{entry.context}: {entry.source}")
    return 1 if missing else 0


def update(ts: Path, *more: Path) -> None:
    """`lupdate` keeps what is translated and drops what nobody says any more."""
    sources = [*sorted((ROOT / "ui").rglob("*.py")), *more]
    languages = ["-source-language", "vi", "-target-language", "en"]
    _tool("pyside6-lupdate", *sources, "-ts", ts, *languages, "-no-obsolete", "-locations", "none")
    # Comments of the sources are for who reads the sources.
    text = re.sub(r" *<extracomment>[^<]*</extracomment>\n", "", ts.read_text(encoding="utf-8"))
    ts.write_text(text, encoding="utf-8", newline="\n")


def release(ts: Path, qm: Path) -> None:
    """`lrelease`: only what is finished."""
    _tool("pyside6-lrelease", ts, "-qm", qm)


def _hidden() -> str:
    """What `lupdate` cannot see, in words that it can."""
    with tempfile.TemporaryDirectory() as folder:
        seen = Path(folder) / "seen.ts"
        update(seen)
        found = {(entry.context, entry.source) for entry in entries(seen)}
    rest = sorted(text for text in texts() if (text.context, text.text) not in found)
    return "".join(_call(text) for text in rest)


def _call(text: Source) -> str:
    number = ", '', 1" if text.numerus else ""
    return f"translate({text.context!r}, {text.text!r}{number})\n"


def _tool(name: str, *arguments: Path | str) -> None:
    """Beside this Python; what it counts is not asked for."""
    tool = Path(sys.executable).with_name(name)
    done = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    sys.exit(main())
