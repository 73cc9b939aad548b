"""What the pipeline says when it cannot go on: one sentence with the place and the remedy, never a traceback."""


class PipelineError(Exception):
    """A document, an overlay or a setting that the pipeline cannot work with. The message says what to change."""
