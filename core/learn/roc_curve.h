// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace tonada {

/** What deciding for class 1 from a threshold upwards costs and brings. */
struct RocPoint
{
    double falsePositiveRate = 0; ///< share of the clips of class 0
    double truePositiveRate = 0; ///< share of the clips of class 1
    double threshold = 0; ///< the lowest probability that is still decided for; infinite at the first point
};

/** The ROC curve from (0, 0) to (1, 1), a point for each distinct probability but without those inside a straight
 *  piece: scikit-learn 1.3's roc_curve with drop_intermediate. Labels are 0 or 1, one for each probability.
 *  Empty where a class is missing. */
[[nodiscard]] std::vector<RocPoint> rocCurve(std::span<const int> labels,
                                             std::span<const double> probabilities);

} // namespace tonada
