"""Customers are found by letters that Unicode does not take apart, and by how umlauts are spelled out."""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "þ": "th", "ŧ": "t"}
)
SPELLED = str.maketrans({"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe", "ü": "ue"})


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(PLAIN)
    return "".join(char for char in plain if char.isalnum() or char in "@._")


def upgrade() -> None:
    customers = op.get_bind().execute(sa.text("SELECT id, name, found_by FROM customer")).all()
    for customer, name, found_by in customers:
        spelled = fold(unicodedata.normalize("NFC", name).casefold().translate(SPELLED))
        plain = found_by.translate(PLAIN)
        now = plain if spelled == fold(name) else f"{plain} {spelled}"
        if now != found_by:
            op.get_bind().execute(
                sa.text("UPDATE customer SET found_by = :now WHERE id = :customer"), {"now": now, "customer": customer}
            )
