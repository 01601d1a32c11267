// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <span>

namespace tonada::bench {

/** What librosa 0.11's feature.mfcc does at every call, step by step and with its own data types, in C++:
 * window and mel filter bank are made anew, frames are transformed one by one in double, the filter bank is a
 *  dense matrix. It stands in for librosa where that is not installed; without Python it is somewhat faster.
 */
void librosaMfcc(std::span<const float> audio, Eigen::MatrixXf& out);

} // namespace tonada::bench
