#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes metrics.json: scikit-learn's scores on fixed vectors (Debian packages python3-sklearn, python3-scipy).

    tests/data/make_metrics.py > tests/data/metrics.json
"""
import json

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize_scalar
from sklearn import metrics
from sklearn.calibration import calibration_curve

EPSILON = 1e-7  # keras.config.epsilon


def expected_calibration_error(labels, probabilities, bins=10):
    bin_of = np.clip((probabilities * bins).astype(int), 0, bins - 1)
    return sum(
        np.mean(bin_of == b) * abs(labels[bin_of == b].mean() - probabilities[bin_of == b].mean())
        for b in range(bins)
        if np.any(bin_of == b)
    )


def reliability(labels, probabilities):
    """By bin with clips in it: [share of class 1, mean probability]. None where a probability lies on an edge:
    scikit-learn counts it to the bin below, we to the one above."""
    if np.isclose(probabilities * 10, np.round(probabilities * 10)).any():
        return None
    return np.stack(calibration_curve(labels, probabilities, n_bins=10), 1).tolist()


def best_temperature(labels, outputs):
    log_odds = np.log(outputs[:, 1]) - np.log(outputs[:, 0])
    nll = lambda log_t: np.mean(np.logaddexp(0, log_odds / np.exp(log_t)) - labels * log_odds / np.exp(log_t))
    return float(np.exp(minimize_scalar(nll, bounds=(np.log(0.05), np.log(20)), method="bounded",
                                        options={"xatol": 1e-10}).x))


def case(labels, outputs, weights):
    outputs = np.float32(outputs).astype(float)
    probabilities = outputs[:, 1] / (outputs[:, 0] + outputs[:, 1])
    decisions = (probabilities > 0.5).astype(int)
    one_hot = np.eye(2)[labels]
    report = metrics.classification_report(labels, decisions, target_names=["Other", "Argentinian"],
                                           output_dict=True, zero_division=0)
    return {
        "labels": labels.tolist(),
        "outputs": outputs.tolist(),
        "weights": weights.tolist(),
        "confusion": metrics.confusion_matrix(labels, decisions).tolist(),
        "accuracy": metrics.accuracy_score(labels, decisions),
        "balanced_accuracy": metrics.balanced_accuracy_score(labels, decisions),
        "report": report,
        "log_loss": metrics.log_loss(labels, probabilities),
        "binary_cross_entropy": float(-np.mean(one_hot * np.log(outputs) + (1 - one_hot) * np.log(1 - outputs))),
        "auc": metrics.roc_auc_score(labels, probabilities),
        "average_precision": metrics.average_precision_score(labels, probabilities),
        "weighted_auc": metrics.roc_auc_score(labels, probabilities, sample_weight=weights),
        "weighted_average_precision": metrics.average_precision_score(labels, probabilities, sample_weight=weights),
        "ece": expected_calibration_error(labels, probabilities),
        "calibration_curve": reliability(labels, probabilities),
        "temperature": best_temperature(labels, outputs),
    }


random = np.random.RandomState(7)
informative = random.randint(0, 2, 60)
# Two decimals, so that some scores are equal.
scores = np.clip(np.round(0.5 + 0.22 * (informative - 0.5) + random.normal(0, 0.25, 60), 2), 0.02, 0.98)
rare = (random.rand(40) < 0.2).astype(int)
print(json.dumps({
    "source": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}, scipy {scipy.__version__}",
    "cases": [
        case(informative, np.stack([np.round(1 - scores, 2), scores], 1), random.randint(0, 4, 60)),
        case(rare, random.uniform(0.05, 0.95, (40, 2)), random.randint(1, 3, 40)),
    ],
}, separators=(",", ":")))
