"""Forms as they stand on pages, with some of their fields spoilt: what they reach answers below 500."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import resolve
from hypothesis import given
from hypothesis import strategies as st

from tests.answers import body
from tests.fuzz.filled import Filled, forms_on
from tests.fuzz.odd import WORDS, tried
from tests.fuzz.test_forms import routes, status_of
from tests.world import World, share_all

pytestmark = pytest.mark.shows("S11")

# What a form of ours must have, so that the words behind it are reached.
OF_EVERY_FORM = ("form_token", "csrfmiddlewaretoken")
# A press that ends the sign-in, or everything, says nothing more about odd words.
ENDS = ("/leave-quickly/", "/sign-out/", "/sign-in/lock/")
# Where the newest deeds are. Each must be reached in a long run.
NEWEST = ("service", "peer_work", "lived_experience", "choosing", "evaluation", "exchange", "coming_back")
GOT_IN = frozenset({200, 204, 302, 303, 409, 422})


@dataclass(frozen=True, slots=True)
class Found:
    """A form that somebody finds on a page."""

    who: str
    place: str
    form: Filled

    @property
    def address(self) -> str:
        return urljoin(self.place, self.form.to)

    @property
    def domain(self) -> str:
        return resolve(self.address.split("?")[0]).namespace or "signing in"

    def __repr__(self) -> str:
        return f"<{self.who} at {self.place}: {sorted(self.form.sent)}>"


def forms_for(who: str, client: Client, world: World) -> Iterator[Found]:
    """Every form that one of them finds anywhere."""
    seen = set()
    for route in routes():
        place = route.address(world)
        answer = client.get(place)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            for form in forms_on(body(answer)):
                found = Found(who, place, form)
                kind = (found.address, tuple(sorted(form.sent)))
                if kind not in seen and not found.address.endswith(ENDS):
                    seen.add(kind)
                    yield found


def test_no_filled_form_breaks(world: World, counted: Callable[[str], None]) -> None:
    share_all(world)
    clients = {who: getattr(world, who).client() for who in ("sam", "jo", "alex", "lead")}
    forms: dict[str, list[Found]] = defaultdict(list)
    for who, client in clients.items():
        for found in forms_for(who, client, world):
            forms[found.domain].append(found)
    ended: Counter[str] = Counter()
    reached: Counter[str] = Counter()

    @tried(250)
    @given(
        st.sampled_from(sorted(forms)).flatmap(lambda domain: st.sampled_from(forms[domain])),
        st.lists(st.tuples(st.integers(0, 30), WORDS), max_size=3),
        st.booleans(),
    )
    def throw(found: Found, odd: list[tuple[int, str]], part: bool) -> None:
        sent = {**found.form.sent, "form_token": uuid4().hex}
        names = sorted(sent.keys() - set(OF_EVERY_FORM))
        spoilt = {names[place % len(names)]: words for place, words in odd if names}
        status = status_of(clients[found.who], "POST", found.address, {**sent, **spoilt}, part=part)
        ended[str(status)] += 1
        reached[found.domain] += status in GOT_IN
        assert status < 500

    throw()
    many = sum(len(ones) for ones in forms.values())
    counted(f"filled forms with odd words: {ended.total()} at {many} forms: {dict(sorted(ended.items()))}")
    counted(f"forms that took them in, by domain: {dict(sorted(reached.items()))}")
    assert ended.total() >= 250
    assert {domain for domain in NEWEST if not reached[domain]} == set()
