"""Something to do next, whatever it is about."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Task:
    """``place`` and ``subject`` say where it is done, ``due`` until when."""

    number: str
    words: str
    verb: str
    place: str
    subject: int
    due: datetime
    rush: bool
