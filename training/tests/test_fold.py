"""Both ports of the folding on one table; `fold_cases.json` holds what `src/text/fold.ts` makes of each text."""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from khabar_ner.fold import fold  # noqa: E402


class FoldTest(unittest.TestCase):
    """The model is trained on the spelling that the tool shows it."""

    def test_same_as_the_tool(self) -> None:
        for case in json.loads((HERE / "fold_cases.json").read_text(encoding="utf-8")):
            with self.subTest(case["text"]):
                self.assertEqual(fold(case["text"], case["language"]).text, case["folded"])

    def test_offsets_lead_back(self) -> None:
        text = "پایگاه های عين‌الأسد"
        folded = fold(text, "fa")
        at = folded.text.index("عین")
        self.assertEqual(text[folded.starts[at] : folded.ends[-1]], "عين‌الأسد")


if __name__ == "__main__":
    unittest.main()
