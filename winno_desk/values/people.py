"""Who does what at the studio."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may do; one person may hold several."""

    DESK = "desk"
    ARTIST = "artist"
    TECHNICIAN = "technician"
    MANAGER = "manager"


ROLE_NAMES = {
    Role.DESK: "Front desk",
    Role.ARTIST: "Artist",
    Role.TECHNICIAN: "Print technician",
    Role.MANAGER: "Manager",
}

EVERYBODY = frozenset(Role)


def role_names(roles: frozenset[Role]) -> str:
    """The roles as words, in the order of the day's work: ``Front desk, Manager``."""
    return ", ".join(ROLE_NAMES[role] for role in Role if role in roles)
