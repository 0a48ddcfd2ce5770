"""What is half typed on this station: a file of its own that outlives the program, though not a power cut."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from winno_desk.values.errors import Unavailable

_TABLE = (
    "CREATE TABLE IF NOT EXISTS draft (id TEXT PRIMARY KEY, form TEXT NOT NULL, person INTEGER NOT NULL, "
    "at TEXT NOT NULL, content TEXT NOT NULL)"
)
_WAIT = 5.0


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft: which form, who types, when last in UTC (ISO 8601), and everything typed as JSON."""

    id: str
    form: str
    person: int
    at: str
    content: str


class DraftFile:
    """The drafts of one station; opened anew for each look, so that no thread holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, row: DraftRow) -> None:
        """Write a draft over what was kept of it before."""
        with self._open() as file:
            file.execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)",
                (row.id, row.form, row.person, row.at, row.content),
            )

    def forget(self, draft: str) -> None:
        """The draft was saved as what it became, or discarded."""
        with self._open() as file:
            file.execute("DELETE FROM draft WHERE id = ?", (draft,))

    def kept(self, form: str, person: int, since: str) -> tuple[DraftRow, ...]:
        """Somebody's drafts of one form, the newest first; whatever is older than ``since`` is thrown away."""
        with self._open() as file:
            file.execute("DELETE FROM draft WHERE at < ?", (since,))
            rows = file.execute(
                "SELECT id, form, person, at, content FROM draft WHERE form = ? AND person = ? ORDER BY at DESC, id",
                (form, person),
            )
            return tuple(DraftRow(*row) for row in rows.fetchall())

    def contents(self) -> tuple[str, ...]:
        """Everything that anybody left half typed in any form."""
        with self._open() as file:
            return tuple(content for (content,) in file.execute("SELECT content FROM draft").fetchall())

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, timeout=_WAIT)) as file, file:
                file.execute("PRAGMA synchronous=OFF")  # a draft must outlive the process, not the power
                file.execute(_TABLE)
                yield file
        except sqlite3.Error as error:
            raise Unavailable("What is typed cannot be kept as a draft: the data folder does not take it.") from error
