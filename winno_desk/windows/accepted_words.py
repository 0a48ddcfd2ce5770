"""How it is worded what a customer accepted of their photos."""

from collections.abc import Sequence
from typing import Any

from winno_desk.services.lookups.accepted import AcceptedRow
from winno_desk.windows.wording import Seen


def accepted_words(rows: Sequence[AcceptedRow], seen: Seen[Any]) -> str:
    """``Accepted by the customer: resolution 118 ppi of old.jpg (Dana, today 12:00)``, alike values in one."""
    if not rows:
        return ""
    alike: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        passed = f", passed by {row.passed_by}" if row.passed_by else ""
        who = f"{row.ticked_by}{passed}, {seen.moment(row.ticked_at)}"
        alike.setdefault((row.check.lower(), row.value, who), []).append(row.photo)
    told = [
        f"{check} {value} of {photos[0] if len(photos) == 1 else f'{len(photos)} photos'} ({who})"
        for (check, value, who), photos in alike.items()
    ]
    return f"Accepted by the customer: {'; '.join(told)}."
