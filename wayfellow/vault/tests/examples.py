"""One made-up person, their key, and the place of one of their goals; nothing here is secret."""

from uuid import UUID

from wayfellow.vault.keys import MasterKey, PersonKey
from wayfellow.vault.sealing import Place

SERVICE = UUID("01890a5d-ac96-774b-bcce-b302099a8057")
SAM = UUID("01890a5d-ac97-7d20-9c3f-6f5c1b1f2a11")
ALEX = UUID("01890a5d-ac98-7a31-8f52-2f10c4f0d922")
GOAL = UUID("01890a5d-ac99-7e42-a1b6-90c3d5e7f833")

SAMS_KEY = PersonKey(bytes(range(32)))
ALEXS_KEY = PersonKey(bytes(range(32, 64)))
MASTER = MasterKey.from_bytes(bytes(range(64, 96)))
ANOTHER_MASTER = MasterKey.from_bytes(bytes(range(96, 128)))

SAMS_GOAL = Place(service=SERVICE, person=SAM, model="goals.goal", row=GOAL, version=3)
SAMS_WORDS = b"Walk to the allotment on Tuesdays, rain or not"
