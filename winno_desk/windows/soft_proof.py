"""The soft proof: the pictures of the viewer in the colours of a printer and its paper, by an ICC profile."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from winno_desk.imaging.tiles import FIRST_LOOK
from winno_desk.services.desk import Desk
from winno_desk.services.pictures import soft_proof_of
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.habits import Habits
from winno_desk.windows.page import Page
from winno_desk.windows.shots import Shot
from winno_desk.windows.sight import Sight
from winno_desk.windows.viewer import image_of

_KINDS = "ICC profiles (*.icc *.icm);;All files (*)"


def open_on_paper(desk: Desk, digest: str, box: int, profile: str) -> QImage:
    """A kept picture as on paper, opened off the windows' thread."""
    return image_of(soft_proof_of(desk, digest, box, profile))


class SoftProof(QObject):
    """A button that turns it on and off; which profile belongs to which paper is remembered at this station."""

    def __init__(self, page: Page, sight: Sight) -> None:
        super().__init__(page)
        self._page = page
        self._sight = sight
        self._paper = ""
        self._asked: set[tuple[str, str]] = set()
        self.button = KeyButton(icon="drop")
        self.button.setAccessibleName("Soft proof")
        self.button.setToolTip("Soft proof: the colours of printer and paper (Ctrl+Y)")
        self.button.setObjectName("soft_proof")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._turn)
        self.other = KeyButton(words="Other profile…", kind="link")
        self.other.setObjectName("other_profile")
        self.other.clicked.connect(self.choose)
        self.other.hide()
        sight.changed.connect(self._open)

    @property
    def _habit(self) -> str:
        return f"profile_{self._paper or 'screen'}"

    def _habits(self) -> Habits:
        return Habits(self._page.worker.desk.settings.data)

    def forget(self) -> None:
        """Another item comes; what was made of this one's pictures goes."""
        self._asked = set()
        self._sight.on_paper = {}

    def show_paper(self, paper: str) -> None:
        """The item that is looked at is made on this paper; an empty one for a file."""
        if paper != self._paper:
            self._paper = paper
            self._see("")

    def _turn(self, on: bool) -> None:
        profile = self._habits().last(self._habit)
        if on and not Path(profile or "/").is_file():
            self.choose()
        else:
            self._see(profile if on else "")

    def choose(self, _checked: bool = False) -> None:
        """Ask for the profile of this paper."""
        window: QWidget = self._page
        profile, _kind = QFileDialog.getOpenFileName(window, "Choose the ICC profile of printer and paper", "", _KINDS)
        self._see(profile or self._sight.paper)

    def _see(self, profile: str) -> None:
        self._asked = set()
        self._sight.soften("")
        self._sight.soften(profile)
        self._open()

    def _open(self) -> None:
        """Pictures that came on screen since."""
        profile = self._sight.paper
        self.button.setChecked(bool(profile))
        self.other.setVisible(bool(profile))
        for shot in self._sight.shown() if profile else ():
            if (shot.digest, profile) not in self._asked:
                self._asked.add((shot.digest, profile))
                self._page.worker.ask(
                    open_on_paper,
                    shot.rendition or shot.pixels,
                    FIRST_LOOK,
                    profile,
                    done=partial(self._bring, shot, profile),
                    failed=partial(self._fail, profile),
                    aside=True,
                )

    def _bring(self, shot: Shot, profile: str, image: QImage) -> None:
        if profile == self._sight.paper:
            self._habits().keep(self._habit, profile)  # it has shown that it is one
            self._sight.bring_on_paper(shot.digest, image)

    def _fail(self, profile: str, error: DeskError) -> None:
        self._see("")
        if self._habits().last(self._habit) == profile:
            self._habits().keep(self._habit, "")  # what was one is none any more: the next turn asks
        self._page.navigator.message(error.message, "stop")
