"""Batches of sentences as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from .pieces import feature_rows
from .words import TAGS, Sentence


@dataclass
class Batch:
    """Distinct words as bags of table rows, and where they stand in the sentences."""

    rows: Tensor
    offsets: Tensor
    whole: Tensor
    index: Tensor
    lengths: Tensor
    allowed: Tensor
    cuts: Tensor
    sentences: list[Sentence]


def make_batch(sentences: list[Sentence], table_rows: int) -> Batch:
    """A batch; `cuts` is -1 where a word begins no mention or where the data says nothing of clitics."""
    longest = max(len(s.words) for s in sentences)
    ids: dict[str, int] = {}
    rows: list[int] = []
    offsets: list[int] = []
    index = torch.zeros(len(sentences), longest, dtype=torch.long)
    allowed = torch.ones(len(sentences), longest, len(TAGS))
    cuts = torch.full((len(sentences), longest), -1)
    for b, sentence in enumerate(sentences):
        for w, word in enumerate(sentence.words):
            if word not in ids:
                ids[word] = len(ids)
                offsets.append(len(rows))
                rows.extend(feature_rows(word, table_rows))
            index[b, w] = ids[word]
        n = len(sentence.words)
        gold = torch.zeros(n, len(TAGS))
        for w in range(n):
            gold[w, list(sentence.allowed[w]) if sentence.allowed else [sentence.tags[w]]] = 1
            if sentence.known_cuts and TAGS[sentence.tags[w]].startswith("B-"):
                cuts[b, w] = sentence.cuts[w]
        allowed[b, :n] = gold
    starts = torch.tensor(offsets)
    whole = torch.zeros(len(rows))
    whole[starts] = 1
    return Batch(
        torch.tensor(rows), starts, whole, index, torch.tensor([len(s.words) for s in sentences]), allowed, cuts, sentences
    )


def batches(sentences: list[Sentence], size: int, rng: random.Random | None = None) -> Iterator[list[Sentence]]:
    """Groups of sentences of like length, in random order when there is an `rng`."""
    jitter = {id(s): len(s.words) + (rng.random() * 6 if rng else 0) for s in sentences}
    ordered = sorted((s for s in sentences if s.words), key=lambda s: jitter[id(s)])
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    if rng:
        rng.shuffle(groups)
    yield from groups
