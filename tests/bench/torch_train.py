#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the reference CNN or the LSTM with PyTorch in its quickest setting, and prints as JSON how long an epoch of
361 clips took, batch 16 (Debian packages python3-torch, libopenblas0-pthread).

    tests/bench/torch_train.py cnn|lstm THREADS [EPOCHS]

Adam goes over all weights at once (foreach), and the allocator keeps the pages it has got: page faults cost PyTorch a
fifth of its time. Exit code 2: PyTorch is not installed.
"""
import json
import os
import pathlib
import resource
import sys
import time

CLIPS, BATCH = 361, 16
KEEP_PAGES = {
    "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": str(1 << 32),
    "MALLOC_TOP_PAD_": str(1 << 26),
}


def begin_again(threads):
    """The C library and the BLAS read their settings when a program starts."""
    wanted = dict(KEEP_PAGES, OMP_NUM_THREADS=threads, OPENBLAS_NUM_THREADS=threads)
    if any(os.environ.get(name) != value for name, value in wanted.items()):
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(os.environ, **wanted))


def make_cnn(nn):
    return nn.Sequential(
        nn.Unflatten(1, (1, 40)), nn.Conv2d(1, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.1), nn.Flatten(),
        nn.Linear(19 * 30 * 64, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 2))


def make_lstm(nn):
    class LastStep(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.LSTM(63, 64, num_layers=2, batch_first=True)

        def forward(self, x):
            return self.layers(x)[0][:, -1]

    return nn.Sequential(LastStep(), nn.Dropout(0.2), nn.Linear(64, 128), nn.ReLU(), nn.Dropout(0.1), nn.Linear(128, 2))


def blas():
    """The library that does the matrix products."""
    maps = pathlib.Path("/proc/self/maps").read_text()
    names = {pathlib.Path(line.split()[-1]).name for line in maps.splitlines() if "blas" in line}
    return sorted(names, key=lambda name: "openblas" not in name)[0] if names else "none"


def train(network, threads, epochs):
    import torch

    torch.set_num_threads(threads)
    torch.manual_seed(1)
    model = {"cnn": make_cnn, "lstm": make_lstm}[network](torch.nn)
    x = torch.randn(CLIPS, 40, 63)
    labels = torch.eye(2)[torch.randint(2, (CLIPS,))]
    loss = torch.nn.BCEWithLogitsLoss()
    adam = torch.optim.Adam(model.parameters(), lr=1e-5, eps=1e-7, foreach=True)
    wall, processor = [], []
    for _ in range(epochs + 1):
        clocks = time.perf_counter(), time.process_time()
        for batch in torch.randperm(CLIPS).split(BATCH):
            adam.zero_grad(set_to_none=True)
            loss(model(x[batch]), labels[batch]).backward()
            adam.step()
        wall.append(time.perf_counter() - clocks[0])
        processor.append(time.process_time() - clocks[1])
    return {
        "milliseconds": 1e3 * min(wall[1:]),  # the first epoch warms up
        "processor_milliseconds": 1e3 * min(processor[1:]),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "torch": torch.__version__,
        "blas": blas(),
    }


if __name__ == "__main__":
    begin_again(sys.argv[2])
    try:
        print(json.dumps(train(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 3)))
    except ModuleNotFoundError as missing:
        if missing.name != "torch":
            raise
        print("PyTorch is not installed (Debian package python3-torch)", file=sys.stderr)
        sys.exit(2)
