"""Two or more training processes whose weights are averaged after each epoch, by way of files."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import torch

from .model import Tagger

#: A process that does not answer for so many seconds is left behind.
PATIENCE = 90.0


@dataclass
class Together:
    """Part `part` of `parts` processes that share `folder`; each shows its own order and variants of the data."""

    folder: Path
    part: int
    parts: int

    @torch.no_grad()
    def meet(self, epoch: int, models: list[Tagger]) -> None:
        """Leaves these weights in the folder and takes the mean over all parts that come in time."""
        self.folder.mkdir(parents=True, exist_ok=True)
        state = [model.state_dict() for model in models]
        mine = self._path(epoch, self.part)
        torch.save(state, mine.with_suffix(".writing"))
        mine.with_suffix(".writing").rename(mine)
        others = [self._path(epoch, p) for p in range(self.parts) if p != self.part]
        limit = time.time() + PATIENCE
        while time.time() < limit and not all(path.exists() for path in others):
            time.sleep(0.2)
        states = [state] + [torch.load(path, weights_only=True) for path in others if path.exists()]
        for i, model in enumerate(models):
            model.load_state_dict({n: torch.stack([s[i][n] for s in states]).mean(0) for n in state[i]})
        if epoch > 1:
            self._path(epoch - 2, self.part).unlink(missing_ok=True)
        print(f"met {len(states) - 1} of {self.parts - 1}")

    def _path(self, epoch: int, part: int) -> Path:
        return self.folder / f"epoch-{epoch}-part-{part}.pt"
