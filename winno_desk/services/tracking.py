"""Carriers, and what a tracking number of each looks like: a number that is mistyped helps nobody find a parcel."""

import re
from dataclasses import dataclass

from winno_desk.services.checks import tracking_number
from winno_desk.values.errors import Invalid

_POSTAL = r"[A-Z]{2}\d{9}[A-Z]{2}"
"""How the world's post offices number what crosses a border."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A pattern without blanks, and the same in words."""

    pattern: re.Pattern[str]
    words: str


_FORMS = {
    "UPS": _Form(
        re.compile(r"1Z[0-9A-Z]{15}\d|\d{9}|\d{12}|9\d{21}|9\d{25}"), "1Z and 16 more, or 9, 12, 22 or 26 digits"
    ),
    "FedEx": _Form(re.compile(r"\d{12}|\d{15}|\d{20}|\d{22}"), "12, 15, 20 or 22 digits"),
    "USPS": _Form(
        re.compile(rf"\d{{20}}|\d{{22}}|\d{{26}}|\d{{30}}|{_POSTAL}"),
        "20, 22, 26 or 30 digits, or like EA 123 456 789 US",
    ),
    "DHL": _Form(
        re.compile(rf"\d{{10,11}}|\d{{20}}|[A-Z]{{2,4}}\d{{10,24}}|{_POSTAL}"),
        "10, 11 or 20 digits, 2 to 4 letters and 10 to 24 digits, or like RX 123 456 789 DE",
    ),
}
CARRIERS = (*_FORMS, "Courier")
"""A courier around the corner numbers as it likes."""
_OWN = "1Z"
_LETTERS_FROM = 63
"""UPS counts A as 2, B as 3 and so on, each by its last digit."""


def read_tracking(field: str, carrier: str, text: str) -> str:
    """A tracking number in its carrier's form, as it was typed; it may be empty. Invalid says what the form is."""
    typed = tracking_number(field, text)
    bare = re.sub(r"[\s-]", "", typed).upper()
    form = _FORMS.get(carrier)
    if not bare or form is None:
        return typed
    if not form.pattern.fullmatch(bare):
        raise Invalid(field, f"A tracking number of {carrier} is {form.words}. Scan it from the label.")
    if bare.startswith(_OWN) and int(bare[-1]) != _check_digit(bare[len(_OWN) : -1]):
        raise Invalid(field, "A letter or digit of this tracking number is wrong. Scan it from the label.")
    return typed


def _check_digit(body: str) -> int:
    """The last digit of a number of UPS: every second sign counts twice."""
    worth = [int(sign) if sign.isdigit() else (ord(sign) - _LETTERS_FROM) % 10 for sign in body]
    return -sum(each * (1 + place % 2) for place, each in enumerate(worth)) % 10
