"""Customers with names of many languages, each with a phone number and an e-mail address that could be theirs."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from winno_desk.services.contacts import found_by


@dataclass(frozen=True, slots=True)
class _Language:
    """Names with their spelling in Latin letters where they have another, and the phones of where they are at home."""

    often: int
    given: str
    family: str
    phone: str
    family_first: bool = False
    joined: bool = False


_HERE = "+1 {area}-{exchange}-{line}"
_LANGUAGES = (
    _Language(
        40,
        "Anna Maya Grace Tom Omar Ruth Ellis June Noah Leah Amir Clara Hugo Ivy Wade Tess",
        "Baker Reed Okafor Mills Castle Hart Whitlow Brandt Nakamura Finch Lowell Marsh Doyle Pruitt Vance Osei",
        _HERE,
    ),
    _Language(
        12,
        "Lucía José Sofía Andrés Inés Martín Belén Raúl",
        "Ruiz Muñoz Núñez García Peña Ibáñez Cordón Vélez Zúñiga",
        _HERE,
    ),
    _Language(
        8, "Jürgen Zoë Käthe Björn Günter Änne", "Müller Groß Köhler Schröder Weiß Jäger Böhm", "+49 30 {line}{line}"
    ),
    _Language(
        6, "Élodie François Chloé Jérôme Noëlle", "Lefèvre Garçon Bélanger Brûlé Forêt", "+33 6 {two} {two} {two} {two}"
    ),
    _Language(
        6,
        "Łukasz Małgorzata Zażółć Świętosława Jiří Žofie",
        "Wójcik Żuraw Dvořák Němec Ćwik Růžička",
        "+48 601 {three} {three}",
    ),
    _Language(5, "Nguyễn Trần Phạm Đặng Lê", "Hương Đức Thảo Quốc Việt", _HERE, family_first=False),
    _Language(4, "Ayşe Çağrı İpek Şükrü Ömer", "Yıldız Gündoğan Öztürk Şahin Ağaoğlu", "+90 532 {three} {two} {two}"),
    _Language(
        5,
        "Иван/ivan Ольга/olga Пётр/petr Юлия/yulia Семён/semyon",
        "Петров/petrov Лебедев/lebedev Щукин/shchukin Ёлкин/yolkin Жуков/zhukov",
        "+49 30 {line}{line}",
    ),
    _Language(
        3,
        "Ελένη/eleni Γιώργος/giorgos Άννα/anna Νίκος/nikos",
        "Παπαδόπουλος/papadopoulos Οικονόμου/oikonomou Ψαρράς/psarras",
        "+30 691 {three} {line}",
    ),
    _Language(
        3,
        "محمد/mohammed فاطمة/fatima يوسف/yusuf ليلى/layla",
        "الحداد/alhaddad منصور/mansour القاضي/alqadi",
        "+971 50 {three} {line}",
    ),
    _Language(2, "נועה/noa דוד/david יעל/yael", "כהן/cohen לוי/levi פרץ/peretz", "+972 50-{three}-{line}"),
    _Language(
        3,
        "小明/xiaoming 美玲/meiling 志強/zhiqiang 雅婷/yating",
        "王/wang 李/li 陳/chen 張/zhang 歐陽/ouyang",
        _HERE,
        family_first=True,
        joined=True,
    ),
    _Language(
        2,
        "さくら/sakura 健二/kenji ユキ/yuki",
        "田中/tanaka 森/mori 渡辺/watanabe",
        _HERE,
        family_first=True,
        joined=True,
    ),
    _Language(
        2,
        "민준/minjun 서연/seoyeon 지훈/jihoon",
        "김/kim 이/lee 박/park 최/choi",
        _HERE,
        family_first=True,
        joined=True,
    ),
    _Language(3, "प्रिया/priya अर्जुन/arjun मीरा/meera", "शर्मा/sharma गुप्ता/gupta पटेल/patel", "+91 98{three} {three}{two}"),
    _Language(2, "สมชาย/somchai มาลี/malee นภา/napa", "ใจดี/jaidee ทองสุข/thongsuk", "+66 81 {three} {line}"),
    _Language(1, "გიორგი/giorgi ნინო/nino", "ბერიძე/beridze კაპანაძე/kapanadze", "+995 555 {two} {two} {two}"),
    _Language(1, "Արամ/aram Անահիտ/anahit", "Սարգսյան/sargsyan Պետրոսյան/petrosyan", "+374 91 {three}{three}"),
)
_WEIGHTS = list(accumulate(language.often for language in _LANGUAGES))
_PLACE = re.compile(r"\{(\w+)\}")
_AREAS = "415 510 628 650 408 707 925 916 831 209".split()
_DRAWN: dict[str, Sequence[object]] = {
    "area": _AREAS,
    "exchange": range(221, 990),
    "line": range(10_000),
    "three": range(1_000),
    "two": range(100),
}
_DIGITS = {"line": 4, "two": 2}
_STREETS = "Alder Mission Fell Laurel Harbor Quarry Pier Oak Cedar Valencia Larkin Hyde".split()
_TOWNS = (("Oakland", 94601), ("San Francisco", 94102), ("Berkeley", 94702), ("Alameda", 94501), ("San Rafael", 94901))
_MAILS = "example.com example.org example.net mail.example.com".split()


@dataclass(frozen=True, slots=True)
class Described:
    """A customer as the counter would have typed them."""

    name: str
    phone: str
    email: str
    address: str
    found_by: str


def somebody(random: Random, number: int) -> Described:
    """A customer like no other one."""
    (language,) = random.choices(_LANGUAGES, cum_weights=_WEIGHTS)
    given, _, given_latin = random.choice(language.given.split()).partition("/")
    family, _, family_latin = random.choice(language.family.split()).partition("/")
    parts = (family, given) if language.family_first else (given, family)
    name = ("" if language.joined else " ").join(parts)
    local = f"{_latin(given_latin or given)}.{_latin(family_latin or family)}{number}"
    town, zip_code = random.choice(_TOWNS)
    has_phone, has_email = random.choice(((True, True), (True, True), (True, False), (False, True)))
    phone = _phone(random, language.phone) if has_phone else ""
    email = f"{local}@{random.choice(_MAILS)}" if has_email else ""
    return Described(
        name=name,
        phone=phone,
        email=email,
        address=f"{random.randint(1, 999)} {random.choice(_STREETS)} Street\n{town}, CA {zip_code}",
        found_by=found_by(name, phone, email),
    )


def _latin(name: str) -> str:
    """A name as it is written in an address: plain letters."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("đ", "d").replace("Đ", "D"))
    plain = plain.replace("ł", "l").replace("Ł", "L").replace("ß", "ss")
    return "".join(char for char in plain.lower() if char.isascii() and char.isalpha())


def _phone(random: Random, pattern: str) -> str:
    """A number of this shape, which is the one that it is kept in; each of its places is drawn anew."""
    return _PLACE.sub(lambda place: str(random.choice(_DRAWN[place[1]])).zfill(_DIGITS.get(place[1], 3)), pattern)
