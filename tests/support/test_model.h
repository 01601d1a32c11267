// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/novelty.h"
#include "core/nn/sequential.h"

#include <Eigen/Core>

#include <cstdint>

namespace tonada::test {

/** Seeded values in every weight, as training might leave them: outputs differ, nothing saturates for
 *  randomMfcc(). */
void randomiseWeights(Sequential& network, std::uint64_t seed);

/** [40 × 63] with the size of a real MFCC: a large first coefficient, the others smaller and smaller. */
[[nodiscard]] Eigen::MatrixXf randomMfcc(std::uint64_t seed);

/** Distances of that many features, and of movement, from made-up middles. */
[[nodiscard]] Novelty someNovelty(Eigen::Index features);

/** What `network` says of it, [2]. */
[[nodiscard]] Eigen::VectorXf scores(const Sequential& network, const Eigen::MatrixXf& mfcc);

} // namespace tonada::test
