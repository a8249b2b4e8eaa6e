"""Who may see noticing: its owner, and nobody else, whatever is shared."""

from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space


def check_own(viewer: Viewer) -> None:
    """No read and no deed of noticing takes anybody's id: whoever looks can only ever meet their own."""
    check_has_space(viewer)
