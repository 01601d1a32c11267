// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/roc_curve.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace tonada {
namespace {

/** Clips decided for class 1 from a threshold upwards. */
struct Counted
{
    int falsePositives = 0;
    int truePositives = 0;
    double threshold = 0;
};

/** After each group of equal probabilities, the highest first. */
std::vector<Counted> countDownwards(std::span<const int> labels, std::span<const double> probabilities)
{
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return probabilities[a] > probabilities[b]; });
    std::vector<Counted> counted;
    Counted sum;
    for (std::size_t i = 0; i < order.size(); ++i) {
        sum.threshold = probabilities[order[i]];
        ++(labels[order[i]] == 1 ? sum.truePositives : sum.falsePositives);
        if (i + 1 == order.size() || probabilities[order[i + 1]] != sum.threshold)
            counted.push_back(sum);
    }
    return counted;
}

/** Whether the middle one lies halfway between its neighbours, so that the line does without it. */
bool isIntermediate(const Counted& before, const Counted& middle, const Counted& after)
{
    return 2 * middle.falsePositives == before.falsePositives + after.falsePositives
        && 2 * middle.truePositives == before.truePositives + after.truePositives;
}

} // namespace

std::vector<RocPoint> rocCurve(std::span<const int> labels, std::span<const double> probabilities)
{
    const auto counted = countDownwards(labels, probabilities);
    if (counted.empty() || counted.back().truePositives == 0 || counted.back().falsePositives == 0)
        return {};
    const double negatives = counted.back().falsePositives;
    const double positives = counted.back().truePositives;
    std::vector<RocPoint> curve{{0, 0, std::numeric_limits<double>::infinity()}};
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const bool inside = i > 0 && i + 1 < counted.size();
        if (inside && isIntermediate(counted[i - 1], counted[i], counted[i + 1]))
            continue;
        curve.push_back({counted[i].falsePositives / negatives, counted[i].truePositives / positives,
                         counted[i].threshold});
    }
    return curve;
}

} // namespace tonada
