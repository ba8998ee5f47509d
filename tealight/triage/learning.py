"""Learns the numbers of `scores` from composed texts: a logistic regression for every thing, then nets for the kinds.

The nets learn from what the first says of texts whose templates it has not seen, so that its confidences are those
of texts that nobody trained on.
"""

import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from tealight.triage.compose import Composer, Example, templates
from tealight.triage.features import BUCKETS, Features
from tealight.triage.folding import fold
from tealight.triage.reading import Kind
from tealight.triage.scores import CALM, Floats, Numbers, keep, mixed, sigmoid
from tealight.triage.seeing import seen

EPOCHS, BATCH, RATE, DECAY = 8, 64, 100.0, 1e-9
BIAS_RATE = 0.05
FOLDS = 4
NETS, INNER, ROUNDS = 8, 32, 30
NET: dict[str, Any] = {"activation": "tanh", "alpha": 0.3, "learning_rate_init": 2e-3, "batch_size": 256}
PROCESSES = 2
KINDS = tuple(Kind)
TWO_AT_ONCE, PAST = "F44", "F02"
LEAST = 3  # templates in which a bucket has to be seen; what one or two hold teaches only those


@dataclass(frozen=True)
class Learned:
    """Texts as numbers."""

    matrix: sparse.csr_matrix  # (texts, BUCKETS): how often a text holds a bucket, over the root of how many it holds
    things: tuple[str, ...]
    truth: Floats  # (texts, things): 1, 0
    groups: NDArray[np.int64]  # (texts,): the number of its template
    texts: list[Features]


def things_of(examples: Sequence[Example]) -> tuple[str, ...]:
    """Return the names of everything that is learned."""
    names = {name for one in examples for name in _names(one)}
    return tuple(sorted(names))


def _names(example: Example) -> list[str]:
    told = example.template
    names = [told.situation] if told.situation != TWO_AT_ONCE else []
    names += told.labels
    names += [f"about:{told.about}"] if told.about else []
    names += [CALM] if told.urgency == "low" or told.situation == PAST else []
    names += [f"family:{told.family}"] if told.family else []
    return names


def learned(examples: Sequence[Example]) -> Learned:
    """Turn texts into numbers."""
    things = things_of(examples)
    column = {name: number for number, name in enumerate(things)}
    truth = np.zeros((len(examples), len(things)), np.float32)
    for number, one in enumerate(examples):
        truth[number, [column[name] for name in _names(one)]] = 1
    texts = [seen(fold(one.text).text, one.template.language).features for one in examples]
    groups = np.array([one.template.number for one in examples])
    return Learned(_matrix([text.buckets for text in texts]), things, truth, groups, texts)


def _matrix(rows: Sequence[NDArray[np.int64]]) -> sparse.csr_matrix:
    lengths = np.array([len(row) for row in rows])
    ends = np.concatenate([[0], np.cumsum(lengths)])
    values = np.repeat(1 / np.sqrt(np.maximum(lengths, 1)), lengths).astype(np.float32)
    found = sparse.csr_matrix((values, np.concatenate(rows), ends), shape=(len(rows), BUCKETS))
    found.sum_duplicates()
    return found


@dataclass(frozen=True)
class Fitted:
    """What was learned of the buckets that more than a few templates hold."""

    kept: NDArray[np.int64]  # (n,)
    weights: Floats  # (n, things)
    biases: Floats  # (things,)


def fitted(found: Learned, rows: NDArray[np.int64], seed: int) -> Fitted:
    """Learn from some of the texts: logistic regression by stochastic gradient descent, its later half averaged."""
    chance = np.random.default_rng(seed)
    kept = _kept(found.matrix[rows], found.groups[rows])
    matrix, truth = found.matrix[rows][:, kept].tocsr(), found.truth[rows]
    weights = np.zeros((len(kept), truth.shape[1]), np.float32)
    biases = np.full(truth.shape[1], -2, dtype=np.float32)
    weight_sum, bias_sum = np.zeros_like(weights), np.zeros_like(biases)
    for epoch in range(EPOCHS):
        order = chance.permutation(len(rows))
        rate = RATE * (1 - epoch / EPOCHS)
        for start in range(0, len(rows), BATCH):
            batch = order[start : start + BATCH]
            part = matrix[batch]
            touched, where = np.unique(part.indices, return_inverse=True)
            part = sparse.csr_matrix((part.data, where, part.indptr), shape=(len(batch), len(touched)))
            error = sigmoid(part @ weights[touched] + biases) - truth[batch]
            weights[touched] -= rate / BATCH * (part.T @ error)
            biases -= BIAS_RATE * rate / BATCH * error.sum(axis=0)
        weights *= 1 - DECAY * rate * len(rows)
        if epoch >= EPOCHS // 2:
            weight_sum += weights
            bias_sum += biases
    rounds = EPOCHS - EPOCHS // 2
    weight_sum /= rounds
    bias_sum /= rounds
    return Fitted(kept, weight_sum, bias_sum)


def _kept(matrix: sparse.csr_matrix, groups: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the buckets that more than a few templates hold."""
    _, row = np.unique(groups, return_inverse=True)
    joined = sparse.csr_matrix((np.ones(len(row), np.float32), (row, np.arange(len(row)))))
    seen = joined @ matrix
    return np.flatnonzero(np.asarray((seen > 0).sum(axis=0)).ravel() >= LEAST)


def learn(examples: Sequence[Example], seed: int) -> Numbers:
    """Learn everything; the same examples and seed give the same numbers."""
    found = learned(examples)
    chance = np.random.default_rng(seed)
    groups = np.unique(found.groups)
    fold_of = dict(zip(groups.tolist(), chance.integers(0, FOLDS, len(groups)).tolist(), strict=True))
    belongs = np.array([fold_of[group] for group in found.groups.tolist()])
    parts = np.zeros((len(examples), 2 * len(found.things) + 3), np.float32)
    apart = [np.flatnonzero(belongs != number) for number in range(FOLDS)]
    with ProcessPoolExecutor(PROCESSES, get_context("fork"), _SHARED.update, ({"found": found},)) as pool:
        *several, whole = pool.map(partial(_fitted, seed=seed), [*apart, np.arange(len(examples))])
    for number, one in enumerate(several):
        numbers = _numbers(found, one)
        for row in np.flatnonzero(belongs == number).tolist():
            is_english = examples[row].template.language == "en"
            text = found.texts[row]
            parts[row] = mixed(*numbers.logits(text), len(text.buckets), is_english=is_english)
    truth = np.stack([[kind in one.template.labels for one in examples] for kind in KINDS], axis=1)
    return replace(_numbers(found, whole), **_mixing(parts, truth, seed))


_SHARED: dict[str, Learned] = {}  # what each process was forked with, too large to be sent to it


def _fitted(rows: NDArray[np.int64], seed: int) -> Fitted:
    return fitted(_SHARED["found"], rows, seed)


def _numbers(found: Learned, one: Fitted) -> Numbers:
    """Round weights to eight bits."""
    scales = (np.abs(one.weights).max(axis=0) / 127).clip(1e-6).astype(np.float32)
    count = len(found.things)
    rounded = np.zeros((BUCKETS, count), np.int8)
    rounded[one.kept] = np.rint(one.weights / scales)
    none = np.zeros((2 * count + 3, 0), np.float32)
    return Numbers(found.things, KINDS, rounded, scales, one.biases, none, none[0], none[:0].T, none[0])


def _mixing(seen: Floats, truth: NDArray[np.bool_], seed: int) -> dict[str, Any]:
    """Learn how the things make up the kinds: by NETS nets of one layer, which are then one net, their mean."""
    middle, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-3
    scaled = (seen - middle) / spread
    several = []
    for number in range(NETS):
        net = MLPClassifier((INNER,), random_state=seed + number, max_iter=ROUNDS, **NET)
        with catch_warnings():
            simplefilter("ignore", ConvergenceWarning)  # as many rounds as were found best, and no more
            several.append(net.fit(scaled, truth.astype(np.int8)))
    mixing = np.hstack([net.coefs_[0] for net in several]) / spread[:, None]
    thresholds = np.concatenate([net.intercepts_[0] for net in several]) - middle @ mixing
    outcomes = np.vstack([net.coefs_[1] for net in several]) / NETS
    offsets = np.mean([net.intercepts_[1] for net in several], axis=0)
    arrays = {"mixing": mixing, "thresholds": thresholds, "outcomes": outcomes, "offsets": offsets}
    return {name: np.asarray(array, np.float32) for name, array in arrays.items()}


def learn_folder(folder: Path, seed: int, each: int) -> int:
    """Learn from a folder of templates, keep the numbers, and return from how many texts."""
    composer = Composer(templates(folder), random.Random(seed))  # noqa: S311  # no secret: texts to learn from
    examples = list(composer.examples(each))
    keep(learn(examples, seed))
    return len(examples)
