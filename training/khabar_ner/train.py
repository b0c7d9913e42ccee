"""Trains the tagger."""

from __future__ import annotations

import argparse
import copy
import random
import time
from dataclasses import asdict
from pathlib import Path

import torch

from .augment import Augmenter
from .batch import batches, make_batch
from .corpus import load_corpus, sentence_of
from .evaluate import report
from .external import PARSTWINER, WOJOOD, read_tokens, to_training
from .model import Shape, Tagger, crf_loss
from .predict import predict
from .standoff import labelled
from .together import Together
from .words import Sentence


#: The share of an epoch's corpus sentences that the augmenter changes.
CHANGED = 0.4
#: How often an epoch shows the real Arabic sentences (Wojood, and those that the labels of `labels/` are for): there are few.
REAL_ARABIC = 2


def external_sentences(public: Path) -> list[Sentence]:
    """The training parts of the two MIT-licensed sets."""
    out = [to_training(t, PARSTWINER) for t in read_tokens(public / "parstwiner/train.txt", PARSTWINER)]
    return out + REAL_ARABIC * [to_training(t, WOJOOD) for t in read_tokens(public / "wojood/train.txt", WOJOOD)]


def real_sentences(public: Path) -> list[Sentence]:
    """Sentences of others that carry labels of ours."""
    found = labelled(public)
    return found + (REAL_ARABIC - 1) * [s for s in found if s.language == "ar"]


def feature_weights(whole: torch.Tensor, shape: Shape) -> torch.Tensor:
    """0 for features that this step leaves out, so that unknown words are nothing new to the model."""
    rate = torch.where(whole > 0, shape.word_dropout, shape.gram_dropout)
    return (torch.rand(len(whole)) >= rate).float()


def train(
    shape: Shape,
    sentences: list[Sentence],
    extra: list[Sentence],
    augmenter: Augmenter | None,
    epochs: int,
    seed: int,
    rate: float = 2e-3,
    size: int = 32,
    minutes: float = 0,
    first: Tagger | None = None,
    together: Together | None = None,
    external: float = 1.0,
    half: bool = False,
) -> Tagger:
    """A trained model: the running mean of its weights over the last steps.

    `first` is a model to go on from, `together` are processes to meet after each epoch. The learning rate falls to the end of the epochs or, when `minutes` are given, of that time if it comes first.
    Every epoch shows each corpus sentence once, some of them changed by the augmenter, and `external` of the
    external ones.
    """
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    rng = random.Random(seed)
    model = copy.deepcopy(first) if first else Tagger(shape)
    mean = copy.deepcopy(model)
    table = [p for n, p in model.named_parameters() if n.startswith("table")]
    rest = [p for n, p in model.named_parameters() if not n.startswith("table")]
    # Of the table only the rows of a batch move: a dense step over all of it would cost more than the layers.
    optimizers = [torch.optim.SparseAdam(table, lr=rate * 2, betas=(0.9, 0.99)), torch.optim.Adam(rest, lr=rate, betas=(0.9, 0.99), fused=True)]
    peaks = [rate * 2, rate]
    total = epochs * ((len(sentences) + int(len(extra) * external)) // size + 1)
    step, start = 0, time.time()
    for epoch in range(epochs):
        began = time.time()
        shown = [augmenter(s, rng) if augmenter and rng.random() < CHANGED else s for s in sentences]
        shown += rng.sample(extra, int(len(extra) * external))
        running = 0.0
        model.train()
        for group in batches(shown, size, rng):
            step += 1
            done = step / total
            if minutes:
                done = max(done, (time.time() - start) / 60 / minutes)
                if done >= 1:
                    break
            factor = min(step / 200, max(0.02, 1 - done))
            for optimizer, peak in zip(optimizers, peaks):
                optimizer.param_groups[0]["lr"] = peak * factor
                optimizer.zero_grad()
            batch = make_batch(group, shape.rows)
            vectors = model.words(batch.rows, batch.offsets, feature_weights(batch.whole, shape))
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
                scores, cuts = model(vectors, batch.index, batch.lengths)
            scores, cuts = scores.float(), cuts.float()
            loss = crf_loss(scores, model.chain(), batch.lengths, batch.allowed).mean()
            if (batch.cuts >= 0).any():
                loss = loss + 2 * torch.nn.functional.cross_entropy(cuts.flatten(0, 1), batch.cuts.flatten(), ignore_index=-1)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(rest, 5.0)
            for optimizer in optimizers:
                optimizer.step()
            running += loss.item()
            if step % 5 == 0:
                follow(mean, model, min(0.99, step / (50 + step)))
        if minutes and time.time() - start > 60 * minutes:
            break
        if together:
            together.meet(epoch, [model, mean])
        print(f"epoch {epoch + 1} loss {running * size / len(shown):.3f} {time.time() - began:.0f} s", flush=True)
    if together:
        together.meet(epochs, [model, mean])
    return mean


@torch.no_grad()
def follow(mean: Tagger, model: Tagger, decay: float) -> None:
    """Moves the running mean of the weights towards the present ones."""
    for m, p in zip(mean.parameters(), model.parameters()):
        m.lerp_(p, 1 - decay)


def main() -> None:
    """Command line: `python -m khabar_ner.train --out model.pt`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--public", type=Path, default=Path("public"))
    parser.add_argument("--out", type=Path, default=Path("model.pt"))
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--minutes", type=float, default=0, help="end after so long, however many epochs that is")
    parser.add_argument("--parts", type=int, default=1, help="processes that train together, with the same --out")
    parser.add_argument("--part", type=int, default=0, help="which of them this is; only part 0 saves")
    parser.add_argument("--first", type=Path, help="a model to go on from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--external", type=float, default=1.0, help="share of the external sentences that an epoch shows")
    parser.add_argument("--half", action="store_true", help="products in bfloat16: 1.5 times as fast where the processor has them (AMX)")
    parser.add_argument("--no-augment", action="store_true")
    parser.add_argument("--no-real", action="store_true", help="without the sentences of others that carry labels of ours")
    parser.add_argument("--stand-in", nargs="*", default=[], help="hands to hold out in place of the test split")
    parser.add_argument("--set", nargs="*", default=[], help="sizes, for example hidden=128")
    parser.add_argument("--quick", action="store_true", help="report on the corpus only")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    shape = Shape()
    for pair in options.set:
        key, value = pair.split("=")
        setattr(shape, key, type(getattr(shape, key))(value))
    records = load_corpus(options.corpus)
    test = [r for r in records if (r.hand in options.stand_in if options.stand_in else r.split == "test")]
    held = {r.id for r in test}
    sentences = [sentence_of(r) for r in records if r.split != "test" and r.id not in held]
    sentences = [s for s in sentences if s.words]
    real = [] if options.no_real else real_sentences(options.public)
    sentences += real
    extra = external_sentences(options.public)
    augmenter = None if options.no_augment or not sentences else Augmenter(sentences)
    print(f"{len(sentences)} sentences with all labels, {len(real)} of them real; {len(extra)} others; {shape}")
    together = Together(Path(f"{options.out}.parts"), options.part, options.parts) if options.parts > 1 else None
    first = load(options.first) if options.first else None
    shape = first.shape if first else shape
    model = train(shape, sentences, extra, augmenter, options.epochs, options.seed + 1000 * options.part, options.rate, minutes=options.minutes, first=first, together=together, external=options.external, half=options.half)
    if options.part:
        return
    torch.save({"shape": asdict(shape), "state": model.state_dict()}, options.out)
    held_out = {l: [sentence_of(r) for r in test if r.language == l] for l in ("fa", "ar")}
    report(lambda s: predict([model], s), held_out, None if options.quick else options.public)


def load(path: Path) -> Tagger:
    """A saved model."""
    saved = torch.load(path, weights_only=True)
    model = Tagger(Shape(**saved["shape"]))
    model.load_state_dict(saved["state"])
    return model.eval()


if __name__ == "__main__":
    main()
