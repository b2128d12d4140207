#!/usr/bin/env python3
"""A country's households, classified by Spark with the SQL of a rulebook, and the totals compared with DuckDB's.

Makes the households (seeded, in Parquet, a folder a province), runs the query on a cluster of executor processes on this
machine, writes a decision a household, and prints the totals, the times and what the cluster did as JSON.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import threading
import time
from pathlib import Path

import duckdb
import pyspark
from pyspark.sql import SparkSession

PROVINCES = 63
INDICATORS = [
    "deprivedHealthCare",
    "deprivedHealthInsurance",
    "deprivedAdultEducation",
    "deprivedChildSchooling",
    "deprivedHousingQuality",
    "deprivedHousingArea",
    "deprivedWater",
    "deprivedSanitation",
    "deprivedTelecom",
    "deprivedInformationAssets",
]
TOTALS = "SELECT class, status, COUNT(*) AS households FROM {} GROUP BY class, status"


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--households", type=int, default=27_000_000)
    parser.add_argument("--seed", type=int, default=2016)
    parser.add_argument("--unknown", type=int, default=2, help="of each fact, per cent unknown")
    parser.add_argument("--executors", type=int, default=2)
    parser.add_argument("--memory", type=int, default=1024, help="of each executor, MiB")
    parser.add_argument("--master", help="a cluster of your own; by default executor processes on this machine")
    parser.add_argument("--spark-sql", default="class.spark.sql")
    parser.add_argument("--duckdb-sql", default="class.duckdb.sql")
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--kill-executor", action="store_true", help="end one executor in the middle of the run")
    return parser.parse_args()


def open_session(given):
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    master = given.master or f"local-cluster[{given.executors},1,{given.memory}]"
    session = (
        SparkSession.builder.master(master)
        .appName("giamngheo: a country's households")
        .config("spark.executor.memory", f"{given.memory}m")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.files.maxPartitionBytes", "16m")
    )
    if given.master is None:
        session = session.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    spark = session.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


def make_households(spark, given, folder):
    """Households whose every value follows from the seed, the household's number and the column alone."""

    def draw(column, below):
        return f"pmod(xxhash64({given.seed}, '{column}', id), {below})"

    def fact(column, value):
        return f"CASE WHEN {draw(column + '?', 100)} >= {given.unknown} THEN {value} END AS {column}"

    columns = [
        f"CAST(id * {PROVINCES} DIV {given.households} AS INT) AS province",
        "format_string('%08d', id) AS id",
        fact("area", f"CASE WHEN {draw('area', 100)} < 63 THEN 'rural' ELSE 'urban' END"),
        # Incomes of many near the lines, and few far above them.
        fact("monthlyIncomePerCapita", f"1000 * CAST(200 + {draw('a', 1200)} + {draw('b', 1200)} AS BIGINT)"),
        *[fact(name, f"{draw(name, 100)} < {8 + 3 * i}") for i, name in enumerate(INDICATORS)],
    ]
    parts = max(2 * given.executors, given.households // 1_000_000)
    (
        spark.range(0, given.households, 1, parts)
        .selectExpr(*columns)
        .write.mode("overwrite")
        .partitionBy("province")
        .parquet(str(folder))
    )


def executor_processes():
    """The executors that this program's own Spark has started: processes below this one."""
    parent, words = {}, {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            parent[int(entry.name)] = int(fields[1])
            words[int(entry.name)] = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue

    def is_ours(pid):
        while pid in parent:
            pid = parent[pid]
            if pid == os.getpid():
                return True
        return False

    backend = b"org.apache.spark.executor.CoarseGrainedExecutorBackend"
    return sorted(pid for pid, line in words.items() if backend in line and is_ours(pid))


def processor_seconds():
    """What the executors alive have used of their cores so far; not slowed by what else the machine does."""
    total = 0
    for pid in executor_processes():
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        except OSError:
            continue
    return total / os.sysconf("SC_CLK_TCK")


def kill_in_the_middle(spark, killed):
    """Waits until a quarter of a stage's tasks are done, and ends one executor as a fault of its machine would."""
    tracker = spark.sparkContext.statusTracker()
    while not killed["over"]:
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info and info.numTasks >= 4 and info.numCompletedTasks * 4 >= info.numTasks:
                victim = executor_processes()[0]
                os.kill(victim, signal.SIGKILL)
                killed.update(process=victim, done=info.numCompletedTasks, of=info.numTasks)
                return
        time.sleep(0.02)


def sorted_totals(rows):
    rows = [[name, status, int(count)] for name, status, count in rows]
    return sorted(rows, key=lambda row: (row[0] or "", row[1]))


def main():
    given = options()
    households, decisions = given.data / "households", given.data / "decisions"
    times, processor = {}, {}

    def timed(name, work):
        start, used = time.perf_counter(), processor_seconds()
        result = work()
        times[name] = round(time.perf_counter() - start, 2)
        processor[name] = round(processor_seconds() - used, 2)
        return result

    spark = timed("start", lambda: open_session(given))
    timed("generate", lambda: make_households(spark, given, households))
    query = Path(given.spark_sql).read_text(encoding="utf8")
    spark.read.parquet(str(households)).createOrReplaceTempView("household")

    killed = {"over": False}
    watcher = threading.Thread(target=kill_in_the_middle, args=(spark, killed), daemon=True)
    if given.kill_executor:
        watcher.start()

    def evaluate():
        shutil.rmtree(decisions, ignore_errors=True)
        spark.sql(query).write.parquet(str(decisions))

    timed("evaluate", evaluate)
    spark.read.parquet(str(decisions)).createOrReplaceTempView("decision")
    of_spark = sorted_totals(timed("totals", lambda: spark.sql(TOTALS.format("decision")).collect()))
    killed["over"] = True
    spark.stop()

    other = duckdb.connect()
    files = str(households / "*" / "*.parquet").replace("'", "''")
    other.execute(f"CREATE VIEW household AS SELECT * FROM read_parquet('{files}', hive_partitioning = true)")
    answers = Path(given.duckdb_sql).read_text(encoding="utf8")
    of_duckdb = sorted_totals(timed("duckdb", lambda: other.sql(TOTALS.format(f"(\n{answers}\n)")).fetchall()))

    same = of_spark == of_duckdb and sum(row[2] for row in of_spark) == given.households
    report = {"households": given.households, "executors": given.executors, "seconds": times}
    # Those of an executor that ended are not among them.
    report.update(processorSeconds=processor, totals=of_spark)
    if given.kill_executor:
        report["killed"] = {name: value for name, value in killed.items() if name != "over"}
        same = same and "process" in killed
    print(json.dumps({**report, "same": same}, indent=2))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
