"""Where the trouble of a device becomes a code: SANE, eSCL and WIA, in one place."""

from app.errors import DeviceError

#: SANE_Status (sane.h) to code; 1 (unsupported) and 4 (invalid) mean an option was refused.
_SANE = {
    1: "scanner.bad_option",
    3: "scanner.busy",
    4: "scanner.bad_option",
    6: "scanner.jam",
    7: "scanner.no_docs",
    8: "scanner.cover_open",
    9: "scanner.io",
    10: "scanner.io",
    11: "scanner.busy",
    12: "scanner.busy",
    13: "scanner.busy",
}

#: scan:AdfState of an eSCL ScannerStatus to code; other states are no trouble.
_ESCL_ADF = {
    "ScannerAdfJam": "scanner.jam",
    "ScannerAdfMispick": "scanner.jam",
    "ScannerAdfDoorOpen": "scanner.cover_open",
    "ScannerAdfMultipickDetected": "scanner.multifeed",
    "ScannerAdfEmpty": "scanner.no_docs",
    "ScannerAdfInputTrayFailed": "scanner.io",
    "ScannerAdfInputTrayOverloaded": "scanner.jam",
}

#: HRESULT of WIA (wiaerr.h, facility 0x21) to code.
_WIA = {
    0x80210001: "scanner.io",
    0x80210002: "scanner.jam",
    0x80210003: "scanner.no_docs",
    0x80210004: "scanner.jam",
    0x80210005: "scanner.offline",
    0x80210006: "scanner.busy",
    0x80210007: "scanner.busy",
    0x80210008: "scanner.cover_open",
    0x8021000A: "scanner.io",
    0x8021000B: "scanner.bad_option",
    0x8021000C: "scanner.bad_option",
    0x8021000D: "scanner.busy",
    0x8021000E: "scanner.driver_crash",
    0x80210015: "scanner.offline",
    0x80210016: "scanner.cover_open",
    0x80210017: "scanner.io",
    0x80210020: "scanner.multifeed",
    0x80070057: "scanner.bad_option",  # E_INVALIDARG
}

#: A code the worker may send; anything else from a child is a crash.
CODES = frozenset(
    {*_SANE.values(), *_ESCL_ADF.values(), *_WIA.values(), "scanner.offline", "scanner.unsupported"}
)


def sane_code(status: int) -> str:
    """Code for a SANE status that is neither good, end of file nor cancelled."""
    return _SANE.get(status, "scanner.io")


def wia_code(status: int) -> str:
    """Code for a failed HRESULT of WIA, as an unsigned number."""
    return _WIA.get(status, "scanner.io")


def escl_trouble(adf_state: str) -> str | None:
    """Code for a feeder state, or None when the feeder is fine."""
    return _ESCL_ADF.get(adf_state)


def device_error(code: str, page: int) -> DeviceError:
    """The error to raise. page: pages already delivered, which stay valid."""
    return DeviceError(code if code in CODES else "scanner.driver_crash", page=page)
