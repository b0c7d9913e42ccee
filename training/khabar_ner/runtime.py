"""The shipped model as the tool uses it, in Python: for parity, scores of the int8 weights, and timing."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from .words import TAGS, Sentence


class Shipped:
    """Tags sentences by the ONNX file of a model folder."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            str(folder / "onnx/model_quantized.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))["khabar"]
        self.chain = np.array(config["transitions"], dtype=np.float32)
        self.start = np.array(config["start"], dtype=np.float32)
        self.cut_column, self.cut_pieces = config["cuts"]["column"], config["cuts"]["pieces"]
        self.known: dict[str, list[int]] = {}

    def encode(self, word: str) -> list[int]:
        """The piece ids of one folded word."""
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids
        return self.known[word]

    def logits(self, sentences: list[list[str]]) -> list[list[np.ndarray]]:
        """For each word of each sentence the scores of its pieces [piece, tag], from one call."""
        pieces = [[self.encode(word) for word in words] for words in sentences]
        lengths = [sum(map(len, sentence)) for sentence in pieces]
        ids = np.zeros((len(sentences), max(lengths)), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, sentence in enumerate(pieces):
            ids[row, : lengths[row]] = [i for word in sentence for i in word]
            mask[row, : lengths[row]] = 1
        scores = self.session.run(["logits"], {"input_ids": ids, "attention_mask": mask})[0]
        out = []
        for row, sentence in enumerate(pieces):
            ends = np.cumsum([len(word) for word in sentence])
            out.append([scores[row, e - len(w) : e] for w, e in zip(sentence, ends)])
        return out

    def decode(self, words: list[np.ndarray]) -> tuple[list[int], list[int]]:
        """Tags of a sentence's words by Viterbi, and letters of clitics before each mention."""
        best = words[0][0] + self.start
        back = []
        for word in words[1:]:
            both = best[:, None] + self.chain
            back.append(both.argmax(0))
            best = both.max(0) + word[0]
        tags = [int(best.argmax())]
        for pointers in reversed(back):
            tags.append(int(pointers[tags[-1]]))
        tags.reverse()
        cuts = [self.cut(word) if TAGS[tag].startswith("B-") else 0 for tag, word in zip(tags, words)]
        return tags, cuts

    def cut(self, pieces: np.ndarray) -> int:
        """How many letters before the mention: the continuing piece with the highest score above 0, or none."""
        odds = [0.0, *pieces[1 : 1 + self.cut_pieces, self.cut_column]]
        return int(np.argmax(odds))

    def __call__(self, sentences: list[Sentence], size: int = 8) -> dict[int, tuple[list[int], list[int]]]:
        """Tags and clitic lengths by `id(sentence)`."""
        out: dict[int, tuple[list[int], list[int]]] = {}
        live = [s for s in sentences if s.words]
        for at in range(0, len(live), size):
            group = live[at : at + size]
            for sentence, words in zip(group, self.logits([s.words for s in group])):
                out[id(sentence)] = self.decode(words)
        return out
