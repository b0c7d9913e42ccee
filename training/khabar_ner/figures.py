"""Scores of a shipped model folder, as the model card gives them.

python -m khabar_ner.figures ../models/khabar-ner --public public
"""

from __future__ import annotations

import argparse
from pathlib import Path

from .corpus import load_corpus, sentence_of
from .evaluate import report
from .runtime import Shipped


def main() -> None:
    """Reports on the test split (or on the hands named) and, where they are at hand, on the public sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--public", type=Path)
    parser.add_argument("--split", default="test")
    options = parser.parse_args()
    records = [r for r in load_corpus(options.corpus) if r.split == options.split]
    held_out = {l: [sentence_of(r) for r in records if r.language == l] for l in ("fa", "ar")}
    report(Shipped(options.folder), held_out, options.public)


if __name__ == "__main__":
    main()
