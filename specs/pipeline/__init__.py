"""Generates a typed Python client from a vendor's OpenAPI document.

In the order of a document's way to code:

`document`    reads YAML or JSON, walks and lints the document, and locates faults in the file;
`overlay`     applies our repairs, which are facts about the service, and reports on them;
`normalise`   rewrites equivalent documents into one normal form;
`codegen`     lowers the normal form to what the generator reads, renders the package, and locks its inputs;
`api`         extracts the package's Python API, records it, compares it, and checks it for breaking changes;
`update`      takes in a vendor's new document and replaces generated files.

`build` runs these steps for all providers; `commands` is the command line, which `__main__` starts. `specs/README.md`
explains how to use it.
"""
