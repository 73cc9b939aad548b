"""From a vendor's OpenAPI document to a typed client: read, overlay, normalise, validate, generate, lock.

The rooms, in the order a document walks through them:

`documents`   reads YAML or JSON and says where a file is broken (`places` finds the line);
`overlay`     applies our repairs (facts about the service); `repairs` reports on them;
`examine`     finds faults that no rule can mend, with place and remedy (`tour` walks the document);
`normalise`   brings every way of writing a thing into one (mechanics);
`lower`       puts the normal form into words the generator understands;
`render`      runs the pinned generator with our templates, then the pinned formatter;
`surface`     records the Python API that comes out, and compares two of them;
`lock`        records what went in and finds drift.

`build` goes the whole way. `update` takes in a new document: `report` says what it does to callers, `asks` what it
wants of the facade, `swap` puts everything in place at once. `api_check` holds a commit against an earlier one.
"""
