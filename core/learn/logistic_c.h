// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scalar_examples.h"

#include <cstdint>

namespace tonada {

struct LogisticCConfig
{
    bool bySpeaker = true; ///< a speaker's clips stay in one fold
    std::uint32_t seed = 42; ///< of the folds
};

/** The C of logistic regression with the least log-loss in five-fold cross-validation over these examples:
 *  one of ten from 1e-4 to 1e4, evenly spaced in the logarithm, as scikit-learn's LogisticRegressionCV.
 *  Standardisation is fitted within each fold. Folds whose rest lacks a class are left out; without any fold
 *  the answer is 1. */
[[nodiscard]] double chooseLogisticC(const ScalarExamples& examples, const LogisticCConfig& config);

} // namespace tonada
