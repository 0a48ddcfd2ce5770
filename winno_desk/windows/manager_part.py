"""A manager called to the counter or the press: passes what is too poor to print, by their own secret."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from winno_desk.services.people import PersonRow, who_can_sign_in
from winno_desk.services.photos import PASS_STOP
from winno_desk.windows import tokens
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import FollowText, Words, column
from winno_desk.windows.style import px
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.permissions import may

_WIDTH = 200
_NOBODY = None


class ManagerPart(QWidget):
    """In sight while something too poor to print needs a manager, and none is at the desk."""

    def __init__(
        self, worker: DeskWorker, parent: QWidget | None = None, *, what: str = "A photo", where: str = "at the counter"
    ) -> None:
        super().__init__(parent)
        self.manager = Field(self, label=f"Manager {where}", name="manager", kind="choice")
        self.secret = Field(self, label="Their passphrase", name="manager_secret", kind="secret")
        fields = FlowLayout(tokens.GAP_3)
        for field in (self.manager, self.secret):
            fields.addWidget(field)
        down = column(tokens.GAP_1)
        down.addWidget(Words(self, words=f"{what} is too poor to print until a manager passes it.", role="second"))
        down.addLayout(fields)
        self.setLayout(down)
        FollowText(self, self._share_width)
        self.hide()
        worker.ask(who_can_sign_in, done=self._offer)

    def _share_width(self) -> None:
        for field in (self.manager, self.secret):
            field.setFixedWidth(px(_WIDTH))

    def _offer(self, people: tuple[PersonRow, ...]) -> None:
        named = [(one.id, one.name) for one in people if may(PASS_STOP, one.roles)]
        self.manager.editor.offer([(_NOBODY, "Choose"), *named])

    def want(self, *, wanted: bool) -> None:
        """Ask for a manager, or no more."""
        if not wanted:
            self.forget()
        self.setVisible(wanted)

    def forget(self) -> None:
        """Who passed one order has not passed the next one; a secret is kept nowhere."""
        self.manager.set_value(_NOBODY)
        self.secret.set_value("")

    def request(self) -> Mapping[str, Any]:
        """Who passes it, as the request has it."""
        return {"manager": self.manager.value(), "manager_secret": self.secret.value()} if self.isVisible() else {}
