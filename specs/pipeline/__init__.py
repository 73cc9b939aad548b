"""From a vendor's OpenAPI document to a typed client: read, overlay, normalise, validate, generate, lock.

The rooms, in the order a document walks through them:

`documents`   reads YAML or JSON and says where a file is broken;
`overlay`     applies our repairs (facts about the service);
`normalise`   brings every way of writing a thing into one (mechanics);
`lower`       puts the normal form into words the generator understands;
`render`      runs the pinned generator with our templates, then the pinned formatter;
`lock`        records what went in and finds drift.
"""
