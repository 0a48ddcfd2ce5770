"""Messages of customers that are kept as files: an approval by phone or e-mail, or a request."""

from pathlib import Path

from winno_desk.database.cases import Case
from winno_desk.database.orders import Order
from winno_desk.database.proofs import SignOff
from winno_desk.imaging.open import Wanted
from winno_desk.services.desk import Desk
from winno_desk.services.outbox import OUTBOX, lay_out
from winno_desk.services.sign_off_records import read_record
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import case_number

MESSAGE = Wanted("the message's file", 50 << 20, "is larger than 50 MB. Save it without its attachments.")


def lay_out_request(desk: Desk, case_id: int) -> str:
    """A copy of the message in which a request came, under the case's number."""
    with desk.store.reading() as session:
        case = there(session, Case, case_id)
        number = case_number(session.get_one(Order, case.order_id).number, case.kind, case.position)
        digest, name = case.message, Path(case.message_name).name or "message"
    return _lay_out(desk, digest, f"{number}_{name}")


def lay_out_message(desk: Desk, sign_off: int) -> str:
    """A copy of the message as it came, under the certificate's number; Conflict where it is not that any more."""
    with desk.store.reading() as session:
        signed = there(session, SignOff, sign_off)
        digest, certificate = signed.message, signed.certificate
        name = Path(read_record(signed.record).get("message_file", "")).name or "message"
    return _lay_out(desk, digest, f"{certificate}_{name}")


def _lay_out(desk: Desk, digest: str | None, name: str) -> str:
    if digest is None or not desk.files.check(digest):
        raise Conflict("The message is not the one that was kept any more, or is gone. Bring it back from a backup.")
    place = desk.settings.data / OUTBOX / name
    lay_out(desk.files.path(digest), place)
    return str(place)
