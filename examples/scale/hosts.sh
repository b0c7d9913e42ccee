#!/bin/sh
# Several machines that are reached by ssh: the articles are cut into parts, each part goes to the host that is free,
# and its claims come back. What a host that dies had begun goes to another; what nobody could do is left for the next
# call of the same command, which does only that. The parts are put together when all of them are there.
# Usage: hosts.sh articles.jsonl hosts work > claims.jsonl
#   hosts: a line for each host, as `parallel --sshloginfile` reads it, for example `4/user@host` for four at a time
#   work:  a folder for parts and the log of what is done; take it away to begin anew
# On every host: khabar (or KHABAR, the command) and rsync. Here: GNU parallel and rsync.
set -eu
articles=$1 hosts=$(realpath "$2") work=$3

if [ ! -d "$work" ]; then
  mkdir -p "$work.new"
  split --number="l/${PARTS:-100}" --suffix-length=4 --numeric-suffixes --additional-suffix=.jsonl "$articles" "$work.new/"
  mv "$work.new" "$work"
fi
cd "$work"
# The file that comes back is whole: it gets its name when its part is done. For the status 1 see filter.sh.
# shellcheck disable=SC1083,SC2016 # braces are parallel's, the rest is for the shell of the host
find . -name '????.jsonl' -printf '%P\n' | sort | parallel \
  --sshloginfile "$hosts" ${SSH:+--ssh "$SSH"} --retries "${RETRIES:-3}" --joblog log --resume-failed \
  --workdir ... --transferfile {} --return {.}.claims --cleanup --env KHABAR \
  '${KHABAR:-khabar} extract - --input-format jsonl --format jsonl < {} > {.}.new || [ $? -eq 1 ] && mv {.}.new {.}.claims' >&2
for part in ????.jsonl; do cat "${part%.jsonl}.claims"; done
