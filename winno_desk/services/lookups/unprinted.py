"""What of an order no font here prints: said on screen before its papers lie on the counter."""

from collections.abc import Sequence
from dataclasses import dataclass

from winno_desk.services.contacts import reached_words
from winno_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that goes on papers; ``what`` names it within a sentence, ``stand_in`` is printed for all of it."""

    what: str
    text: str
    stand_in: str = ""


@dataclass(frozen=True, slots=True)
class Unprinted:
    """Words that papers cannot show, and what they show instead."""

    what: str
    words: tuple[str, ...]
    instead: str


def on_the_papers(
    *,
    name: str,
    phone: str,
    email: str,
    collector: str,
    ship_to: str,
    briefs: Sequence[tuple[str, str]],
    photos: Sequence[str] = (),
) -> tuple[Typed, ...]:
    """What somebody typed of an order and its papers tell; a brief comes with what its item is called.

    ``photos`` are the names of the files from which prints are made: they stand on contact sheets and tickets.
    """
    typed = (
        Typed("the customer's name", name, reached_words(phone, email)),
        Typed("the name of who collects it", collector),
        Typed("the address", ship_to),
        *(Typed(f"the brief of {item}", brief) for item, brief in briefs),
        Typed("the photos' names", "\n".join(photos)),
    )
    return tuple(one for one in typed if one.text)


def unprinted(_desk: Desk, typed: Sequence[Typed]) -> tuple[Unprinted, ...]:
    """Each of the texts that a paper would show with letters missing."""
    strange = [one for one in typed if not one.text.isascii()]
    if not strange:
        return ()
    from winno_desk.documents.text import is_bare, lost  # not before one is wanted: they bring ReportLab

    return tuple(
        Unprinted(one.what, words, one.stand_in if one.stand_in and is_bare(one.text) else "□")
        for one in strange
        if (words := lost(one.text))
    )
