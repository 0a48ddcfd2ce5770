"""The four ways in which an act can be turned down, each a sentence that says what to do."""


class DeskError(Exception):
    """An act was turned down and nothing was stored; ``message`` is shown to the person as it is."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Invalid(DeskError):
    """One field does not hold what it should; ``field`` is the field's name in the request."""

    def __init__(self, field: str, message: str, clause: str | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.clause = clause


class Refusal(DeskError):
    """The policy, a workflow or a role does not allow it; ``clause`` is the policy's, where one is at stake."""

    def __init__(self, message: str, clause: str | None = None) -> None:
        super().__init__(message)
        self.clause = clause


class Conflict(DeskError):
    """Somebody else was faster, or it was done already; looking again shows what changed."""


class Unavailable(DeskError):
    """The database, a file or a device cannot be used now; nothing typed is lost and it can be tried again."""
