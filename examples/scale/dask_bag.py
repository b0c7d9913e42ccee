"""Dask: each block of a file of JSON Lines goes through a process of khabar, and its lines stay in order.

python3 examples/scale/dask_bag.py articles.jsonl claims/ [SCHEDULER]

Without the address of a scheduler it runs in processes of this machine. khabar must be installed on every worker.
"""

import subprocess
import sys
from pathlib import Path

import dask.bag

FILTER = Path(__file__).with_name("filter.sh").read_text()


def claims_of(lines):
    text = "".join(lines)
    done = subprocess.run(["sh", "-c", FILTER], input=text, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def main(articles, claims, scheduler=None):
    if scheduler:
        from dask.distributed import Client

        Client(scheduler)
    bag = dask.bag.read_text(articles, blocksize="1MiB", encoding="utf-8")
    bag.map_partitions(claims_of).to_textfiles(f"{claims}/*.jsonl", last_endline=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
