#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the other files of this folder: small untrained networks as PyTorch exports them, MFCC-like inputs, and
what PyTorch says of them (Debian package python3-torch, version 1.13).

    tests/data/foreign/make_models.py
"""
import json
import pathlib

import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent
EXAMPLES = 3


class CnnByHand(nn.Module):
    """view() and products written out, where nn.Flatten and nn.Linear would give Flatten and Gemm."""

    def __init__(self):
        super().__init__()
        self.pictures = nn.Sequential(
            nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(4),
            nn.Conv2d(4, 6, (3, 5)), nn.ReLU())
        self.kernel = nn.Parameter(torch.randn(6 * 8 * 11, 2) * 0.1)
        self.bias = nn.Parameter(torch.randn(2) * 0.1)

    def forward(self, x):
        x = self.pictures(x)
        return torch.softmax(torch.matmul(x.view(x.size(0), -1), self.kernel) + self.bias, dim=1)


class Lstm(nn.Module):
    def __init__(self, pictures, by_frames=False):
        super().__init__()
        self.pictures = pictures
        self.by_frames = by_frames
        self.lstm = nn.LSTM(40 if by_frames else 63, 8, num_layers=2, batch_first=True)
        self.tail = nn.Sequential(nn.Dropout(0.2), nn.Linear(8, 6), nn.ReLU(), nn.Linear(6, 2), nn.Sigmoid())

    def forward(self, x):
        if self.pictures:
            x = x.squeeze(1)
        if self.by_frames:
            x = x.transpose(1, 2)
        return self.tail(self.lstm(x)[0][:, -1])


def cnn(activation):
    return nn.Sequential(
        nn.Conv2d(1, 4, 3), activation, nn.MaxPool2d(4), nn.Dropout(0.1), nn.Flatten(), nn.Linear(4 * 9 * 15, 16),
        nn.ReLU(), nn.Dropout(0.2), nn.Linear(16, 2), nn.Sigmoid())


def calm(network):
    """Lets outputs differ without saturating on raw coefficients."""
    with torch.no_grad():
        first = next(p for p in network.parameters() if p.dim() > 1)
        first *= 0.2
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.running_mean, -1, 1)
            nn.init.uniform_(module.running_var, 0.5, 2)
            nn.init.uniform_(module.weight, 0.5, 2)
            nn.init.uniform_(module.bias, -1, 1)
    return network.eval()


torch.manual_seed(7)
falling = 1.0 / torch.arange(1, 41).view(1, 1, 40, 1)
mfcc = 100.0 * falling * (2.0 * torch.rand(EXAMPLES, 1, 40, 63) - 1.0)
mfcc[:, :, 0] -= 250.0
mfcc.numpy().astype("<f4").tofile(FOLDER / "inputs.f32")

any_batch = {"mfcc": {0: "N"}, "scores": {0: "N"}}
networks = {
    "cnn": (cnn(nn.ReLU()), any_batch, 11),
    "cnn_by_hand": (CnnByHand(), any_batch, 13),
    "lstm": (Lstm(pictures=True), any_batch, 11),
    "lstm_without_channel": (Lstm(pictures=False), None, 13),
    "lstm_by_frames": (Lstm(pictures=True, by_frames=True), any_batch, 13),
    "leaky_relu": (cnn(nn.LeakyReLU()), any_batch, 11),
}
scores = {}
for name, (network, dynamic_axes, opset) in networks.items():
    calm(network)
    x = mfcc[:, 0] if name == "lstm_without_channel" else mfcc
    with torch.no_grad():
        scores[name] = network(x).double().tolist()
    torch.onnx.export(network, x[:1], str(FOLDER / f"{name}.onnx"), input_names=["mfcc"], output_names=["scores"],
                      dynamic_axes=dynamic_axes, opset_version=opset)
(FOLDER / "scores.json").write_text(json.dumps({"torch": torch.__version__, "scores": scores}, indent=1) + "\n")
