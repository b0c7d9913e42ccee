"""Processor time and memory of a model folder in Python's onnxruntime on one core, over the corpus's test split.

python -m khabar_ner.bench ../models/khabar-ner
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from pathlib import Path

from .corpus import load_corpus, sentence_of
from .runtime import Shipped


def main() -> None:
    """Prints load time, milliseconds of processor time per 1,000 characters of folded text (median of rounds) and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--batch", type=int, default=8)
    options = parser.parse_args()
    sentences = [sentence_of(r) for r in load_corpus(options.corpus) if r.split == "test"]
    sentences = sorted((s for s in sentences if s.words), key=lambda s: s.places[-1][1])
    characters = sum(s.places[-1][1] for s in sentences)
    began = time.process_time()
    model = Shipped(options.folder)
    loaded = time.process_time() - began
    groups = [sentences[i : i + options.batch] for i in range(0, len(sentences), options.batch)]
    graph, whole = [], []
    for _ in range(options.rounds):
        began = time.process_time()
        scores = [model.logits([s.words for s in group]) for group in groups]
        graph.append(time.process_time() - began)
        for group in scores:
            for words in group:
                model.decode(words)
        whole.append(time.process_time() - began)
    print(f"load {loaded * 1000:.0f} ms")
    for name, times in (("scores", graph), ("scores and Viterbi", whole)):
        print(f"{name}: {statistics.median(times) * 1e6 / characters:.2f} ms per 1,000 characters")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
