"""That somebody has left the studio, said by a manager below the list of people."""

from uuid import UUID

from winno_desk.services.leaving import LetGo
from winno_desk.services.lookups.people import PersonLine
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import Words
from winno_desk.windows.unfolding import Unfolding


class LeavePart(Unfolding):
    """Offered for whoever is chosen in the list, but not for oneself."""

    def __init__(self) -> None:
        self._person: PersonLine | None = None
        self.told = Words(role="second")
        self.own_secret = Field(label="Your own passphrase", name="own_secret", kind="secret", required=True)
        words = {"link": "Has left…", "act": "Let go", "keep": "Keep"}
        super().__init__("let_go", **words, kind="stop", inside=(self.told, self.own_secret))
        self.show_person(None, may=False)

    def show_person(self, person: PersonLine | None, *, may: bool) -> None:
        """Offer it for this person; another one begins anew."""
        if self._person is None or person is None or person.id != self._person.id:
            self.unfolded = False
        self._person = person
        self.setVisible(may and person is not None and person.active and not person.here)
        if person is not None:
            self.begin.setText(f"{person.name} has left…")
            self.act.setText(f"{person.name} has left")
            self.told.setText("They sign in no more, here or at another desk. What they did keeps their name.")
        self.show_parts()

    def fill(self) -> None:
        self.own_secret.set_value("")

    def request(self, request: UUID) -> LetGo:
        """What is said, as the request has it."""
        assert self._person is not None  # the part is shown for somebody only
        return LetGo(request=request, person=self._person.id, own_secret=self.own_secret.value())
