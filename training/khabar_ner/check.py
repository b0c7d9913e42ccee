"""Consistency of the corpus: what a reader should look at again.

    python -m khabar_ner.check [corpus]

Errors (overlaps, blanks at edges, unknown labels, repeated texts) make it exit with 1. The rest are lists for review:
names that carry several labels, names that stand bare elsewhere, and test sentences that are close to a training one.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from .corpus import Record, load_corpus
from .fold import fold
from .words import LABELS, words_of

#: Test and training sentences that share more than this part of their word triples are near-duplicates.
NEAR = 0.5


def errors_of(record: Record) -> list[str]:
    """Faults of one record that are wrong whatever the guide says."""
    out: list[str] = []
    last = 0
    for start, end, label in sorted(record.spans):
        name = record.text[start:end]
        if label not in LABELS:
            out.append(f"unknown label {label}")
        if not name or name != name.strip():
            out.append(f"blank at an edge: «{name}»")
        if start < last:
            out.append(f"overlap at «{name}»")
        if end > len(record.text):
            out.append("span past the end")
        if any(mark in name for mark in "\n«»"):
            out.append(f"quote or line break inside «{name}»")
        last = end
    return out


def words(record: Record) -> list[str]:
    """The folded words of a record."""
    text = fold(record.text, record.language).text
    return [text[a:b] for a, b in words_of(text)]


def mixed_labels(records: list[Record]) -> list[str]:
    """Names that carry more than one label: each name with its labels, counts and one place of each."""
    uses: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for r in records:
        for start, end, label in r.spans:
            uses[r.language, fold(r.text[start:end], r.language).text][label].append(r.id)
    out = []
    for (_, name), labels in sorted(uses.items(), key=lambda u: -sum(map(len, u[1].values()))):
        if len(labels) > 1:
            out.append(f"{name}: " + ", ".join(f"{l} ×{len(ids)} ({' '.join(ids[:3])})" for l, ids in labels.items()))
    return out


def bare_names(records: list[Record]) -> list[str]:
    """Names labelled in one sentence whose words stand outside of every mention in another."""
    names: dict[str, dict[tuple[str, ...], Counter[str]]] = {"fa": {}, "ar": {}}
    for r in records:
        for start, end, label in r.spans:
            text = fold(r.text[start:end], r.language).text
            key = tuple(text[a:b] for a, b in words_of(text))
            names[r.language].setdefault(key, Counter())[label] += 1
    found: dict[str, list[str]] = defaultdict(list)
    for r in records:
        folded = fold(r.text, r.language)
        places = words_of(folded.text)
        inside = [any(s <= folded.starts[a] < e or s < folded.ends[b - 1] <= e for s, e, _ in r.spans) for a, b in places]
        text = [folded.text[a:b] for a, b in places]
        for length in range(1, 7):
            for i in range(len(text) - length + 1):
                key = tuple(text[i : i + length])
                if not any(inside[i : i + length]) and key in names[r.language]:
                    labels = names[r.language][key]
                    found[f"{' '.join(key)} ({', '.join(f'{l} ×{n}' for l, n in labels.items())})"].append(r.id)
    return [f"{name}: bare ×{len(ids)} in {' '.join(ids[:6])}" for name, ids in sorted(found.items(), key=lambda f: -len(f[1]))]


def near_duplicates(records: list[Record]) -> list[str]:
    """Test sentences that share most of their word triples with one of the training sentences."""
    triples = {r.id: {tuple(w[i : i + 3]) for w in [words(r)] for i in range(len(w) - 2)} for r in records}
    where: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for r in records:
        if r.split != "test":
            for t in triples[r.id]:
                where[t].append(r.id)
    out = []
    for r in records:
        if r.split != "test" or not triples[r.id]:
            continue
        shared = Counter(other for t in triples[r.id] for other in where[t])
        for other, n in shared.most_common(1):
            if n / len(triples[r.id]) > NEAR:
                out.append(f"{r.id} ~ {other} ({n} of {len(triples[r.id])} triples)")
    return out


def main() -> int:
    """Prints counts and lists; returns 1 when there is an error."""
    records = load_corpus(Path(sys.argv[1] if len(sys.argv) > 1 else "corpus"))
    errors = [f"{r.id}: {e}" for r in records for e in errors_of(r)]
    seen: dict[tuple[str, ...], str] = {}
    for r in records:
        key = (r.language, *words(r))
        if key in seen:
            errors.append(f"{r.id}: repeats {seen[key]}")
        seen[key] = r.id
    for language in ("fa", "ar"):
        for split in ("train", "dev", "test"):
            part = [r for r in records if r.language == language and r.split == split]
            labels = Counter(l for r in part for *_, l in r.spans)
            empty = sum(not r.spans for r in part)
            length = sum(len(words(r)) for r in part)
            print(f"{language} {split}: {len(part)} sentences, {length} words, {empty} without mention, {dict(labels)}")
    for title, lines in (
        ("Errors", errors),
        ("Names with several labels", mixed_labels(records)),
        ("Names that stand bare elsewhere", bare_names(records)),
        ("Test sentences near to training", near_duplicates(records)),
    ):
        print(f"\n## {title}: {len(lines)}")
        print("\n".join(lines))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
