"""Writes trained taggers as an int8 ONNX graph with the tokenizer and config that transformers.js reads.

The graph takes the usual `input_ids` and `attention_mask` [batch, piece]. It finds the words by their first pieces,
hashes their n-grams, looks the rows up, runs the layers over words and hands each word's scores to its pieces.
Weights are int8 with one scale a row (table) or a column (layers). The convolutions multiply int8 by int8 with fixed
scales of their inputs, so that results do not depend on what else is in the batch; all else is float32.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .corpus import load_corpus, sentence_of
from .model import DILATIONS, Shape, Tagger
from .pieces import CANONICAL, FIRST_CONTINUING, MAX_WORD, MULTIPLIERS, ORDERS, SPECIAL, VOCABULARY, WORD_MULTIPLIERS
from .predict import mean_chain, predict
from .words import LABELS, MAX_CUT, TAGS, Sentence

OPSET = 17


class Graph:
    """A small builder of ONNX graphs: operators as methods, constants by value."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.count = 0

    def const(self, value: object, dtype: object = np.int64) -> str:
        """A constant tensor."""
        self.count += 1
        name = f"c{self.count}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(np.asarray(value, dtype=dtype)), name))
        return name

    def op(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> str:
        """An operator; returns its first output's name (others end in _1, _2 …)."""
        self.count += 1
        name = f"{kind.lower()}{self.count}"
        names = [name, *(f"{name}_{i}" for i in range(1, outputs))]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return name

    def matrix(self, value: np.ndarray) -> str:
        """A weight matrix [in, out] (or with leading axes) kept as int8 with one float scale an output column."""
        scale = np.abs(value).max(axis=-2, keepdims=True) / 127 + 1e-12
        whole = self.op("Cast", self.const(np.round(value / scale), np.int8), to=TensorProto.FLOAT)
        return self.op("Mul", whole, self.const(scale, np.float32))

    def vector(self, value: np.ndarray) -> str:
        """A float vector."""
        return self.const(value, np.float32)

    def norm(self, x: str, scale: np.ndarray, bias: np.ndarray) -> str:
        """Layer normalisation over the last axis."""
        return self.op("LayerNormalization", x, self.vector(scale), self.vector(bias), axis=-1, epsilon=1e-5)


def _shift(g: Graph, x: str, by: int) -> str:
    """`x` [batch, piece] moved `by` places to the right, -1 coming in."""
    padded = g.op("Pad", x, g.const([0, by, 0, 0]), g.const(-1))
    return g.op("Slice", padded, g.const([0]), g.const([-by]), g.const([1]))


@dataclass
class Parts:
    """What all models of a graph share: names of tensors that follow from the pieces alone."""

    #: [batch, word, piece], 1 where a piece belongs to a word.
    matrix: str
    #: [batch, word, 1], 1 for words, 0 for padding.
    live: str
    #: [batch, piece]: each piece's place in its word.
    inside: str
    #: [batch, order × piece]: rows of n-grams; the row after the last of the table holds zeros.
    grams: str
    #: [batch, word]: rows of whole words.
    whole: str
    #: [batch, word, 1]: how many rows a word adds up.
    number: str


def _parts(g: Graph, rows: int) -> Parts:
    """Finds words and hashes n-grams."""
    long = {"to": TensorProto.INT64}
    real = {"to": TensorProto.FLOAT}
    mask = g.op("Greater", "attention_mask", g.const(0))
    first = g.op("And", mask, g.op("Less", "input_ids", g.const(FIRST_CONTINUING)))
    first_number = g.op("Cast", first, **long)
    owner = g.op("Sub", g.op("CumSum", first_number, g.const(1)), g.const(1))
    counts = g.op("ReduceSum", first_number, g.const([1]), keepdims=0)
    most = g.op("Max", g.op("ReduceMax", counts, keepdims=0), g.const(1))
    numbers = g.op("Range", g.const(0), most, g.const(1))
    owned = g.op("Equal", g.op("Unsqueeze", owner, g.const([1])), g.op("Unsqueeze", numbers, g.const([1])))
    owned = g.op("And", owned, g.op("Unsqueeze", mask, g.const([1])))
    matrix = g.op("Cast", owned, **real)
    # The place of each piece in its word: its place in the sentence less that of its word's first piece.
    places = g.op("Sub", g.op("CumSum", g.op("Cast", mask, **long), g.const(1)), g.const(1))
    begin = g.op("Unsqueeze", g.op("Cast", g.op("Mul", places, first_number), **real), g.const([2]))
    spread = g.op("MatMul", g.op("Transpose", matrix, perm=[0, 2, 1]), g.op("MatMul", matrix, begin))
    inside = g.op("Sub", places, g.op("Cast", g.op("Squeeze", spread, g.const([2])), **long))
    inside = g.op("Clip", inside, g.const(0), g.const(MAX_WORD - 1))
    # The last piece of a word is followed by a first piece or by nothing.
    begins_or_none = g.op("Cast", g.op("Or", first, g.op("Not", mask)), **long)
    followed = g.op("Pad", begins_or_none, g.const([0, 0, 0, 1]), g.const(1))
    ends = g.op("Slice", followed, g.const([1]), g.const([2**31]), g.const([1]))
    pieces = g.op("Add", g.op("Gather", g.const(CANONICAL), "input_ids"), g.op("Mul", ends, g.const(len(VOCABULARY))))
    # Whole words: an exact sum in float64 (the terms stay below 2^53).
    terms = g.op("Mul", pieces, g.op("Gather", g.const(WORD_MULTIPLIERS), inside))
    terms = g.op("Unsqueeze", g.op("Cast", terms, to=TensorProto.DOUBLE), g.const([2]))
    sums = g.op("MatMul", g.op("Cast", owned, to=TensorProto.DOUBLE), terms)
    whole = g.op("Mod", g.op("Cast", g.op("Squeeze", sums, g.const([2])), **long), g.const(rows))
    # N-grams: one row a piece and order; one that would begin before its word takes the row of zeros.
    picked = []
    shifted = [pieces] + [_shift(g, pieces, k) for k in range(1, max(ORDERS))]
    for order, multipliers in zip(ORDERS, MULTIPLIERS, strict=True):
        total = g.op("Mul", shifted[0], g.const(multipliers[0]))
        for k in range(1, order):
            total = g.op("Add", total, g.op("Mul", shifted[k], g.const(multipliers[k])))
        fits = g.op("And", mask, g.op("GreaterOrEqual", inside, g.const(order - 1)))
        picked.append(g.op("Where", fits, g.op("Mod", total, g.const(rows)), g.const(rows)))
    grams = g.op("Concat", *picked, axis=1)
    used = g.op("Cast", g.op("Less", grams, g.const(rows)), **real)
    of_word = g.op("Concat", *[matrix] * len(ORDERS), axis=2)
    number = g.op("MatMul", of_word, g.op("Unsqueeze", used, g.const([2])))
    number = g.op("Add", number, g.const(1.0, np.float32))
    live = g.op("Less", g.op("Unsqueeze", numbers, g.const([0])), g.op("Unsqueeze", counts, g.const([1])))
    live = g.op("Unsqueeze", g.op("Cast", live, **real), g.const([2]))
    return Parts(matrix, live, inside, grams, whole, number)


def _word_vectors(g: Graph, state: dict[str, np.ndarray], parts: Parts) -> str:
    """Word vectors [batch, word, width]: the rows of a word added up and normalised."""
    real = {"to": TensorProto.FLOAT}
    table = state["table.weight"]
    scale = np.abs(table).max(axis=1, keepdims=True) / 127 + 1e-12
    packed = g.const(np.vstack([np.round(table / scale), np.zeros((1, table.shape[1]))]), np.int8)
    scales = np.vstack([scale, [[1.0]]])
    # The sum of a word's rows as one product: its pieces' marks times the rows' scales, times the rows.
    of_gram = g.op("Gather", g.const(scales[:, 0], np.float32), parts.grams)
    of_word = g.op("Concat", *[parts.matrix] * len(ORDERS), axis=2)
    of_word = g.op("Mul", of_word, g.op("Unsqueeze", of_gram, g.const([1])))
    bag = g.op("MatMul", of_word, g.op("Cast", g.op("Gather", packed, parts.grams), **real))
    whole = g.op("Cast", g.op("Gather", packed, parts.whole), **real)
    bag = g.op("Add", bag, g.op("Mul", whole, g.op("Gather", g.const(scales, np.float32), parts.whole)))
    vectors = g.norm(g.op("Div", bag, g.op("Sqrt", parts.number)), state["norm.weight"], state["norm.bias"])
    return g.op("Mul", vectors, parts.live)


def _moved(g: Graph, x: str, by: int, filler: str) -> str:
    """`x` [batch, word, width] with word i's row at i + by; `filler` comes in."""
    pads = [0, max(by, 0), 0, 0, max(-by, 0), 0]
    padded = g.op("Pad", x, g.const(pads), filler)
    start, end = (0, -by) if by > 0 else (-by, 2**31)
    return g.op("Slice", padded, g.const([start]), g.const([end]), g.const([1]))


def _int8_product(g: Graph, x: str, scale: float, weight: np.ndarray) -> str:
    """`x` (uint8 around 128, with a fixed scale) times a matrix quantised by columns, as float32."""
    columns = np.abs(weight).max(axis=0) / 127 + 1e-12
    zero = g.const(128, np.uint8)
    product = g.op("MatMulInteger", x, g.const(np.round(weight / columns), np.int8), zero)
    return g.op("Mul", g.op("Cast", product, to=TensorProto.FLOAT), g.vector(columns * scale))


def _blocks(g: Graph, state: dict[str, np.ndarray], shape: Shape, x: str, live: str, peaks: list[float]) -> str:
    """The residual convolutions, each as one int8 product with the three words side by side."""
    h = g.op("MatMul", x, g.matrix(state["widen.weight"].T))
    h = g.op("Mul", g.op("Add", h, g.vector(state["widen.bias"])), live)
    zero = g.const(128, np.uint8)
    for i in range(shape.layers):
        name, dilation, scale = f"blocks.{i}", DILATIONS[i % len(DILATIONS)], peaks[i] / 127
        y = g.op("Mul", g.norm(h, state[f"{name}.norm.weight"], state[f"{name}.norm.bias"]), live)
        y = g.op("QuantizeLinear", y, g.const(scale, np.float32), zero)
        around = g.op("Concat", _moved(g, y, dilation, zero), y, _moved(g, y, -dilation, zero), axis=-1)
        kernel = state[f"{name}.conv.weight"].transpose(2, 1, 0).reshape(-1, 2 * shape.hidden)
        both = g.op("Add", _int8_product(g, around, scale, kernel), g.vector(state[f"{name}.conv.bias"]))
        value = g.op("Slice", both, g.const([0]), g.const([shape.hidden]), g.const([2]))
        gate = g.op("Slice", both, g.const([shape.hidden]), g.const([2 * shape.hidden]), g.const([2]))
        h = g.op("Add", h, g.op("Mul", g.op("Mul", value, g.op("Sigmoid", gate)), live))
    return g.norm(h, state["last.weight"], state["last.bias"])


@torch.no_grad()
def activation_peaks(model: Tagger, sentences: list[Sentence]) -> list[float]:
    """The largest input of each block's product over some sentences (the far tail is cut): its int8 range."""
    seen: list[list[float]] = [[] for _ in model.blocks]
    hooks = [
        block.norm.register_forward_hook(lambda _m, _i, out, i=i: seen[i].append(float(out.abs().flatten().topk(20)[0][-1])))
        for i, block in enumerate(model.blocks)
    ]
    predict([model], sentences)
    for hook in hooks:
        hook.remove()
    return [max(values) for values in seen]


def build_graph(models: list[Tagger], sentences: list[Sentence]) -> onnx.ModelProto:
    """One graph of one or more models, whose scores are averaged; the sentences show how large activations become."""
    g = Graph()
    parts = _parts(g, models[0].shape.rows)
    tags, cuts = [], []
    for model in models:
        state = {k: v.detach().double().numpy() / (len(models) if k.startswith(("head", "cut")) else 1) for k, v in model.state_dict().items()}
        x = _word_vectors(g, state, parts)
        both = g.op("Concat", _blocks(g, state, model.shape, x, parts.live, activation_peaks(model, sentences)), x, axis=-1)
        for name, out in (("head", tags), ("cut", cuts)):
            product = g.op("MatMul", both, g.matrix(state[f"{name}.weight"].T))
            out.append(g.op("Add", product, g.vector(state[f"{name}.bias"])))
    _scores_of_pieces(g, g.op("Sum", *tags), g.op("Sum", *cuts), parts)
    names = ("batch", "piece")
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, names) for n in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [*names, len(TAGS)])]
    graph = helper.make_graph(g.nodes, "khabar-ner", inputs, outputs, g.weights)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="khabar")
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made


def _scores_of_pieces(g: Graph, tags: str, cuts: str, parts: Parts) -> None:
    """`logits`: the word's scores at its first piece; at piece k of a word, B columns hold cut k less cut 0."""
    back = g.op("Transpose", parts.matrix, perm=[0, 2, 1])
    first = g.op("Cast", g.op("Less", "input_ids", g.const(FIRST_CONTINUING)), to=TensorProto.FLOAT)
    first = g.op("Unsqueeze", first, g.const([2]))
    none = g.op("Slice", cuts, g.const([0]), g.const([1]), g.const([2]))
    some = g.op("Sub", g.op("Slice", cuts, g.const([1]), g.const([MAX_CUT + 1]), g.const([2])), none)
    distances = g.const([[list(range(1, MAX_CUT + 1))]])
    at = g.op("Cast", g.op("Equal", g.op("Unsqueeze", parts.inside, g.const([2])), distances), to=TensorProto.FLOAT)
    odds = g.op("ReduceSum", g.op("Mul", at, g.op("MatMul", back, some)), g.const([2]), keepdims=1)
    far = g.op("Sub", g.op("ReduceSum", at, g.const([2]), keepdims=1), g.const(1.0, np.float32))
    odds = g.op("Add", odds, g.op("Mul", far, g.const(20.0, np.float32)))
    begin = g.const([1.0 if tag.startswith("B-") else 0.0 for tag in TAGS], np.float32)
    later = g.op("Mul", g.op("Sub", g.const(1.0, np.float32), first), g.op("Mul", odds, begin))
    own = g.op("Mul", first, g.op("MatMul", back, tags))
    g.nodes.append(helper.make_node("Add", [own, later], ["logits"]))


def tokenizer_json() -> dict[str, object]:
    """The tokenizer: words into characters, by WordPiece; no normaliser, as the text is folded before."""
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": i, "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for i, t in enumerate(SPECIAL)
        ],
        "normalizer": None,
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": None,
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": MAX_WORD,
            "vocab": {piece: i for i, piece in enumerate(VOCABULARY)},
        },
    }


def config_json(chain: Sequence[Sequence[float]], rows: int) -> dict[str, object]:
    """The config: labels, and under `khabar` how the tool decodes."""
    return {
        "model_type": "bert",
        "architectures": ["BertForTokenClassification"],
        "vocab_size": len(VOCABULARY),
        "pad_token_id": 0,
        "id2label": {str(i): tag for i, tag in enumerate(TAGS)},
        "label2id": {tag: i for i, tag in enumerate(TAGS)},
        "khabar": {
            "text": "folded",
            "special_tokens": False,
            "first_piece": True,
            "transitions": [[round(float(v), 4) if v > -1e3 else -10000 for v in row] for row in chain],
            "start": [-10000 if tag.startswith("I-") else 0 for tag in TAGS],
            "cuts": {"column": 1, "pieces": MAX_CUT},
            "max_word": MAX_WORD,
            "labels": list(LABELS),
            "table_rows": rows,
        },
    }


def export(models: list[Tagger], folder: Path, sentences: list[Sentence]) -> None:
    """Writes the whole folder, with SHA-256 sums."""
    for model in models:
        model.eval()
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(build_graph(models, sentences), folder / "onnx/model_quantized.onnx")
    write = lambda name, value: (folder / name).write_text(  # noqa: E731
        json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    write("config.json", config_json(mean_chain(models).tolist(), models[0].shape.rows))
    write("tokenizer.json", tokenizer_json())
    write(
        "tokenizer_config.json",
        {
            "tokenizer_class": "BertTokenizer", "do_lower_case": False, "model_max_length": 100000,
            "pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]",
        },
    )  # fmt: skip
    write_sums(folder)


def write_sums(folder: Path) -> None:
    """SHA256SUMS over all files of the folder, as `sha256sum -c` reads it."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(folder).as_posix()}\n" for p in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Command line: `python -m khabar_ner.export model-1.pt model-2.pt ../models/khabar-ner`."""
    from .train import load

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=Path, nargs="+", help="one or more models of the same table size")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    options = parser.parse_args()
    sample = [sentence_of(r) for r in load_corpus(options.corpus) if r.split == "dev"]
    export([load(m) for m in options.models], options.folder, sample)


if __name__ == "__main__":
    main()
