"""What sealing costs: `python -m benchmarks.sealing` prints a table."""

import os
import time
from collections.abc import Callable
from uuid import uuid4

from wayfellow.vault.envelope import NONCE_LENGTH, Algorithm, cipher_for, close_envelope
from wayfellow.vault.keys import MasterKey, PersonKey, new_person_key
from wayfellow.vault.padding import pad, unpad
from wayfellow.vault.sealing import Opener, Place, open_sealed, seal

WORDS = os.urandom(300)
ROUNDS = 20_000
REPEATS = 5
ROWS = 20


def seconds_each(deed: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """Processor time, the best of several repeats: on a shared machine the rest is other people's work."""
    best = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        for _ in range(rounds):
            deed()
        best = min(best, (time.process_time() - started) / rounds)
    return best


def seal_under(algorithm: Algorithm, *, key: PersonKey, place: Place) -> bytes:
    cipher = cipher_for(algorithm, key=key)
    nonce = os.urandom(NONCE_LENGTH)
    return close_envelope(WORDS, cipher=cipher, algorithm=algorithm, nonce=nonce, place=place)


def row(label: str, seconds: float, *, beside: str = "") -> None:
    print(f"{label:<46}{1 / seconds:>12,.0f}{seconds * 1e6:>10.2f}  {beside}")


def print_algorithm(algorithm: Algorithm, *, key: PersonKey, place: Place) -> None:
    envelope = seal_under(algorithm, key=key, place=place)
    assert open_sealed(envelope, key=key, place=place) == WORDS
    name = algorithm.name.replace("_", "-")
    opener = Opener(key=key)

    row(f"{name} seal", seconds_each(lambda: seal_under(algorithm, key=key, place=place)))
    row(f"{name} open", seconds_each(lambda: open_sealed(envelope, key=key, place=place)))
    row(f"{name} open, same opener", seconds_each(lambda: opener.open(envelope, place=place)))


def print_a_page_of_rows(*, key: PersonKey) -> None:
    """What a page costs: unwrap the person's key, then open every row."""
    master = MasterKey.from_bytes(os.urandom(32))
    service, person = uuid4(), uuid4()
    places = [
        Place(service=service, person=person, model="goals.goal", row=uuid4(), version=1) for _ in range(ROWS)
    ]
    envelopes = [seal(WORDS, key=key, place=place) for place in places]
    wrapped = master.wrap(key, person=person)

    def open_the_page() -> list[bytes]:
        opener = Opener(key=master.unwrap(wrapped, person=person))
        return [opener.open(envelope, place=place) for envelope, place in zip(envelopes, places, strict=True)]

    assert open_the_page() == [WORDS] * ROWS
    row("unwrap a person's key", seconds_each(lambda: master.unwrap(wrapped, person=person)))
    row(f"unwrap and open {ROWS} rows", seconds_each(open_the_page, rounds=ROUNDS // ROWS))


def print_padding(*, key: PersonKey, place: Place) -> None:
    """The share of sealing and opening that goes into filling up, sealing and checking the padding."""
    algorithm, nonce = Algorithm.AES_256_GCM_SIV, os.urandom(NONCE_LENGTH)
    cipher, bound = cipher_for(algorithm, key=key), place.associated_data(algorithm)
    padded = pad(WORDS)
    plain_sealed, padded_sealed = cipher.encrypt(nonce, WORDS, bound), cipher.encrypt(nonce, padded, bound)

    sealing = seconds_each(lambda: seal(WORDS, key=key, place=place))
    more_to_seal = (
        seconds_each(lambda: pad(WORDS))
        + seconds_each(lambda: cipher.encrypt(nonce, padded, bound))
        - seconds_each(lambda: cipher.encrypt(nonce, WORDS, bound))
    )
    envelope = seal(WORDS, key=key, place=place)
    opening = seconds_each(lambda: open_sealed(envelope, key=key, place=place))
    more_to_open = (
        seconds_each(lambda: unpad(padded))
        + seconds_each(lambda: cipher.decrypt(nonce, padded_sealed, bound))
        - seconds_each(lambda: cipher.decrypt(nonce, plain_sealed, bound))
    )
    row("padding, of a seal", more_to_seal, beside=f"{more_to_seal / sealing:.0%} of {sealing * 1e6:.1f}")
    row("padding, of an open", more_to_open, beside=f"{more_to_open / opening:.0%} of {opening * 1e6:.1f}")
    print(f"room: {len(WORDS)} bytes of words lie in an envelope of {len(envelope)}")


def main() -> None:
    key = new_person_key()
    place = Place(service=uuid4(), person=uuid4(), model="goals.goal", row=uuid4(), version=1)
    print(f"{f'{len(WORDS)} bytes of words, one core':<46}{'a second':>12}{'us each':>10}")
    for algorithm in Algorithm:
        print_algorithm(algorithm, key=key, place=place)
    print_a_page_of_rows(key=key)
    print_padding(key=key, place=place)


if __name__ == "__main__":
    main()
