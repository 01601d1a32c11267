# SPDX-License-Identifier: GPL-3.0-or-later
"""Evaluates an ONNX model with OpenCV's dnn module.

opencv_dnn.py MODEL INPUTS OUTPUTS: INPUTS is float32 [N, 40, 63], OUTPUTS gets float32 [N, 2]; first one
example at a time, then all of them at once: [2N, 2].
"""
import sys

import cv2
import numpy as np

model, inputs, outputs = sys.argv[1:]
mfcc = np.fromfile(inputs, dtype="<f4").reshape(-1, 1, 40, 63)
net = cv2.dnn.readNetFromONNX(model)


def scores(batch):
    net.setInput(batch, "mfcc")
    return net.forward("probabilities")


one_by_one = [scores(example[None]) for example in mfcc]
np.concatenate(one_by_one + [scores(mfcc)]).astype("<f4").tofile(outputs)
