"""Takes in a vendor's new document: fetch, generate, propose edits of the facade, report, replace files atomically."""
