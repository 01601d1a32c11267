#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what scikit-learn takes for the fits and the prediction of bench_classical: the least of some calls."""
import time

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegressionCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

CLIPS = 400


def least_ms(call, times):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        took.append(1e3 * (time.perf_counter() - start))
    return min(took)


random = np.random.RandomState(1)
y = np.arange(CLIPS) % 2
x = np.float32(random.uniform(0, 1, (CLIPS, 5)) + 0.3 * y[:, None])
for threads in (1, 2):
    forest = RandomForestClassifier(n_estimators=100, n_jobs=threads)
    print(f"scikit-learn, fit of 100 trees, {threads} threads: {least_ms(lambda: forest.fit(x, y), 10):.1f} ms")
forest = RandomForestClassifier(n_estimators=100).fit(x, y)
print(f"scikit-learn, one window: {1e3 * least_ms(lambda: forest.predict_proba(x[:1]), 50):.0f} us")
regression = make_pipeline(StandardScaler(), LogisticRegressionCV(Cs=10, cv=5))
print(f"scikit-learn, logistic regression with C chosen: {least_ms(lambda: regression.fit(x, y), 5):.1f} ms")
