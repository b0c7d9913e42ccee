"""Imports the writers' files (inline markup) into JSON Lines.

    python import_corpus.py SOURCE corpus

SOURCE holds fa/*.txt and ar/*.txt, one file a hand. Files named held* become the test split; of the others a random
twentieth becomes the dev split. Broken lines and repeated sentences are left out and named.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from khabar_ner.corpus import Record, parse_line, write_records
from khabar_ner.fold import letters

DEV_SHARE = 0.05


def import_hand(path: Path, language: str, seen: dict[str, str]) -> list[Record]:
    """The records of one hand's file."""
    rng = random.Random(f"{language}-{path.stem}")
    test = path.stem.startswith("held")
    out: list[Record] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        name = f"{language}-{path.stem}-{number:04d}"
        try:
            text, spans = parse_line(line.strip())
        except ValueError as error:
            print(f"left out {name}: {error}", file=sys.stderr)
            continue
        key = letters(text, language)
        if key in seen:
            print(f"left out {name}: same as {seen[key]}", file=sys.stderr)
            continue
        seen[key] = name
        split = "test" if test else "dev" if rng.random() < DEV_SHARE else "train"
        out.append(Record(name, text, spans, path.stem, split))
    return out


def main() -> None:
    """Reads the source folder and writes one file a hand."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    for language in ("fa", "ar"):
        seen: dict[str, str] = {}
        (target / language).mkdir(parents=True, exist_ok=True)
        # Held-out hands first: of a sentence that stands in both splits, the test keeps it.
        files = sorted((source / language).glob("*.txt"), key=lambda p: (not p.stem.startswith("held"), p.stem))
        for path in files:
            records = import_hand(path, language, seen)
            write_records(target / language / f"{path.stem}.jsonl", records)
            print(f"{language}/{path.stem}: {len(records)} sentences, {sum(len(r.spans) for r in records)} mentions")


if __name__ == "__main__":
    main()
