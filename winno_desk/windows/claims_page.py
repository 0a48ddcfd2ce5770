"""Claims: what is wrong with a print beside what was approved, its cause, and the replacement that makes it good."""

from uuid import uuid4

from winno_desk.policy.terms import Outcome
from winno_desk.services.cases import CaseLogged
from winno_desk.services.decisions import Decided
from winno_desk.services.examining import RecordCause, record_cause
from winno_desk.services.lookups.waiting import WaitingCase
from winno_desk.services.marking import DefectMarked, MarkDefect, mark_defect
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cases_page import CasesPage
from winno_desk.windows.page import Navigator
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.cases import DECIDED


class ClaimsPage(CasesPage):
    """Claims; an approved one shows the print that replaces the faulty one."""

    title = "Claims"
    kind = "claim"
    heading = "Claims"
    begin = ("&New claim…", "F7")
    empty = "Claims will be listed here. A claim is logged on the page of its order."

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.by_cause = KeyButton(words="Remakes by cause…")
        self.by_cause.setObjectName("remade")
        self.by_cause.clicked.connect(lambda: navigator.go("remade"))
        self.form.title_line.right.addWidget(self.by_cause)
        self.form.case_view.cause_found.connect(self._record_cause)
        self.form.case_view.evidence.marked.connect(self._mark)

    def describe(self, row: WaitingCase) -> str:
        return f"{row.item_name}: {row.fault.lower()}"

    def at_stake(self, row: WaitingCase) -> str:
        if row.ruling.outcome is Outcome.FREE_REPLACEMENT:
            return "replacement"
        return super().at_stake(row)

    def after_decision(self, answer: Decided, said: str) -> None:
        if answer.remake is None:
            super().after_decision(answer, said)

    def _mark(self, photo: int, across: float, down: float) -> None:
        """Nothing waits for the answer: the next key moves the mark on from where it is seen."""
        self.form.case_view.evidence.on_way += 1
        request = MarkDefect(request=uuid4(), photo=photo, across=across, down=down)
        self.worker.do(mark_defect, request, done=self._marked, failed=self._not_marked, owner=self)

    def _marked(self, _answer: DefectMarked) -> None:
        self.form.case_view.evidence.on_way -= 1
        self.refresh()

    def _not_marked(self, error: DeskError) -> None:
        self.form.case_view.evidence.on_way -= 1
        self.turned_down(error)
        self.refresh()

    def _record_cause(self, cause: str) -> None:
        if self._seen is not None:
            case = self._seen.found.id
            request = RecordCause(request=self.request_id("record_cause", case), case=case, cause=cause)
            self.act(record_cause, request, done=self._cause_recorded, form=self.form.case_view)

    def _cause_recorded(self, answer: CaseLogged) -> None:
        stands = ", and the decision stands" if answer.state in DECIDED else ""
        self.navigator.message(f"{answer.number}: the cause is recorded{stands}.")
