"""How a customer is reached: a phone number and an e-mail address, read as the studio's country writes them."""

import unicodedata

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumberFormat

from winno_desk.services.checks import fold, words
from winno_desk.values.errors import Invalid

_LONGEST = 40
_SPELLED = str.maketrans({"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe", "ü": "ue"})


def phone_number(field: str, text: str, country: str) -> str:
    """The number with its country's code, ``+1 415-555-0142``, however it was typed; it may be empty."""
    typed = text.strip()
    if not typed:
        return ""
    number = _parsed(typed, country)
    if number is None or not phonenumbers.is_valid_number(number):
        typed = words(field, typed, longest=40)  # it may be a card's
    if number is None or not phonenumbers.is_possible_number(number):
        raise Invalid(field, f"Enter the phone number with its digits, such as {_example(country)}.")
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def is_phone_number(text: str) -> bool:
    """Is it somebody's number with its country's code? Some of those pass for a card's by their check sum."""
    number = _parsed(text, None)
    return number is not None and phonenumbers.is_valid_number(number)


def _parsed(text: str, country: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, country) if len(text) <= _LONGEST else None
    except NumberParseException:
        return None


def _example(country: str) -> str:
    number = phonenumbers.example_number(country)
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL) if number else "+1 415 555 0142"


def email_address(field: str, text: str) -> str:
    """The address as it is written to; it may be empty. Nobody is asked whether it is there."""
    typed = words(field, text, longest=120)
    if not typed:
        return ""
    try:
        return validate_email(typed, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise Invalid(field, "Enter the e-mail address in full, such as zoe@example.com.") from error


def reached_words(phone: str, email: str) -> str:
    """``phone …0142``: enough to tell one customer from another on paper, and no more."""
    return f"phone …{phone[-4:]}" if phone else email


def may_be_one(name: str, other: str) -> bool:
    """May two names be one person's? Each word of the shorter is one of the other, or its initial."""
    one, two = sorted(([fold(word).strip(".,") for word in each.split()] for each in (name, other)), key=len)
    return all(any(_is_word(word, there) for there in two) for word in one)


def _is_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) == 1 and long.startswith(short))


def found_by(name: str, phone: str, email: str) -> str:
    """What a customer is found by: name, e-mail, and the number with and without its country's code."""
    return " ".join(fold(part) for part in (name, *_spelled_out(name), phone, *_national(phone), email) if part)


def name_forms(name: str) -> tuple[str, ...]:
    """A name as it is compared: folded, and with its letters spelled out where it has such."""
    return tuple(fold(form) for form in (name, *_spelled_out(name)))


def _spelled_out(name: str) -> tuple[str, ...]:
    """``Mueller`` for Müller: how such letters are written where the keyboard has none of them."""
    spelled = unicodedata.normalize("NFC", name).casefold().translate(_SPELLED)
    return () if fold(spelled) == fold(name) else (spelled,)


def _national(phone: str) -> tuple[str, ...]:
    """The number as it is dialled at home, which may begin with another digit."""
    if not phone:
        return ()
    return (phonenumbers.format_number(phonenumbers.parse(phone), PhoneNumberFormat.NATIONAL),)
