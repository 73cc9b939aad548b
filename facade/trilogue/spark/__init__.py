"""The services as a Spark data source, for batches and streams. Needs the extra ``spark`` and PySpark 4.

    spark.dataSource.register(trilogue.spark.TrilogueDataSource)
    messages = spark.read.format("trilogue").option("provider", "dixa").option("table", "messages").load()

A partition is a unit of `trilogue.export.plan`. Options name the variables that hold secrets, never the secrets.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from trilogue.spark._source import TrilogueDataSource

__all__ = ["TrilogueDataSource"]


def __getattr__(name: str) -> object:
    # Imported when first used: what plans and reads needs no PySpark.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module(f"{__name__}._source"), name)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "pyspark":
            raise
        raise ConfigError("trilogue.spark needs PySpark 4: pip install 'trilogue[spark]'") from None
