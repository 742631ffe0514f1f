"""The models of the official Python SDK judge the response fixtures beside the check.

Where a fixture is expected to break the structure of a response (a member missing, of the wrong type, or null), the
SDK's model must refuse it too; every other fixture it must take. Run with `python -m unittest`.
"""

import json
import unittest
from pathlib import Path

from anthropic.types.beta import (
    BetaEnvironment,
    BetaManagedAgentsDeployment,
    BetaManagedAgentsDeploymentRun,
)
from anthropic.types.beta_error_response import BetaErrorResponse
from pydantic import TypeAdapter, ValidationError

FIXTURES = Path(__file__).parent.parent / "fixtures-api"

MODELS = {
    "deployment": BetaManagedAgentsDeployment,
    "deployment_run": BetaManagedAgentsDeploymentRun,
    "environment": BetaEnvironment,
    "error": BetaErrorResponse,
}

# What a model of types can say. The invariants between members it does not know.
STRUCTURE = {"required", "type-mismatch", "null-not-allowed", "timestamp-syntax"}

# Differences that are meant, each with its reason.
INTENDED = {
    "error/fail_request_missing": "the SDK's models give null for any member that can be null when it is missing",
}


def fixtures(kind):
    for path in sorted((FIXTURES / kind).glob("*.json")):
        expect = path.with_suffix(".expect")
        lines = expect.read_text(encoding="utf-8").splitlines() if expect.exists() else []
        yield path, [line.split(" ")[:2] for line in lines]


def is_accepted(adapter, value):
    try:
        adapter.validate_json(json.dumps(value), strict=True)
    except ValidationError:
        return False
    return True


class Models(unittest.TestCase):
    def test_every_response_fixture(self):
        judged = 0
        for kind, model in MODELS.items():
            adapter = TypeAdapter(model)
            for path, lines in fixtures(kind):
                name = f"{kind}/{path.stem}"
                if name in INTENDED:
                    continue
                broken = any(severity == "error" and code in STRUCTURE for severity, code in lines)
                value = json.loads(path.read_text(encoding="utf-8"))
                with self.subTest(name):
                    self.assertEqual(is_accepted(adapter, value), not broken)
                judged += 1
        self.assertGreater(judged, 40)

    def test_pages_hold_the_same_items(self):
        for kind, model in (("deployment.page", MODELS["deployment"]), ("deployment_run.page", MODELS["deployment_run"])):
            adapter = TypeAdapter(model)
            for path, lines in fixtures(kind):
                items = json.loads(path.read_text(encoding="utf-8")).get("data", [])
                broken = any("/data/" in line for line in path_pointers(path))
                with self.subTest(path.stem):
                    structural = broken and any(code in STRUCTURE for _, code in lines)
                    self.assertEqual(all(is_accepted(adapter, item) for item in items), not structural)

    def test_members_and_whether_they_are_required(self):
        for kind, model in MODELS.items():
            schema = json.loads((FIXTURES.parent.parent / "pkg" / "schemas" / f"{kind}.json").read_text(encoding="utf-8"))
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            with self.subTest(kind):
                self.assertEqual(set(fields), set(schema["properties"]))
                required = {name for name, field in fields.items() if field.is_required()}
                # What can be null may be missing in the SDK's models: see INTENDED.
                nullable = {name for name in schema["required"] if is_nullable(schema["properties"][name])}
                self.assertEqual(required, set(schema["required"]) - nullable)


def is_nullable(schema):
    return "null" in schema.get("type", []) or any(is_nullable(branch) for branch in schema.get("anyOf", []))


def path_pointers(path):
    expect = path.with_suffix(".expect")
    return [line.split(" ")[2] for line in expect.read_text(encoding="utf-8").splitlines()] if expect.exists() else []


if __name__ == "__main__":
    unittest.main()
