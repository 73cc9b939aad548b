"""Reads a list of each service page by page."""


def sunshine_pages(client, url, params=(), *, forwards=True):
    """Pages until `hasMore` is false: forwards with `page[after]`, backwards with `page[before]`."""
    query = dict(params)
    while True:
        page = client.get(url, params=query).raise_for_status().json()
        yield page
        if not page["meta"]["hasMore"]:
            return
        name, cursor = ("after", "afterCursor") if forwards else ("before", "beforeCursor")
        query = dict(params) | {f"page[{name}]": page["meta"][cursor]}


def dixa_pages(client, url, params=()):
    """Pages until there is no `meta.next`. Takes the page key from the link and repeats the filters."""
    query = dict(params)
    while True:
        page = client.get(url, params=query).raise_for_status().json()
        yield page
        link = page["meta"].get("next")
        if link is None:
            return
        assert link.startswith(f"{url}?pageKey=")
        query = dict(params) | {"pageKey": link.partition("pageKey=")[2]}


def sinch_pages(client, url, params=()):
    """Pages until there is no `next_page_token`."""
    query = dict(params)
    while True:
        page = client.get(url, params=query).raise_for_status().json()
        yield page
        if not page["next_page_token"]:
            return
        query = dict(params) | {"page_token": page["next_page_token"]}


def listed_ids(pages, key):
    """The ids of all records on the pages."""
    return [record["id"] for page in pages for record in page[key]]
