"""Averages the weights of models that went on from one model, each on its own order of the data.

python -m khabar_ner.average one.pt two.pt --out model.pt
"""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

import torch

from .model import Tagger
from .train import load


def average(models: list[Tagger]) -> Tagger:
    """A model whose weights are the means of the models'; it makes sense only where they share a first model."""
    out = Tagger(models[0].shape)
    states = [model.state_dict() for model in models]
    out.load_state_dict({name: torch.stack([s[name] for s in states]).mean(0) for name in states[0]})
    return out.eval()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = average([load(path) for path in options.models])
    torch.save({"shape": asdict(model.shape), "state": model.state_dict()}, options.out)


if __name__ == "__main__":
    main()
