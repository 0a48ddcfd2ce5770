"""What a letter says in one sentence: the decision, and what was asked."""

from winno_desk.documents.facts import LetterFacts
from winno_desk.documents.locale_words import LocaleWords
from winno_desk.documents.text import NO_BREAK
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import Outcome

CASH = "cash"
EXCEPTIONS = "6"
"""The clause that lets the studio decide a special case otherwise."""

_HEADLINES: dict[Outcome, str] = {
    Outcome.REVISION: "We will revise your {item}, free of charge.",
    Outcome.FREE_REPLACEMENT: "We are replacing your {item}, free of charge.",
    Outcome.NEEDS_ASSESSMENT: "We will examine your {item} first.",
    **dict.fromkeys(
        (Outcome.FULL_REFUND, Outcome.REFUND_LESS_FEE, Outcome.PARTIAL_REFUND, Outcome.NEEDS_MANAGER),
        "We have cancelled your {item}; there is nothing to refund.",
    ),
}
"""Said where no money goes back; a refund has a sentence of its own."""

_DECLINED: dict[Wish, str] = {
    Wish.CANCEL: "We cannot cancel your {item} and refund it.",
    Wish.CHANGE: "We cannot change your {item}.",
    Wish.REFUND: "We cannot give a refund for your {item}.",
    Wish.REPLACE: "We cannot replace your {item}.",
    Wish.RETURN: "We cannot take your {item} back.",
    Wish.EXCHANGE: "We cannot exchange your {item}.",
}
_ASKED: dict[Wish, str] = {
    Wish.CANCEL: "that you want to cancel the {item} of order {order}",
    Wish.CHANGE: "that you want a change to the {item} of order {order}",
    Wish.REFUND: "that you want a refund for the {item} of order {order}",
    Wish.REPLACE: "that you want a replacement for the {item} of order {order}",
    Wish.RETURN: "that you want to return the {item} of order {order}",
    Wish.EXCHANGE: "that you want to exchange the {item} of order {order}",
}


def clause_label(clause: str) -> str:
    """``3b`` as it is written on paper: 3(b)."""
    return f"{clause[0]}({clause[1:]})" if clause[1:] else clause


def headline(facts: LetterFacts, words: LocaleWords) -> str:
    """The decision in one sentence."""
    if facts.refund:
        others, cash = goes_to(facts)
        ways = [*([f"to your {unparted(' and '.join(others))}"] if others else []), *(["in cash"] if cash else [])]
        return f"We are refunding {words.money(facts.refund)} {' and '.join(ways)}."
    sentence = _HEADLINES.get(facts.outcome) or _DECLINED[facts.wish]
    return sentence.format(item=facts.item)


def goes_to(facts: LetterFacts) -> tuple[list[str], bool]:
    """Where money goes back to besides, and whether some of it is handed out in cash."""
    ways = facts.method.split(" and ")
    others = [way for way in ways if way.lower() != CASH]
    return others, len(others) < len(ways)


def unparted(method: str) -> str:
    """``Visa ending 4242`` with its digits kept beside the word before them."""
    return f"{NO_BREAK}".join(method.rsplit(" ", 1))


def asked(facts: LetterFacts, words: LocaleWords) -> str:
    """When, how and what the customer asked, up to the order's number."""
    wanted = _ASKED[facts.wish].format(item=facts.item, order=facts.order)
    return f"On {words.day(facts.received_at)} you told us {facts.how} {wanted}"
