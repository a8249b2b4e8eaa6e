"""Each way in, at the very place where it is decided: odd codes, odd keys, odd answers of a device."""

import json
from collections import Counter
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Member, give_second_step, paper_code
from tests.fuzz.odd import WORDS, tried
from tests.fuzz.test_forms import status_of
from tests.passkeys import Passkey
from wayfellow.measures.importers.tests.spoiling import spoilt_json
from wayfellow.people.tests.second_steps import SECOND, WAYS_IN, add_passkey, half_in, options_on
from wayfellow.sharing.coming_back.tests.steps import code_on

pytestmark = [pytest.mark.shows("S11", "M20"), pytest.mark.django_db]

CODES = st.one_of(
    WORDS,
    st.from_regex(r"\A[0-9]{6}\Z"),
    st.from_regex(r"\A[0-9]{5}-?[0-9]{5}\Z"),
    st.from_regex(r"\A[A-Z0-9]{4}(-[A-Z0-9]{4}){1,3}\Z"),
)


def odd_answers(good: dict[str, object]) -> st.SearchStrategy[str]:
    """What a device says, spoilt: as JSON at any place, or no JSON at all."""
    spoilt = spoilt_json(json.dumps(good).encode()).map(lambda odd: odd.decode(errors="replace"))
    return st.one_of(spoilt, spoilt, WORDS)


class Thrower:
    """Sends to a few places in turn, and counts."""

    def __init__(self) -> None:
        self.ended: dict[str, Counter[int]] = {}

    def throw(self, way: str, client: Client, address: str, **sent: str) -> None:
        status = status_of(client, "POST", address, sent, part=False)
        self.ended.setdefault(way, Counter())[status] += 1
        assert status < 500

    def __str__(self) -> str:
        return "; ".join(
            f"{way}: {counts.total()} {dict(sorted(counts.items()))}" for way, counts in self.ended.items()
        )


def test_no_passkey_breaks(sam: Member, counted: Callable[[str], None]) -> None:
    passkey = add_passkey(sam)
    outside, half, inside = Client(), Client(), sam.client()
    half_in(half, sam)
    by_passkey = reverse("mfa_login_webauthn")
    asked = outside.get(by_passkey, headers={"Accept": "application/json"}).json()["request_options"]
    half.get(SECOND)
    made = Passkey().made(options_on(inside.get(f"{WAYS_IN}passkey/")))
    thrower = Thrower()

    @tried(60)
    @given(odd_answers(passkey.shown(asked)), odd_answers(made))
    def throw(shown: str, new: str) -> None:
        thrower.throw("in by a passkey", outside, by_passkey, credential=shown)
        thrower.throw("a passkey as second step", half, SECOND, credential=shown)
        thrower.throw("a new passkey", inside, f"{WAYS_IN}passkey/", credential=new, form_token="a")

    throw()
    counted(f"odd passkeys: {thrower}")
    assert {counts.total() >= 60 for counts in thrower.ended.values()} == {True}


def test_no_code_breaks(sam: Member, jo: Member, robin: Member, counted: Callable[[str], None]) -> None:
    """Of an app, on paper, in a letter; as a second step, and when somebody is asked once more."""
    give_second_step(sam.account)
    half, letter, inside, new = Client(), Client(), jo.client(), robin.client()
    half_in(half, sam)
    letter.post(reverse("account_request_login_code"), {"email": "sam@example.org"})
    new.get(reverse("mfa_activate_totp"))
    right = paper_code(sam.account)
    thrower = Thrower()

    @tried(60)
    @given(st.one_of(CODES, st.sampled_from([right[:-1], right.replace("-", ""), f" {right}\n", right * 3])))
    def throw(code: str) -> None:
        thrower.throw("an app or paper", half, SECOND, code=code)
        thrower.throw("a letter", letter, reverse("account_confirm_login_code"), code=code)
        thrower.throw("asked once more", inside, reverse("mfa_reauthenticate"), code=code)
        thrower.throw("an app that is set up", new, reverse("mfa_activate_totp"), code=code, form_token="a")

    throw()
    counted(f"odd codes: {thrower}")
    assert {counts.total() >= 60 for counts in thrower.ended.values()} == {True}


@pytest.mark.shows("M19")
def test_no_way_back_breaks(sam: Member, jo: Member, kit: Member, counted: Callable[[str], None]) -> None:
    device, helper, other = Client(), jo.client(), kit.client()
    right = code_on(device)
    thrower = Thrower()

    @tried(60)
    @given(
        st.one_of(CODES, st.just(right), st.just(right.lower())),
        st.one_of(WORDS, st.just(str(sam.id))),
        WORDS,
    )
    def throw(code: str, whose: str, password: str) -> None:
        thrower.throw("a device that asks", Client(), reverse("coming_back:ask"), code=code)
        thrower.throw(
            "whose device it is",
            helper,
            reverse("coming_back:help"),
            code=code,
            person_id=whose,
            form_token="a",
        )
        thrower.throw("agreeing", other, reverse("coming_back:agree"), code=code, form_token="b")
        thrower.throw(
            "a new password", device, reverse("coming_back:here"), password=password, password_again=password
        )

    throw()
    counted(f"odd ways back: {thrower}")
    assert {counts.total() >= 60 for counts in thrower.ended.values()} == {True}
