"""What a letter says in one sentence: the decision, and what was asked."""

from winno_desk.documents.facts import LetterFacts, Replacement
from winno_desk.documents.locale_words import LocaleWords
from winno_desk.documents.text import NO_BREAK
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import Outcome

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
        ways = [f"to your {unparted(facts.method)}"] * bool(facts.method) + ["in cash"] * facts.in_cash
        return f"We are refunding {words.money(facts.refund)} {' and '.join(ways)}."
    sentence = _HEADLINES.get(facts.outcome) or _DECLINED[facts.wish]
    return sentence.format(item=facts.replacement.item if facts.replacement else facts.item)


def made_again(replacement: Replacement, words: LocaleWords) -> str:
    """How much is made again where that is not all, what becomes of it, and that nothing is asked of the customer."""
    fewer = (
        f"Of the {replacement.asked} pieces that you told us of, {replacement.pieces} "
        f"{'is' if replacement.pieces == 1 else 'are'} made again. {replacement.why_fewer}".strip()
        + " "
        if replacement.pieces < replacement.asked
        else ""
    )
    to = replacement.ship_to.replace("\n", ", ")
    way = f"we ship it at our cost to {to}" if to else "it waits for you at our desk from then on"
    return (
        f"{fewer}The replacement has the number {replacement.number} and should be ready by "
        f"{words.week_day(replacement.ready)}; {way}. It costs you nothing, and you need not send anything back."
    )


def unparted(method: str) -> str:
    """``Visa ending 4242`` with its digits kept beside the word before them."""
    return f"{NO_BREAK}".join(method.rsplit(" ", 1))


def asked(facts: LetterFacts, words: LocaleWords) -> str:
    """When, how and what the customer asked, up to the order's number."""
    wanted = _ASKED[facts.wish].format(item=facts.item, order=facts.order)
    return f"On {words.day(facts.received_at)} you told us {facts.how} {wanted}"
