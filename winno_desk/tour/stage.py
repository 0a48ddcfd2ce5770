"""What every life shares: the people and their secrets, the pictures, and ways that are gone again and again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from winno_desk.app import Program
from winno_desk.services.outbox import OUTBOX
from winno_desk.tour.hands import Hands, NotSeenError, TourClock, write
from winno_desk.tour.steps import Steps
from winno_desk.windows.people_cards import PersonCard
from winno_desk.windows.table_view import RowTable

PASSPHRASE = "open the shutter"
PEOPLE = {
    "Mara Okafor": ("desk", "135790"),
    "Ilse Brandt": ("artist", "246813"),
    "Jon Reyes": ("technician", "975310"),
    "Omar Haddad": ("manager", "the second manager"),
}
"""Who is added by the first manager, with one role and a secret."""

FIRST_MANAGER = "Eva Virtanen"


class Stage:
    """A running program with hands, clock and pictures."""

    def __init__(self, steps: Steps, program: Program, pictures: dict[str, Path], place: Path) -> None:
        self.steps = steps
        self.step = steps.step
        self.program = program
        self.pictures = pictures
        self.place = place

    @property
    def hands(self) -> Hands:
        return self.steps.hands

    @property
    def clock(self) -> TourClock:
        return self.steps.clock

    def sign_in(self, name: str) -> None:
        """Switch to somebody: their card, their secret, Enter."""
        shell, hands = self.program.shell, self.hands
        if shell.at_desk():
            hands.press(Qt.Key.Key_F12)
        hands.wait(lambda: bool(hands.all(PersonCard)), "the people's cards")
        card = next(one for one in hands.all(PersonCard) if one.person.name == name)
        hands.click(card)
        secret = PASSPHRASE if name == FIRST_MANAGER else PEOPLE[name][1]
        write(hands.find("secret"), secret)
        hands.wait()
        if not shell.at_desk():  # a PIN goes by itself with its last digit
            hands.press(Qt.Key.Key_Return)
        hands.wait(shell.at_desk, "the desk")

    def papers(self, *names: str) -> list[Path]:
        """Papers that went out, by the names of their files."""
        return [self.program.worker.desk.settings.data / OUTBOX / f"{name}.pdf" for name in names]

    def newest_paper(self, pattern: str) -> Path:
        """Of the papers that went out under such a name the last one."""
        out = self.program.worker.desk.settings.data / OUTBOX
        return max(out.glob(pattern), key=lambda place: place.stat().st_mtime_ns)

    def open_room(self, key: str) -> None:
        """Click a room on the rail."""
        self.hands.click(f"rail_{key}")

    def open_order(self, number: int) -> None:
        """Find an order by its number in the search box, and open it with Enter."""
        hands = self.hands
        hands.press(Qt.Key.Key_F3)
        write(hands.find_focus(), str(number))
        hands.wait()
        hands.press(Qt.Key.Key_Return)
        hands.wait(lambda: self.program.shell.place() == "order", "the order's page")

    def act(self, words: str) -> None:
        """Find what can be done by its words in the search box, and do it with Enter."""
        self.hands.press(Qt.Key.Key_F3)
        write(self.hands.find_focus(), words)
        self.hands.settle()
        self.hands.press(Qt.Key.Key_Return)
        self.hands.settle()

    def item(self, position: int) -> QWidget:
        """An item's card on the order's page."""
        return self.hands.find(f"item_{position}")

    def item_button(self, position: int, act: str) -> None:
        """Press one of an item's buttons on the order's page."""
        self.hands.click(self.hands.find(act, QAbstractButton, self.item(position)))

    def choose_case(self, number: str) -> None:
        """Choose a case in the list of claims or refund cases."""
        self.choose_row("cases", number)

    def choose_row(self, name: str, words: str) -> None:
        """Choose the first row of a table in which these words stand."""
        table = self.hands.find(name, RowTable)
        model = table.rows_model()
        places = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
        index = next((place for place in places if words in str(place.data())), None)
        if index is None:
            raise NotSeenError(f"{words} is not in the list")
        table.scrollTo(index)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
        self.hands.wait()
