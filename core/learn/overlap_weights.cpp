// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/overlap_weights.h"

#include <algorithm>
#include <cstddef>

namespace tonada {

double overlapWeights(std::span<const std::int64_t> speech, std::span<const std::int64_t> windowEnds,
                      std::int64_t windowHops, double keep, std::span<double> weights) noexcept
{
    std::fill(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    double sumOfSquares = 0;
    double hopWeight = 1;
    // From the newest hop back; windows [first, last) hear it. `weights` holds differences until the end.
    std::size_t first = windowEnds.size();
    std::size_t last = windowEnds.size();
    for (auto hop = speech.rbegin(); hop != speech.rend(); ++hop, hopWeight *= keep) {
        while (first > 0 && windowEnds[first - 1] >= *hop)
            --first;
        while (last > 0 && windowEnds[last - 1] >= *hop + windowHops)
            --last;
        if (first >= last)
            continue;
        const double part = hopWeight / static_cast<double>(last - first);
        weights[first] += part;
        if (last < weights.size())
            weights[last] -= part;
        sum += hopWeight;
        sumOfSquares += hopWeight * hopWeight;
    }
    double weight = 0;
    for (double& w : weights) {
        weight += w;
        w = std::max(0.0, weight); // rounding can leave a trace below 0
    }
    return sumOfSquares > 0 ? sum * sum / sumOfSquares : 0.0;
}

} // namespace tonada
