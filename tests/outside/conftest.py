"""The same browser and devices that the journeys use."""

from tests.journeys.conftest import scripts as scripts
from tests.journeys.conftest import sit_down as sit_down
