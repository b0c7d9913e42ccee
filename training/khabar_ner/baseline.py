"""The baseline: a linear CRF (python-crfsuite) on the same words, data and scorer.

    python -m khabar_ner.baseline --public public

It learns from the corpus alone: crfsuite cannot take words whose label is known only in part.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import pycrfsuite

from .corpus import load_corpus, sentence_of
from .evaluate import report
from .words import TAG_ID, TAGS, Sentence


def word_features(word: str) -> list[str]:
    """What a CRF reads in one word: the word, its first and last letters, its kind."""
    kind = "d" if word.isdigit() else "a" if word.isascii() else "w" if word.isalnum() else "p"
    out = [f"w={word}", f"k={kind}"]
    out += [f"p{n}={word[:n]}" for n in (1, 2, 3, 4) if len(word) > n]
    return out + [f"s{n}={word[-n:]}" for n in (1, 2, 3, 4) if len(word) > n]


def features(sentence: Sentence) -> list[list[str]]:
    """Features of each word: its own in full, and words around it, their kinds and ends."""
    own = [word_features(w) for w in sentence.words]
    out = []
    for i, mine in enumerate(own):
        row = list(mine)
        for by in (-2, -1, 1, 2):
            if 0 <= i + by < len(own):
                row += [f"{by}:{f}" for f in own[i + by] if f[0] in "wk" or f[:2] in ("s3", "p3")]
            else:
                row.append(f"{by}:edge")
        for by in (-1, 0):
            if 0 <= i + by and i + by + 1 < len(own):
                row.append(f"{by}&={sentence.words[i + by]}|{sentence.words[i + by + 1]}")
        out.append(row)
    return out


def train(sentences: list[Sentence], path: str) -> pycrfsuite.Tagger:
    """A trained tagger; `path` is where crfsuite keeps it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True})
    for s in sentences:
        trainer.append(features(s), [TAGS[t] for t in s.tags])
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return tagger


def main() -> None:
    """Trains on the train and dev splits, reports on the test split and the public sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--public", type=Path)
    parser.add_argument("--stand-in", nargs="*", default=[], help="hands to hold out in place of the test split")
    options = parser.parse_args()
    records = load_corpus(options.corpus)
    test = [r for r in records if (r.hand in options.stand_in if options.stand_in else r.split == "test")]
    held = {r.id for r in test}
    with tempfile.TemporaryDirectory() as folder:
        rest = [sentence_of(r) for r in records if r.split != "test" and r.id not in held]
        tagger = train([s for s in rest if s.words], f"{folder}/crf")

        def predictor(sentences: list[Sentence]) -> dict[int, tuple[list[int], list[int]]]:
            return {
                id(s): ([TAG_ID[t] for t in tagger.tag(features(s))], [0] * len(s.words)) for s in sentences if s.words
            }

        held_out = {l: [sentence_of(r) for r in test if r.language == l] for l in ("fa", "ar")}
        report(predictor, held_out, options.public)


if __name__ == "__main__":
    main()
