"""What is used of PySpark, whatever its version. Its types are in the stub beside it: PySpark has 400 MB."""

from pyspark.sql.datasource import DataSource, DataSourceReader, DataSourceStreamReader, InputPartition
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

try:
    from pyspark.sql.streaming.datasource import SupportsTriggerAvailableNow
except ModuleNotFoundError:  # Before PySpark 4.2, which passes no other marks than the latest.
    SupportsTriggerAvailableNow = object

__all__ = [
    "DataSource",
    "DataSourceReader",
    "DataSourceStreamReader",
    "InputPartition",
    "SupportsTriggerAvailableNow",
    "from_arrow_schema",
    "to_arrow_schema",
]
