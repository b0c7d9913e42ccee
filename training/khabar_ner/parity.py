"""What the shipped weights find in some sentences, for the tool's tests: its port of all this must find the same.

python -m khabar_ner.parity ../models/khabar-ner ../test/entities/model/parity.jsonl

Reads the sentences of the file and writes it anew.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from .fold import fold
from .runtime import Shipped
from .score import char_spans
from .words import TAGS, to_sentence


def main() -> None:
    """Command line: the model's folder and the file."""
    model, path = Shipped(Path(sys.argv[1])), Path(sys.argv[2])
    lines = []
    for case in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        language, text = case["language"], case["text"]
        sentence = to_sentence(text, [], language)
        tags, cuts = model([sentence])[id(sentence)]
        spans = char_spans(sentence, tags, cuts)
        folded = fold(text, language).text
        print(" ".join(f"{folded[a:b]}/{label}" for a, b, label in spans))
        found = {
            "language": language, "text": text, "folded": folded, "words": sentence.words,
            "ids": [model.encode(word) for word in sentence.words],
            "tags": [TAGS[tag] for tag in tags], "cuts": cuts, "spans": spans,
        }  # fmt: skip
        lines.append(json.dumps(found, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
