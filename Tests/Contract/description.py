"""The OpenAPI description as something that answers can be held against."""

import re

import jsonschema_rs
import yaml

from tessera import ROOT


class Description:
    """openapi.yaml, read once."""

    def __init__(self):
        self.text = (ROOT / "openapi.yaml").read_text(encoding="utf-8")
        self.document = yaml.safe_load(self.text)
        self._patterns = [
            (re.compile("^" + re.sub(r"\{[^}]+\}", "[^/]+", path) + "$"), item)
            for path, item in self.document["paths"].items()]
        self._validators = {}

    def validator(self, schema):
        """A validator of a schema of the description, whose references are looked up in the description."""
        key = repr(schema)
        if key not in self._validators:
            root = {"$schema": "https://json-schema.org/draft/2020-12/schema",
                    "components": self.document["components"], **schema}
            self._validators[key] = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
        return self._validators[key]

    def resolve(self, node):
        while "$ref" in node:
            found = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node

    def hold(self, method, path, answer):
        """Refuses an answer that the description does not promise for this method and path."""
        said = f"{method} {path} answered {answer.status_code}"
        item = next((item for pattern, item in self._patterns if pattern.match(path)), {})
        operation = item.get(method.lower())
        if operation is None:
            return
        response = operation["responses"].get(str(answer.status_code))
        assert response is not None, f"{said}, which is not described: {answer.text[:600]}"
        kind = answer.headers.get("Content-Type", "").split(";")[0]
        content = self.resolve(response)["content"]
        assert kind in content, f"{said} as {kind}, which is not described"
        assert answer.headers.get("X-Request-Id"), f"{said} without a request id"
        assert "⟦" not in answer.text, f"{said} with a text that is missing: {answer.text[:600]}"
        if kind.endswith("json"):
            for error in self.validator(content[kind]["schema"]).iter_errors(answer.json()):
                raise AssertionError(f"{said} with {error}")

    def examples(self):
        """Every example that has a schema: (where, schema, value)."""
        yield from self._media(self.document["paths"], "paths")
        yield from self._media(self.document["components"]["responses"], "responses")
        yield from self._media(self.document["components"]["requestBodies"], "requestBodies")
        for name, schema in self.document["components"]["schemas"].items():
            reference = {"$ref": f"#/components/schemas/{name}"}
            for value in [schema["example"]] if "example" in schema else schema.get("examples", []):
                yield f"schemas {name}", reference, value
        for name, parameter in self.document["components"]["parameters"].items():
            if "example" in parameter:
                yield f"parameters {name}", parameter["schema"], parameter["example"]

    def _media(self, node, where):
        if isinstance(node, list):
            for item in node:
                yield from self._media(item, where)
        if not isinstance(node, dict):
            return
        if "schema" in node and ("example" in node or "examples" in node):
            named = node.get("examples", {})
            values = [node["example"]] if "example" in node else [self.resolve(e)["value"] for e in named.values()]
            for value in values:
                yield where, node["schema"], value
            return
        for key, value in node.items():
            yield from self._media(value, f"{where} {key}")
