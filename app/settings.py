"""The counter's settings: one TOML file, every key known by name.

Contract: the sections and keys of `settings.toml` are stable; unknown keys are refused.
"""

import re
import tomllib
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from app.domain.calendar import OfficeHours, ResumeRule
from app.domain.receipts import Series, parse_series
from app.domain.vietqr import BankAccount, parse_bank
from app.errors import InvalidInput

Transport = Literal["envelope", "query", "three_urls", "manual"]
Language = Literal["vi", "en"]
RepeatInsert = Literal["error", "overwrite", "duplicate", "unknown"]


@dataclass(frozen=True, slots=True)
class ProvinceSettings:
    """`[province]`. Empty adapter_url: no province yet, everything waits. Times in seconds.

    file_limit_mb: files larger than these million bytes are made at 200 dpi; 0: no limit.
    """

    adapter_url: str = ""
    auth_endpoint: str = "/auth"
    integration_endpoint: str = "/integration"
    share_endpoint: str = "/share"
    file_endpoint: str = ""
    username: str = ""
    dstcode: str = ""
    madonvi: str = ""
    transport: Transport = "envelope"
    payload_version: int = 2023
    connect_timeout_s: float = 10.0
    read_timeout_s: float = 60.0
    quarantine_s: float = 180.0
    lookup: bool = True
    repeat_insert: RepeatInsert = "unknown"
    ca_file: str = ""
    client_cert: str = ""
    pins: tuple[str, ...] = ()
    file_limit_mb: int = 0


@dataclass(frozen=True, slots=True)
class CounterSettings:
    """`[counter]`. prefix: station of provisional numbers; number_block: `5001-9999`.

    bank: `970436-0123456789-TEN TAI KHOAN` (BIN, account, name); fee_series:
    `KY HIEU:0000001-0000500`, several with `;`, empty for slips without numbers. resume_rule: what
    a stop gives back, `working` time or plain `calendar` time. collector, collector_tax_code: who
    takes the money, on fee receipts. language: of the window; paper is Vietnamese.
    scan_when_loaded: paper in the feeder starts the scan, where the scanner tells. camera: its
    number where the first one is not the one for cards, or the path of a film in its place.
    """

    name: str = "Quầy số 1"
    prefix: str = "01"
    numbering: Literal["lease", "block"] = "lease"
    number_block: str = ""
    agency: str = ""
    office_hours: str = "07:00-11:30, 13:30-17:00"
    cutoff: str = ""
    resume_rule: ResumeRule = "working"
    forms: Literal["TT01_2018", "TT03_2025"] = "TT01_2018"
    language: Language = "vi"
    place: str = ""
    heading: str = "Trung tâm Phục vụ hành chính công"
    superior: str = ""
    contact: str = ""
    tracking_url: str = ""
    bank: str = ""
    fee_series: str = ""
    collector: str = ""
    collector_tax_code: str = ""
    retention_days: int = 90
    printer: str = ""
    scanner: str = ""
    sane_config_dir: str = ""
    escl_urls: tuple[str, ...] = ()
    scan_folders: tuple[str, ...] = ()
    scan_when_loaded: bool = False
    camera: str = ""

    @property
    def hours(self) -> OfficeHours:
        """Opening spans; raises InvalidInput("settings.office_hours")."""
        return OfficeHours.parse(self.office_hours)

    @property
    def cutoff_time(self) -> time | None:
        """Receptions later than this count from the next working day."""
        return time.fromisoformat(self.cutoff) if self.cutoff else None

    @property
    def block(self) -> tuple[int, int] | None:
        """The fixed range of numbers, counted per agency and day."""
        if self.numbering != "block":
            return None
        first, _, last = self.number_block.partition("-")
        return int(first), int(last)

    @property
    def series(self) -> tuple[Series, ...]:
        """Ranges of numbered receipts; raises InvalidInput("settings.bad_value")."""
        return parse_series(self.fee_series)

    @property
    def bank_account(self) -> BankAccount | None:
        """Where transfers go; raises InvalidInput("settings.bad_value")."""
        return parse_bank(self.bank)


@dataclass(frozen=True, slots=True)
class SecuritySettings:
    """`[security]`. device_key: `keystore`, or `file:PATH` named by an administrator."""

    device_key: str = "keystore"
    idle_lock_min: int = 5
    escrow_key: str = ""


@dataclass(frozen=True, slots=True)
class SigningSettings:
    """`[signing]`. required: scanned files leave only with the counter's signature.

    driver: the token's PKCS#11 library; token, key: labels, "" for the first and the only one;
    pkcs12: a key file instead of a token. agency: who signs, on the page; seal: PNG of its seal.
    roots: certificate files of those whose signatures on received files are trusted.
    """

    required: bool = False
    driver: str = ""
    token: str = ""
    key: str = ""
    pkcs12: str = ""
    timestamp_url: str = ""
    appearance: Literal["text", "seal", "none"] = "text"
    agency: str = ""
    seal: str = ""
    roots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All sections."""

    province: ProvinceSettings = field(default_factory=ProvinceSettings)
    counter: CounterSettings = field(default_factory=CounterSettings)
    security: SecuritySettings = field(default_factory=SecuritySettings)
    signing: SigningSettings = field(default_factory=SigningSettings)


def load(path: Path) -> Settings:
    """Settings of a file; all defaults when there is none. Raises InvalidInput("settings.…")."""
    if not path.exists():
        return Settings()
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InvalidInput("settings.not_toml", file=path.name) from error
    return from_mapping(document)


def from_mapping(document: dict[str, Any]) -> Settings:
    """Checked settings; unknown sections and keys are refused by name."""
    known = {
        "province": ProvinceSettings,
        "counter": CounterSettings,
        "security": SecuritySettings,
        "signing": SigningSettings,
    }
    for section in document:
        if section not in known:
            raise InvalidInput("settings.unknown_key", key=section)
    settings = Settings(
        **{name: _section(name, kind, document.get(name, {})) for name, kind in known.items()}
    )
    _check(settings)
    return settings


def _section(name: str, kind: type[Any], values: object) -> Any:  # noqa: ANN401  (one of three)
    if not isinstance(values, dict):
        raise InvalidInput("settings.bad_value", key=name)
    hints = get_type_hints(kind)
    checked = {}
    for key, value in values.items():
        if key not in {f.name for f in fields(kind)}:
            raise InvalidInput("settings.unknown_key", key=f"{name}.{key}")
        checked[key] = _value(f"{name}.{key}", hints[key], value)
    return kind(**checked)


def _value(key: str, hint: Any, value: Any) -> Any:  # noqa: ANN401  (TOML values are untyped)
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise InvalidInput("settings.bad_value", key=key)
        return value
    if get_origin(hint) is tuple:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InvalidInput("settings.bad_value", key=key)
        return tuple(value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    wanted = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    if type(value) not in wanted:
        raise InvalidInput("settings.bad_value", key=key)
    return value


def _check(settings: Settings) -> None:
    province, counter, security = settings.province, settings.counter, settings.security
    signing = settings.signing
    _ = counter.hours, counter.series, counter.bank_account
    if counter.number_block and counter.numbering != "block":
        raise InvalidInput("settings.block_unused")
    fits = {
        "province": {
            "payload_version": province.payload_version in (2019, 2023),
            "connect_timeout_s": province.connect_timeout_s > 0,
            "read_timeout_s": province.read_timeout_s > 0,
            "quarantine_s": province.quarantine_s >= 0,
            "file_limit_mb": province.file_limit_mb >= 0,
        },
        "counter": {
            "prefix": re.fullmatch("[A-Z0-9]{1,8}", counter.prefix) is not None,
            "cutoff": _is_cutoff(counter.cutoff),
            "number_block": counter.numbering != "block" or _is_block(counter.number_block),
            "retention_days": counter.retention_days >= 0,
        },
        "security": {"idle_lock_min": security.idle_lock_min >= 1},
        "signing": {
            "driver": not signing.required or bool(signing.driver or signing.pkcs12),
            "seal": signing.appearance != "seal" or bool(signing.seal),
        },
    }
    for section, keys in fits.items():
        for key, right in keys.items():
            if not right:
                raise InvalidInput("settings.bad_value", key=f"{section}.{key}")


def _is_cutoff(text: str) -> bool:
    return text == "" or re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) is not None


def _is_block(text: str) -> bool:
    """`5001-9999`: a dossier number has four to seven digits."""
    parts = re.fullmatch("([0-9]{1,7})-([0-9]{1,7})", text)
    return parts is not None and 1 <= int(parts[1]) <= int(parts[2])
