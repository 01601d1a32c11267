// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <Eigen/Core>

#include <vector>

namespace tonada {

/** Labelled clips as logistic regression and the forest get them. */
struct ScalarExamples
{
    Eigen::MatrixXd x; ///< [clips × 5]
    std::vector<int> labels; ///< 0 or 1
    std::vector<int> speakers;
};

/** Error: InvalidArgument when the data was read without its scalars. */
[[nodiscard]] ScalarExamples scalarsOf(const Examples& examples);

} // namespace tonada
