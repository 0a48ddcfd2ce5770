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
    said = {
        "digital": (
            "Digital work: cancel free of charge until work begins; after that a fee follows the progress.",
            f"Quality of a final file: tell us within {counted(version.quality_days, 'day')} of receiving it.",
        ),
        "physical": (
            "Prints: change them until printing begins; from then on no changes, no refunds.",
            _FAULTS,
        ),
    }
    return tuple(sentence for kind, sentences in said.items() if kind in kinds for sentence in sentences)
