"""The entrance: who is at the desk, shown by a PIN or a passphrase."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from winno_desk.services import people
from winno_desk.services.people import PersonRow, SignedIn, SignIn
from winno_desk.services.setup import StudioRow
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.fields import clear_errors
from winno_desk.windows.forms.sign_in import Ui_SignIn
from winno_desk.windows.parts import Scaled, column
from winno_desk.windows.people_cards import PeopleCards
from winno_desk.windows.style import px
from winno_desk.windows.worker import DeskWorker

_SECRET_WIDTH = 320


class Entrance(Scaled):
    """Shown before the desk and whenever it is locked; ``entered`` gets whoever signed in."""

    def __init__(self, worker: DeskWorker, entered: Callable[[SignedIn], object]) -> None:
        super().__init__()
        self._worker = worker
        self._entered = entered
        self._wanted: int | None = None
        self.form = Ui_SignIn()
        self.form.setupUi(self)
        self.cards = PeopleCards()
        holder = column()
        holder.setContentsMargins(0, tokens.GAP_2, 0, tokens.GAP_4)
        holder.addWidget(self.cards)
        self.form.people.setLayout(holder)
        self.fit()
        self.cards.chosen.connect(self._on_chosen)
        self.form.secret_field.edited.connect(self._on_typed)
        self.form.secret_field.editor.returnPressed.connect(self.send)
        self.form.enter.clicked.connect(self.send)
        self._show_secret(None)

    def fit(self) -> None:
        for part in (self.form.secret_field, self.form.enter):
            part.setFixedWidth(px(_SECRET_WIDTH))

    def say_studio(self, studio: StudioRow, station: str) -> None:
        """Whose entrance this is."""
        self.form.band.say(studio.name, studio.tagline, station)

    def open(self, person: int | None = None) -> None:
        """Ask who is there; ``person`` is taken to be whoever locked the desk."""
        self._wanted = person
        self.form.secret_field.set_value("")
        clear_errors(self)
        self._worker.ask(people.who_can_sign_in, done=self._show_people)

    def _show_people(self, rows: tuple[PersonRow, ...]) -> None:
        self.cards.show_people(rows)
        wanted = self._wanted if self._wanted is not None else (rows[0].id if len(rows) == 1 else None)
        if wanted is not None:
            self.cards.choose(wanted)
        else:
            self._show_secret(None)
            if self.cards.cards():
                self.cards.cards()[0].setFocus()

    def _on_chosen(self, person: PersonRow) -> None:
        self.form.secret_field.set_value("")
        clear_errors(self)
        self._show_secret(person)
        self.form.secret_field.editor.setFocus()

    def _show_secret(self, person: PersonRow | None) -> None:
        field = self.form.secret_field
        field.setEnabled(person is not None)
        self.form.enter.setEnabled(person is not None)
        by_passphrase = person is not None and person.by_passphrase
        field.set_label("Passphrase" if by_passphrase else "PIN, six digits")
        field.editor.setMaxLength(tokens.LONGEST_SECRET if by_passphrase else people.PIN_DIGITS)

    def _on_typed(self) -> None:
        person = self.cards.person()
        complete = len(self.form.secret_field.value()) == people.PIN_DIGITS
        if person is not None and not person.by_passphrase and complete:
            self.send()

    def ask_first(self) -> None:
        """Something was scanned before anybody signed in."""
        self.form.secret_field.set_error("Sign in first, then scan it again.")

    def send(self) -> None:
        """Have the secret checked."""
        person = self.cards.person()
        field = self.form.secret_field
        if person is None or not field.isEnabled():
            return
        if not field.value():
            field.set_error("Enter your passphrase." if person.by_passphrase else "Enter your PIN.")
            return
        request = SignIn(request=uuid4(), person=person.id, secret=field.value())
        self._set_busy(True)
        self._worker.do(people.sign_in, request, done=self._on_right, failed=self._on_wrong)

    def _set_busy(self, busy: bool) -> None:
        self.form.secret_field.setEnabled(not busy)
        self.form.enter.setEnabled(not busy)
        self.cards.setEnabled(not busy)

    def _on_right(self, person: SignedIn) -> None:
        self._set_busy(False)
        self.form.secret_field.set_value("")
        self._entered(person)

    def _on_wrong(self, error: DeskError) -> None:
        self._set_busy(False)
        self.form.secret_field.set_value("")
        self.form.secret_field.set_error(error.message)
        self.form.secret_field.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cards.cards():
            self.cards.cards()[0].setFocus()
        else:
            super().keyPressEvent(event)
