"""The policy's main deadlines in a few words, as the counter shows them and the receipt prints them."""

from winno_desk.policy.versions import Version, counted

_FAULTS = "Our fault in printing or packing: made again at our cost, whenever you tell us."


def in_short(version: Version) -> str:
    """The deadlines that whoever takes an order says aloud."""
    days = counted(version.quality_days, "day")
    return (
        "Files: free cancellation until work begins, quality within "
        f"{days} of receiving them. Prints: changes until printing begins."
    )


def deadlines(version: Version, kinds: frozenset[str]) -> tuple[str, ...]:
    """One sentence for each deadline that matters to an order of these kinds of items."""
    said = _said(version)
    return tuple(sentence for kind in said if kind in kinds for sentence in said[kind])


def once_delivered(version: Version, kinds: frozenset[str]) -> tuple[str, ...]:
    """Of these sentences those that still matter when the customer has the items."""
    said = _said(version)
    return tuple(said[kind][-1] for kind in said if kind in kinds)


def _said(version: Version) -> dict[str, tuple[str, str]]:
    """For each kind of item what holds before it is delivered, and what holds after."""
    return {
        "digital": (
            "Digital work: cancel free of charge until work begins; after that a fee follows the progress.",
            f"Quality of a final file: tell us within {counted(version.quality_days, 'day')} of receiving it.",
        ),
        "physical": (
            "Prints: change them until printing begins; from then on no changes, no refunds.",
            _FAULTS,
        ),
    }
