"""Life (d): the website's orders come as a file; what cannot be taken is named, and nothing is taken twice."""

from PySide6.QtCore import Qt

from winno_desk.tour.stage import Stage

ORDER = 1004
NUMBER = "WEB-88012"

_ORDERS = f"""\
order,placed_at,name,email,phone,item,quantity,unit_price,paid,tender
{NUMBER},2026-11-23 18:40,Priya Raman,priya@example.com,415 555 0177,portrait,1,120.00,120.00,online
{NUMBER},2026-11-23 18:40,Priya Raman,priya@example.com,415 555 0177,8x10,2,18.00,36.00,online
WEB-88013,2026-11-23 19:02,Jörg Müller,joerg@example.com,,16x20,1,48.00,48.00,Visa ending 7310
WEB-88014,2026-11-23 19:30,Omar Haddad,omar@@example.com,,5x7,155,4.00,4.00,online
WEB-88015,2026-11-23 20:11,Ana Sousa,ana@example.com,510 555 0162,restore,1,85.00,85.00,online
WEB-88016,2026-03-08 02:30,Sam Lee,sam@example.com,,poster,1,-3.00,,
"""
_OF_A_SHOP = """\
Name;Email;Created at;Lineitem quantity;Lineitem name;Lineitem price;Billing name
#2001;ida@example.com;2026-11-24 08:15:00 -0800;1;Print 5 × 7 in, lustre;4,00;Ida Berg
#2001;;;2;AI Portrait Generation;120,00;
#2002;li@example.com;2026-11-24 09:02:00 -0800;3;8x10;18,00;Li Hua
"""
_MATCHED = {
    "order": "Name",
    "placed_at": "Created at",
    "name": "Billing name",
    "item": "Lineitem name",
    "quantity": "Lineitem quantity",
    "unit_price": "Lineitem price",
}


def play(stage: Stage) -> None:
    """From the exported file to an order like any other."""
    step, hands = stage.step, stage.hands
    orders, shop = stage.place / "website.csv", stage.place / "shop.csv"
    orders.write_text(_ORDERS, encoding="utf-8")
    shop.write_text(_OF_A_SHOP, encoding="utf-8")
    with step("The website's orders have a page beside the orders"):
        stage.sign_in("Mara Okafor")
        stage.open_room("orders")
        hands.click("website")
    with step("The website's file is dropped and its columns are known"):
        hands.drop(hands.find("file"), orders)
        hands.must_read("Import 5 orders")
    with step("F10 imports it; what cannot be taken is named by line and field"):
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: hands.reads("all 5 orders were looked at"), "the result")
        hands.must_read("Enter a quantity from 1 to 100")
    with step("The same file again adds nothing"):
        hands.click("other")
        hands.drop(hands.find("file"), orders)
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: hands.reads("all 5 orders were looked at"), "the result")
    with step("The columns of another shop's file are asked about"):
        hands.click("other")
        hands.drop(hands.find("file"), shop)
        hands.must_read("Choose its column.")
    with step("They are chosen, and remembered for its next file"):
        for name, title in _MATCHED.items():
            hands.choose(name, title)
        hands.must_read("Import 2 orders")
    with step("Both of its orders are taken"):
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: hands.reads("all 2 orders were looked at"), "the result")
    with step("An order of the website is an order like any other"):
        stage.open_order(ORDER)
        hands.must_read(f"on the website as {NUMBER}")
    with step("The desk in the dark"):
        hands.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
