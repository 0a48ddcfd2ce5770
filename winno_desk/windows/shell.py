"""The main window: the rail of rooms, the bar above, the page on screen, and the entrance before it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from winno_desk.values.errors import DeskError
from winno_desk.values.people import EVERYBODY, Role, role_names
from winno_desk.windows import tokens
from winno_desk.windows.actions import Action, Actions
from winno_desk.windows.desk_actions import desk_actions
from winno_desk.windows.forms.shell import Ui_Shell
from winno_desk.windows.icons import window_icon
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.message_bar import UNDO, MessageBar
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import FocusRing
from winno_desk.windows.style import dress, text_percent, theme
from winno_desk.windows.tab_order import step
from winno_desk.windows.worker import DeskWorker

if TYPE_CHECKING:  # the window is painted before the database's libraries are loaded
    from winno_desk.services.desk import Desk
    from winno_desk.services.people import SignedIn

MakePage = Callable[[DeskWorker, Navigator], Page]
Count = Callable[["Desk"], int]


@dataclass(frozen=True, slots=True)
class _Room:
    make: MakePage
    roles: frozenset[Role]
    home_of: frozenset[Role]
    badge: Count | None
    on_rail: bool
    under: str


class Shell(QMainWindow):
    """The window in which all pages are shown; it navigates, tells messages and knows who is at the desk."""

    def __init__(self, worker: DeskWorker, memory: WindowMemory) -> None:
        super().__init__()
        self.setWindowTitle("Winno Desk")
        self.setWindowIcon(window_icon())
        self.setMinimumSize(tokens.SMALLEST_WIDTH, tokens.SMALLEST_HEIGHT)
        self.worker = worker
        self.memory = memory
        self.person: SignedIn | None = None
        self.leave: Callable[[], object] = lambda: None
        """What shows the entrance; set by whoever brings one."""
        self._rooms: dict[str, _Room] = {}
        self._pages: dict[str, Page] = {}
        self._way: list[tuple[str, object]] = []
        self._cursor: QWidget | None = None
        self._returning: int | None = None
        self._new_order = ""
        self._stack = QStackedWidget()
        self._desk = QWidget()
        self.form = Ui_Shell()
        self.form.setupUi(self._desk)
        self._stack.addWidget(self._desk)
        self.setCentralWidget(self._stack)
        self.messages = MessageBar(self._desk)
        self.actions_known = Actions(self._desk, self._refuse)
        self._ring = FocusRing(self)
        self._connect()
        for action in desk_actions(self):
            self.actions_known.add(action)
        memory.restore_place(self)

    def _connect(self) -> None:
        top = self.form.top
        self.form.rail.asked.connect(self.go)
        top.lock.clicked.connect(self.lock)
        top.new_order.clicked.connect(lambda: self.actions_known.run("new_order"))
        top.new_order.hide()
        top.search.find_actions = self.actions_known.find
        top.search.run_action = self.actions_known.run
        top.search.opened.connect(self.go)
        self.worker.busy.connect(top.busy.setVisible)
        self.worker.refused.connect(self._on_refused)
        self.worker.changed.connect(lambda _changed: self.count_waiting())

    def add_page(
        self,
        key: str,
        label: str,
        icon: str,
        page: MakePage,
        roles: frozenset[Role] = EVERYBODY,
        badge: Count | None = None,
        *,
        home_of: frozenset[Role] = frozenset(),
        under: str = "",
    ) -> None:
        """Bring a page, made when it is first shown. Without ``label`` it is not on the rail but ``under`` a room.

        ``badge`` counts what waits there; ``home_of`` are the roles whose day begins there.
        """
        self._rooms[key] = _Room(page, roles, home_of, badge, bool(label), under or key)
        if label:
            self.form.rail.add_room(key, label, icon)
            self.actions_known.add(
                Action(name=f"go_{key}", words=f"Go to {label}", what=lambda: self.go(key), roles=roles)
            )

    def add_new_order(self, place: str) -> None:
        """Which page begins a new order: the button in the top bar, F2, and an action."""
        self._new_order = place
        self.actions_known.add(
            Action(
                name="new_order",
                words="New order",
                what=lambda: self.go(place),
                key="F2",
                roles=self._rooms[place].roles,
                icon="plus",
            )
        )

    def go(self, place: str, subject: object = None) -> None:
        """Show a page, on a subject, and remember the way back."""
        if not self._rooms[place].roles & self.roles():
            self._refuse("Somebody with another role has to do this.")
            return
        if self._way and self._way[-1] == (place, subject):
            self._way.pop()
        self._way.append((place, subject))
        del self._way[: -tokens.WAY_BACK]
        self._show(place, subject)

    def back(self) -> None:
        """Show the page that was there before."""
        if len(self._way) > 1:
            self._way.pop()
            self._show(*self._way[-1])

    def _show(self, place: str, subject: object) -> None:
        self.messages.leave()
        page = self.page(place)
        self.form.pages.setCurrentWidget(page)
        under = self._rooms[place].under
        self.form.rail.show_here(under if under in self._rooms and self._rooms[under].on_rail else None)
        self.setWindowTitle(f"{page.title} – Winno Desk" if page.title else "Winno Desk")
        page.open(subject)

    def page(self, place: str) -> Page:
        """A page by its key, made now if it was not shown yet."""
        if place not in self._pages:
            self._pages[place] = self._rooms[place].make(self.worker, self)
            self.form.pages.addWidget(self._pages[place])
        return self._pages[place]

    def shown(self) -> Page | None:
        """The page on screen."""
        return self._pages.get(self.place())

    def knows(self, place: str) -> bool:
        """Is there such a page, and may the person at the desk see it?"""
        return place in self._rooms and bool(self._rooms[place].roles & self.roles())

    def has_rooms(self) -> bool:
        """Were the rooms brought in already?"""
        return bool(self._rooms)

    def place(self) -> str:
        """The key of the page on screen."""
        return self._way[-1][0] if self._way else ""

    def message(self, text: str, kind: str = "good", undo: Callable[[], object] | None = None, act: str = UNDO) -> None:
        """Say something in the message bar."""
        self.messages.say(text, kind, undo, act)

    def leave_message(self) -> None:
        """What was turned down is said no more."""
        self.messages.leave()

    def roles(self) -> frozenset[Role]:
        """What the person at the desk may do."""
        return frozenset(Role(name) for name in self.person.roles) if self.person else frozenset()

    def enter(self, person: "SignedIn") -> None:
        """Somebody signed in: whoever locked the desk comes back to the same cursor, others to their own room."""
        same = self.person is not None and self.person.person == person.person and bool(self._way)
        self.person = person
        self.worker.sign_in(person.person)
        roles = self.roles()
        self.actions_known.roles = roles
        self.form.top.show_person(person.name, role_names(roles))
        self.form.top.new_order.setVisible(bool(self._new_order) and self.knows(self._new_order))
        self.form.rail.show_rooms(frozenset(key for key, room in self._rooms.items() if room.roles & roles))
        self._stack.setCurrentWidget(self._desk)
        self.count_waiting()
        if same:
            self._show_cursor()
        else:
            self._way.clear()
            self._forget_pages()
            for home in self._homes(roles)[:1]:
                self.go(home)

    def _homes(self, roles: frozenset[Role]) -> list[str]:
        """The rooms where a day may begin, the best first."""
        seen = [key for key, room in self._rooms.items() if room.on_rail and room.roles & roles]
        homes = [key for role in reversed(Role) for key in seen if role in roles & self._rooms[key].home_of]
        return homes + seen

    def _show_cursor(self) -> None:
        if self._cursor is not None and self._cursor.isVisible():
            self._cursor.setFocus()
        self._cursor = None

    def _forget_pages(self) -> None:
        """What somebody else had half typed is theirs: the next person starts on fresh pages."""
        for page in self._pages.values():
            self.form.pages.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def show_before_desk(self, widget: QWidget) -> None:
        """Show the entrance, or the set-up, over the whole window; keys of the desk rest meanwhile."""
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self.setWindowTitle("Winno Desk")

    def at_desk(self) -> bool:
        """Is the desk on screen, and not the entrance?"""
        return self._stack.currentWidget() is self._desk

    def lock(self) -> None:
        """Leave everything as it is and show the entrance, which awaits the same person."""
        self._leave(self.person.person if self.person else None)

    def switch_person(self) -> None:
        """Lock, for somebody else to come in."""
        self._leave(None)

    def _leave(self, returning: int | None) -> None:
        focus = QApplication.focusWidget()
        self._cursor = focus if focus is not None and self._desk.isAncestorOf(focus) else None
        self._returning = returning
        self.messages.hide()  # what was said to one person is not for the next
        self.worker.sign_in(None)
        self.leave()

    def returning(self) -> int | None:
        """Whom the entrance awaits."""
        return self._returning

    def find_anything(self) -> None:
        """Go to the search box."""
        self.form.top.search.setFocus()
        self.form.top.search.selectAll()

    def count_waiting(self) -> None:
        """Ask again how many wait in each room."""
        for key, room in self._rooms.items():
            if room.badge is not None and self.person is not None:
                self.worker.ask(room.badge, done=partial(self.form.rail.set_waiting, key))

    def change_theme(self) -> None:
        """From light to dark and back."""
        self._dress("dark" if theme().name == "light" else "light", text_percent())

    def change_text(self, step: int) -> None:
        """The next larger or smaller text, as far as there is one."""
        place = tokens.TEXT_SIZES.index(text_percent()) + step
        if 0 <= place < len(tokens.TEXT_SIZES):
            self._dress(theme().name, tokens.TEXT_SIZES[place])

    def _dress(self, name: str, percent: int) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, name, percent)
        self.memory.keep_look(name, percent)

    def why_no_way_back(self) -> str:
        """Empty when there is a page to go back to."""
        return "" if len(self._way) > 1 else "There is nothing to go back to."

    def _refuse(self, reason: str) -> None:
        self.message(reason, "careful")

    def _on_refused(self, error: DeskError) -> None:
        self.message(error.message, "stop")

    def focusNextPrevChild(self, onward: bool) -> bool:
        return step(self._stack, onward=onward)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.memory.keep_place(self)
        super().closeEvent(event)

    def raise_window(self) -> None:
        """Come to the front, as when the program is started a second time."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        QTimer.singleShot(0, self.activateWindow)
