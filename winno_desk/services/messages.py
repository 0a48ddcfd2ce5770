"""The message in which a customer approved by phone or e-mail, laid where it can be looked at."""

from pathlib import Path

from winno_desk.database.proofs import SignOff
from winno_desk.services.desk import Desk
from winno_desk.services.outbox import OUTBOX, lay_out
from winno_desk.services.sign_off_records import read_record
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict


def lay_out_message(desk: Desk, sign_off: int) -> str:
    """A copy of the message as it came, under the certificate's number; Conflict where it is not that any more."""
    with desk.store.reading() as session:
        signed = there(session, SignOff, sign_off)
        digest, certificate = signed.message, signed.certificate
        name = Path(read_record(signed.record).get("message_file", "")).name or "message"
    if digest is None or not desk.files.check(digest):
        raise Conflict("The message is not the one that was kept any more, or is gone. Bring it back from a backup.")
    place = desk.settings.data / OUTBOX / f"{certificate}_{name}"
    lay_out(desk.files.path(digest), place)
    return str(place)
