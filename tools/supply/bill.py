"""The bill of materials (CycloneDX), made from the lock alone: the same lock gives the same bill."""

import json
import uuid

from tools.supply.licences import Licences
from tools.supply.lock import REQUIREMENTS, Part

BILL = REQUIREMENTS / "sbom.cdx.json"
_OURS = uuid.UUID("6f1c9a52-6f0a-5a0e-9b6a-3f6f0d3b6b11")


def bill(found: tuple[Part, ...], licences: Licences, *, version: str) -> str:
    """Every part that runs, for other programs. It names no day, so that it changes only with the lock."""
    components = [_component(part, licences) for part in found]
    serial = uuid.uuid5(_OURS, json.dumps([version, components]))
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": _ourselves(version)},
        "components": components,
        "dependencies": [{"ref": _ref(version), "dependsOn": [part.address for part in found]}],
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _ref(version: str) -> str:
    return f"pkg:generic/wayfellow@{version}"


def _ourselves(version: str) -> dict[str, object]:
    return {
        "type": "application",
        "bom-ref": _ref(version),
        "name": "wayfellow",
        "version": version,
        "licenses": [{"expression": "Apache-2.0"}],
    }


def _component(part: Part, licences: Licences) -> dict[str, object]:
    """One part. A hash belongs to one of its files, and which one is installed depends on the machine."""
    properties = [{"name": "wayfellow:file-sha256", "value": one} for one in part.hashes]
    if part.marker:
        properties.insert(0, {"name": "wayfellow:needed-where", "value": part.marker})
    return {
        "type": "library",
        "bom-ref": part.address,
        "name": part.name,
        "version": part.version,
        "purl": part.address,
        "licenses": [{"expression": licences[part.name]}],
        "properties": properties,
    }
