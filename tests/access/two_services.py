"""Two services on one installation, each with one of everything, and each text with a word of its own."""

from dataclasses import dataclass

from tests.cast import Member, arrive, let_in
from tests.world import World, fill_world, share_all
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Service

# Nothing else on any page is made of these.
HERON, OTTER = "zqheron", "zqotter"


@dataclass(frozen=True, slots=True)
class Apart:
    """A service, and all who are in it."""

    service: Service
    world: World

    @property
    def members(self) -> dict[str, Member]:
        """Everybody by the part they play."""
        world = self.world
        return {
            "sam": world.sam,
            "robin": world.robin,
            "jo": world.jo,
            "kit": world.kit,
            "alex": world.alex,
            "lead": world.lead,
        }


def open_apart(word: str) -> Apart:
    """A service in which everybody and everything is named by this word, and all is shared that can be."""
    service = people.open_service(name=f"Service {word}", crisis_help=f"Line {word} | 555 0100 | nights")

    def comes(name: str, role: Role) -> Member:
        return arrive(service, f"{name}{word}", role)

    jo, kit = comes("Jo", Role.PEER_WORKER), comes("Kit", Role.PEER_WORKER)
    lead, alex = comes("Lin", Role.SERVICE_LEAD), comes("Alex", Role.SUPPORTER)
    sam, robin = comes("Sam", Role.PERSON), comes("Robin", Role.PERSON)
    for owner, companion in ((sam, jo), (robin, jo), (sam, alex)):
        let_in(owner, companion)
    world = fill_world(World(sam, jo, kit, alex, lead, robin, {}), word=word)
    share_all(world)
    return Apart(service, world)
