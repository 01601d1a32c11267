# SPDX-License-Identifier: GPL-3.0-or-later
"""Evaluates an ONNX model with OpenCV's dnn module.

opencv_dnn.py MODEL INPUTS OUTPUTS one|batch: INPUTS is float32 [N, 40, 63], OUTPUTS gets float32 [N, 2] of one
example at a time, or of all of them at once.
"""
import sys

import cv2
import numpy as np

model, inputs, outputs, mode = sys.argv[1:]
mfcc = np.fromfile(inputs, dtype="<f4").reshape(-1, 1, 40, 63)
net = cv2.dnn.readNetFromONNX(model)


def scores(batch):
    net.setInput(batch, "mfcc")
    return net.forward("probabilities")


batches = [mfcc] if mode == "batch" else [example[None] for example in mfcc]
np.concatenate([scores(batch) for batch in batches]).astype("<f4").tofile(outputs)
