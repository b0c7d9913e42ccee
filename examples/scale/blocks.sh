#!/bin/sh
# One machine, all cores: GNU parallel cuts the lines of a file into blocks, a process for each, and keeps their order.
# Usage: blocks.sh articles.jsonl > claims.jsonl
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec parallel --pipe --keep-order --block "${BLOCK:-10M}" --jobs "${JOBS:-100%}" "$here/filter.sh" < "$1"
