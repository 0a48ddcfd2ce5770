"""The first start: one page that asks for the studio and its first manager."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QLocale, QTimeZone
from PySide6.QtWidgets import QWidget

from winno_desk.services import setup
from winno_desk.services.people import SignedIn
from winno_desk.services.setup import SetUp, StudioOpened, StudioRow
from winno_desk.values.calendar import zone_names
from winno_desk.values.errors import DeskError, Invalid
from winno_desk.values.money import CURRENCIES
from winno_desk.values.people import Role
from winno_desk.windows.fields import Field, clear_errors, find_field, show_invalid
from winno_desk.windows.forms.setup_assistant import Ui_SetupAssistant
from winno_desk.windows.worker import DeskWorker

_FACTS = tuple("name address phone email time_zone country region currency".split())
_ASKED = (*_FACTS, "print_tax", "manager", "passphrase")
_NO_COUNTRIES = frozenset({"AC", "CP", "DG", "EA", "EU", "IC", "QO", "TA"})
"""Places with two letters in Qt's list that are no countries with holidays of their own."""


def countries() -> Sequence[tuple[str, str]]:
    """Every country with its two letters, by name."""
    named = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:
            named[code] = f"{QLocale.territoryToString(territory)} ({code})"
    return sorted(named.items(), key=lambda pair: pair[1])


class SetupAssistant(QWidget):
    """Sets a studio up on an empty data folder; ``opened`` gets the first manager, signed in."""

    def __init__(self, worker: DeskWorker, opened: Callable[[SignedIn], object]) -> None:
        super().__init__()
        self._worker = worker
        self._opened = opened
        self._request = uuid4()
        self.form = Ui_SetupAssistant()
        self.form.setupUi(self)
        self.form.band.say("Winno Desk", "Orders, proofs, prints, replacements and refunds", "First start")
        self._offer()
        self.form.open_studio.clicked.connect(self.send)

    def open(self) -> None:
        """Begin at the first field, with what a command has said of the studio."""
        self.field("name").editor.setFocus()
        self._worker.ask(setup.studio, done=self._show_begun)

    def _show_begun(self, begun: StudioRow | None) -> None:
        if begun is None:
            return
        for name in _FACTS:
            self.field(name).set_value(getattr(begun, name))
        self.field("currency").setEnabled(False)  # orders are in it already
        self.field("name").editor.selectAll()

    def field(self, name: str) -> Field:
        """A field by its name in the request."""
        found = find_field(self, name)
        assert found is not None, name
        return found

    def _offer(self) -> None:
        here = QLocale.system()
        zones = sorted(zone for zone in zone_names() if "/" in zone and not zone.startswith("Etc/"))
        offered = {
            "time_zone": [(zone, zone.replace("_", " ")) for zone in zones],
            "country": countries(),
            "currency": [(code, code) for code in sorted(CURRENCIES)],
        }
        likely = {
            "time_zone": bytes(QTimeZone.systemTimeZoneId().data()).decode(),
            "country": QLocale.territoryToCode(here.territory()),
            "currency": here.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode) or "USD",
        }
        for name, choices in offered.items():
            editor = self.field(name).editor
            editor.offer(choices)
            editor.make_searchable()
            editor.setCurrentIndex(-1)
            editor.set_value(likely[name])
        self.field("address").editor.show_lines(3)

    def send(self) -> None:
        """Have the studio opened."""
        clear_errors(self)
        asked: dict[str, Any] = {name: self.field(name).value() or "" for name in _ASKED}
        if asked["passphrase"] != self.field("again").value():
            self._turn_down(Invalid("again", "The two passphrases differ. Enter the same one twice."))
            return
        self.form.ground.setEnabled(False)
        request = SetUp(request=self._request, **asked)
        self._worker.do(setup.set_up, request, done=self._on_opened, failed=self._turn_down)

    def _on_opened(self, opened: StudioOpened) -> None:
        self.form.ground.setEnabled(True)
        for name in ("passphrase", "again"):
            self.field(name).set_value("")
        name = str(self.field("manager").value()).strip()
        self._opened(SignedIn(opened.person, name, (Role.MANAGER, Role.DESK)))

    def _turn_down(self, error: DeskError) -> None:
        self.form.ground.setEnabled(True)
        if not (isinstance(error, Invalid) and show_invalid(self, error)):
            self.form.hint.set_role("error")
            self.form.hint.setText(error.message)
