// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <span>

namespace tonada {

/** librosa 0.11 power_to_db with ref 1 and top_db None: 10·log10(max(1e-10, power)), in place.
 *  The logarithm is a polynomial: the same bits on every machine, within 1e-5 dB. */
void powerToDb(std::span<float> power) noexcept;

/** The top_db part of power_to_db: cuts off what lies topDb below the highest value. */
void limitTopDb(Eigen::MatrixXf& db, double topDb) noexcept;

} // namespace tonada
