"""Drafts: what is half typed is kept while it is typed, and is there again after the program was killed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from winno_desk.database.drafts import DraftFile, DraftRow
from winno_desk.services.checks import mask_cards
from winno_desk.services.contacts import is_phone_number
from winno_desk.services.desk import Desk
from winno_desk.values.errors import Refusal

KEPT_FOR = timedelta(days=7)
_PATHS = "photos"
"""Where a form keeps files' paths, which nobody typed and which must stay as they are."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was left; ``content`` is what the form itself wrote down, in JSON's types."""

    id: str
    content: Mapping[str, Any]


def keep_draft(desk: Desk, form: str, draft: Draft) -> None:
    """Keep a form as it stands; what looks like a card number is masked before it reaches the disk."""
    content = json.dumps(_masked(draft.content), ensure_ascii=False)
    _file(desk).keep(DraftRow(draft.id, form, _person(desk), desk.clock().isoformat(), content))


def forget_draft(desk: Desk, draft: str) -> None:
    """The form was sent, or its content discarded."""
    _file(desk).forget(draft)


def drafts(desk: Desk, form: str) -> tuple[Draft, ...]:
    """What the person at the desk left half typed in a form during the last week, the newest first."""
    rows = _file(desk).kept(form, _person(desk), (desk.clock() - KEPT_FOR).isoformat())
    return tuple(Draft(row.id, json.loads(row.content)) for row in rows)


def kept_drafts(desk: Desk) -> tuple[str, ...]:
    """What everybody at this station left half typed, as it was written down."""
    return _file(desk).contents()


def _file(desk: Desk) -> DraftFile:
    return DraftFile(desk.settings.data / "drafts.sqlite3")


def _person(desk: Desk) -> int:
    if desk.person is None:
        raise Refusal("Nobody is signed in here. Sign in and try again.")
    return desk.person


def _masked(value: Any) -> Any:
    match value:
        case str():
            return value if is_phone_number(value) else mask_cards(value)
        case dict():
            return {key: each if key == _PATHS else _masked(each) for key, each in value.items()}
        case list() | tuple():
            return [_masked(each) for each in value]
    return value
