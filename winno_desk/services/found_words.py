"""What a check before printing found, in the words that a customer is shown and that stand on the certificate."""

from winno_desk.services.printed import PRINTED_BEFORE

_LEVELS = {"warn": ", a warning", "stop": ", too poor without a manager"}


def found_words(check: str, level: str, value: str) -> str:
    """``Resolution: 87 ppi, too poor without a manager``; of another order only that there is one."""
    return f"{check}: {'for another item' if check == PRINTED_BEFORE else value}{_LEVELS.get(level, '')}"
