"""The exported graph against the model in PyTorch, and the decoding of clitics."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from khabar_ner.batch import make_batch  # noqa: E402
from khabar_ner.export import export  # noqa: E402
from khabar_ner.model import Shape, Tagger, crf_loss, viterbi  # noqa: E402
from khabar_ner.pieces import encode_word  # noqa: E402
from khabar_ner.runtime import Shipped  # noqa: E402
from khabar_ner.words import TAGS, Sentence, to_sentence  # noqa: E402


def sentences() -> list[Sentence]:
    """A few sentences of different lengths, one with a letter that no piece stands for."""
    texts = ["وصل محمد إلى بغداد.", "واشنطن", "قال قائد الجيش السوري إن ٣٥ جنديا وصلوا 龍 أمس إلى قاعدة حميميم"]
    return [to_sentence(text, [], "ar") for text in texts]


class GraphTest(unittest.TestCase):
    """What ships computes what was trained."""

    @classmethod
    def setUpClass(cls) -> None:
        torch.manual_seed(3)
        cls.model = Tagger(Shape(rows=997, width=32, hidden=48, layers=3)).eval()
        cls.folder = tempfile.TemporaryDirectory()
        export([cls.model], Path(cls.folder.name), sentences())
        cls.shipped = Shipped(Path(cls.folder.name))

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def test_scores_are_those_of_training(self) -> None:
        group = sentences()
        batch = make_batch(group, self.model.shape.rows)
        with torch.no_grad():
            vectors = self.model.words(batch.rows, batch.offsets, torch.ones(len(batch.rows)))
            tags, cuts = self.model(vectors, batch.index, batch.lengths)
        for row, words in enumerate(self.shipped.logits([s.words for s in group])):
            for w, pieces in enumerate(words):
                np.testing.assert_allclose(pieces[0], tags[row, w].numpy(), atol=0.2)
                for k in range(1, min(4, len(pieces))):
                    expected = float(cuts[row, w, k] - cuts[row, w, 0])
                    self.assertAlmostEqual(float(pieces[k, 1]), expected, delta=0.2)

    def test_a_sentence_scores_the_same_in_any_batch(self) -> None:
        words = [s.words for s in sentences()]
        together = self.shipped.logits(words)[1]
        alone = self.shipped.logits([words[1]])[0]
        for a, b in zip(together, alone, strict=True):
            np.testing.assert_allclose(a, b, atol=1e-4)

    def test_tokenizer_gives_the_pieces_of_training(self) -> None:
        for word in ("محمد", "«", "2024", "f", "龍", "ا" * 65):
            self.assertEqual(self.shipped.encode(word), list(encode_word(word)))


class CrfTest(unittest.TestCase):
    """The loss and the decoder on short paths that can be counted out."""

    def test_no_path_breaks_the_order_of_tags(self) -> None:
        torch.manual_seed(1)
        chain = Tagger(Shape(rows=11, width=8, hidden=8, layers=1)).chain()
        for path in viterbi(torch.randn(20, 9, len(TAGS)) * 5, chain, torch.tensor([9] * 20)):
            before = "O"
            for tag in (TAGS[t] for t in path):
                self.assertTrue(not tag.startswith("I-") or before[2:] == tag[2:])
                before = tag

    def test_loss_is_nothing_when_every_path_is_allowed(self) -> None:
        chain = Tagger(Shape(rows=11, width=8, hidden=8, layers=1)).chain()
        scores = torch.randn(2, 5, len(TAGS))
        loss = crf_loss(scores, chain, torch.tensor([5, 3]), torch.ones_like(scores))
        self.assertLess(float(loss.detach().abs().max()), 1e-4)


if __name__ == "__main__":
    unittest.main()
