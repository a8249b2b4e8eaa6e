"""Putting other words over something that helps, from one device or two."""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import own_strategy


def second_save(sam: Member, strategy: CopingStrategy) -> HttpResponse:
    """The phone saves; then the laptop, which still shows the words from before."""
    address = reverse("coping:change", args=[strategy.pk])
    phone = {"what": "From the phone", "how": "Phone way", "when_it_helps": "at noon"}
    laptop = {"what": "From the laptop", "how": "Laptop way", "when_it_helps": "at night"}
    posting(sam.client(), address, **phone, seen="1")
    return posting(sam.client(), address, **laptop, seen="1")


def test_the_form_holds_the_words_so_far(sam: Member, strategy: CopingStrategy) -> None:
    answer = sam.client().get(reverse("coping:change", args=[strategy.pk]))

    assert answer.status_code == 200
    page = body(answer)
    assert 'value="Sit by the river"' in page
    assert "Take the blue blanket.</textarea>" in page
    assert 'value="when the flat is too loud"' in page
    assert 'name="seen" id="id_seen" value="1"' in page


def test_the_new_words_are_kept(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    address = reverse("coping:change", args=[strategy.pk])

    answer = posting(sam.client(), address, what="Sit by the sea", how="", when_it_helps="always", seen="1")

    kept = own_strategy(sam.viewer, strategy_id=strategy.pk)
    assert (kept.words.what, kept.words.how, kept.words.when_it_helps) == ("Sit by the sea", "", "always")
    assert kept.version == 2
    assert kept.created_at == at
    assert kept.changed_at - at > timedelta(0)
    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("coping:list"))


def test_the_second_device_is_told_and_shown_both_texts(sam: Member, strategy: CopingStrategy) -> None:
    answer = second_save(sam, strategy)

    assert answer.status_code == 422
    page = words_on(answer)
    assert "Other words were saved here while you were writing." in page
    for saved in ("From the phone", "Phone way", "at noon"):
        assert saved in page
    for written in ('value="From the laptop"', "Laptop way</textarea>", 'value="at night"', 'value="2"'):
        assert written in body(answer)


def test_the_first_words_stay_kept_until_somebody_chooses(sam: Member, strategy: CopingStrategy) -> None:
    second_save(sam, strategy)

    kept = own_strategy(sam.viewer, strategy_id=strategy.pk)
    assert (kept.words.what, kept.words.how, kept.version) == ("From the phone", "Phone way", 2)


def test_the_next_press_saves_knowingly(sam: Member, strategy: CopingStrategy) -> None:
    second_save(sam, strategy)
    address = reverse("coping:change", args=[strategy.pk])

    answer = posting(sam.client(), address, what="From both", how="Both ways", when_it_helps="", seen="2")

    assert answer.status_code == 303
    assert own_strategy(sam.viewer, strategy_id=strategy.pk).words.what == "From both"
