"""The page docs/policy.md, written from the clauses, the rows and the versions.

``python -m winno_desk.policy.page`` prints it.
"""

from collections.abc import Iterable, Iterator

from winno_desk.policy.clauses import ROWS, Cite, Row
from winno_desk.policy.terms import CLAUSES, NEEDS_MANAGER, OUTCOME_NAMES
from winno_desk.policy.versions import VERSIONS, Version, counted

_INTRODUCTION = """\
# The refund policy

Written from `winno_desk/policy` by `python -m winno_desk.policy.page`; a test holds it fresh. Change the code, then
write it anew.

A step counts only when its time is no later than the moment the request was received. The rows of an item's kind
are read from the top and the first one that holds answers. A refund that comes to nothing is a refusal on the same
clause. *Left* is what was paid and has not gone back; *unit* is the smallest coin of the currency. Every provided
digital item has a deadline: the last second, at the studio, of the last day on which 1a still holds.
"""


def page() -> str:
    """The whole page as Markdown."""
    parts = [_INTRODUCTION, *(_version(version) for version in VERSIONS)]
    parts += [_rows(kind.value, rows) for kind, rows in ROWS.items()]
    return "\n".join(parts)


def _version(version: Version) -> str:
    lines = [f"## Policy of {version.id}\n", *_table(("clause", "title", "in our words"), _clauses(version))]
    lines += ["", *_table(("left open by the text", "set to"), _parameters(version))]
    return "\n".join(lines) + "\n"


def _clauses(version: Version) -> Iterator[tuple[str, ...]]:
    for clause in CLAUSES.values():
        yield clause.id, clause.title, version.say(clause)


def _parameters(version: Version) -> Iterator[tuple[str, ...]]:
    yield "In force for orders placed from", version.effective.isoformat()
    yield "Quality guarantee (1a)", counted(version.quality_days, "day")
    yield "Several revisions (1c)", f"{version.several_revisions} or more"
    yield "Suggested part of what is left (1c)", str(version.partial_share)
    yield "Cancellation fee (3b)", version.fee_words()
    yield "Arrival of a refund (5)", f"{version.arrival_first} to {version.arrival_last} business days"
    yield "Damage on the way counts as our packing (2c)", "yes" if version.carrier_is_packaging else "no"
    yield "Revisions included in a service (1b)", str(version.revisions_included)
    for service, included in version.revisions_by_service:
        yield f"Revisions included in {service} (1b)", str(included)


def _rows(kind: str, rows: Iterable[Row]) -> str:
    head = ("row", "when", "outcome", "clauses", "decided by", "amount")
    return "\n".join([f"## {kind.capitalize()} items\n", *_table(head, map(_row, rows))]) + "\n"


def _row(row: Row) -> tuple[str, ...]:
    decided = "a manager" if row.outcome in NEEDS_MANAGER else "as ruled"
    clauses = ", ".join(map(_cite, row.cites))
    return row.id, row.when, OUTCOME_NAMES[row.outcome], clauses, decided, row.sum.words


def _cite(cite: Cite) -> str:
    return f"{cite.clause} {cite.when}".rstrip()


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - printing the page is what this is started for
