"""Services, the people in them, how they sign in, and how they were invited."""

from hashlib import sha256
from typing import ClassVar
from unicodedata import normalize
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from wayfellow.foundation.owned import new_id
from wayfellow.foundation.sealed import Sealed, SealedRecord, SealedRow, Words
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.web.of_service import Hours


class Service(models.Model):
    """A charity, a team, a national service: whoever runs this place. What stands here is public."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=24, blank=True)
    crisis_help = models.TextField(blank=True)
    # Who reads what people write for somebody, and on which days, from when until when.
    reads_when = models.CharField(max_length=200, blank=True)
    reads_days = models.CharField(max_length=16, blank=True)
    reads_from = models.TimeField(null=True)
    reads_until = models.TimeField(null=True)
    languages = models.CharField(max_length=200, blank=True)
    colour_light = models.CharField(max_length=7, blank=True)
    colour_night = models.CharField(max_length=7, blank=True)
    is_demo = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    def __str__(self) -> str:
        """The id only."""
        return f"<Service {self.pk}>"

    @property
    def languages_offered(self) -> tuple[str, ...]:
        """The languages that people here can talk in, each in its own words."""
        return tuple(filter(None, self.languages.split(", ")))

    @property
    def hours(self) -> Hours | None:
        """When somebody works here, where the service has said so."""
        days = tuple(int(day) for day in self.reads_days.split(",") if day)
        if not days or self.reads_from is None or self.reads_until is None:
            return None
        return Hours(days, self.reads_from, self.reads_until)

    @property
    def colours_sign(self) -> str:
        """What stands in the address of its colours: another sign with every change, and no name."""
        if not self.colour_light:
            return ""
        return sha256(f"{self.pk} {self.colour_light} {self.colour_night}".encode()).hexdigest()[:20]


class PersonWords(Words, frozen=True):
    """What somebody likes to be called."""

    name: str


class Person(SealedRow):
    """Somebody known to a service: with a space of their own, or walking with others, or both."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    words: Sealed[PersonWords] = Sealed(PersonWords)
    has_space = models.BooleanField(default=False)
    is_peer_worker = models.BooleanField(default=False)
    is_service_lead = models.BooleanField(default=False)
    is_supporter = models.BooleanField(default=False)
    # Set when the last thing that somebody was here as has ended. Nobody signs in as them any more.
    left_at = models.DateTimeField(null=True)
    # How pages look for this person, on any device. Words of our own, such as "night.larger.all".
    look = models.CharField(max_length=60, blank=True)

    service_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="everybody_is_here_as_something",
                condition=models.Q(has_space=True)
                | models.Q(is_peer_worker=True)
                | models.Q(is_service_lead=True)
                | models.Q(is_supporter=True)
                | models.Q(left_at__isnull=False),
            )
        ]

    def __repr__(self) -> str:
        """The id only."""
        return f"<Person {self.pk}>"

    __str__ = __repr__

    @property
    def owner_id(self) -> UUID:
        """A person's own row is sealed under their own key."""
        return self.id

    @property
    def roles(self) -> frozenset[Role]:
        """All that somebody is here as."""
        held = {
            Role.PERSON: self.has_space,
            Role.PEER_WORKER: self.is_peer_worker,
            Role.SERVICE_LEAD: self.is_service_lead,
            Role.SUPPORTER: self.is_supporter,
        }
        return frozenset(role for role, yes in held.items() if yes)

    def as_viewer(self) -> Viewer:
        """This person, looking."""
        return Viewer(person_id=self.id, service_id=self.service_id, roles=self.roles)


class Account(AbstractBaseUser):
    """A way to sign in. A person may be here without one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="account")
    sign_in_name = models.CharField(max_length=254, unique=True)
    email = models.EmailField(blank=True, db_index=True)
    is_active = models.BooleanField(default=True)

    person_id: UUID

    objects: ClassVar = BaseUserManager["Account"]()

    USERNAME_FIELD = "sign_in_name"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        """The id only."""
        return f"<Account {self.pk}>"

    def set_password(self, raw_password: str | None) -> None:
        """The same letters are the same password: keyboards write an umlaut in two ways."""
        super().set_password(raw_password and normalize("NFC", raw_password))

    def check_password(self, raw_password: str | None) -> bool:
        """As it was set."""
        return super().check_password(raw_password and normalize("NFC", raw_password))


class SignIn(AbstractBaseSession):
    """One browser that is signed in. It says whose it is, so that all of somebody's can be ended at once."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    started_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    is_shared = models.BooleanField(default=False)
    device = models.CharField(max_length=40, blank=True)

    account_id: UUID | None


class WayBack(models.Model):
    """A device that asks to be let in again, the worker who says in the room whose it is, and who agreed.

    Nobody's until a worker has said so. The code leads nowhere without the device that shows it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code_fingerprint = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    helped_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    opens_at = models.DateTimeField(null=True)
    # One worker alone could play both parts: so somebody else of the team agrees, where there is anybody.
    needs_second = models.BooleanField(default=False)
    agreed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)

    person_id: UUID | None
    helped_by_id: UUID | None
    agreed_by_id: UUID | None

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-asked_at"])]

    def __str__(self) -> str:
        """The id only."""
        return f"<WayBack {self.pk}>"


class Invitation(models.Model):
    """A code that lets somebody in once. Only its fingerprint is kept; no words travel with it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    invited_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    # Whose space it opens, when the code claims a space that a worker and a person opened together,
    # or whose supporter somebody becomes.
    about = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    role = models.CharField(max_length=16, choices=[(role.value, role.value) for role in Role])
    code_fingerprint = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    service_id: UUID
    invited_by_id: UUID | None
    about_id: UUID | None

    def __str__(self) -> str:
        """The id only."""
        return f"<Invitation {self.pk}>"


class ConsentWords(Words, frozen=True):
    """What a person agreed to, in their words, and who was in the room."""

    in_their_words: str
    together_with: str


class Consent(SealedRecord):
    """A yes to something, said in the room when a space was opened together."""

    words: Sealed[ConsentWords] = Sealed(ConsentWords)
    purpose = models.CharField(max_length=32)
