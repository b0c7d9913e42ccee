#!/bin/bash
#SBATCH --job-name=khabar
#SBATCH --array=0-99
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=04:00:00
#SBATCH --requeue
#SBATCH --output=log/%A_%a.txt
# A task for each part of the articles. A task that is killed or requeued leaves no half file; `sbatch` it again and
# parts that are done are passed over.
#   mkdir -p parts claims log
#   split --number=l/100 --suffix-length=4 --numeric-suffixes --additional-suffix=.jsonl articles.jsonl parts/
#   sbatch examples/scale/slurm-array.sh
#   cat claims/*.jsonl > claims.jsonl
set -euo pipefail
part=$(printf '%04d' "$SLURM_ARRAY_TASK_ID")
result=claims/$part.jsonl
[ ! -e "$result" ] || exit 0
here=${KHABAR_EXAMPLES:-examples/scale}
"$here/filter.sh" < "parts/$part.jsonl" > "$result.$SLURM_JOB_ID.new"
mv "$result.$SLURM_JOB_ID.new" "$result"
