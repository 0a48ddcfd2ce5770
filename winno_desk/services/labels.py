"""Labels of parcels and shelves, made anew each time on the form of label that the station has in its printer."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.people import Studio
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.documents.counter_facts import AddressFacts, ShelfFacts
from winno_desk.services.contacts import reached_words
from winno_desk.services.desk import Desk
from winno_desk.services.given_up import to_make
from winno_desk.services.outbox import Printed, put_out
from winno_desk.services.paper_facts import recipient, studio_facts
from winno_desk.services.sizes import size_words
from winno_desk.services.there import there
from winno_desk.services.working_papers import surname
from winno_desk.values.codes import item_code, paper_code
from winno_desk.values.errors import Invalid, Unavailable
from winno_desk.values.ids import item_number, order_number
from winno_desk.values.labels import LABELS, LabelForm


def print_address_label(desk: Desk, item_id: int, form: str, place: int) -> Printed:
    """The label of the parcel that a print is in; Unavailable before it is packed."""
    from winno_desk.documents.labels import address_label  # not before one is wanted, as in papers

    with desk.store.reading() as session:
        facts = address_facts(session, there(session, Item, item_id))
    return put_out(desk, address_label(facts, _form(form), place), facts.number, "address_label")


def print_shelf_label(desk: Desk, item_id: int, form: str, place: int) -> Printed:
    """The label of a print that waits on its shelf."""
    from winno_desk.documents.labels import shelf_label  # as above

    with desk.store.reading() as session:
        facts = shelf_facts(session, there(session, Item, item_id))
    return put_out(desk, shelf_label(facts, _form(form), place), facts.number, "shelf_label")


def print_calibration(desk: Desk, form: str) -> Printed:
    """The page by which is measured how far a printer is off."""
    from winno_desk.documents.labels import calibration_page  # as above

    with desk.store.reading() as session:
        studio = session.scalars(select(Studio)).one().name
    return put_out(desk, calibration_page(_form(form), studio), form, "calibration")


def address_facts(session: Session, item: Item) -> AddressFacts:
    packed = (
        select(Shipment)
        .join(ShipmentLine, ShipmentLine.shipment_id == Shipment.id)
        .where(ShipmentLine.item_id == item.id, Shipment.number.is_not(None))
        .order_by(Shipment.id.desc())
        .limit(1)
    )
    shipment = session.scalars(packed).one_or_none()
    order = session.get_one(Order, item.order_id)
    if shipment is None or shipment.number is None:
        raise Unavailable(f"{item_number(order.number, item.position)} is in no parcel yet. Pack it first.")
    name, _, address = shipment.ship_to.partition("\n")
    return AddressFacts(
        studio=studio_facts(session.scalars(select(Studio)).one()),
        number=shipment.number,
        order=order_number(order.number),
        code=paper_code(shipment.number),
        recipient=recipient(name, address),
        carrier=" ".join(part for part in (shipment.carrier, shipment.service) if part),
        tracking=shipment.tracking,
    )


def shelf_facts(session: Session, item: Item) -> ShelfFacts:
    order = session.get_one(Order, item.order_id)
    customer = session.get_one(Customer, order.customer_id)
    return ShelfFacts(
        studio=session.scalars(select(Studio)).one().name,
        number=item_number(order.number, item.position),
        code=item_code(order.number, item.position),
        surname=surname(customer.name),
        reached=reached_words(customer.phone, customer.email),
        shelf=item.shelf,
        what=size_words(item) or item.name,
        quantity=to_make(session, item),
    )


def _form(key: str) -> LabelForm:
    if key not in LABELS:
        raise Invalid("label_form", "Choose a form of label that is in the list.")
    return LABELS[key]
