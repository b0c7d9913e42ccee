"""Labels that stand apart from their texts find their words again, and no others."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from khabar_ner.standoff import align, clean, key, sentences  # noqa: E402

FOUND = [
    ("ar", "وقال سليم إن سليم حداد وصل", "PER سليم|PER سليم حداد", [(5, 9, "PER"), (13, 22, "PER")]),
    ("ar", "سافر لبيروت", "LOC بيروت", [(6, 11, "LOC")]),
    ("ar", "زار سورية ثم سوريا", "LOC سوريا", [(13, 18, "LOC")]),
    ("fa", "کرمان و کرمانشاه", "LOC کرمانشاه", [(8, 16, "LOC")]),
    ("fa", "هوا سرد بود", "", []),
]
MISSING = [
    ("fa", "کرمانشاه", "LOC کرمان"),
    ("fa", "وتهران", "LOC تهران"),
    ("ar", "زار بيروت", "LOC بيروت|LOC بيروت"),
    ("ar", "زار بيروت", "CITY بيروت"),
]


class StandoffTest(unittest.TestCase):
    """Labels on sentences of others."""

    def test_mentions_are_found_from_left_to_right_behind_arabic_clitics(self) -> None:
        for language, text, labels, spans in FOUND:
            with self.subTest(text):
                self.assertEqual(align(text, labels, language), spans)

    def test_a_mention_that_is_not_there_as_whole_words_is_an_error(self) -> None:
        for language, text, labels in MISSING:
            with self.subTest(labels), self.assertRaises(ValueError):
                align(text, labels, language)

    def test_a_sentence_keeps_its_key_whatever_vowels_and_marks_it_has(self) -> None:
        self.assertEqual(key("عَلِيّ كاتب!", "ar"), key("علي كاتب", "ar"))
        self.assertNotEqual(key("علي كاتب", "ar"), key("علي كتب", "ar"))

    def test_texts_are_cleaned_and_cut_as_the_labellers_saw_them(self) -> None:
        self.assertEqual(clean("كِتاب  علي", "fa"), "کتاب علی")
        self.assertEqual(list(sentences("wikinews", "وصل الوفد اليوم. ثم غادر")), ["وصل الوفد اليوم.", "ثم غادر"])

    def test_units_of_share_alike_texts_are_left_out(self) -> None:
        unit = '<tu tuid="{}:1"><prop type="note">x</prop><tuv xml:lang="ar"><seg>نص &amp; نص</seg></tuv>\n</tu>'
        self.assertEqual(list(sentences("tico19", unit.format("PubMed") + unit.format("wikipedia"))), ["نص & نص"])


if __name__ == "__main__":
    unittest.main()
