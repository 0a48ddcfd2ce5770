"""The claims and requests of an order, as its page lists them."""

from typing import Any

from winno_desk.services.lookups.cases import CaseLine
from winno_desk.windows.paint import Status
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable
from winno_desk.workflow.cases import CaseState

_KINDS: dict[CaseState, Any] = {
    CaseState.ASSESSING: "careful",
    CaseState.WAITING: "careful",
    CaseState.APPROVED: "good",
    CaseState.SETTLED: "good",
    CaseState.DECLINED: "stop",
}


def declare_cases(table: RowTable) -> None:
    """What the list says of a case."""
    table.show_columns(
        (
            Column(title="Case", get=lambda row: (row.number, f"{row.item_name} ({row.item})"), kind="lead"),
            Column(title="State", get=_status, kind="tag", width=190),
            Column(title="Logged by", get=lambda row: row.logged_by, width=150),
            Column(title="", get=lambda row: "Open", kind="link", width=70),
        ),
        name="Claims and refunds",
        header=False,
    )
    table.give_way("Logged by")
    table.hug()


def _status(row: CaseLine) -> Status:
    return Status(_KINDS.get(row.state, "plain"), row.state_words)
