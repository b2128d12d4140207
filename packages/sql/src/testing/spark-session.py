"""A Spark session that takes requests as JSON lines on standard input and answers each with a JSON line.

{"fill": {"table", "schema", "columns", "rows"}} makes a temporary view; {"query": "..."} gives its rows.
"""

import datetime
import decimal
import json
import sys

from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "1")
    .config("spark.default.parallelism", "1")
    .config("spark.sql.adaptive.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def shown(value):
    """A value as JSON can say it."""
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def taken(value, kind):
    """A JSON value in the type of its column."""
    if value is None:
        return None
    if kind == "DATE":
        return datetime.date.fromisoformat(value)
    if kind.startswith("DECIMAL"):
        return decimal.Decimal(repr(value))
    return value


def answer(request):
    if "fill" in request:
        fill = request["fill"]
        kinds = fill["types"]
        rows = [[taken(value, kind) for value, kind in zip(row, kinds)] for row in fill["rows"]]
        schema = ", ".join(f"`{name}` {kind}" for name, kind in zip(fill["columns"], kinds))
        spark.createDataFrame(rows, schema).createOrReplaceTempView(f"`{fill['table']}`")
        return {}
    rows = spark.sql(request["query"]).collect()
    return {"rows": [{name: shown(value) for name, value in row.asDict().items()} for row in rows]}


for line in sys.stdin:
    try:
        print("answer " + json.dumps(answer(json.loads(line))), flush=True)
    except Exception as error:  # the test that asked tells it
        print("answer " + json.dumps({"error": str(error)[:4000]}), flush=True)
