"""The receipt on 80 mm: QR and digits, because bars of an official number are wider than that."""

from collections.abc import Callable

from app.domain.dossier import Dossier
from app.ports.paper import Heading, PrintJob
from printing import facts
from printing.dates import minute
from printing.forms.receipt import ready as ready  # the same dossier as form 01
from printing.qr import tracking_address
from printing.sheet import shortened
from printing.strip import Strip
from printing.wording import Wording

#: Letters of one fact: the strip is a reminder, form 01 has the whole.
_LONGEST = 220


def render(
    words: Wording, heading: Heading, dossier: Dossier, job: PrintJob, fit: Callable[[str], str]
) -> bytes:
    """The PDF of a strip. fit: what the fonts can print of a text."""
    strip = Strip()
    if job.reprint:
        strip.say(words["reprint"].format(count=job.reprint), 28, bold=True, middle=True)
        strip.say(words["reprint_at"].format(at=minute(job.printed_at)), 22, middle=True)
        strip.rule()
    strip.say(fit(heading.unit).upper(), 26, bold=True, middle=True)
    strip.rule()
    strip.say(words["title"], 30, bold=True, middle=True)
    strip.say(words["subtitle"], 22, middle=True)
    _number(strip, words, heading, dossier)
    strip.rule()
    for key, value in _facts(words, heading, dossier):
        strip.say(f"{words[key]}: {fit(shortened(value, _LONGEST))}", 26, bold=key == "due")
    strip.rule()
    strip.say(words["keep"], 22)
    if heading.contact:
        strip.say(fit(words["contact_line"].format(contact=heading.contact)), 22)
    strip.say(words["clerk_line"].format(clerk=fit(job.clerk), at=minute(job.printed_at)), 22)
    return strip.pdf(words["title"])


def _number(strip: Strip, words: Wording, heading: Heading, dossier: Dossier) -> None:
    """QR and digits. A provisional number is called so and its QR is the number alone."""
    code = facts.number(dossier)
    text = code.text if code else ""
    provisional = facts.is_provisional(dossier)
    check = "" if provisional else dossier.tracking_code
    strip.qr(text if provisional else tracking_address(heading.tracking_url, text, check))
    strip.say(words["provisional_code" if provisional else "code"], 24, middle=True)
    strip.say(text, 38, bold=True, middle=True)
    if check:
        strip.say(words["tracking_plain"].format(check=check), 26, middle=True)
    if provisional:
        strip.say(words["provisional_mark_note"], 24, middle=True)


def _facts(words: Wording, heading: Heading, dossier: Dossier) -> list[tuple[str, str]]:
    """What the citizen looks at; what is not known is left out."""
    received, due = dossier.received_at, dossier.due_at
    place = words["return_post"] if facts.by_post(dossier) else heading.unit
    found = [
        ("filer_short", facts.named(dossier.presenter)),
        ("owner", facts.named(dossier.owner) if dossier.filer else ""),
        ("subject_short", facts.subject(dossier)),
        ("agency", dossier.agency_name),
        ("received", minute(received) if received else ""),
        ("due", minute(due) if due else words[facts.no_due_key(dossier)]),
        ("place_short", place),
        ("fee", facts.fee_words(words, dossier)),
    ]
    return [(key, value) for key, value in found if value]
