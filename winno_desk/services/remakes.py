"""The free replacement: the same file printed again as an item of its own, at no price, and the claim it answers."""

from collections.abc import Iterable

from sqlalchemy import func, select

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item, Product
from winno_desk.database.printing import PrintRun
from winno_desk.services.catalogue import days_for
from winno_desk.services.desk import Work
from winno_desk.services.order_parts import promised_day
from winno_desk.values.errors import Invalid
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.items import ItemState


def order_remake(work: Work, item: Item, quantity: int) -> Item:
    """A new item beside the one it replaces, locked on the very file that was signed off."""
    if item.kind != "physical" or item.locked_digest is None:
        raise Invalid("remedy", "Only a print can be replaced. Choose a refund.")
    if work.session.scalar(select(PrintRun.id).where(PrintRun.item_id == item.id).limit(1)) is None:
        raise Invalid("remedy", "It is not printed yet, so there is nothing to replace. Choose a refund.")
    last = work.session.scalar(select(func.max(Item.position)).where(Item.order_id == item.order_id)) or 0
    product = work.session.get_one(Product, item.product_code)
    studio = work.studio
    remake = Item(
        order_id=item.order_id,
        position=last + 1,
        product_code=item.product_code,
        kind=item.kind,
        name=item.name,
        width=item.width,
        height=item.height,
        paper=item.paper,
        finish=item.finish,
        quantity=quantity,
        unit_price=0,
        tax_rate=item.tax_rate,
        tax=0,
        price=0,
        brief=item.brief,
        revisions_included=0,
        promised_on=promised_day(work.today, days_for(product, rush=item.rush), studio.country, studio.region),
        rush=item.rush,
        state=ItemState.LOCKED,
        work_started_at=item.work_started_at,
        locked_digest=item.locked_digest,
        locked_at=work.now,
        made_from_id=item.made_from_id,
        remake_of_id=item.id,
    )
    work.session.add(remake)
    work.session.flush()
    work.begun("item", remake.id, remake.state)
    work.note(remake=remake.position, digest=remake.locked_digest)
    return remake


def settle_remade(work: Work, items: Iterable[Item]) -> None:
    """Close the cases that these items are remakes for: they have left, or will not come any more."""
    cases = work.session.scalars(
        select(Case)
        .join(Decision, Decision.case_id == Case.id)
        .where(Decision.remake_id.in_([item.id for item in items]), Case.state == CaseState.APPROVED)
    )
    for case in cases.all():
        work.take_case(case, "settle", CaseState.SETTLED)
