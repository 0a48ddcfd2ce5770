"""How a customer is reached: a phone number and an e-mail address, read as the studio's country writes them."""

import unicodedata

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumberFormat

from winno_desk.services.checks import fold, words
from winno_desk.values.errors import Invalid

_SPELLED = str.maketrans({"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe", "ü": "ue"})


def phone_number(field: str, text: str, country: str) -> str:
    """The number with its country's code, ``+1 415-555-0142``, however it was typed; it may be empty."""
    typed = words(field, text, longest=40)
    if not typed:
        return ""
    try:
        number = phonenumbers.parse(typed, country)
    except NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise Invalid(field, f"Enter the phone number with its digits, such as {_example(country)}.")
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


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
