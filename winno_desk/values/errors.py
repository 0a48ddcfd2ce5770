"""The four ways in which an act can be turned down, each a sentence that says what to do."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class DeskError(Exception):
    """An act was turned down and nothing was stored; ``message`` is shown to the person as it is."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Invalid(DeskError):
    """One field does not hold what it should; ``field`` is the field's name in the request.

    ``others`` are what is wrong with further fields, in the order of the form.
    """

    def __init__(self, field: str, message: str, clause: str | None = None, others: "tuple[Invalid, ...]" = ()) -> None:
        super().__init__(message)
        self.field = field
        self.clause = clause
        self.others = others


class Faults:
    """What is wrong with a form, gathered so that all of it is said at once."""

    def __init__(self) -> None:
        self._found: list[Invalid] = []

    def add(self, error: Invalid) -> None:
        """Something that was found wrong."""
        self._found += [error, *error.others]

    def of(self, check: Callable[[], T]) -> T | None:
        """What a check comes to; None where it finds something wrong, which is kept."""
        try:
            return check()
        except Invalid as error:
            self.add(error)
            return None

    def tell(self) -> None:
        """Invalid with everything that was found; nothing when all is well."""
        if self._found:
            first, *others = self._found
            raise Invalid(first.field, first.message, first.clause, tuple(others)) from first


class Refusal(DeskError):
    """The policy, a workflow or a role does not allow it; ``clause`` is the policy's, where one is at stake."""

    def __init__(self, message: str, clause: str | None = None) -> None:
        super().__init__(message)
        self.clause = clause


class Conflict(DeskError):
    """Somebody else was faster, or it was done already; looking again shows what changed."""


class Unavailable(DeskError):
    """The database, a file or a device cannot be used now; nothing typed is lost and it can be tried again."""
