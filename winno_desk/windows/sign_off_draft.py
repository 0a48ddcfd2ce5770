"""What was begun on the sign-off page, kept for each item while other pages and items are shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.services.sign_off_records import MADE
from winno_desk.windows.forms.sign_off_page import Ui_SignOffPage
from winno_desk.windows.signature import Strokes

_SIGNING = ("how", "signed_by", "relation", "identified", "said", "message")
TYPED: dict[str, Any] = {
    **dict.fromkeys(("signed_by", "relation", "said", "asked", "note", "reason", *MADE), ""),
    "how": "counter",
    "identified": "",
    "in_scope": True,
    "invented": False,
    "file": None,
    "message": None,
}
"""The fields whose content is kept, with what stands in them at first."""


@dataclass(slots=True)
class _Draft:
    """What was typed, ticked and signed for one item."""

    proof: int = 0
    ticks: tuple[str, ...] = ()
    strokes: Strokes = ()
    typed: dict[str, Any] = field(default_factory=dict)


class SignOffDrafts:
    """Takes what stands in the form for one item, and puts it there again."""

    def __init__(self, form: Ui_SignOffPage) -> None:
        self._form = form
        self._drafts: dict[int, _Draft] = {}

    def _of(self, item: int) -> _Draft:
        return self._drafts.setdefault(item, _Draft())

    def keep(self, item: int) -> None:
        """Another item comes."""
        draft, form = self._of(item), self._form
        draft.ticks, draft.strokes = form.ticks.ticked(), form.signature.strokes()
        draft.typed = {name: getattr(form, f"{name}_field").value() for name in TYPED}

    def drop(self, item: int, names: Sequence[str]) -> None:
        """These were sent."""
        for name in names:
            self._of(item).typed.pop(name, None)

    def bring(self, item: int) -> None:
        """An item comes back, or for the first time."""
        draft, form = self._of(item), self._form
        form.ticks.show_points(())
        form.signature.set_strokes(draft.strokes)
        for name, empty in TYPED.items():
            getattr(form, f"{name}_field").set_value(draft.typed.get(name, empty))
        form.own_secret_field.set_value("")

    def show(self, sheet: ProofSheet) -> None:
        """Ticks and signature belong to one proof; for a newer one they begin anew."""
        newest = sheet.proofs[-1].id if sheet.proofs else 0
        draft, form = self._of(sheet.item.id), self._form
        form.ticks.show_points(sheet.ticks)
        if draft.proof == newest:
            form.ticks.tick((*draft.ticks, *form.ticks.ticked()))
            draft.ticks = ()  # they are in the form again, where the next ones count
            return
        draft.proof, draft.ticks = newest, ()
        form.ticks.tick(())
        form.signature.set_strokes(())
        for name in _SIGNING:
            getattr(form, f"{name}_field").set_value(TYPED[name])
