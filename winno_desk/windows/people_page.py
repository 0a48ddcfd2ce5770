"""Who works here, the studio's facts, and what this station runs on; managers add people."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from winno_desk.services.leaving import Left, let_go
from winno_desk.services.limits import RefundLimitSet, SetRefundLimit, set_refund_limit
from winno_desk.services.lookups.people import JournalCheck, PersonLine, ProgramFacts, check_journal, people_page
from winno_desk.services.lookups.people import PeoplePage as PeopleRows
from winno_desk.services.people import PIN_DIGITS, AddPerson, add_person
from winno_desk.values.errors import DeskError, Invalid
from winno_desk.values.money import Money
from winno_desk.values.people import ROLE_NAMES, Role, role_names
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Sum
from winno_desk.windows.editors import TickEditor
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.people_page import Ui_PeoplePage
from winno_desk.windows.leave_part import LeavePart
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.scanner_panel import ScannerPanel
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.table import Column
from winno_desk.windows.wording import Seen, counted, look, place_words
from winno_desk.windows.worker import DeskWorker

_LIMIT = "A second manager confirms refunds above"


class PeoplePage(Page):
    """Settings as far as they go: people, the studio, the program."""

    title = "Settings"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._folder = ""
        self._journal = "being checked"
        self._seen: Seen[PeopleRows] | None = None
        self.form = Ui_PeoplePage()
        self.form.setupUi(self)
        SideColumn(self, self.form.form_panel)
        self.form.title_line.set_title(self.title)
        self.catalogue = KeyButton(words="&Catalogue…", icon="receipt")
        self.catalogue.setObjectName("catalogue")
        self.catalogue.clicked.connect(lambda: navigator.go("catalogue"))
        self.form.title_line.right.addWidget(self.catalogue)
        self.letterhead = KeyButton(words="&Letterhead…", icon="file")
        self.letterhead.setObjectName("letterhead")
        self.letterhead.clicked.connect(lambda: navigator.go("letterhead"))
        self.form.title_line.right.addWidget(self.letterhead)
        self.checks = KeyButton(words="Chec&ks before printing…", icon="check")
        self.checks.setObjectName("checks")
        self.checks.clicked.connect(lambda: navigator.go("checks"))
        self.form.title_line.right.addWidget(self.checks)
        self.roles: dict[Role, TickEditor] = {}
        for role in Role:
            tick = TickEditor(words=ROLE_NAMES[role])
            tick.setObjectName(f"role_{role.value}")
            tick.edited.connect(self._on_roles)
            self.roles[role] = tick
            self.form.roles_list.addWidget(tick)
        self.form.people.show_columns(
            (
                Column(title="Name", get=lambda row: row.name, kind="strong", width=220),
                Column(title="Roles", get=lambda row: role_names(row.roles)),
                Column(title="Signs in by", get=lambda row: "passphrase" if row.by_passphrase else "PIN", width=120),
                Column(title="Since", get=self._since, width=120, sort=lambda row: row.since),
                Column(title="", get=_standing, kind="tag", width=110),
            ),
            name="People",
        )
        self.form.people.give_way("Since", "Signs in by", "")
        self.form.people.hug()
        self.form.people.say_when_empty("Everybody who works here will be listed here.")
        self.form.add_person.clicked.connect(self._add)
        self.leave = LeavePart()
        self.form.people_down.insertWidget(self.form.people_down.indexOf(self.form.people) + 1, self.leave)
        self.form.people.chosen.connect(self._on_chosen)
        self.leave.asked.connect(self._let_go)
        self.limit = Field(label=_LIMIT, name="refund_limit", kind="amount")
        self.limit.editor.editingFinished.connect(self._set_limit)
        self._limit = ""
        self.form.studio_down.insertWidget(self.form.studio_down.indexOf(self.form.studio) + 1, self.limit)
        self.scanner = ScannerPanel()
        self.form.work_down.addWidget(self.scanner)
        self.form.open_folder.clicked.connect(self._open_folder)
        self._on_roles()

    def refresh(self) -> None:
        self.worker.ask(look, people_page, done=self._show)
        self.worker.ask(check_journal, done=self._show_journal, aside=True)

    def needs(self, changed: frozenset[str]) -> bool:
        return bool(changed & {"people", "studio"})

    def _show(self, seen: Seen[PeopleRows]) -> None:
        self._seen = seen
        studio, program = seen.studio, seen.found.program
        self._folder = program.folder
        self.form.people.show_rows(seen.found.people)
        facts = (
            ("Name", studio.name),
            ("Address", ", ".join(studio.address.splitlines())),
            ("Phone", studio.phone),
            ("E-mail", studio.email),
            ("Zone", studio.time_zone.replace("_", " ")),
            ("Country and region", " ".join(part for part in (studio.country, studio.region) if part)),
            ("Currency", studio.currency),
        )
        self.form.studio.show_rows([Sum(what, value) for what, value in facts if value])
        self._show_limit(seen)
        self._show_program(program)
        self.form.folder.setText(f"Data folder: {place_words(program.folder)}")

    def _on_chosen(self, row: PersonLine | None) -> None:
        self.leave.show_person(row, may=self._seen is not None and self._seen.may("let_go"))

    def _let_go(self) -> None:
        request = self.leave.request(self.request_id("let_go"))
        self.act(let_go, request, done=self._gone, form=self.leave)

    def _gone(self, answer: Left) -> None:
        self.leave.fold()
        self.navigator.message(f"{answer.name} has left, and signs in no more.")

    def _show_limit(self, seen: Seen[PeopleRows]) -> None:
        limit = Money(seen.studio.refund_limit, seen.studio.currency)
        self._limit = str(limit) if limit else ""
        self.limit.editor.set_currency(seen.studio.currency)
        self.limit.set_value(self._limit)
        self.limit.set_note("" if limit else "No limit: one manager decides about any amount.")
        self.limit.setEnabled(seen.may("change_refund_limit"))

    def _set_limit(self) -> None:
        typed = self.limit.value()
        if typed != self._limit:
            request = SetRefundLimit(request=self.request_id("set_refund_limit"), limit=typed)
            self.act(set_refund_limit, request, done=self._limit_set, form=self.form.studio_panel)

    def _limit_set(self, answer: RefundLimitSet) -> None:
        said = f"Refunds above {answer.limit} are" if answer.limit else "No refund is"
        self.navigator.message(f"{said} confirmed by a second manager from now on.")

    def _show_program(self, program: ProgramFacts) -> None:
        self.form.program.show_rows(
            (
                Sum("Winno Desk", program.program),
                Sum("Schema", program.schema),
                Sum("Policy in force", program.policy),
                Sum("Station", program.station),
                Sum("Journal", self._journal),
            )
        )

    def _show_journal(self, check: JournalCheck) -> None:
        number = counted(check.entries, "entry", "entries")
        whole = "whole" if check.read == check.entries else f"the newest {check.read:,} whole"
        self._journal = f"{number}, {whole if check.broken is None else f'broken at {check.broken:,}'}"
        if self._seen is not None:
            self._show_program(self._seen.found.program)

    def _since(self, row: PersonLine) -> str:
        return self._seen.day(row.since.astimezone(self._seen.zone).date()) if self._seen is not None else ""

    def _chosen(self) -> tuple[str, ...]:
        return tuple(role.value for role, tick in self.roles.items() if tick.value())

    def _on_roles(self) -> None:
        """Managers have a passphrase, everybody else a PIN."""
        manager = self.roles[Role.MANAGER].value()
        self.form.roles_error.setText("")
        self.form.secret_field.set_label("Passphrase" if manager else f"PIN, {PIN_DIGITS} digits")
        for field in (self.form.secret_field, self.form.again_field):
            field.editor.setMaxLength(tokens.LONGEST_SECRET if manager else PIN_DIGITS)

    def _add(self) -> None:
        form = self.form
        if form.secret_field.value() != form.again_field.value():
            self.turned_down(Invalid("again", "The two differ. Enter the same one twice."))
            return
        request = AddPerson(
            request=self.request_id("add_person"),
            name=form.name_field.value(),
            roles=self._chosen(),
            secret=form.secret_field.value(),
        )
        self.act(add_person, request, done=lambda _: self._added(request.name), form=form.form_panel)

    def turned_down(self, error: DeskError, form: QWidget | None = None) -> None:
        """Roles are ticks in a row, so what is wrong with them is said below the row."""
        if isinstance(error, Invalid) and error.field == "roles":
            self.form.roles_error.setText(error.message)
            self.roles[Role.DESK].setFocus()
        else:
            super().turned_down(error, form)

    def _added(self, name: str) -> None:
        for field in (self.form.name_field, self.form.secret_field, self.form.again_field):
            field.set_value("")
        for tick in self.roles.values():
            tick.set_value(False)
        self.navigator.message(f"{name} can sign in now.")
        self.form.name_field.editor.setFocus()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))


def _standing(row: PersonLine) -> Status | None:
    if not row.active:
        return Status("plain", "left", "minus")
    return Status("accent", "you", "person") if row.here else None
