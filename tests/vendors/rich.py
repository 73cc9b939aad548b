"""A document with a string in every place where OpenAPI has one. Each begins with `w`, so that tests can change it."""

from __future__ import annotations

import json
import re
from typing import Any

Document = dict[str, Any]

_WORD = re.compile(r"\bw[A-Z][A-Za-z]+")


def rich_document() -> Document:
    """The document. Every word of a vendor's choosing is unique, or repeated where a reference needs it."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "wTitle", "version": "wVersion", "description": "wInfo", "contact": {"name": "wContact"}},
        "servers": [{"url": "https://example.com/wServer", "description": "wServerText"}],
        "tags": [{"name": "wTag", "description": "wTagText"}],
        "security": [{"wScheme": []}],
        "x-vendor": {"wExtensionKey": "wExtension"},
        "paths": {"/wPath/{wPathParameter}": {"post": _operation(), "get": _listing()}},
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {
                "wScheme": {"type": "apiKey", "in": "header", "name": "wHeader", "description": "wSchemeText"},
                "wOauth": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": "https://example.com/wToken",
                            "scopes": {"wScope": "wScopeText"},
                        }
                    },
                },
            },
        },
    }


def _operation() -> Document:
    return {
        "operationId": "wOperation",
        "tags": ["wTag"],
        "summary": "wSummary",
        "description": "wDescription",
        "externalDocs": {"url": "https://example.com/wDocs", "description": "wDocsText"},
        "parameters": [
            {"name": "wPathParameter", "in": "path", "required": True, "schema": {"type": "string"}},
            {
                "name": "wQuery",
                "in": "query",
                "required": True,
                "description": "wQueryText",
                "schema": {"type": "string", "default": "wDefault", "pattern": "wPattern"},
            },
            {"name": "wHeaderParameter", "in": "header", "schema": {"type": "string", "enum": ["wParameterEnum"]}},
        ],
        "requestBody": {"description": "wBodyText", "content": {"application/json": {"schema": _ref("wUnion")}}},
        "responses": {
            "200": {
                "description": "wAnswerText",
                "headers": {"wAnswerHeader": {"description": "wAnswerHeaderText", "schema": {"type": "string"}}},
                "content": {"application/json": {"schema": _ref("wThing"), "example": {"wLabel": "wExample"}}},
            },
            "404": {"description": "wErrorText"},
        },
    }


def _listing() -> Document:
    return {
        "operationId": "wListing",
        "tags": ["wTag"],
        "parameters": [
            {"name": "wPathParameter", "in": "path", "required": True, "schema": {"type": "string"}},
            {
                "name": "wDeep",
                "in": "query",
                "style": "deepObject",
                "schema": {
                    "type": "object",
                    "properties": {"wDeepKey": {"type": "string", "description": "wDeepText"}},
                },
            },
        ],
        "responses": {
            "200": {
                "description": "Fine.",
                "content": {"application/json": {"schema": {"type": "array", "items": _ref("wThing")}}},
            }
        },
    }


def _schemas() -> Document:
    return {
        "wThing": {
            "type": "object",
            "title": "wSchemaTitle",
            "description": "wSchemaText",
            "required": ["wLabel"],
            "properties": {
                "wLabel": {"type": "string", "description": "wFieldText", "example": "wFieldExample"},
                "wState": {"type": "string", "enum": ["wEnumOne", "wEnumTwo"], "description": "wEnumText"},
                "wConstant": {"const": "wConst"},
                "wMap": {"type": "object", "additionalProperties": _ref("wUnion"), "description": "wMapText"},
                "wAny": {"default": "wFieldDefault"},
            },
        },
        "wUnion": {
            "description": "wUnionText",
            "oneOf": [_ref("wText"), _ref("wImage")],
            "discriminator": {
                "propertyName": "wKind",
                "mapping": {"wTextValue": "#/components/schemas/wText", "wImageValue": "#/components/schemas/wImage"},
            },
        },
        "wText": {"type": "object", "properties": {"wKind": {"type": "string"}, "wBody": {"type": "string"}}},
        "wImage": {"type": "object", "properties": {"wKind": {"type": "string"}, "wUrl": {"type": "string"}}},
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def words() -> list[str]:
    """Every word that can be changed."""
    return sorted(set(_WORD.findall(json.dumps(rich_document()))))


def with_words(changes: dict[str, str]) -> Document:
    """The document with a text appended to some of its words, in every place that has the word."""

    def changed(text: str) -> str:
        escape = text.startswith("#/")

        def with_suffix(match: re.Match[str]) -> str:
            suffix = changes.get(match.group(), "")
            return match.group() + (suffix.replace("~", "~0").replace("/", "~1") if escape else suffix)

        return _WORD.sub(with_suffix, text)

    def rewritten(value: Any) -> Any:
        if isinstance(value, dict):
            return {changed(key): rewritten(item) for key, item in value.items()}
        if isinstance(value, list):
            return [rewritten(item) for item in value]
        return changed(value) if isinstance(value, str) else value

    document: Document = rewritten(rich_document())
    return document
