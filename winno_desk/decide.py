"""Rules on cases from the command line: reads JSON, prints JSON, touches nothing else."""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case, write_error, write_ruling
from winno_desk.values.errors import Invalid

RULED, NOT_RULED = 0, 2
_MOST_DIGITS = 100


def decide(source: str, out: TextIO, err: TextIO) -> int:
    """Rule on the case, or the list of cases, in a file or (``-``) on standard input.

    Prints one answer for each and gives the exit status: 0, or 2 when a case could not be ruled on.
    """
    try:
        given = json.loads(_read(source), parse_int=_whole)
    except (OSError, ValueError, RecursionError) as fault:
        err.write(f"winno-desk decide: cannot read {source!a} as JSON: {_reason(fault)}\n")
        return NOT_RULED
    answers = [_answer(case) for case in given] if isinstance(given, list) else _answer(given)
    _print(json.dumps(answers, indent=2) + "\n", out)
    each = answers if isinstance(answers, list) else [answers]
    return NOT_RULED if any("error" in answer for answer in each) else RULED


def _read(source: str) -> bytes:
    if source != "-":
        return Path(source).read_bytes()
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()


def _print(text: str, out: TextIO) -> None:
    try:
        out.write(text)
        out.flush()
    except BrokenPipeError:  # whoever was reading has seen enough; nothing is left to flush at the exit
        with suppress(BrokenPipeError):
            out.close()


def _whole(digits: str) -> int | float:
    """A whole number; one too long to count anything is no whole number, which its own case is told."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def _answer(given: object) -> dict[str, object]:
    try:
        return write_ruling(rule(read_case(given)))
    except Invalid as fault:
        return write_error(fault)


def _reason(fault: Exception) -> str:
    """The fault in one printable line."""
    if isinstance(fault, RecursionError):
        return "it is nested too deeply"
    text = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return " ".join(text.encode("ascii", "backslashreplace").decode("ascii").split())
