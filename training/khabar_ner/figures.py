"""Scores of a shipped model folder, as the model card gives them.

python -m khabar_ner.figures ../models/khabar-ner --public public
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from .corpus import Record, load_corpus, sentence_of
from .evaluate import report
from .names import Names
from .runtime import Shipped
from .words import Sentence, spans_of_tags

Words = tuple[str, ...]


def names_of(sentence: Sentence, tags: list[int], cuts: list[int]) -> list[tuple[int, int, str, Words]]:
    """Mentions with their words, clitics cut off."""
    out = []
    for a, b, label in spans_of_tags(tags):
        out.append((a, b, label, (sentence.words[a][cuts[a] :], *sentence.words[a + 1 : b])))
    return out


def seen_names(records: list[Record]) -> set[tuple[str, Words]]:
    """The (language, name) pairs that training shows: mentions of the training sentences, and the lists."""
    out = {(lang, tuple(name)) for (lang, part), names in Names().lists.items() if part != "O" for name in names}
    for record in records:
        s = sentence_of(record)
        out |= {(s.language, words) for *_, words in names_of(s, s.tags, s.cuts)}
    return out


def report_unseen(model: Shipped, test: list[Record], training: list[Record]) -> None:
    """Prints the recall of mentions that training shows somewhere, and of those that it never does."""
    known = seen_names(training)
    sentences = [s for r in test if (s := sentence_of(r)).words]
    found = model(sentences)
    gold: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for s in sentences:
        mine = {m[:3] for m in names_of(s, *found[id(s)])}
        for a, b, label, words in names_of(s, s.tags, s.cuts):
            kind = (s.language, "seen" if (s.language, words) in known else "unseen")
            gold[kind] += 1
            right[kind] += (a, b, label) in mine
    for kind in sorted(gold):
        print(f"{kind[0]} names {kind[1]} in training: {gold[kind]}, recall {right[kind] / gold[kind]:.3f}")


def main() -> None:
    """Reports on the test split and, where they are at hand, on the public sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--public", type=Path)
    parser.add_argument("--split", default="test")
    options = parser.parse_args()
    records = load_corpus(options.corpus)
    test = [r for r in records if r.split == options.split]
    model = Shipped(options.folder)
    report(model, {l: [sentence_of(r) for r in test if r.language == l] for l in ("fa", "ar")}, options.public)
    report_unseen(model, test, [r for r in records if r.split not in ("test", options.split)])


if __name__ == "__main__":
    main()
