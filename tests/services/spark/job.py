"""A program that reads with Spark, in a process of its own. Its argument is a JSON object with what it is to do.

``master``; ``reads``: each with the ``options`` of the source, and ``to``, where the rows go. ``where`` filters them; a
``checkpoint`` makes it a stream, which reads what there is now.
"""

from __future__ import annotations

import json
import sys

from pyspark.sql import SparkSession
from services.spark.cluster import CONFIGURATION

import trilogue.spark

job = json.loads(sys.argv[1])
builder = SparkSession.builder.master(job["master"])
for name, value in CONFIGURATION.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
spark.dataSource.register(trilogue.spark.TrilogueDataSource)
for read in job["reads"]:
    reader = (spark.readStream if "checkpoint" in read else spark.read).format("trilogue")
    rows = reader.options(**read["options"]).load().where(read.get("where", "true"))
    if "checkpoint" in read:
        writer = rows.writeStream.format("parquet").option("checkpointLocation", read["checkpoint"])
        writer.option("path", read["to"]).trigger(availableNow=True).start().awaitTermination()
    else:
        rows.write.parquet(read["to"])
spark.stop()
