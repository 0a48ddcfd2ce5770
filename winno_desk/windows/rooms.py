"""The rooms of the desk and the pages behind them: each is imported when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from winno_desk.services.desk import Desk
from winno_desk.values.people import EVERYBODY, Role
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.shell import Shell
from winno_desk.windows.worker import DeskWorker


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A page: its key, its word and icon on the rail (or ``under`` which room it belongs), and who sees it."""

    key: str
    make: Callable[[DeskWorker, Navigator], Page]
    label: str = ""
    icon: str = ""
    under: str = ""
    roles: frozenset[Role] = EVERYBODY
    home_of: frozenset[Role] = frozenset()
    badge: Callable[[Desk], int] | None = None


ROOMS: tuple[Room, ...] = ()


def add_rooms(shell: Shell, rooms: tuple[Room, ...] = ROOMS) -> None:
    """Bring all rooms into the window."""
    for room in rooms:
        shell.add_page(
            room.key,
            room.label,
            room.icon,
            room.make,
            room.roles,
            room.badge,
            home_of=room.home_of,
            under=room.under,
        )
