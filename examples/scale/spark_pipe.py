"""Spark: each partition of a file of JSON Lines goes through a process of khabar, and its lines stay in order.

spark-submit --files examples/scale/filter.sh examples/scale/spark_pipe.py articles.jsonl claims/

khabar must be installed on every worker, or KHABAR be set there (spark.executorEnv.KHABAR).
"""

import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession

articles, claims = sys.argv[1:3]
spark = SparkSession.builder.appName("khabar").getOrCreate()
lines = spark.sparkContext.textFile(articles, minPartitions=100)
# With checkCode a process that dies fails its task, which Spark then repeats elsewhere.
lines.pipe("sh " + SparkFiles.get("filter.sh"), checkCode=True).saveAsTextFile(claims)
