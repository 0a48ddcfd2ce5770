"""On a narrow window, or with large text, the less needed columns of a table give way to the others."""

from collections.abc import Sequence

from winno_desk.windows.style import px
from winno_desk.windows.table_view import RowTable

_NAME = 170
"""What the column that takes the rest needs at least."""


def give_way(table: RowTable, room: int, titles: Sequence[str]) -> None:
    """Hide columns by their titles, the first one first, until the others fit into ``room``."""
    columns = table.rows_model().columns
    taken = {column.title: px(column.width or _NAME) for column in columns}
    needed = sum(taken.values())
    hidden = set()
    for title in titles:
        if needed <= room:
            break
        hidden.add(title)
        needed -= taken[title]
    for section, column in enumerate(columns):
        table.setColumnHidden(section, column.title in hidden)
