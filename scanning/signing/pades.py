"""One PAdES signature on a PDF: basic, or with a time stamp where a service answers."""

from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper, TimestampRequestError
from pyhanko.stamp import StaticStampStyle

from scanning.signing.keys import OpenKey
from scanning.signing.problems import Trouble

#: Points from the edges of the page (Nghị định 30/2020/NĐ-CP: the top right corner).
_MARGIN = 28.0
#: Seconds a time-stamp service gets; a counter without a network must not wait for it.
_STAMP_WAIT = 5
_FIELD = "ChuKySo"
_DIGEST = "sha256"


@dataclass(frozen=True, slots=True)
class Made:
    """The signed file; timed: a time stamp is in the signature."""

    pdf: bytes
    timed: bool


def time_stamper(url: str) -> TimeStamper | None:
    """The service of the settings; None without one."""
    return HTTPTimeStamper(url, https=url.startswith("https"), timeout=_STAMP_WAIT) if url else None


def sign(pdf: bytes, key: OpenKey, stamp: bytes | None, service: TimeStamper | None) -> Made:
    """With a time stamp when the service answers, else basic. Raises `Trouble`."""
    if service is not None:
        try:
            return Made(_signed(pdf, key, stamp, service), timed=True)
        except (TimeoutError, TimestampRequestError, OSError):
            pass  # signed all the same; a stamp may follow when the service is back
    return Made(_signed(pdf, key, stamp, None), timed=False)


def add_time_stamp(pdf: bytes, service: TimeStamper) -> bytes:
    """A document time stamp behind what was signed. Raises `Trouble`."""
    out = BytesIO()
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        PdfTimeStamper(service).timestamp_pdf(writer, _DIGEST, output=out)
    except (TimeoutError, TimestampRequestError, OSError) as error:
        raise Trouble("signing.no_service") from error
    except (PdfError, ValueError, KeyError) as error:
        raise Trouble("signing.bad_file") from error
    return out.getvalue()


def _signed(pdf: bytes, key: OpenKey, stamp: bytes | None, service: TimeStamper | None) -> bytes:
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        if writer.prev.encrypted:
            raise Trouble("signing.bad_file")
        name = _free_name(writer.prev)
        style = _StampStyle.of(stamp) if stamp else None
        signer = PdfSigner(
            PdfSignatureMetadata(
                field_name=name, md_algorithm=_DIGEST, subfilter=SigSeedSubFilter.PADES
            ),
            key.signer,
            timestamper=service,
            stamp_style=style.style if style else None,
            new_field_spec=_place(name, writer.prev, style),
        )
        out = BytesIO()
        signer.sign_pdf(writer, output=out)
    except (PdfError, ValueError, KeyError) as error:
        raise Trouble("signing.bad_file") from error
    except SigningError as error:
        raise Trouble("signing.failed") from error
    return out.getvalue()


def _free_name(reader: PdfFileReader) -> str:
    """A second signature must not take the field of the first."""
    taken = {signature.field_name for signature in reader.embedded_signatures}
    number = 1
    while f"{_FIELD}{number}" in taken:
        number += 1
    return f"{_FIELD}{number}"


def _place(name: str, reader: PdfFileReader, style: "_StampStyle | None") -> SigFieldSpec:
    """The top right corner of the first page, lower for each signature that is there already."""
    if style is None:
        return SigFieldSpec(name)
    page = reader.root["/Pages"]["/Kids"][0]
    box = [float(side) for side in _inherited(page, "/MediaBox")]
    down = len(reader.embedded_signatures) * (style.height + 4)
    right, top = box[2] - _MARGIN, box[3] - _MARGIN - down
    left, bottom = right - style.width, top - style.height
    return SigFieldSpec(name, on_page=0, box=(round(left), round(bottom), round(right), round(top)))


def _inherited(page: object, key: str) -> list[float]:
    while key not in page:  # type: ignore[operator]
        page = page["/Parent"]  # type: ignore[index]
    return list(page[key])  # type: ignore[index]


class _Drawn(PdfContent):
    """A page of another PDF, in memory."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def render(self) -> bytes:
        """The page as a form that is drawn once."""
        form = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._data)))
        self.resources.xobject["/Stamp"] = form
        left, bottom, right, top = (float(side) for side in form.get_object()["/BBox"])
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        return b"/Stamp Do"


@dataclass(frozen=True, slots=True)
class _StampStyle:
    """How a stamp is laid on: as it was drawn, no frame, nothing shines through."""

    style: StaticStampStyle
    width: float
    height: float

    @classmethod
    def of(cls, data: bytes) -> "_StampStyle":
        page = PdfFileReader(BytesIO(data)).root["/Pages"]["/Kids"][0]
        left, bottom, right, top = (float(side) for side in _inherited(page, "/MediaBox"))
        style = StaticStampStyle(border_width=0, background=_Drawn(data), background_opacity=1.0)
        return cls(style, right - left, top - bottom)
