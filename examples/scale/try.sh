#!/bin/bash
# Shows on one machine that every example gives the bytes that one process gives: blocks; two hosts (two ssh servers on
# this machine) of which one dies in the middle; a run that fails on its only host and is taken up again; the tasks of a
# Slurm array one after another; Dask, where Python has it. Needs GNU parallel, rsync, ssh and sshd; no root, no network.
# Usage: examples/scale/try.sh [ARTICLES] (1,000 when left out)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
count=${1:-1000}
work=$(mktemp -d)
# Servers end with the script, whatever happens.
declare -A server=()
trap 'for pid in "${server[@]}"; do kill "$pid" 2> /dev/null || true; done; rm -rf "$work"' EXIT
KHABAR="$(command -v node) $root/bin/khabar.js"
export KHABAR

cd "$work"
node "$root/bench/generate-articles.mjs" articles.jsonl "$count" --jsonl
time "$here/filter.sh" < articles.jsonl > one.jsonl
same() {
  cmp one.jsonl "$1" && echo "$2: $(wc -l < "$1") lines, the same bytes"
}

time BLOCK=64k JOBS=2 "$here/blocks.sh" articles.jsonl > blocks.jsonl
same blocks.jsonl 'blocks of GNU parallel'

# Two hosts: servers with a key of their own, that let in whoever has ours.
ssh-keygen -q -t ed25519 -N '' -f key
for port in 2201 2202; do
  ssh-keygen -q -t ed25519 -N '' -f "host-$port"
  printf '%s\n' "Port $port" 'ListenAddress 127.0.0.1' "HostKey $work/host-$port" "PidFile $work/pid-$port" \
    "AuthorizedKeysFile $work/key.pub" 'StrictModes no' 'UsePAM no' 'PasswordAuthentication no' > "sshd-$port"
  printf '%s\n' "Host host-$port" '  HostName 127.0.0.1' "  Port $port" "  IdentityFile $work/key" \
    '  IdentitiesOnly yes' '  StrictHostKeyChecking no' "  UserKnownHostsFile $work/known" '  LogLevel ERROR' >> ssh-config
done
export SSH="ssh -F $work/ssh-config"
# A server that root starts wants this folder.
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
start() {
  "$(command -v sshd || echo /usr/sbin/sshd)" -D -f "$work/sshd-$1" -E "$work/log-$1" &
  server[$1]=$!
  for _ in $(seq 100); do ! $SSH "host-$1" true 2> /dev/null || return 0; sleep 0.1; done
  cat "$work/log-$1" >&2
  return 1
}
# The server, its connections, and what runs in them, as when the power goes.
die() {
  local connections
  connections=$(pgrep -P "${server[$1]}" || true)
  for pid in ${server[$1]} $connections; do
    for below in $pid $(pgrep -P "$pid" || true); do
      pkill -KILL -P "$below" || true
      kill -KILL "$below" 2> /dev/null || true
    done
  done
  unset "server[$1]"
}

start 2201
start 2202
# Two parts are done, or five minutes have passed.
has_begun() {
  for _ in $(seq 1500); do
    [ ! -e "$1/log" ] || [ "$(wc -l < "$1/log")" -le 2 ] || return 0
    sleep 0.2
  done
}
printf '1/host-2201\n1/host-2202\n' > hosts
(
  has_begun parts
  die 2202
  echo 'host-2202 died' >&2
) &
PARTS=6 "$here/hosts.sh" articles.jsonl hosts parts > hosts.jsonl
wait $!
same hosts.jsonl 'two hosts, one of which died'
cut -f 2,7 parts/log | tail -n +2 | sort | uniq -c

# The only host dies, nothing is repeated: the command fails. Another host comes up, the same command does the rest.
printf '1/host-2201\n' > hosts
(
  has_begun again
  die 2201
) &
if RETRIES=1 PARTS=6 "$here/hosts.sh" articles.jsonl hosts again > /dev/null 2> failed.txt; then
  echo 'it should have failed' && exit 1
fi
wait $!
echo "the only host died: $(find again -name '*.claims' | wc -l) of 6 parts are done"
unset 'server[2202]'
start 2202
printf '1/host-2202\n' > hosts
PARTS=6 "$here/hosts.sh" articles.jsonl hosts again > again.jsonl
same again.jsonl 'taken up again with --resume-failed'

mkdir slurm && cd slurm && mkdir parts claims log
split --number=l/4 --suffix-length=4 --numeric-suffixes --additional-suffix=.jsonl ../articles.jsonl parts/
for task in 0 1 2 3; do
  KHABAR_EXAMPLES=$here SLURM_JOB_ID=1 SLURM_ARRAY_TASK_ID=$task bash "$here/slurm-array.sh"
done
cd .. && cat slurm/claims/*.jsonl > slurm.jsonl
same slurm.jsonl 'tasks of a Slurm array'

if "${PYTHON:-python3}" -c 'import dask.bag' 2> /dev/null; then
  "${PYTHON:-python3}" "$here/dask_bag.py" articles.jsonl dask
  cat dask/*.jsonl > dask.jsonl
  same dask.jsonl 'Dask'
fi
