"""What every form checks in the same way: words that must be there, amounts, and no card numbers anywhere."""

import re
import unicodedata

from winno_desk.values.blank import is_blank
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money, digits_of

LONGEST = 4000
WHOLE = 100_000
"""A hundred per cent, in the thousandths of a per cent that rates are kept in."""
# Characters that make text read in another order than it is stored.
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Digits in groups, as on a card: a space of any width, a dash of any length or a point between them.
_GROUPS = re.compile(r"\d+(?:(?: {1,2}|[.\-\u00a0\u2007\u202f\u2010-\u2015])\d+)*")
# Digits in the groups that cards print, whatever stands between them.
_ON_A_CARD = re.compile(r"(?<!\d)\d{4}[\W_]{1,5}(?:\d{4}[\W_]{1,5}\d{4}[\W_]{1,5}\d{1,7}|\d{6}[\W_]{1,5}\d{4,5})(?!\d)")
_WAYS = (_GROUPS, _ON_A_CARD)
_CARD = range(13, 20)
# Letters that Unicode does not take apart, as they are written where a keyboard has none of them.
_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "þ": "th", "ŧ": "t"}
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_COMMA = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),([0-9]{1,3})")
_GROUP = 3
_EITHER = re.compile(r"[0-9]{1,3},[0-9]{3}")
_MOST = 10**9
"""In minor units: no price, payment or refund of a studio is as high."""
_PER_CENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,3}))?\s*%?")
_TRACKING = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")


def looks_like_card(text: str) -> bool:
    """Does the text hold groups of digits, 13 to 19 together, that pass the check sum of payment cards?"""
    return any(_is_card(found[0]) for way in _WAYS for found in way.finditer(seen_of(text)))


def seen_of(text: str) -> str:
    """The text without the characters that have no shape, which part a number for a program and for nobody else."""
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def _is_card(found: str) -> bool:
    return _holds_card(re.findall(r"\d+", found))


def mask_cards(text: str) -> str:
    """The text with all but the last four digits of anything that looks like a card number made unreadable."""
    if not looks_like_card(text):
        return text
    masked = seen_of(text)
    for way in _WAYS:
        masked = way.sub(lambda found: _mask(found[0]) if _is_card(found[0]) else found[0], masked)
    return masked


def _mask(digits: str) -> str:
    return re.sub(r"\d(?=(?:\D*\d){4})", "•", digits)


def _holds_card(groups: list[str]) -> bool:
    """Any groups in a row count: an expiry date or a security code behind the number does not hide it."""
    for start in range(len(groups)):
        digits = ""
        for group in groups[start:]:
            digits += group
            if len(digits) >= _CARD.stop:
                break
            if len(digits) in _CARD and _luhn(digits):
                return True
    return False


def _luhn(digits: str) -> bool:
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def words(field: str, text: str, *, longest: int = LONGEST) -> str:
    """Free text as it is kept: one spelling of each letter, no control characters, no card number; words that
    nobody can see are none.
    """
    cleaned = unicodedata.normalize("NFC", "".join(char for char in text if _belongs(char))).strip()
    if len(cleaned) > longest:
        raise Invalid(field, f"Write at most {longest:,} characters here; this has {len(cleaned):,}.")
    if looks_like_card(cleaned):
        raise Invalid(field, "This looks like a card number, which is never kept. Leave only its last four digits.")
    return "" if is_blank(cleaned) else cleaned


def _belongs(char: str) -> bool:
    return char in "\n\t" or (unicodedata.category(char) not in ("Cc", "Cs", "Co", "Cn") and char not in _REORDERING)


def needed(field: str, text: str, sentence: str, *, longest: int = LONGEST) -> str:
    """Text that must not be empty; ``sentence`` says what to enter."""
    cleaned = words(field, text, longest=longest)
    if not cleaned:
        raise Invalid(field, sentence)
    return cleaned


def tracking_number(field: str, text: str) -> str:
    """A carrier's number, which may be all digits and is no free text; it may be empty."""
    cleaned = text.strip()
    if cleaned and not (len(cleaned) <= 40 and _TRACKING.fullmatch(cleaned)):
        raise Invalid(field, "Enter the tracking number in letters and digits, as the carrier prints it.")
    return cleaned


def read_amount(text: str, currency: str) -> Money:
    """An amount as people write it, thousands grouped or not, with a point or a comma; ValueError when it is none.

    Where money has three decimals, ``1,500`` may be one and a half or a thousand and more: neither is taken.
    """
    plain = text.strip()
    if digits_of(currency) == _GROUP and _EITHER.fullmatch(plain):
        raise ValueError(text)
    comma = _COMMA.fullmatch(plain)
    if comma and len(comma[1]) <= digits_of(currency):
        plain = plain.replace(".", "").replace(",", ".")
    elif _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    return Money.parse(plain, currency)


def amount(field: str, text: str, currency: str) -> Money:
    """An amount above zero in the order's currency, as a person types it."""
    try:
        money = read_amount(text, currency)
    except ValueError:
        digits = digits_of(currency)
        example = Money(72 * 10**digits, currency)
        raise Invalid(field, f"Enter an amount in {currency} such as {example}.") from None
    if money.minor <= 0:
        raise Invalid(field, "Enter an amount above zero.")
    if money.minor > _MOST:
        raise Invalid(field, f"Enter an amount of at most {Money(_MOST, currency)}.")
    return money


def per_cent(field: str, text: str, sentence: str) -> int:
    """A rate as typed, ``8.625`` or ``8,625 %``, in thousandths of a per cent; ``sentence`` says what to enter."""
    found = _PER_CENT.fullmatch(text.strip())
    if found is None:
        raise Invalid(field, sentence)
    return int(found[1] + (found[2] or "").ljust(3, "0"))


def tax_rate(field: str, text: str) -> int:
    """A tax as typed in per cent, in thousandths of a per cent; empty is none."""
    sentence = "Enter the tax in per cent, below 100, such as 8.625, or leave it empty."
    rate = per_cent(field, text.strip() or "0", sentence)
    if rate >= WHOLE:
        raise Invalid(field, sentence)
    return rate


def fold(text: str) -> str:
    """Text for finding: no case, no accents, no spaces, plus signs or dashes."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_PLAIN)
    return "".join(char for char in plain if char.isalnum() or char in "@._")
