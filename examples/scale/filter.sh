#!/bin/sh
# JSON Lines of articles in, JSON Lines of claims out, a line for each. khabar ends with 1 when some record could not be
# read: its line says so, and reading it again would change nothing, so an engine that repeats what failed is told 0.
# KHABAR is the command, when it is not `khabar`; arguments go on to it (`--ner lexicon`, `--lexicon mine.yaml`).
# shellcheck disable=SC2086 # KHABAR may be a command with arguments
${KHABAR:-khabar} extract - --input-format jsonl --format jsonl "$@"
status=$?
[ "$status" -ne 1 ] || status=0
exit "$status"
