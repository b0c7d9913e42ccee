"""Tags of sentences by a trained model in PyTorch."""

from __future__ import annotations

import torch

from .batch import batches, make_batch
from .model import Tagger, viterbi
from .words import TAGS, Sentence


def mean_chain(models: list[Tagger]) -> torch.Tensor:
    """The mean of the models' scores of tag pairs."""
    return torch.stack([model.chain().detach() for model in models]).mean(0)


@torch.no_grad()
def predict(models: list[Tagger], sentences: list[Sentence]) -> dict[int, tuple[list[int], list[int]]]:
    """Tags and clitic lengths by `id(sentence)`; the scores of several models are averaged."""
    out: dict[int, tuple[list[int], list[int]]] = {}
    for model in models:
        model.eval()
    chain = mean_chain(models)
    for group in batches(sentences, 64):
        batch = make_batch(group, models[0].shape.rows)
        weights = torch.ones(len(batch.rows))
        scores = cuts = torch.zeros(())
        for model in models:
            s, c = model(model.words(batch.rows, batch.offsets, weights), batch.index, batch.lengths)
            scores, cuts = scores + s / len(models), cuts + c / len(models)
        paths = viterbi(scores, chain, batch.lengths)
        lengths = cuts.argmax(-1).tolist()
        for sentence, path, cut in zip(group, paths, lengths):
            begins = [c if TAGS[t].startswith("B-") and c < len(w) else 0 for t, c, w in zip(path, cut, sentence.words)]
            out[id(sentence)] = (path, begins)
    return out
