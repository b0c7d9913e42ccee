"""Spark: each partition of a file of JSON Lines goes through a process of khabar, and its lines stay in order.

spark-submit examples/scale/spark_pipe.py articles.jsonl claims/

khabar must be installed on every worker, or KHABAR be set there (spark.executorEnv.KHABAR).
"""

import shlex
import sys
from pathlib import Path

from pyspark.sql import SparkSession

FILTER = Path(__file__).with_name("filter.sh").read_text()

articles, claims = sys.argv[1:3]
spark = SparkSession.builder.appName("khabar").getOrCreate()
lines = spark.sparkContext.textFile(articles, minPartitions=100)
# With checkCode a process that dies fails its task, which Spark then repeats elsewhere.
lines.pipe("sh -c " + shlex.quote(FILTER), checkCode=True).saveAsTextFile(claims)
