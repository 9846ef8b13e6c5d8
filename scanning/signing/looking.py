"""Signatures of a received file. Runs in a child: the file may be made to trap its reader."""

from io import BytesIO
from pathlib import Path

from asn1crypto import pem, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import CMSExtractionError, SignedDataCerts
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from app.domain.signatures import SignatureFacts
from scanning.signing.problems import Trouble


def signatures_of(pdf: bytes, roots: tuple[str, ...] = ()) -> tuple[SignatureFacts, ...]:
    """roots: PEM or DER files of those whose certificates are trusted. Raises `Trouble`."""
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=False)
        found, stamps = reader.embedded_regular_signatures, reader.embedded_timestamp_signatures
    except (PdfError, ValueError, KeyError, RecursionError) as error:
        raise Trouble("signing.bad_file") from error
    trusted = [one for root in roots for one in _certificates(root)]
    return tuple(_facts(one, stamps, trusted) for one in found)


def _facts(
    signature: EmbeddedPdfSignature,
    stamps: list[EmbeddedPdfSignature],
    roots: list[x509.Certificate],
) -> SignatureFacts:
    try:
        status = validate_pdf_signature(signature, _context(roots))
    except Exception:  # what was altered may throw anything where its parts are read
        return SignatureFacts(_name(signature), None, intact=False, whole=False, timed=False)
    level = status.modification_level
    return SignatureFacts(
        signer=_name(signature),
        at=status.signer_reported_dt,
        intact=bool(status.intact and status.valid),
        # A further signature is the filling of a form; annotations and all else are not.
        whole=level is not None and level <= ModificationLevel.FORM_FILLING,
        timed=status.timestamp_validity is not None or _stamped_later(signature, stamps, roots),
        trusted=bool(status.trusted) if roots else None,
    )


def _context(roots: list[x509.Certificate]) -> ValidationContext:
    return ValidationContext(trust_roots=roots, allow_fetching=False, revocation_mode="soft-fail")


def _stamped_later(
    signature: EmbeddedPdfSignature,
    stamps: list[EmbeddedPdfSignature],
    roots: list[x509.Certificate],
) -> bool:
    """Whether a time stamp of the whole file lies behind the signature, and is unchanged."""
    for stamp in stamps:
        if stamp.signed_revision <= signature.signed_revision:
            continue
        try:
            status = validate_pdf_timestamp(stamp, _context(roots))
        except (SignatureValidationError, CMSExtractionError, PdfError, ValueError):
            continue
        if status.intact and status.valid:
            return True
    return False


def _name(signature: EmbeddedPdfSignature) -> str:
    try:
        certificates: SignedDataCerts = signature.signer_cert
        return str(certificates.subject.human_friendly)  # type: ignore[attr-defined]
    except (CMSExtractionError, ValueError, AttributeError):
        return ""


def _certificates(path: str) -> list[x509.Certificate]:
    data = Path(path).read_bytes()
    blocks = (
        [block for _, _, block in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
    )
    return [x509.Certificate.load(block) for block in blocks]
