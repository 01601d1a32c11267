#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes classical.json: what scikit-learn's logistic regression and random forest do on fixed vectors (Debian
package python3-sklearn).

    tests/data/make_classical.py > tests/data/classical.json
"""
import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


def scalars(random, clips):
    """Clips of two classes that overlap, and in which two scalars only tell together."""
    labels = np.arange(clips) % 2
    x = random.normal(0, 1, (clips, 5))
    x[:, 0] += 0.8 * labels
    sign = np.where(random.rand(clips) < 0.5, -1, 1)
    x[:, 1] += 1.5 * sign
    x[:, 2] += 1.5 * sign * (2 * labels - 1)
    centre = np.array([0.1, 0.1, 1900, 1600, 3300])
    return np.float32(centre * (1 + 0.15 * x)), labels


def regression(x, y, c):
    scaler = StandardScaler().fit(x.astype(float))
    fit = LogisticRegression(C=c, solver="newton-cg", tol=1e-10, max_iter=1000)
    fit.fit(scaler.transform(x.astype(float)), y)
    return {"c": c, "coefficients": fit.coef_[0].tolist(), "intercept": float(fit.intercept_[0])}


def golden_regression(c):
    """Of the golden case's vectors, whose own coefficients stand where L-BFGS stops by default."""
    folder = pathlib.Path(__file__).parent / "golden"
    golden = json.loads((folder / "manifest.json").read_text())["logistic"]
    x = np.fromfile(folder / golden["X"]["file"], "<f8").reshape(golden["X"]["shape"])
    return regression(x, np.array(golden["y"]), c)


def node_lists(forest):
    """The attributes of ONNX's TreeEnsembleClassifier, written from the fitted trees alone."""
    names = ["nodes_treeids", "nodes_nodeids", "nodes_featureids", "nodes_values", "nodes_modes",
             "nodes_truenodeids", "nodes_falsenodeids", "class_treeids", "class_nodeids", "class_ids",
             "class_weights"]
    lists = {name: [] for name in names}
    for tree_id, estimator in enumerate(forest.estimators_):
        tree = estimator.tree_
        for node in range(tree.node_count):
            leaf = bool(tree.children_left[node] < 0)
            row = [tree_id, node, 0 if leaf else int(tree.feature[node]),
                   0.0 if leaf else float(np.float32(tree.threshold[node])),
                   "LEAF" if leaf else "BRANCH_LEQ",
                   0 if leaf else int(tree.children_left[node]), 0 if leaf else int(tree.children_right[node])]
            for name, value in zip(names[:7], row):
                lists[name].append(value)
            if leaf:
                share = tree.value[node, 0] / tree.value[node, 0].sum() / len(forest.estimators_)
                for label in range(2):
                    for name, value in zip(names[7:], [tree_id, node, label, float(share[label])]):
                        lists[name].append(value)
    return lists


# The tolerance asks for more than rounding allows: that is where it is to end.
warnings.simplefilter("ignore", ConvergenceWarning)
random = np.random.RandomState(11)
x, y = scalars(random, 300)
test_x, test_y = scalars(random, 400)
small = RandomForestClassifier(n_estimators=7, max_depth=4, random_state=3).fit(x, y)
accuracies = [RandomForestClassifier(n_estimators=100, random_state=seed).fit(x, y).score(test_x, test_y)
              for seed in range(20)]
print(json.dumps({
    "source": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
    "x": x.astype(float).tolist(),
    "labels": y.tolist(),
    "test_x": test_x.astype(float).tolist(),
    "test_labels": test_y.tolist(),
    "regression": [regression(x, y, c) for c in (1e-4, 0.05, 10.0, 1e4)],
    "golden_regression": golden_regression(1.0),
    "tree_lists": node_lists(small),
    "tree_probabilities": small.predict_proba(test_x)[:, 1].tolist(),
    "forest_accuracies": accuracies,
}, separators=(",", ":")))
